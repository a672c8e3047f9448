/// Writes diagnostics for programs: one JSON object a line (RFC 8259).
///
/// ```
/// {"type":"diagnostic","severity":"error","id":"quote-not-found","message":"…",
///  "file":"…","start":81,"end":90,"line":14,"column":3,"notes":[…],"hint":"…"}
/// ```
/// `start` and `end` are byte offsets; what a diagnostic does not have is left out.
public struct DiagnosticJSON {
  private var lines: [String: LineIndex] = [:]

  /// A writer that keeps the line index of each file it has shown.
  public init() {}

  /// One line, ending in a line feed.
  public mutating func line(for diagnostic: Diagnostic) -> String {
    var object = JSONObject()
    object.set("type", "diagnostic")
    object.set("severity", diagnostic.severity.rawValue)
    object.set("id", diagnostic.id)
    object.set("message", diagnostic.message)
    add(diagnostic.place, to: &object)
    if !diagnostic.notes.isEmpty {
      let notes = diagnostic.notes.map { note in
        var object = JSONObject()
        object.set("message", note.message)
        add(note.place, to: &object)
        return object.text
      }
      object.set("notes", raw: "[\(notes.joined(separator: ","))]")
    }
    if let hint = diagnostic.hint { object.set("hint", hint) }
    return object.text + "\n"
  }

  private mutating func add(_ place: Diagnostic.Place?, to object: inout JSONObject) {
    guard let place else { return }
    object.set("file", place.file.path)
    guard let span = place.span else { return }
    let index = lines[place.file.path] ?? LineIndex(place.file)
    lines[place.file.path] = index
    let (line, column) = index.position(at: span.start)
    object.set("start", span.start)
    object.set("end", span.end)
    object.set("line", line)
    object.set("column", column)
  }
}
