/// A bar chart of who speaks and how much, as SVG: numbers at the bars, reports hatched, nothing
/// told by colour alone.
struct SpeakerChart {
  /// A line of the chart.
  struct Row {
    /// The speaker's label, no longer than ``SVGLabel`` makes it.
    let name: String
    let quotations: Int
    let reports: Int
    let words: Int
  }

  private static let width = 720.0
  private static let rowHeight = 26.0
  private static let top = 30.0
  private static let barHeight = 15.0
  /// Where the two kinds of bars begin, and how long the longest are.
  private static let counts = (start: 216.0, length: 160.0)
  private static let words = (start: 470.0, length: 180.0)
  private static let hatching = "speaker-chart-reports"

  let rows: [Row]

  /// The picture; `total` is how many speakers there are in all.
  func picture(of total: Int) -> SVGBuffer {
    let which =
      rows.count < total ? "The \(rows.count) who speak most of \(total)" : "All who speak"
    return SVGBuffer.picture(
      id: "speaker-chart", class: "chart", width: Self.width,
      height: Self.top + Self.rowHeight * Double(rows.count) + 4,
      title: "Who speaks and how much",
      description: "\(which): a bar for quotations, with reports hatched behind it, and one for "
        + "the words quoted. The table below has all numbers."
    ) { svg in
      drawHatching(&svg)
      drawHead(&svg)
      let mostCounts = rows.map { $0.quotations + $0.reports }.max() ?? 0
      let mostWords = rows.map(\.words).max() ?? 0
      for (index, row) in rows.enumerated() {
        let middle = Self.top + Self.rowHeight * (Double(index) + 0.5)
        svg.element(
          "text", ["class": "end", "x": 204, "y": .number(middle + 4.5)],
          words: row.name)
        drawCounts(row, at: middle, most: mostCounts, &svg)
        drawWords(row, at: middle, most: mostWords, &svg)
      }
    }
  }

  private func drawHatching(_ svg: inout SVGBuffer) {
    svg.group("defs", [:]) { svg in
      svg.group(
        "pattern",
        [
          "id": .text(Self.hatching), "width": 5, "height": 5, "patternUnits": "userSpaceOnUse",
          "patternTransform": "rotate(45)",
        ]
      ) { $0.element("rect", ["class": "bar", "width": 2, "height": 5]) }
    }
  }

  private func drawHead(_ svg: inout SVGBuffer) {
    svg.element("rect", ["class": "bar", "x": 216, "y": 6, "width": 11, "height": 11])
    svg.element("text", ["x": 232, "y": 16], words: "Quotations")
    svg.element(
      "rect",
      [
        "class": "box", "x": 310, "y": 6, "width": 11, "height": 11,
        "fill": .text("url(#\(Self.hatching))"),
      ])
    svg.element("text", ["x": 326, "y": 16], words: "+ reports")
    svg.element("text", ["x": .number(Self.words.start), "y": 16], words: "Words quoted")
  }

  private func drawCounts(
    _ row: Row, at middle: Double, most: Int, _ svg: inout SVGBuffer
  ) {
    let unit = Self.counts.length / Double(max(most, 1))
    let (said, reported) = (unit * Double(row.quotations), unit * Double(row.reports))
    let (start, top) = (Self.counts.start, middle - Self.barHeight / 2)
    if row.quotations > 0 {
      svg.element(
        "rect",
        [
          "class": "bar", "x": .number(start), "y": .number(top), "width": .number(said),
          "height": .number(Self.barHeight),
        ])
    }
    if row.reports > 0 {
      svg.element(
        "rect",
        [
          "class": "box", "x": .number(start + said), "y": .number(top),
          "width": .number(reported), "height": .number(Self.barHeight),
          "fill": .text("url(#\(Self.hatching))"),
        ])
    }
    svg.element(
      "text", ["x": .number(start + said + reported + 6), "y": .number(middle + 4.5)],
      words: row.reports > 0 ? "\(row.quotations) + \(row.reports)" : "\(row.quotations)")
  }

  private func drawWords(_ row: Row, at middle: Double, most: Int, _ svg: inout SVGBuffer) {
    let length = Self.words.length * Double(row.words) / Double(max(most, 1))
    if row.words > 0 {
      svg.element(
        "rect",
        [
          "class": "bar", "x": .number(Self.words.start),
          "y": .number(middle - Self.barHeight / 2), "width": .number(length),
          "height": .number(Self.barHeight),
        ])
    }
    svg.element(
      "text", ["x": .number(Self.words.start + length + 6), "y": .number(middle + 4.5)],
      words: "\(row.words)")
  }
}

/// Names beside a picture.
enum SVGLabel {
  /// The most characters of a name that a picture has room for.
  private static let most = 26

  /// The fewest characters that are left of a name to make room for what tells it from others.
  private static let fewest = 10

  /// The name and the `words` behind it, their ends cut off where both are too long.
  static func cut(_ name: String, _ words: String = "") -> String {
    func cut(_ text: String, to most: Int) -> String {
      text.count > most ? text.prefix(most - 1) + "…" : text
    }
    guard !words.isEmpty else { return cut(name, to: most) }
    let shown = cut(name, to: max(most - words.count, fewest))
    return shown + cut(words, to: most - shown.count)
  }
}
