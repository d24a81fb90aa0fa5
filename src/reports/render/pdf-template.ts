/**
 * A report in print, in the language of Typst. Everything that it says comes as JSON: no text of a report is ever read as Typst. It is
 * exported by PDF/UA-1, which refuses what has no title, language or tags.
 */
export const pdfTemplate = String.raw`#let data = json(bytes(sys.inputs.data))
#let quiet = rgb("#4c6272")
#let blue = rgb("#005eb8")
#let rule = 0.5pt + rgb("#aeb7bd")

#set document(title: data.title + ", " + data.period, date: auto)
#set text(font: "Libertinus Serif", size: 11pt, lang: "en", region: "gb", hyphenate: false)
#set page(
  paper: "a4",
  margin: (x: 20mm, top: 20mm, bottom: 24mm),
  footer: context [
    #set text(size: 8.5pt, fill: quiet)
    #grid(columns: (1fr, auto), column-gutter: 1em, data.foot, [Page #counter(page).display() of #counter(page).final().first()])
  ],
)
#set par(leading: 0.6em, spacing: 0.9em, justify: false)
#set list(spacing: 0.6em)
#show heading: set block(sticky: true)
#show heading.where(level: 1): it => block(sticky: true, above: 0pt, below: 1em, text(size: 20pt, it.body))
#show heading.where(level: 2): it => block(sticky: true, above: 2em, below: 0.8em, width: 100%, inset: (top: 0.5em), stroke: (top: 2pt + blue), text(size: 15pt, it.body))
#show heading.where(level: 3): it => block(sticky: true, above: 1.4em, below: 0.7em, text(size: 12.5pt, it.body))
#show heading.where(level: 4): it => block(sticky: true, above: 1.2em, below: 0.6em, text(size: 11pt, it.body))
#set table.cell(breakable: false)
#show figure: set block(breakable: true)
#show figure.where(kind: table): set figure.caption(position: top)
#show figure.where(kind: image): set figure.caption(position: top)
#show figure.where(kind: image): set block(breakable: false)
#show figure.caption: it => block(sticky: true, width: 100%, below: 0.6em, align(left, strong(it.body)))
#set table(stroke: (_, _) => (bottom: rule), inset: (x: 0.3em, y: 0.4em), align: left + top)

#let told(block-of) = {
  if block-of.kind == "heading" { heading(level: block-of.level, block-of.text) } else if block-of.kind == "paragraph" { par(block-of.text) } else if block-of.kind == "note" {
    block(inset: (left: 0.8em, y: 0.2em), stroke: (left: 3pt + blue), par(block-of.text))
  } else if block-of.kind == "bullets" { list(..block-of.items) } else if block-of.kind == "quotation" {
    quote(block: true, attribution: block-of.source, block-of.text)
  } else if block-of.kind == "facts" {
    block(terms(separator: [: ], spacing: 0.8em, ..block-of.rows.map(row => terms.item(row.at(0), row.at(1)))))
  } else if block-of.kind == "figure" {
    figure(
      kind: image,
      supplement: none,
      numbering: none,
      caption: [#block-of.headline. #text(weight: "regular", block-of.subtitle)],
      align(left, image(bytes(block-of.svg), format: "svg", width: 130mm, alt: block-of.alternative)),
    )
  } else if block-of.kind == "table" {
    set text(size: 9.5pt)
    figure(
      kind: table,
      supplement: none,
      numbering: none,
      caption: block-of.caption,
      table(
        columns: block-of.widths.map(width => width * 1fr),
        align: (column, _) => if block-of.numeric.at(column) { right + top } else { left + top },
        table.header(..block-of.heads.map(head => strong(head))),
        ..block-of.rows.flatten().map(cell => str(cell)),
      ),
    )
  }
}

#heading(level: 1, data.title)
#par(data.subtitle)
#if "webVersion" in data { par(data.webVersion) }
#for one in data.blocks { told(one) }
`;
