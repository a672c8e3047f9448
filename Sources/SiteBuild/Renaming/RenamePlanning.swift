import Reading
import SiteModel
import SourceText

/// Decides what a renaming does, and what stands in its way.
struct RenamePlanning {
  let source: RenameSource
  let old: EntityID
  let new: EntityID
  let redirect: Bool
  private(set) var diagnostics: [Diagnostic] = []

  init(source: RenameSource, old: EntityID, new: EntityID, redirect: Bool) {
    self.source = source
    self.old = old
    self.new = new
    self.redirect = redirect
  }

  private var rewriting: ReferenceRewriting {
    ReferenceRewriting(old: old, new: new, settings: source.settings)
  }

  /// The steps, in order; what is wrong with them stands in ``diagnostics``.
  ///
  /// - Throws: ``BuildFailure`` when there is no entry to rename.
  mutating func steps() async throws -> [RenameStep] {
    let newFile = source.paths[new].flatMap(source.file)
    guard let oldFile = source.paths[old].flatMap(source.file) else {
      // The file has its new name already: what is left are the references.
      let steps = try await rewrites(besides: [])
      if newFile != nil, !steps.isEmpty { return steps }
      throw unknown()
    }
    let steps =
      if let newFile {
        joining(oldFile, newFile)
      } else {
        renaming(oldFile)
      }
    let others = try await rewrites(besides: [oldFile.path, newFile?.path].compactMap { $0 })
    if let last = steps.first, last.action == .move { return others + steps }
    return steps + others + [RenameStep(.remove, oldFile.path, old: oldFile)]
  }

  private func unknown() -> BuildFailure {
    let known = source.paths.keys.map(\.description).sorted()
    let hint = Spelling.nearest(to: old.description, among: known).map { "did you mean “\($0)”?" }
    return .usage(
      "there is no entry “\(old)” in “\(source.root)”, and nothing names it",
      hint: hint ?? "give the kind and the name of its file: person:ines-maro")
  }

  /// Every other file that names the entry. They are looked through on all cores.
  private mutating func rewrites(besides paths: [String]) async throws -> [RenameStep] {
    let rewriting = rewriting
    let files = source.files.filter { !paths.contains($0.path) }
    let steps = try await Parallel.map(files) { file -> Diagnosed<RenameStep?> in
      let rewritten = rewriting.rewritten(file)
      guard rewritten.references > 0 else { return Diagnosed(nil, rewritten.diagnostics) }
      let step = RenameStep(
        .rewrite, file.path, old: file, bytes: rewritten.file.bytes,
        references: rewritten.references)
      return Diagnosed(step, rewritten.diagnostics)
    }
    return steps.compactMap { $0.unwrapped(into: &diagnostics) }
  }

  // MARK: A name that is free

  private mutating func renaming(_ file: SourceFile) -> [RenameStep] {
    guard let path = newPath(of: file) else { return [] }
    checkAddress(path, of: file)
    checkKind(file)
    let rewritten = rewriting.rewritten(file)
    diagnostics += rewritten.diagnostics
    guard let bytes = redirected(rewritten.file, wanted: redirect) else {
      diagnostics.append(notEdited(file, "formerly"))
      return []
    }
    // A disk without letter case has the new file already.
    let isSameFile = old.kind == new.kind && old.slug.folded == new.slug.folded
    return [
      RenameStep(
        isSameFile ? .move : .create, path, old: file, bytes: bytes,
        references: rewritten.references)
    ]
  }

  /// Where the entry's file will be: in the folders of the old one, below the folder of its kind.
  private func newPath(of file: SourceFile) -> String? {
    guard let folder = source.folder(of: old.kind), let newFolder = source.folder(of: new.kind)
    else { return nil }
    let below = file.path.dropFirst("\(source.root)/\(folder)/".count).dropLast(file.name.count)
    return "\(source.root)/\(newFolder)/\(below)\(new.slug).md"
  }

  /// The file's bytes, with the old name under `formerly` when that is `wanted`; `nil` when it cannot
  /// be put there.
  private func redirected(_ file: SourceFile, wanted: Bool) -> [UInt8]? {
    guard wanted else { return file.bytes }
    let entity = EntityReader(settings: source.settings).read(file, id: new).output
    if entity?.formerIDs.contains(old) == true { return file.bytes }
    var editor = FrontMatterEditor(file)
    return editor.add([old.formerName(in: new.kind)], to: "formerly") ? editor.file.bytes : nil
  }

  private func notEdited(_ file: SourceFile, _ key: String) -> Diagnostic {
    .error(
      "rename-impossible", "“\(key)” cannot be added to the front matter of this file", in: file,
      hint: "write it as one `key: value` a line, lists as [one, two]")
  }

  /// Whether the new address is free.
  private mutating func checkAddress(_ path: String, of file: SourceFile) {
    if new.slug.description.utf8.count > ContentLayout.longestSlug {
      diagnostics.append(
        .error(
          "unusable-file-name", "“\(new.slug)” is too long for its page", in: file,
          hint: "give a shorter name, of at most \(ContentLayout.longestSlug) bytes"))
    }
    if new.slug.folded == "index" {
      diagnostics.append(
        .error(
          "path-collision", "“\(new)” would take the place of a page that every site has", in: file,
          hint: "give another new id"))
    }
    let rivals = source.paths.filter { id, rival in
      id != old && id.kind == new.kind && id.slug.folded == new.slug.folded && rival != file.path
    }
    for rival in rivals.values.sorted() {
      diagnostics.append(
        .error(
          "duplicate-slug", "“\(new)” and \(rival) would both claim one address", in: file,
          hint: "give another new id"))
    }
    for rival in claimants(besides: file) {
      diagnostics.append(
        .error(
          "path-collision", "“\(new)” is a former name of “\(rival.id)”", in: file,
          notes: [
            .init("it is said here", at: .init(rival.file, rival.places["formerly"]))
          ], hint: "take it out of `formerly` there, or give another new id"))
    }
  }

  /// The entries that have had the new id before. Only files that spell it so are read; a build tells
  /// of other spellings of one address.
  private func claimants(besides file: SourceFile) -> [Entity] {
    let reader = EntityReader(settings: source.settings)
    let words = ["formerly", new.slug.description].map { Array($0.utf8) }
    return source.paths.sorted { $0.key < $1.key }.compactMap { id, path -> Entity? in
      guard path != file.path, let other = source.file(at: path),
        words.allSatisfy({ other.bytes.firstRange(of: $0) != nil }),
        let entity = reader.read(other, id: id).output,
        entity.formerIDs.contains(where: {
          $0.kind == new.kind && $0.slug.folded == new.slug.folded
        })
      else { return nil }
      return entity
    }
  }

  /// Whether an entry of the new kind may say what the file says.
  private mutating func checkKind(_ file: SourceFile) {
    guard old.kind != new.kind else { return }
    let reader = EntityReader(settings: source.settings)
    let (before, after) = (reader.read(file, id: old), reader.read(file, id: new))
    diagnostics += after.diagnostics.filter { found in
      found.severity == .error && !before.diagnostics.contains(found)
    }
    guard let names = before.output?.formerIDs, names != after.output?.formerIDs ?? names else {
      return
    }
    diagnostics.append(
      .error(
        "rename-impossible", "the names under `formerly` would be those of another kind", in: file,
        at: before.output?.places["formerly"],
        hint: "write the kind with each: [\(names.map(\.description).joined(separator: ", "))]"))
  }

  // MARK: A name that another entry has

  /// What becomes of the other entry's file; nothing when a run that was broken off has written it.
  private mutating func joining(_ oldFile: SourceFile, _ newFile: SourceFile) -> [RenameStep] {
    let renamed = rewriting.rewritten(oldFile)
    let isRenamedAlready = [false, true].contains {
      redirected(renamed.file, wanted: $0) == newFile.bytes
    }
    if isRenamedAlready { return [] }
    checkKind(oldFile)
    let merging = EntryMerging(
      oldFile, old, into: newFile, new, settings: source.settings, redirect: redirect)
    let merged = merging.merged().unwrapped(into: &diagnostics)
    guard let merged, merged.file.bytes != newFile.bytes else { return [] }
    return [
      RenameStep(
        .merge, newFile.path, old: newFile, bytes: merged.file.bytes,
        references: merged.references)
    ]
  }
}

extension EntityID {
  /// How `formerly` has it in an entry of `kind`.
  func formerName(in kind: String) -> String {
    self.kind == kind ? slug.description : description
  }
}
