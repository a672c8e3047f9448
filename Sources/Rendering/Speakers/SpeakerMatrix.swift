/// Who speaks about whom, as SVG: a number in each cell, in a square that grows with it.
struct SpeakerMatrix {
  /// The most rows and columns of the picture.
  static let most = 25
  /// The width of a picture of few columns, so that its words are as large as the chart's.
  private static let usualWidth = 720.0

  /// Those who speak, most first, by index in the site.
  private(set) var speakers: [Int] = []
  /// Those who are spoken of, most first.
  private(set) var persons: [Int] = []
  private var counts: [Cell: Int] = [:]

  private struct Cell: Hashable {
    let speaker: Int
    let person: Int
  }

  /// The matrix of those who speak most of others, and of those of whom they speak most.
  init(_ pairs: [SpeechFigures.Pair], rank: [Int]) {
    speakers = Self.most(pairs.map { ($0.speaker, $0.count) }, rank)
    let chosen = Set(speakers)
    persons = Self.most(
      pairs.filter { chosen.contains($0.speaker) }.map { ($0.person, $0.count) }, rank)
    let shown = Set(persons)
    for pair in pairs where chosen.contains(pair.speaker) && shown.contains(pair.person) {
      counts[Cell(speaker: pair.speaker, person: pair.person)] = pair.count
    }
    let speaking = Set(counts.keys.map(\.speaker))
    speakers.removeAll { !speaking.contains($0) }
  }

  private static func most(_ counted: [(Int, Int)], _ rank: [Int]) -> [Int] {
    let sums = Dictionary(counted, uniquingKeysWith: +)
    let sorted = sums.sorted { one, other in
      one.value != other.value ? one.value > other.value : rank[one.key] < rank[other.key]
    }
    return sorted.prefix(most).map(\.key)
  }

  /// In how many quotations and reports one speaks of the other; 0 outside the picture.
  func count(speaker: Int, person: Int) -> Int {
    counts[Cell(speaker: speaker, person: person)] ?? 0
  }

  /// The picture; `name` gives the label of the entity at an index, no longer than
  /// ``SVGLabel`` makes it.
  func picture(name: (Int) -> String) -> SVGBuffer {
    let most = counts.values.max() ?? 1
    let cell = max(28, 9 * Double(String(most).count) + 8)
    let longest = persons.map { name($0).count }.max() ?? 0
    let (left, top) = (206.0, 24 + 6.2 * Double(longest))
    let width = left + cell * Double(persons.count) + 12 + 4.4 * Double(longest)
    let height = top + cell * Double(speakers.count) + 6
    return SVGBuffer.picture(
      id: "speaker-matrix", class: width > Self.usualWidth ? "chart wide" : "chart",
      width: max(width, Self.usualWidth), height: height,
      title: "Who speaks about whom",
      description: "A row for each speaker, a column for each person spoken of, and in each cell "
        + "in how many quotations and reports. The table below has all numbers."
    ) { svg in
      for (column, person) in persons.enumerated() {
        let middle = left + cell * (Double(column) + 0.5)
        svg.element(
          "text",
          ["transform": .text("translate(\(Int(middle + 4)) \(Int(top - 8))) rotate(-55)")],
          words: name(person))
        let edge = left + cell * Double(column)
        drawLine(edge, top, edge, height - 6, &svg)
      }
      let right = left + cell * Double(persons.count)
      drawLine(right, top, right, height - 6, &svg)
      for (row, speaker) in speakers.enumerated() {
        let middle = top + cell * (Double(row) + 0.5)
        svg.element(
          "text", ["class": "end", "x": .number(left - 8), "y": .number(middle + 4.5)],
          words: name(speaker))
        drawLine(left, middle - cell / 2, right, middle - cell / 2, &svg)
        for (column, person) in persons.enumerated() {
          let number = count(speaker: speaker, person: person)
          guard number > 0 else { continue }
          draw(number, of: most, left + cell * (Double(column) + 0.5), middle, cell, &svg)
        }
      }
      drawLine(left, height - 6, right, height - 6, &svg)
    }
  }

  /// A square whose area is as the number, and the number over it.
  private func draw(
    _ number: Int, of most: Int, _ x: Double, _ y: Double, _ cell: Double, _ svg: inout SVGBuffer
  ) {
    let side = (cell - 4) * (Double(number) / Double(most)).squareRoot()
    svg.element(
      "rect",
      [
        "class": "cell", "x": .number(x - side / 2), "y": .number(y - side / 2),
        "width": .number(side), "height": .number(side),
      ])
    svg.element(
      "text", ["class": "middle", "x": .number(x), "y": .number(y + 4.5)], words: "\(number)")
  }

  private func drawLine(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ svg: inout SVGBuffer
  ) {
    svg.element(
      "line",
      [
        "class": "grid", "x1": .number(x1), "y1": .number(y1), "x2": .number(x2),
        "y2": .number(y2),
      ])
  }
}
