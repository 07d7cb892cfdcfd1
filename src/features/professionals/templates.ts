// Typst. What is written in a template is look; every word comes with the data.

/** The ring of openness with its word: drawn, so that it is there in black and white too. */
export const parts = `
#let ring(kind) = {
  let drawn = (thickness) => circle(radius: 0.36em, stroke: (paint: ink, ..thickness))
  box(baseline: 12%, {
    if kind == "open" { drawn((thickness: 1.6pt, dash: (array: (0pt, 0.376em), phase: 0pt), cap: "round")) }
    else if kind == "replenishing" { drawn((thickness: 1.1pt, dash: (array: (1.75em, 0.55em), phase: -0.2em))) }
    else { drawn((thickness: 1.1pt)) }
  })
}
#let openness(line) = if line.openness != none [#box[#ring(line.openness.kind) #h(0.4em)]#line.openness.word]
#let named(line) = text(weight: "bold", lang: line.lang, line.name)
#let phone(line) = if line.phone != none { box(text(weight: "bold", line.phone)) }
#let unbroken(words) = text(hyphenate: false, words)
#let contact(line) = {
  set par(leading: 0.5em)
  let ways = (
    phone(line),
    if line.email != none { unbroken(line.email) },
    if line.website != none { unbroken(line.website) },
    soft(unbroken(line.address)),
  ).filter(way => way != none)
  ways.join(linebreak())
}
`;

/** An area's whole offering: one line for each, by theme. */
export const areaTemplate = `${parts}
#show: sheet.with(margin: (x: 14mm, y: 15mm), size: 9.5pt)
#set par(leading: 0.55em, spacing: 0.7em)
#show heading.where(level: 2): set text(size: 1.25em)
#show heading.where(level: 3): set text(size: 1.1em)
#show heading.where(level: 4): set text(size: 1em, fill: ink)
#show heading: set block(above: 1.1em, below: 0.55em, sticky: true)
#grid(columns: (1fr, auto), column-gutter: 8mm,
  [
    = #data.title
    #data.lead

    #soft(data.fresh)

    #soft(data.crisis)
  ],
  align(right)[#qr(data.qr, data.qrAlt, width: 24mm)],
)
#for section in data.sections [
  == #section.title
  #for group in section.groups [
    #if group.name != none [=== #group.name]
    #for theme in group.themes [
      #if theme.name != none [==== #theme.name]
      #for line in theme.lines {
        block(width: 100%, breakable: false, below: 0.35em, above: 0.35em, {
          std.line(length: 100%, stroke: 0.4pt + line-colour)
          v(-0.2em)
          grid(columns: (2.1fr, 1.9fr, 2fr, 2.2fr), column-gutter: 3mm,
            [#named(line)#if line.openness != none [\\ #openness(line)]#if line.unconfirmed != none [\\ #soft(line.unconfirmed)]],
            for part in line.when [#part\\ ],
            [#line.where],
            contact(line),
          )
        })
      }
    ]
  ]
]
`;

/** One offering four times on a sheet, to cut and to hand out: when, where, whom to call, how one gets in, and what opens more. */
export const fourCardsTemplate = `${parts}
#let fact(label, body) = block(width: 100%, above: 0pt, below: 4.5mm, [
  #set par(leading: 0.55em)
  #text(size: 9pt, fill: rgb("#4A5753"), label) \\
  #body
])
#let card(line) = block(width: 105mm, height: 148.5mm, inset: (x: 10mm, y: 9mm), {
  set text(size: 13pt)
  heading(level: 1, if line.name != none { text(lang: line.lang, line.name) } else { data.title })
  v(1.5mm)
  if line.when.len() > 0 { fact(data.labels.when, line.when.map(part => [#part]).join(linebreak())) }
  if line.where != none { fact(data.labels.where, line.where) }
  if line.phone != none { fact(data.labels.call, [#text(size: 17pt, phone(line))#if line.hours != none [ \\ #line.hours]]) }
  if line.email != none { fact(data.labels.write, unbroken(line.email)) }
  if line.website != none { fact(data.labels.website, unbroken(line.website)) }
  if line.wayIn != none { fact(data.labels.wayIn, text(size: 11pt, [#if line.openness != none [#openness(line). ]#line.wayIn])) }
  place(bottom + left, grid(columns: (28mm, 1fr), column-gutter: 4mm, align: horizon,
    qr(data.qr, data.qrAlt, width: 28mm),
    [
      #set par(leading: 0.5em, spacing: 0.7em)
      #set text(size: 9pt)
      #data.open

      #text(weight: "bold", unbroken(data.address))

      #soft(data.crisis)
    ],
  ))
})
#set document(title: data.title)
#set text(font: "Atkinson Hyperlegible Next", lang: data.lang, fill: ink, hyphenate: true)
#set page(paper: "a4", margin: 0mm)
#show heading.where(level: 1): set text(size: 16pt, fill: ink)
#show heading.where(level: 1): set block(above: 0pt, below: 4mm)
#let cut = (paint: line-colour, thickness: 0.4pt, dash: "dashed")
#grid(columns: (105mm, 105mm), rows: (148.5mm, 148.5mm), card(data.line), card(data.line), card(data.line), card(data.line))
#place(top + left, dy: 148.5mm, std.line(length: 210mm, stroke: cut))
#place(top + left, dx: 105mm, std.line(length: 297mm, angle: 90deg, stroke: cut))
`;

/** A hand-out: a sheet, half of one, or a sheet that is folded twice and shows nothing outside but its neutral title. */
export const cardTemplate = `${parts}
#let grown = if data.large { 1.45 } else { 1.0 }
#let piece(line) = block(width: 100%, breakable: false, above: 1.5em, below: 1.5em, {
  set par(leading: 0.55em, spacing: 0.55em)
  if line.name != none [#heading(level: 2, text(lang: line.lang, line.name))]
  for part in line.when [#part #parbreak()]
  if line.where != none [#line.where #parbreak()]
  if line.phone != none [#phone(line)#if line.hours != none [ #line.hours] #parbreak()]
  if line.email != none [#unbroken(line.email) #parbreak()]
  if line.website != none [#unbroken(line.website) #parbreak()]
  if line.openness != none [#openness(line) #parbreak()]
})
#let last = block(width: 100%, breakable: false, above: 1.4em, grid(
  columns: (auto, 1fr), column-gutter: 4mm, align: horizon,
  qr(data.qr, data.qrAlt, width: 22mm),
  [
    #set par(spacing: 0.5em)
    #data.open

    #box(text(weight: "bold", hyphenate: false, data.address))

    #soft(data.crisis)
  ],
))
#let bare(paper, size, body) = sheet(body, paper: paper, margin: 14mm, size: size, numbered: data.lines.len() > 6)
#if data.size != "tasku" {
  show: bare.with(if data.size == "a5" { "a5" } else { "a4" }, if data.size == "a5" { 10.5pt * grown } else { 12pt * grown })
  show heading.where(level: 2): set text(size: 1.1em, fill: ink)
  show heading.where(level: 2): set block(below: 0.5em)
  [= #data.title]
  for line in data.lines { piece(line) }
  last
} else {
  set document(title: data.title)
  set text(font: "Atkinson Hyperlegible Next", size: 9pt * grown, lang: data.lang, fill: ink, hyphenate: true)
  set page(paper: "a4", margin: 0mm)
  show heading.where(level: 1): set text(size: 13pt, fill: ink)
  show heading.where(level: 2): set text(size: 1.1em, fill: ink)
  show heading.where(level: 2): set block(below: 0.5em)
  let inner = 105mm - 16mm
  let room = 148.5mm - 16mm
  context {
    let pieces = data.lines.map(piece) + (last,)
    let columns = ((),)
    let used = 0mm
    for one in pieces {
      let high = measure(block(width: inner, one)).height + 1.6em.to-absolute()
      if used > 0mm and used + high > room { columns.push(()); used = 0mm }
      columns.last().push(one)
      used = used + high
    }
    let sheets = calc.ceil(columns.len() / 2)
    for sheet-number in range(sheets) {
      if sheet-number > 0 { pagebreak() }
      let inside(n) = block(width: 105mm, height: 148.5mm, inset: 8mm, for one in columns.at(sheet-number * 2 + n, default: ()) { one })
      place(bottom + right, block(width: 105mm, height: 148.5mm, inset: 8mm, align(center + horizon,
        if sheet-number == 0 [= #data.title] else [#text(size: 13pt, data.title)])))
      place(bottom + left, block(width: 105mm, height: 148.5mm, inset: 8mm, align(center + bottom, soft(data.fold))))
      place(top + left, rotate(180deg, block(width: 210mm, height: 148.5mm, grid(columns: (105mm, 105mm), inside(0), inside(1)))))
      place(top + left, dy: 148.5mm, std.line(length: 210mm, stroke: (paint: line-colour, thickness: 0.4pt, dash: "dashed")))
      place(top + left, dx: 105mm, std.line(length: 297mm, angle: 90deg, stroke: (paint: line-colour, thickness: 0.4pt, dash: "dashed")))
    }
  }
}
`;
