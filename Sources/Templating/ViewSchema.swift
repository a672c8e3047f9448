/// One name a view offers to its template.
///
/// Conform an enum of consecutive integers; the name a template uses is the case's own:
/// ```
/// enum ArticleField: Int, ViewField { case title, notes … }
/// ```
public protocol ViewField: RawRepresentable, CaseIterable, Sendable where RawValue == Int {
  /// What the name holds.
  var shape: ViewShape { get }
  /// What it is, in one line, for the documentation.
  var meaning: String { get }
}

/// What a name of a view holds, and so what a template may do with it.
public indirect enum ViewShape: Sendable {
  /// Words. Printed with two braces, always escaped.
  case text
  /// HTML that the program made. Never escaped, so only `{{{name}}}` and `{{&name}}` print it.
  case markup
  /// Yes or no: opens sections, cannot be printed.
  case flag
  /// One view, or none.
  case view(ViewSchema)
  /// Views of one kind, in order.
  case list(ViewSchema)
  /// Words, in order; a section over them prints each with `{{.}}`.
  case texts

  /// Whether `value` is of this shape; `.absent` is of every shape.
  func accepts(_ value: ViewValue) -> Bool {
    switch (self, value) {
    case (_, .absent), (.text, .text), (.markup, .markup), (.flag, .flag), (.texts, .texts): true
    case (.view(let schema), .view(let view)): view.kind == schema.kind
    case (.list(let schema), .list(let views)): views.allSatisfy { $0.kind == schema.kind }
    default: false
    }
  }
}

/// The names that a kind of view offers, each with its slot.
public struct ViewSchema: Sendable {
  /// What the kind of view is called in messages and in the documentation, `article`.
  public let name: String
  /// The names in slot order, with what each holds and means.
  public let fields: [(name: String, shape: ViewShape, meaning: String)]
  /// Tells kinds of views apart: the field type.
  let kind: ObjectIdentifier

  /// Reads the names of `field`, and of the views in it.
  ///
  /// The raw values must be 0, 1, 2 … in some order, and no view may hold a view of its own kind,
  /// however deep.
  public init<Field: ViewField>(_ name: String, _ field: Field.Type) {
    let cases = Field.allCases.sorted { $0.rawValue < $1.rawValue }
    for (slot, field) in cases.enumerated() {
      precondition(field.rawValue == slot, "the raw values of \(Field.self) are not 0, 1, 2 …")
    }
    self.name = name
    self.fields = cases.map { (String(describing: $0), $0.shape, $0.meaning) }
    self.kind = ObjectIdentifier(Field.self)
  }

  /// The slot of `name`; `nil` when the view has no such name. Linear in the number of names.
  func slot(of name: String) -> Int? {
    fields.firstIndex { $0.name == name }
  }
}
