public import SourceText

/// Tells all layers of one article, and why each quotation has the speaker that it has.
public struct ArticleExplainer: Sendable {
  private let content: String

  /// An explainer for the articles of the folder `content`.
  public init(content: String) {
    self.content = content
  }

  /// What is known of an article, by its slug, by its path or by that of its annotations.
  ///
  /// For people, or one JSON object a line; empty when the article cannot be read. The diagnostics
  /// are the article's own.
  ///
  /// - Throws: ``BuildFailure`` when there is no such folder or article, or the system refuses.
  public func explain(_ name: String, asJSON: Bool) async throws -> Diagnosed<String> {
    let options = BuildOptions(content: content)
    do {
      try FolderCheck(options).checkContent()
      let reading = ContentReading(options: options) { _ in }
      let explained = try await reading.explain(name)
      let text = explained.output.map { layers in asJSON ? layers.json : layers.text }
      return Diagnosed(text ?? "", explained.diagnostics)
    } catch let error as DiskError {
      throw BuildFailure.environment([error])
    }
  }
}
