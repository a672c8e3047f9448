/// Something that is wrong, or worth knowing, about what a person wrote.
public struct Diagnostic: Sendable {
  /// How much it matters.
  public enum Severity: String, Sendable, Comparable, CaseIterable {
    /// Worth knowing; the site is right without it.
    case note
    /// Likely not what was meant; the site is built all the same.
    case warning
    /// Wrong: what it touches is left out or shown as broken.
    case error

    /// Orders by how much it matters, notes first.
    public static func < (one: Severity, other: Severity) -> Bool {
      one.rank < other.rank
    }

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// A stretch of a file that the diagnostic points at.
  public struct Place: Sendable {
    /// The file.
    public let file: SourceFile
    /// The stretch; `nil` when the whole file is meant.
    public let span: TextSpan?

    /// A place in `file`; a `span` of `nil` means all of it.
    public init(_ file: SourceFile, _ span: TextSpan? = nil) {
      self.file = file
      self.span = span
    }
  }

  /// A second place that explains the first.
  public struct Note: Sendable {
    /// What is to be seen there.
    public let message: String
    /// Where; `nil` when the note is about no place.
    public let place: Place?

    /// A note about `place`.
    public init(_ message: String, at place: Place? = nil) {
      self.message = message
      self.place = place
    }
  }

  /// How much it matters.
  public let severity: Severity
  /// A kebab-case name that never changes, `quote-not-found`.
  public let id: String
  /// What is wrong, without a full stop.
  public let message: String
  /// Where; `nil` when no file is at fault.
  public let place: Place?
  /// Other places that belong to it.
  public let notes: [Note]
  /// What to do about it; `nil` when the message says enough.
  public let hint: String?

  /// Creates a diagnostic.
  public init(
    _ severity: Severity, _ id: String, _ message: String, at place: Place?,
    notes: [Note] = [], hint: String? = nil
  ) {
    self.severity = severity
    self.id = id
    self.message = message
    self.place = place
    self.notes = notes
    self.hint = hint
  }

  /// An error at `span` of `file`; a `span` of `nil` means the whole file.
  public static func error(
    _ id: String, _ message: String, in file: SourceFile, at span: TextSpan? = nil,
    notes: [Note] = [], hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(.error, id, message, at: Place(file, span), notes: notes, hint: hint)
  }

  /// A warning at `span` of `file`; a `span` of `nil` means the whole file.
  public static func warning(
    _ id: String, _ message: String, in file: SourceFile, at span: TextSpan? = nil,
    notes: [Note] = [], hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(.warning, id, message, at: Place(file, span), notes: notes, hint: hint)
  }

  /// A note at `span` of `file`; a `span` of `nil` means the whole file.
  public static func note(
    _ id: String, _ message: String, in file: SourceFile, at span: TextSpan? = nil,
    notes: [Note] = [], hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(.note, id, message, at: Place(file, span), notes: notes, hint: hint)
  }
}

extension Diagnostic: Comparable {
  /// Orders by path, place and id, then by all else that is printed, so that a run prints the
  /// same list however it was found.
  public static func < (one: Diagnostic, other: Diagnostic) -> Bool {
    let (path, otherPath) = (one.place?.file.path ?? "", other.place?.file.path ?? "")
    if path != otherPath { return path < otherPath }
    let (span, otherSpan) = (one.place?.span, other.place?.span)
    let (start, otherStart) = (span?.start ?? 0, otherSpan?.start ?? 0)
    if start != otherStart { return start < otherStart }
    if one.id != other.id { return one.id < other.id }
    if one.message != other.message { return one.message < other.message }
    if span != otherSpan {
      guard let span, let otherSpan else { return span == nil }
      return span < otherSpan
    }
    if one.severity != other.severity { return one.severity > other.severity }
    if one.hint != other.hint {
      guard let hint = one.hint, let otherHint = other.hint else { return one.hint == nil }
      return hint < otherHint
    }
    return one.notes.lexicographicallyPrecedes(other.notes)
  }

  /// Whether both say the same of the same place.
  public static func == (one: Diagnostic, other: Diagnostic) -> Bool {
    one.severity == other.severity && one.id == other.id && one.message == other.message
      && one.hint == other.hint && one.place?.file.path == other.place?.file.path
      && one.place?.span == other.place?.span && one.notes == other.notes
  }
}

extension Diagnostic.Note: Comparable {
  /// Orders by message, then by place.
  public static func < (one: Diagnostic.Note, other: Diagnostic.Note) -> Bool {
    if one.message != other.message { return one.message < other.message }
    let (path, otherPath) = (one.place?.file.path ?? "", other.place?.file.path ?? "")
    if path != otherPath { return path < otherPath }
    let none = TextSpan(-1, -1)
    return (one.place?.span ?? none) < (other.place?.span ?? none)
  }

  /// Whether both say the same of the same place.
  public static func == (one: Diagnostic.Note, other: Diagnostic.Note) -> Bool {
    one.message == other.message && one.place?.file.path == other.place?.file.path
      && one.place?.span == other.place?.span
  }
}
