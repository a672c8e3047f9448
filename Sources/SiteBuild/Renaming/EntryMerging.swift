import CommonMark
import Reading
import SiteModel
import SourceText

/// Puts what one entry says into the file of another.
struct EntryMerging {
  private let oldFile: SourceFile
  private let newFile: SourceFile
  private let old: EntityID
  private let new: EntityID
  private let settings: SiteSettings
  private let redirect: Bool
  private let reader: EntityReader

  init(
    _ oldFile: SourceFile, _ old: EntityID, into newFile: SourceFile, _ new: EntityID,
    settings: SiteSettings, redirect: Bool
  ) {
    (self.oldFile, self.old, self.newFile, self.new) = (oldFile, old, newFile, new)
    (self.settings, self.redirect) = (settings, redirect)
    reader = EntityReader(settings: settings)
  }

  /// The other entry's file with everything of both, references rewritten; `nil` with errors when the
  /// two cannot be merged. Merging once more changes nothing.
  func merged() -> Diagnosed<ReferenceRewriting.Rewritten?> {
    var diagnostics: [Diagnostic] = []
    let oldEntity = reader.read(oldFile, id: old).errors(into: &diagnostics)
    let newEntity = reader.read(newFile, id: new).errors(into: &diagnostics)
    guard let oldEntity, let newEntity, diagnostics.isEmpty else {
      return Diagnosed(nil, diagnostics)
    }
    let facts = EntryFacts(oldEntity, newEntity)
    guard facts.contradictions.isEmpty else { return Diagnosed(nil, facts.contradictions) }
    var editor = FrontMatterEditor(newFile)
    for (key, items) in additions(oldEntity, newEntity) where !editor.add(items, to: key) {
      diagnostics.append(notEdited(key))
    }
    for key in facts.missing where !editor.copy(key, from: oldFile) {
      diagnostics.append(notEdited(key))
    }
    if !editor.copyRemarks(from: oldFile, besidesUnder: facts.missing) {
      diagnostics.append(notEdited("#"))
    }
    guard diagnostics.isEmpty else { return Diagnosed(nil, diagnostics) }
    let rewriting = ReferenceRewriting(old: old, new: new, settings: settings)
    let added = rewriting.rewritten(oldFile)
    let text = Self.text(of: added.file, behind: editor)
    var rewritten = rewriting.rewritten(
      SourceFile(path: newFile.path, bytes: editor.file.bytes + text))
    if !text.isEmpty { rewritten.references += added.references }
    guard let entity = reader.read(rewritten.file, id: new).errors(into: &diagnostics),
      says(entity.biography, both: newEntity, oldEntity, rewriting)
    else {
      diagnostics.append(
        .error(
          "rename-impossible", "the text of \(oldFile.path) would not say the same behind this one",
          in: newFile,
          hint: "end what is open at its end, give link definitions names of their own, or put the "
            + "text there by hand"))
      return Diagnosed(nil, diagnostics)
    }
    return Diagnosed(diagnostics.isEmpty ? rewritten : nil, diagnostics + rewritten.diagnostics)
  }

  private func notEdited(_ key: String) -> Diagnostic {
    .error(
      "rename-impossible", "“\(key)” of \(oldFile.path) cannot be put into this file", in: newFile,
      hint:
        "write front matter as one `key: value` a line, lists as [one, two], or put it there by "
        + "hand")
  }

  // MARK: Names

  /// What goes into the lists of names, by key.
  private func additions(_ old: Entity, _ new: Entity) -> [(key: String, items: [String])] {
    let names = ([old.name] + old.otherNames).filter { $0 != new.name }
    var former = old.formerIDs.filter { $0 != new.id }
    if redirect { former.append(old.id) }
    func missing(_ items: [String], _ present: [String]) -> [String] {
      var seen = Set(present)
      return items.filter { seen.insert($0).inserted }
    }
    return [
      ("also", missing(names, new.otherNames)),
      ("forms", missing(old.forms, new.forms)),
      ("inside", missing(old.insideNames, new.insideNames)),
      (
        "formerly",
        missing(
          former.map { $0.formerName(in: new.id.kind) },
          new.formerIDs.map { $0.formerName(in: new.id.kind) })
      ),
    ]
  }

  // MARK: Text

  /// The text of `file` with blank lines before it; nothing when it stands there already.
  private static func text(of file: SourceFile, behind editor: FrontMatterEditor) -> [UInt8] {
    let added = withoutBlankEnds(file.bytes[FrontMatterEditor(file).body.range])
    let present = withoutBlankEnds(editor.file.bytes[editor.body.range])
    guard !added.isEmpty, !present.reversed().starts(with: added.reversed()) else { return [] }
    let bytes = editor.file.bytes
    let usesCR = bytes.contains(0x0D)
    let lineEnd: [UInt8] = usesCR ? (bytes.contains(0x0A) ? [0x0D, 0x0A] : [0x0D]) : [0x0A]
    let endsLine = bytes.last == 0x0A || bytes.last == 0x0D
    return (endsLine ? [] : lineEnd) + lineEnd + added + lineEnd
  }

  /// The bytes without line ends around them and blanks at their end.
  private static func withoutBlankEnds(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var bytes = bytes.drop { $0 == 0x0A || $0 == 0x0D }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    return Array(bytes)
  }

  /// Whether `text` says what the texts of `one` and `other` say, one behind the other.
  private func says(
    _ text: MarkdownDocument, both one: Entity, _ other: Entity, _ rewriting: ReferenceRewriting
  ) -> Bool {
    let before = reader.read(rewriting.rewritten(one.file).file, id: one.id).output
    let behind = reader.read(rewriting.rewritten(other.file).file, id: other.id).output
    guard let before, let behind else { return false }
    let found = Self.ink(of: text)
    let (first, second) = (Self.ink(of: before.biography), Self.ink(of: behind.biography))
    // Both are there, or the second was there already.
    return found == first + second || (found == first && first.hasSuffix(second))
  }

  /// A text in Markdown of one form, without white space and the signs of lists: two lists may become
  /// one, or get other signs beside each other.
  private static func ink(of text: MarkdownDocument) -> String {
    String(MarkdownWriter().text(of: text).filter { !$0.isWhitespace && !"-*+".contains($0) })
  }
}

extension Diagnosed {
  /// The output, when no error was said; the errors are added to `diagnostics`.
  fileprivate func errors<Value>(into diagnostics: inout [Diagnostic]) -> Value?
  where Output == Value? {
    let errors = self.diagnostics.filter { $0.severity == .error }
    diagnostics += errors
    return errors.isEmpty ? output : nil
  }
}
