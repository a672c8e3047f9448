public import SiteModel
public import SourceText

/// Reads `site.yml`.
public enum SettingsReader {
  /// The settings that `file` tells; what is wrong is reported and keeps its default.
  public static func read(_ file: SourceFile) -> Diagnosed<SiteSettings> {
    var settings = SiteSettings(title: "Annotated articles", file: file)
    if let fault = TextCheck.fault(in: file) { return Diagnosed(settings, [fault]) }
    let yaml = YAMLMapping.parse(file, file.contents)
    var keys = KeyReader(yaml.output, in: file)
    settings.title = keys.text("title") ?? settings.title
    settings.description = keys.text("description") ?? ""
    settings.url = address(&keys)
    settings.language = keys.language("language") ?? settings.language
    settings.author = keys.text("author")
    settings.leastConfidence = keys.fraction("least-confidence") ?? settings.leastConfidence
    settings.report = keys.text(
      "report", "a mail address or a web address that begins with https:// or http://"
    ) { MailAddress.read($0).map { "mailto:\($0)" } ?? WebAddress.read($0) }
    var diagnostics = yaml.diagnostics
    settings.categories = CategoryReader.categories(&keys, &diagnostics)
    settings.kinds += kinds(&keys, &diagnostics)
    settings.exports = exports(&keys, &diagnostics)
    keys.reportUnknownKeys(of: "site.yml")
    return Diagnosed(settings, diagnostics + keys.diagnostics)
  }

  /// The public address, ending in `/`.
  private static func address(_ keys: inout KeyReader) -> String? {
    guard let address = keys.webAddress("url") else { return nil }
    guard !address.contains(where: { $0 == "?" || $0 == "#" }) else {
      keys.reportValue("url", "a web address without ? and #")
      return nil
    }
    return address.hasSuffix("/") ? address : address + "/"
  }

  /// Templates of pages that are no entity's.
  private static let otherTemplates = [
    "home", "articles", "article", "entities", "notes", "speakers", "redirect", "page", "layout",
  ]

  /// What a link may begin with already, and what no link may begin with.
  private static let schemes = [
    "article", "http", "https", "mailto", "ftp", "file", "data", "blob", "javascript", "vbscript",
  ]

  /// `name: {folder: …, label: …, plural: …}` lines.
  private static func kinds(
    _ keys: inout KeyReader, _ diagnostics: inout [Diagnostic]
  ) -> [EntityKind] {
    guard let value = keys.value("kinds") else { return [] }
    let form = "a list of `name: {folder: …, label: …, plural: …}` lines"
    guard case .mapping(let mapping, _) = value else {
      keys.reportValue("kinds", form, at: value.span)
      return []
    }
    var kinds: [EntityKind] = []
    for entry in mapping.entries {
      guard SettingsName.isSound(entry.key), case .mapping(let facts, _) = entry.value else {
        keys.reportValue("kinds", form, at: entry.keySpan)
        continue
      }
      var reader = KeyReader(facts, in: keys.file)
      let folder = reader.text("folder") ?? entry.key
      let label = reader.text("label") ?? entry.key.withCapital
      let plural = reader.text("plural") ?? folder.withCapital
      let template =
        reader.text(
          "template", "the name of a template for entries: a file in Templates without `.html`"
        ) {
          SettingsName.isSound($0) && !otherTemplates.contains($0) ? $0 : nil
        } ?? EntityKind.usualTemplate
      reader.reportUnknownKeys(of: "a kind")
      diagnostics += reader.diagnostics
      let others = [EntityKind.person, .place] + kinds
      let reserved =
        ["articles", "notes", "pages", "assets", "theme", "speakers"] + others.map(\.folder)
      let names = schemes + others.map(\.name)
      if names.contains(entry.key) || reserved.contains(folder) || !SettingsName.isSound(folder) {
        diagnostics.append(
          .error(
            "bad-value", "the kind “\(entry.key)” with the folder “\(folder)” cannot be",
            in: keys.file, at: entry.keySpan,
            hint: "taken names: \(names.joined(separator: ", ")); "
              + "taken folders: \(reserved.joined(separator: ", "))"))
        continue
      }
      kinds.append(
        EntityKind(
          name: entry.key, folder: folder, label: label, plural: plural, template: template))
    }
    return kinds
  }

  /// The names of formats, `[tei, csv]`, in the order of `ExportFormat`.
  private static func exports(
    _ keys: inout KeyReader, _ diagnostics: inout [Diagnostic]
  ) -> [ExportFormat] {
    let names = ExportFormat.allCases.map(\.rawValue)
    let items: [YAMLValue]
    switch keys.value("exports") {
    case .list(let list, _): items = list
    case .scalar(let name, let span): items = [.scalar(name, span)]
    case .mapping(_, let span):
      keys.reportValue("exports", "a list of formats, such as `[tei, csv]`", at: span)
      return []
    case nil: return []
    }
    var wanted: Set<ExportFormat> = []
    for item in items {
      guard case .scalar(let name, let span) = item else {
        keys.reportValue("exports", "a list of formats, such as `[tei, csv]`", at: item.span)
        continue
      }
      guard let format = ExportFormat(rawValue: name) else {
        diagnostics.append(
          .error(
            "unknown-export", "there is no export “\(name)”", in: keys.file, at: span,
            hint: Spelling.hint(for: name, among: names)))
        continue
      }
      if !wanted.insert(format).inserted {
        diagnostics.append(
          .warning(
            "duplicate-export", "the export “\(name)” is asked for twice", in: keys.file, at: span,
            hint: "take one of the two out"))
      }
    }
    return ExportFormat.allCases.filter(wanted.contains)
  }
}

extension String {
  /// The same with a capital first letter.
  fileprivate var withCapital: String {
    prefix(1).uppercased() + dropFirst()
  }
}
