import SourceText

/// A value of a JSON file, with its place.
struct JSONValue {
  /// What a value is, with what it holds.
  indirect enum Kind {
    case null
    case truth(Bool)
    /// As it is written.
    case number(String)
    case text(String)
    case list([JSONValue])
    /// In the order they are written; no two have one name.
    case object([JSONMember])
  }

  let kind: Kind
  let span: TextSpan

  /// The text; `nil` when it is none.
  var text: String? {
    if case .text(let text) = kind { text } else { nil }
  }

  /// The values of a list, or the value alone: where JSON-LD has one value, it may stand in a list
  /// or not. None for `null`.
  var all: [JSONValue] {
    switch kind {
    case .list(let values): values
    case .null: []
    case .truth, .number, .text, .object: [self]
    }
  }

  /// The number, when it is a whole one from 0 on; `nil` otherwise.
  var count: Int? {
    guard case .number(let digits) = kind, let count = Int(digits), count >= 0 else { return nil }
    return count
  }

  /// The members of an object; `nil` when it is none.
  var members: [JSONMember]? {
    if case .object(let members) = kind { members } else { nil }
  }

  /// The value of an object's member; `nil` when it has none or is no object.
  subscript(_ name: String) -> JSONValue? {
    members?.first { $0.name == name }?.value
  }
}

/// A member of an object.
struct JSONMember {
  let name: String
  /// Where the name stands.
  let span: TextSpan
  let value: JSONValue
}
