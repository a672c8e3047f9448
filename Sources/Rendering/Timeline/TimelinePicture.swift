/// Draws a timeline: bars of quotations stand on a line, and mentions hang from it as open dots, so
/// that the two are told apart without colour.
struct TimelinePicture {
  private let timeline: Timeline
  private let hasQuotations: Bool
  private let hasMentions: Bool
  /// The most of either in a stretch.
  private let most: Stretch

  private typealias Stretch = Timeline.Stretch

  private static let width = 480.0
  private static let margin = 34.0
  /// The greatest height of bars, and the greatest length of what hangs.
  private static let height = 60.0
  /// About how wide a letter of the labels is.
  private static let letter = 7.5
  private static let radius = 4.0
  /// With more stretches only the greatest number is written.
  private static let mostNumbered = 12

  init(_ timeline: Timeline) {
    self.timeline = timeline
    most = Stretch(
      quotations: timeline.stretches.map(\.quotations).max() ?? 0,
      mentions: timeline.stretches.map(\.mentions).max() ?? 0)
    hasQuotations = most.quotations > 0
    hasMentions = most.mentions > 0
  }

  /// The width that each stretch has.
  private var slot: Double {
    (Self.width - 2 * Self.margin) / Double(timeline.stretches.count)
  }

  /// The height of the line.
  private var base: Double { hasQuotations ? 40 + Self.height : 30 }

  private var bottom: Double { base + (hasMentions ? Self.height + 22 : 4) }

  private func middle(_ index: Int) -> Double { Self.margin + slot * (Double(index) + 0.5) }

  /// The picture, called `title`.
  func svg(title: String) -> SVGBuffer {
    SVGBuffer.picture(
      id: "timeline", class: "timeline", width: Self.width, height: bottom + 22, title: title,
      description: timeline.summary
    ) { svg in
      writeKey(to: &svg)
      for (index, stretch) in timeline.stretches.enumerated() {
        if stretch.quotations > 0 { writeBar(index, stretch.quotations, to: &svg) }
        if stretch.mentions > 0 { writeDot(index, stretch.mentions, to: &svg) }
      }
      svg.element(
        "line",
        [
          "class": "axis", "x1": .number(Self.margin), "x2": .number(Self.width - Self.margin),
          "y1": .number(base), "y2": .number(base),
        ])
      writeLabels(to: &svg)
    }
  }

  /// Says which shape is what.
  private func writeKey(to svg: inout SVGBuffer) {
    var x = Self.margin
    if hasQuotations {
      svg.element(
        "rect", ["class": "said-bar", "x": .number(x), "y": 5, "width": 9, "height": 11])
      let words = "quoted or reported"
      svg.element("text", ["x": .number(x + 15), "y": 15], words: words)
      x += 40 + Self.letter * Double(words.count)
    }
    if hasMentions {
      svg.element(
        "circle", ["class": "dot", "cx": .number(x + 4), "cy": 11, "r": .number(Self.radius)])
      svg.element("text", ["x": .number(x + 14), "y": 15], words: "mentioned")
    }
  }

  private func writeBar(_ index: Int, _ count: Int, to svg: inout SVGBuffer) {
    let width = min(22, slot * 0.7)
    let height = Self.height * Double(count) / Double(most.quotations)
    svg.element(
      "rect",
      [
        "class": "said-bar", "x": .number(middle(index) - width / 2), "y": .number(base - height),
        "width": .number(width), "height": .number(height),
      ])
    if isNumbered(index, \.quotations) {
      writeNumber(count, middle(index), base - height - 4, to: &svg)
    }
  }

  private func writeDot(_ index: Int, _ count: Int, to svg: inout SVGBuffer) {
    let radius = min(Self.radius, slot * 0.42)
    let length = (Self.height - 12) * Double(count) / Double(most.mentions)
    let end = base + length + radius
    svg.element(
      "line",
      [
        "class": "stem", "x1": .number(middle(index)), "x2": .number(middle(index)),
        "y1": .number(base), "y2": .number(base + length),
      ])
    svg.element(
      "circle",
      [
        "class": "dot", "cx": .number(middle(index)), "cy": .number(end), "r": .number(radius),
      ])
    if isNumbered(index, \.mentions) {
      writeNumber(count, middle(index), end + radius + 12, to: &svg)
    }
  }

  private func writeNumber(_ count: Int, _ x: Double, _ y: Double, to svg: inout SVGBuffer) {
    svg.element(
      "text", ["class": "number", "x": .number(x), "y": .number(y)], words: String(count))
  }

  /// Whether a stretch has its number: all where there are few, else the first of the greatest.
  private func isNumbered(_ index: Int, _ part: KeyPath<Stretch, Int>) -> Bool {
    timeline.stretches.count <= Self.mostNumbered
      || timeline.stretches.firstIndex { $0[keyPath: part] == most[keyPath: part] } == index
  }

  /// Names as many stretches as have room.
  private func writeLabels(to svg: inout SVGBuffer) {
    let names = timeline.stretches.indices.map { timeline.name(ofStretch: $0, isShort: true) }
    let widest = Self.letter * Double(names.map(\.count).max() ?? 0) + 8
    let step = max(1, Int((widest / slot).rounded(.up)))
    for index in stride(from: 0, to: names.count, by: step) {
      svg.element(
        "line",
        [
          "class": "axis", "x1": .number(middle(index)), "x2": .number(middle(index)),
          "y1": .number(bottom), "y2": .number(bottom + 4),
        ])
      svg.element(
        "text", ["class": "label", "x": .number(middle(index)), "y": .number(bottom + 18)],
        words: names[index])
    }
  }
}
