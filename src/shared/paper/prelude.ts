/** What every template has at hand: the data, the look of our papers, and a QR code that screen readers can tell. */
export const prelude = `
#let data = json(bytes(sys.inputs.data))
#let ink = rgb("#1D2B28")
#let spruce = rgb("#1F5C4D")
#let line-colour = rgb("#C9C4B8")
#let soft(body) = text(size: 0.85em, fill: rgb("#4A5753"), body)
#let qr(svg, alt, width: 28mm) = image(bytes(svg), format: "svg", width: width, alt: alt)
#let sheet(body, paper: "a4", margin: 18mm, size: 11pt, numbered: true) = {
  set document(title: data.title)
  set text(font: "Atkinson Hyperlegible Next", size: size, lang: data.lang, fill: ink, hyphenate: true)
  set par(leading: 0.72em, spacing: 1.1em)
  set page(paper: paper, margin: margin, numbering: if numbered { "1 / 1" } else { none })
  show heading: set text(fill: spruce)
  show heading: set block(above: 1.4em, below: 0.7em)
  show link: set text(fill: spruce)
  body
}
`;
