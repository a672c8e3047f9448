import SourceText

/// What a section puts on the stack of views.
enum Scope: Sendable {
  case view(ViewSchema)
  case text
  case markup
  case flag
  /// What an unknown name would have put there: a name that is not found may be one of its.
  case unknown

  /// What tells kinds of scopes apart.
  enum Kind: Hashable {
    case view(ObjectIdentifier)
    case text
    case markup
    case flag
    case unknown
  }

  var kind: Kind {
    switch self {
    case .view(let schema): .view(schema.kind)
    case .text: .text
    case .markup: .markup
    case .flag: .flag
    case .unknown: .unknown
    }
  }

  /// What a section over `shape` puts on the stack.
  init(sectionOver shape: ViewShape) {
    switch shape {
    case .view(let schema), .list(let schema): self = .view(schema)
    case .text, .texts: self = .text
    case .markup: self = .markup
    case .flag: self = .flag
    }
  }

  /// What `{{.}}` is here; `nil` when that is not known.
  var shape: ViewShape? {
    switch self {
    case .view(let schema): .view(schema)
    case .text: .text
    case .markup: .markup
    case .flag: .flag
    case .unknown: nil
    }
  }
}

/// The views that a tag can take names from, innermost last.
struct ScopeStack {
  private(set) var scopes: [Scope]

  /// What a name turned out to be.
  enum Finding {
    /// It is there: where, and what it holds.
    case found(scope: Int, slots: [Int], ViewShape)
    /// A view that is itself unknown may have it.
    case maybe
    /// The part at `place` is none of `candidates`, innermost first.
    case missing(place: TextSpan, owner: String?, candidates: [String])
    /// The part at `place` holds no view and so has no names.
    case notAView(place: TextSpan, ViewShape)
  }

  /// The stack of a page that is given a view of `schema`.
  init(_ schema: ViewSchema) {
    scopes = [.view(schema)]
  }

  /// The stack inside a section that puts `scope` on this one.
  func pushing(_ scope: Scope) -> ScopeStack {
    var stack = self
    stack.scopes.append(scope)
    return stack
  }

  /// Looks `name` up as the specification says: the first part in the innermost view that has it,
  /// the others in what the part before holds. A leading dot stands for the innermost scope.
  func find(_ name: TextSpan, in file: SourceFile) -> Finding {
    let top = scopes.count - 1
    let dot = UInt8(ascii: ".")
    var parts = Self.parts(of: name, in: file)[...]
    guard file.bytes[name.start] != dot else {
      guard let shape = scopes[top].shape else { return .maybe }
      let start = TextSpan(name.start, name.start + 1)
      return Self.follow(parts.dropFirst(), from: shape, at: start, scope: top, in: file)
    }
    let first = parts.removeFirst()
    let word = file.text(at: first)
    var candidates: [String] = []
    for (index, scope) in scopes.enumerated().reversed() {
      guard case .view(let schema) = scope else { continue }
      if let slot = schema.slot(of: word) {
        let shape = schema.fields[slot].shape
        return Self.follow(parts, from: shape, at: first, scope: index, slots: [slot], in: file)
      }
      for field in schema.fields where !candidates.contains(field.name) {
        candidates.append(field.name)
      }
    }
    if scopes.contains(where: { $0.kind == .unknown }) { return .maybe }
    return .missing(place: first, owner: nil, candidates: candidates)
  }

  private static func follow(
    _ parts: ArraySlice<TextSpan>, from start: ViewShape, at place: TextSpan, scope: Int,
    slots first: [Int] = [], in file: SourceFile
  ) -> Finding {
    var (shape, place, slots) = (start, place, first)
    for part in parts where !part.isEmpty {
      guard case .view(let schema) = shape else {
        return .notAView(place: place, shape)
      }
      guard let slot = schema.slot(of: file.text(at: part)) else {
        return .missing(place: part, owner: schema.name, candidates: schema.fields.map(\.name))
      }
      slots.append(slot)
      shape = schema.fields[slot].shape
      place = part
    }
    return .found(scope: scope, slots: slots, shape)
  }

  /// The parts of a dotted name; the first is empty when it starts with a dot.
  private static func parts(of name: TextSpan, in file: SourceFile) -> [TextSpan] {
    var parts: [TextSpan] = []
    var start = name.start
    for offset in name.range where file.bytes[offset] == UInt8(ascii: ".") {
      parts.append(TextSpan(start, offset))
      start = offset + 1
    }
    parts.append(TextSpan(start, name.end))
    return parts
  }
}
