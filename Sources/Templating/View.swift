/// What one name of a view holds.
public enum ViewValue: Sendable {
  /// Nothing: prints nothing, and its section is left out.
  case absent
  /// Words, escaped when printed.
  case text(String)
  /// HTML in UTF-8, printed as it is.
  case markup([UInt8])
  /// Whether a section is shown.
  case flag(Bool)
  /// A view, for a section to step into.
  case view(AnyView)
  /// Views, for a section to repeat over.
  case list([AnyView])
  /// Words, for a section to repeat over.
  case texts([String])
}

/// The values a template is given: one slot for each case of `Field`.
public struct View<Field: ViewField>: Sendable {
  private var slots: [ViewValue]

  /// A view whose names all hold nothing.
  public init() {
    slots = Array(repeating: .absent, count: Field.allCases.count)
  }

  /// What `field` holds. Constant time; debug builds check that the value has the field's shape.
  public subscript(field: Field) -> ViewValue {
    get { slots[field.rawValue] }
    set {
      assert(field.shape.accepts(newValue), "\(Field.self).\(field) cannot hold \(newValue)")
      slots[field.rawValue] = newValue
    }
  }

  /// The values without the names, to be put into another view. Constant time.
  public var erased: AnyView {
    AnyView(slots: slots, kind: ObjectIdentifier(Field.self))
  }
}

/// The values of a view of any kind, by slot.
public struct AnyView: Sendable {
  let slots: [ViewValue]
  /// The field type it was made from, as in `ViewSchema`.
  let kind: ObjectIdentifier
}
