import Templating

/// A picture under construction, as SVG that stands in a page: one growing buffer of bytes.
///
/// Names of elements and attributes are the program's own; everything else is escaped. Colours
/// belong to the style sheet: give elements a `class`.
struct SVGBuffer {
  private(set) var bytes: [UInt8] = []

  /// What an attribute says.
  enum Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
    /// Words, escaped.
    case text(String)
    /// A number with at most two decimals.
    case number(Double)
    /// The data of a path.
    case path(SVGPath)

    init(stringLiteral value: String) { self = .text(value) }
    init(integerLiteral value: Int) { self = .number(Double(value)) }
    init(floatLiteral value: Double) { self = .number(value) }
  }

  /// An element's attributes, in the order in which they are written.
  typealias Attributes = KeyValuePairs<StaticString, Value>

  /// A whole picture of `width` by `height` units, which `body` draws. It scales with its page.
  /// Who cannot see it is told its `title` and `description`; `id` is its name in the page, of
  /// which no other picture there has the same.
  static func picture(
    id: String, class className: String, width: Double, height: Double, title: String,
    description: String, _ body: (inout SVGBuffer) -> Void
  ) -> SVGBuffer {
    var svg = SVGBuffer()
    var box: [UInt8] = Array("0 0 ".utf8)
    append(width, to: &box)
    box.append(UInt8(ascii: " "))
    append(height, to: &box)
    svg.group(
      "svg",
      [
        "id": .text(id), "class": .text(className),
        "viewBox": .text(String(decoding: box, as: UTF8.self)), "role": "img",
        "aria-labelledby": .text("\(id)-title \(id)-desc"),
      ]
    ) { svg in
      svg.element("title", ["id": .text("\(id)-title")], words: title)
      svg.element("desc", ["id": .text("\(id)-desc")], words: description)
      body(&svg)
    }
    return svg
  }

  /// Appends an element without content.
  mutating func element(_ name: StaticString, _ attributes: Attributes) {
    open(name, attributes)
    markup("/>\n")
  }

  /// Appends an element that holds words, escaped.
  mutating func element(_ name: StaticString, _ attributes: Attributes, words: String) {
    open(name, attributes)
    markup(">")
    HTMLEscaping.append(words, to: &bytes)
    close(name)
  }

  /// Appends an element that holds what `body` draws.
  mutating func group(
    _ name: StaticString = "g", _ attributes: Attributes, _ body: (inout SVGBuffer) -> Void
  ) {
    open(name, attributes)
    markup(">\n")
    body(&self)
    close(name)
  }

  private mutating func open(_ name: StaticString, _ attributes: Attributes) {
    markup("<")
    markup(name)
    for (name, value) in attributes {
      markup(" ")
      markup(name)
      markup("=\"")
      switch value {
      case .text(let words): HTMLEscaping.append(words, to: &bytes)
      case .number(let number): Self.append(number, to: &bytes)
      case .path(let path): bytes.append(contentsOf: path.data)
      }
      markup("\"")
    }
  }

  private mutating func close(_ name: StaticString) {
    markup("</")
    markup(name)
    markup(">\n")
  }

  private mutating func markup(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Appends `number` with at most two decimals, rounded, without zeros at the end and never as
  /// `-0`. What is not finite is written as 0, what is beyond a thousand million as that.
  static func append(_ number: Double, to bytes: inout [UInt8]) {
    let bounded = number.isFinite ? min(max(number, -1e9), 1e9) : 0
    let hundredths = Int((bounded * 100).rounded())
    if hundredths < 0 { bytes.append(UInt8(ascii: "-")) }
    bytes.append(contentsOf: String(hundredths.magnitude / 100).utf8)
    let decimals = UInt8(hundredths.magnitude % 100)
    guard decimals > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    bytes.append(UInt8(ascii: "0") + decimals / 10)
    if decimals % 10 > 0 { bytes.append(UInt8(ascii: "0") + decimals % 10) }
  }
}

/// The data of a path: straight lines from point to point.
struct SVGPath {
  fileprivate(set) var data: [UInt8] = []

  /// Lifts the pen to a point.
  mutating func move(_ x: Double, _ y: Double) { append("M", x, y) }

  /// Draws a line to a point.
  mutating func line(_ x: Double, _ y: Double) { append("L", x, y) }

  /// Draws a line to where the pen was last lifted to.
  mutating func close() { data.append(UInt8(ascii: "Z")) }

  private mutating func append(_ command: Unicode.Scalar, _ x: Double, _ y: Double) {
    data.append(UInt8(ascii: command))
    SVGBuffer.append(x, to: &data)
    data.append(UInt8(ascii: " "))
    SVGBuffer.append(y, to: &data)
  }
}
