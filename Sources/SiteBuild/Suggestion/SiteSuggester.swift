import Importing
import SiteModel
import SourceText
import Suggesting

/// Suggests entries for people and places that the articles of a site name.
public struct SiteSuggester: Sendable {
  private let options: BuildOptions

  /// A suggester for the articles of the folder `content`.
  public init(content: String) {
    options = BuildOptions(content: content)
  }

  /// What the articles with these names, slugs or paths, name and no entry has; all articles when
  /// there are none. Nothing is written.
  ///
  /// - Throws: ``BuildFailure`` when there is no such folder or article, or the system refuses.
  public func suggest(_ names: [String] = []) async throws -> SuggestionReport {
    do {
      try FolderCheck(options).checkContent()
      var diagnostics: [Diagnostic] = []
      let reading = ContentReading(options: options) { _ in }
      let site = try await reading.read().unwrapped(into: &diagnostics)
      let wanted = try names.isEmpty ? nil : Set(reading.slugs(ofArticles: names))
      let articles = site.articles.filter { wanted?.contains($0.article.slug) ?? true }
      let suggester = Suggester(entities: site.entities, language: site.settings.language)
      let findings = try await Parallel.map(articles) { suggester.findings(in: $0) }
      let suggestions = suggester.suggestions(from: findings)
      let taken = Set(try FolderWalk(options.content).files.map { $0.lowercased() })
      return SuggestionReport(
        items: items(suggestions, site.settings, taken), articles: articles.count,
        errors: diagnostics.filter { $0.severity == .error }.sorted())
    } catch let error as DiskError {
      throw BuildFailure.environment([error])
    }
  }

  /// Writes the drafts of `report`: all of them or none, and none over a file that is there.
  ///
  /// - Throws: ``BuildFailure`` when the system refuses.
  public func write(_ report: inout SuggestionReport) throws {
    do {
      try NewFiles.write(report.drafts.map { (path: $0.path, bytes: $0.bytes) })
      report.isWritten = true
    } catch {
      throw BuildFailure.environment([error])
    }
  }

  /// Each suggestion with its draft. One whose file is there already is not drafted, nor is what
  /// would lie in it said to.
  private func items(
    _ suggestions: [Suggestion], _ settings: SiteSettings, _ taken: Set<String>
  ) -> [SuggestionReport.Item] {
    func path(_ id: EntityID) -> String? {
      settings.kinds.first { $0.name == id.kind }.map { "\($0.folder)/\(id.slug).md" }
    }
    let free = suggestions.filter { suggestion in
      suggestion.certainty == .sure
        && path(suggestion.id).map { !taken.contains($0.lowercased()) } ?? false
    }
    let drafted = Set(free.map(\.id))
    let items = suggestions.map { suggestion in
      guard drafted.contains(suggestion.id), suggestion.certainty == .sure,
        let path = path(suggestion.id)
      else {
        var open = suggestion
        open.certainty = .perhaps
        return SuggestionReport.Item(suggestion: open, draft: nil)
      }
      return SuggestionReport.Item(
        suggestion: suggestion,
        draft: .init(
          path: "\(options.content)/\(path)",
          bytes: Array(ImportedEntity(suggestion).markdown.utf8)))
    }
    return items.filter { $0.draft != nil } + items.filter { $0.draft == nil }
  }
}

extension ImportedEntity {
  /// The entry that a suggestion would be.
  fileprivate init(_ suggestion: Suggestion) {
    self.init(id: suggestion.id, name: suggestion.name, span: TextSpan(0, 0))
    otherNames = suggestion.otherNames
    role = suggestion.role
    pronouns = suggestion.pronouns
    coordinates = suggestion.coordinates
    within = suggestion.within
    authorities = suggestion.geonames.flatMap { AuthorityID(.geonames, $0) }.map { [$0] } ?? []
    isDraft = true
  }
}
