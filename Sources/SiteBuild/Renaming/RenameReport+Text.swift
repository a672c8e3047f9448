import SiteModel
import SourceText

/// The report for people: each file with the lines that change, old and new.
extension RenameReport {
  /// The files, in the order in which they are written, then how many there are. Linear, besides
  /// comparing the lines.
  public var text: String {
    steps.map(\.text).joined() + summary + "\n"
  }

  private var summary: String {
    guard !isStopped else { return "\(old) → \(new): stopped, nothing written" }
    let files = steps.count { $0.references > 0 }
    let parts = [
      "\(old) → \(new): \(Self.count(references, "reference")) in \(Self.count(files, "file"))",
      count(.shown) > 0 ? "nothing written; --write does it" : "",
      count(.written) > 0 ? "\(Self.count(count(.written), "file")) done" : "",
      count(.notWritten) > 0 ? "\(count(.notWritten)) not done; run it again" : "",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "; ")
  }

  private static func count(_ number: Int, _ what: String) -> String {
    "\(number) \(number == 1 ? what : what + "s")"
  }
}

extension RenameStep {
  private static func line(_ sign: String, _ words: String) -> String {
    "  \(sign) |\(words.isEmpty ? "" : " " + words.visible)\n"
  }

  /// What changes in the file; nothing for one that goes.
  fileprivate var changes: [LineChange] {
    action == .remove ? [] : LineChange.all(from: old.bytes, to: bytes)
  }

  fileprivate var text: String {
    let (path, origin) = (path.visible, old.path.visible)
    var text =
      switch action {
      case .create, .move: "\(origin) becomes \(path)\n"
      case .merge: "\(path) takes the other entry in\n"
      case .rewrite: ""
      case .remove: "\(path) is removed\n"
      }
    for change in changes {
      text += "\(origin):\(change.line)\n"
      text += change.old.map { Self.line("-", $0) }.joined()
      text += change.new.map { Self.line("+", $0) }.joined()
    }
    switch outcome {
    case .shown: return text
    case .written: return text + "  done\n"
    case .notWritten: return text + "  not done\n"
    }
  }
}

/// The report for programs: one JSON object a line (RFC 8259).
extension RenameReport {
  /// For each file an object, and before it one for each place where lines change; then how many there
  /// are. Linear, besides comparing the lines.
  public var json: String {
    var text = ""
    for step in steps {
      for change in step.changes {
        var object = JSONObject()
        object.set("type", "change")
        object.set("file", step.old.path)
        object.set("line", change.line)
        object.set("old", raw: Self.list(change.old))
        object.set("new", raw: Self.list(change.new))
        text += object.text + "\n"
      }
      var object = JSONObject()
      object.set("type", "file")
      object.set("action", step.action.rawValue)
      object.set("path", step.path)
      if step.path != step.old.path { object.set("from", step.old.path) }
      object.set("references", step.references)
      object.set("outcome", step.outcome.rawValue)
      text += object.text + "\n"
    }
    var object = JSONObject()
    object.set("type", "summary")
    object.set("old", old.description)
    object.set("new", new.description)
    object.set("references", references)
    object.set("files", steps.count)
    object.set("written", count(.written))
    object.set("notWritten", count(.notWritten))
    return text + object.text + "\n"
  }

  private static func list(_ lines: [String]) -> String {
    "[\(lines.map(JSONObject.quoted).joined(separator: ","))]"
  }
}
