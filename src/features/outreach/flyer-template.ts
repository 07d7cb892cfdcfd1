import { paperParts } from "../professionals/index.ts";

// Typst. What is written in a template is look; every word comes with the data.

/**
 * One flyer, in whichever size. Its text is as large as fits: a long name or a large language makes it smaller, never
 * longer. The code stands at the foot, where the eye goes last.
 */
export const flyerTemplate = `${paperParts}
#set document(title: data.title)
#set text(font: "Atkinson Hyperlegible Next", lang: data.lang, fill: ink, hyphenate: false)
// Words stay whole, but for those that might not fit into a line.
#let long(words, most) = words.split(" ").any(word => word.clusters().len() > most)
#let said(one) = text(lang: one.lang, one.text)
#let words(size) = {
  set text(size: size)
  set par(leading: 0.6em, spacing: 0.8em)
  show heading: set block(above: 0em, below: 0.7em)
  show heading: set text(size: if data.head.text.clusters().len() > 60 { 1.3em } else { 1.75em }, fill: spruce, hyphenate: long(data.head.text, 16))
  heading(level: 1, said(data.head))
  if data.lead != none [#text(size: 1.1em, hyphenate: long(data.lead.text, 26), said(data.lead)) #parbreak()]
  if data.whom != none [#said(data.whom) #parbreak()]
  for part in data.when [#text(weight: "bold", part) #parbreak()]
  if data.where != none [#text(weight: "bold", data.where) #parbreak()]
  if data.ring != none [#box[#ring(data.ring.kind) #h(0.4em)]#data.ring.word #parbreak()]
  if data.wayIn != none [#data.wayIn #parbreak()]
  if data.free != none [#data.free #parbreak()]
  if data.phone != none [#box(text(weight: "bold", size: 1.15em, data.phone))#if data.hours != none [, #data.hours] #parbreak()]
}
#let foot(width, size, code) = {
  let address(size) = box(text(size: size, weight: "bold", hyphenate: false, data.address))
  let room = width - code - size
  set text(size: size)
  set par(leading: 0.5em, spacing: 0.6em)
  grid(columns: (auto, 1fr), column-gutter: size * 0.9, align: horizon,
    qr(data.qr, data.qrAlt, width: code),
    [#data.more #parbreak() #address(size * calc.min(1, room / measure(address(size)).width))
      #if data.organisers != none [#parbreak() #soft(data.organisers)]])
}
#let flyer(width, height, base, code) = context {
  let low = foot(width, base * 0.8, code)
  let room = height - measure(block(width: width, low)).height - base
  let scale = 1.0
  while scale > 0.45 and measure(block(width: width, words(base * scale))).height > room { scale = scale - 0.05 }
  block(width: width, height: height, breakable: false, {
    words(base * scale)
    place(bottom + left, block(width: width, low))
  })
}
#let cut = (paint: line-colour, thickness: 0.4pt, dash: "dashed")
#if data.size == "a4" {
  set page(paper: "a4", margin: 20mm)
  flyer(170mm, 256.9mm, 25pt, 48mm)
} else if data.size == "a5" {
  set page(paper: "a5", margin: 13mm)
  flyer(122mm, 183.9mm, 17.5pt, 34mm)
} else if data.size == "nelja" {
  set page(paper: "a4", margin: 0mm)
  grid(columns: (105mm, 105mm), rows: (148.4mm, 148.4mm), inset: 8mm,
    ..range(4).map(_ => flyer(89mm, 132mm, 12pt, 26mm)))
  place(top + left, dy: 148.4mm, std.line(length: 210mm, stroke: cut))
  place(top + left, dx: 105mm, std.line(length: 296.9mm, angle: 90deg, stroke: cut))
} else {
  set page(paper: "a4", margin: 0mm)
  let strip = context {
    let inside(size) = {
      set text(size: size, hyphenate: false)
      set par(leading: 0.45em, spacing: 0.5em)
      if data.phone != none [#text(weight: "bold", data.phone) #parbreak()]
      box(text(weight: "bold", data.address))
      if data.when.len() > 0 [#parbreak() #data.when.first()]
    }
    // As long as the widest line lets it.
    let widest = measure(box(text(size: 9.5pt, weight: "bold", data.address))).width
    let size = 9.5pt * calc.min(1, 53mm / widest)
    rotate(-90deg, reflow: true, block(width: 62mm, height: 21mm, clip: true, inset: (left: 7mm, right: 2mm, y: 1.5mm),
      align(left + horizon, inside(size))))
  }
  place(top + left, dx: 18mm, dy: 18mm, flyer(174mm, 208mm, 22pt, 42mm))
  place(bottom + left, grid(columns: (21mm,) * 10, rows: 62mm, stroke: (x: cut, top: cut), ..range(10).map(_ => strip)))
}
`;
