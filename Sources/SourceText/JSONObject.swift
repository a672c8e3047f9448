/// A JSON object under construction, its members in the order they were set (RFC 8259).
public struct JSONObject: Sendable {
  private var members: [String] = []

  /// An object without members.
  public init() {}

  /// The object as one line of JSON.
  public var text: String { "{\(members.joined(separator: ","))}" }

  /// Adds a string.
  public mutating func set(_ name: String, _ text: String) {
    set(name, raw: Self.quoted(text))
  }

  /// Adds a whole number.
  public mutating func set(_ name: String, _ number: Int) {
    set(name, raw: String(number))
  }

  /// Adds a fraction of 1, written with as many digits as it has.
  public mutating func set(_ name: String, fraction: Double) {
    set(name, raw: "\(fraction)")
  }

  /// Adds a string, or `null`.
  public mutating func set(_ name: String, orNull text: String?) {
    set(name, raw: text.map(Self.quoted) ?? "null")
  }

  /// Adds a value that is JSON already.
  public mutating func set(_ name: String, raw json: String) {
    members.append("\(Self.quoted(name)):\(json)")
  }

  /// `text` between quotation marks, escaped.
  public static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20:
        let hex = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
