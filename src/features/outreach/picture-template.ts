// Typst. What is written in a template is look; every word comes with the data. Everything is filled, for `makePng`.

/**
 * A picture for a feed, square or wide. Its text is as large as fits; the code keeps its place at the foot. The house's ring,
 * with one seat in the sun, stands behind it.
 */
export const pictureTemplate = `
#let square = data.width == data.height
#let (width, height) = (data.width * 1pt, data.height * 1pt)
#set page(width: width, height: height, margin: 0pt, fill: rgb("#fbf8f3"))
#set text(font: "Atkinson Hyperlegible Next", lang: data.lang, fill: ink, hyphenate: false)
#let said(one) = text(lang: one.lang, one.text)
#let dot(x, y, r, colour) = place(top + left, dx: x - r, dy: y - r, circle(radius: r, fill: colour))
#let seats(x, y, radius, r, colour, sun) = for seat in range(8) {
  let turn = seat * 45deg
  dot(x + radius * calc.sin(turn), y - radius * calc.cos(turn), r, if seat == 7 { sun } else { colour })
}
// Openness: dots with gaps, a ring with one gap, a whole ring. A drawn line is many small filled pieces of it.
#let ring(kind, size) = box(width: size, height: size, {
  let middle = size / 2
  let outside = size * 0.46
  if kind == "open" { for seat in range(8) {
    dot(middle + outside * 0.82 * calc.sin(seat * 45deg), middle - outside * 0.82 * calc.cos(seat * 45deg), size * 0.085, ink)
  } } else {
    let inside = outside - size * 0.11
    let (first, last) = if kind == "closed" { (0, 360) } else { (86, 364) }
    let at(radius, turn) = (middle + radius * calc.sin(turn * 1deg), middle - radius * calc.cos(turn * 1deg))
    let turns = range(first, last + 1, step: 2)
    place(top + left, polygon(fill: ink, ..turns.map(turn => at(outside, turn)), ..turns.rev().map(turn => at(inside, turn))))
  }
})
// Whole pixels, so that a camera sees clean squares.
#let square-code(x, y, module) = for (row, dots) in data.code.enumerate() {
  for run in dots.matches(regex("1+")) {
    place(top + left, dx: x + run.start * module, dy: y + row * module,
      rect(width: run.text.len() * module, height: module, fill: black))
  }
}
#let words(size) = {
  set text(size: size)
  set par(leading: 0.5em, spacing: 0.8em)
  let long = data.head.text.split(" ").any(word => word.clusters().len() > if square { 14 } else { 24 })
  text(size: if data.head.text.clusters().len() > 50 { 1.45em } else { 1.9em }, weight: "bold", fill: spruce, hyphenate: long, said(data.head))
  parbreak()
  if data.lead != none [#text(hyphenate: data.lead.text.split(" ").any(word => word.clusters().len() > 24), said(data.lead)) #v(0.25em)]
  for part in data.when [#text(weight: "bold", part) #parbreak()]
  if data.where != none [#text(weight: "bold", data.where) #parbreak()]
  if data.ring != none [#box(baseline: 12%, ring(data.ring.kind, 0.95em)) #h(0.25em)#data.ring.word #parbreak()]
  if data.free != none [#data.free #parbreak()]
}
#let edge = 76pt
#let module = calc.floor((if square { 220 } else { 190 }) / data.code.len()) * 1pt
#let code = data.code.len() * module
#seats(width - 40pt, height - 40pt, 150pt, 38pt, rgb("#dde9df"), rgb("#e8a93a"))
#context {
  let room = (width: width - 2 * edge, height: height - 2 * edge - code - 30pt)
  let base = if square { 52pt } else { 40pt }
  let scale = 1.0
  while scale > 0.4 and measure(block(width: room.width, words(base * scale))).height > room.height { scale = scale - 0.04 }
  place(top + left, dx: edge, dy: edge, block(width: room.width, words(base * scale)))
}
#place(top + left, dx: edge - 14pt, dy: height - edge - code - 14pt, rect(width: code + 28pt, height: code + 28pt, radius: 14pt, fill: white))
#square-code(edge, height - edge - code, module)
#context {
  let start = edge + code + 44pt
  let room = width - start - edge
  let address(size) = box(text(size: size, weight: "bold", fill: spruce, data.address))
  // The sun stands to the right of it.
  let size = 36pt * calc.min(1, (room - 124pt) / measure(address(36pt)).width)
  place(top + left, dx: start, dy: height - edge - code, block(width: room - 124pt, height: code, align(horizon, {
    set par(leading: 0.5em, spacing: 0.6em)
    text(size: 28pt, data.more)
    parbreak()
    address(size)
  })))
}
`;
