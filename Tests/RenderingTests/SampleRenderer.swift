import CommonMark
import Foundation
import SiteModel
import SourceText
import Templating
import Testing

@testable import Rendering

/// A whole site whose every field tries to be markup, with the package's own templates.
enum SampleRenderer {
  /// What a person could write anywhere.
  static let hostile = "<script>alert(\"1\")</script> & 'x'"

  static func site(url: String? = nil, words: String = hostile) throws -> LinkedSite {
    let text = "\(words)\n\n“We \(words) said,” Anna said.\n"
    let file = SampleSite.file(text)
    let head = words.utf8.count
    var metadata = ArticleMetadata()
    (metadata.standfirst, metadata.byline, metadata.publisher) = (words, words, words)
    (metadata.annotator, metadata.source) = (words, "https://e.org/?a&\"")
    (metadata.published, metadata.annotated) = ("2026-11-10", "2026-11-12")
    let article = Article(
      slug: try SampleSite.slug("vote-&-über"), file: file,
      blocks: [
        ArticleBlock(.title, TextSpan(0, head)),
        ArticleBlock(.paragraph, TextSpan(head + 2, text.utf8.count - 1)),
      ], metadata: metadata)
    var anna = try SampleSite.entity("anna", name: words)
    anna.entity.otherNames = [words]
    anna.entity.role = words
    anna.entity.biography = SampleSite.markdown("See [it](article:vote-über).")
    anna.quotations = [LayerReference(article: 0, index: 0)]
    anna.mentions = [LayerReference(article: 0, index: 0)]
    anna.backlinks = [Backlink(path: .home, title: words)]
    var note = Note(category: NoteCategory.builtIn[0], title: words)
    note.author = words
    let whole = TextSpan(head + 2, text.utf8.count - 1)
    let annotated = AnnotatedArticle(
      article: article,
      quotations: [
        AttributedQuotation(
          id: "q-1", content: [whole], kind: .direct, speaker: anna.entity.id, decision: .person)
      ], mentions: [Mention(whole, of: anna.entity.id)],
      notes: [AnchoredNote(note: note, id: "n", targets: [whole], file: file)],
      orphans: [OrphanedNote(note: note, id: "o", quoted: [words], file: file)])
    let page = LinkedPage(
      page: Page(
        slug: try SampleSite.slug("about"), title: words,
        body: SampleSite.markdown("[A](person:anna)"), file: file),
      path: SitePath(folder: nil, page: try SampleSite.slug("about")))
    var site = SampleSite.site(
      articles: [SampleSite.article(annotated)], entities: [anna], pages: [page], url: url)
    site.settings.title = words
    site.settings.description = words
    site.settings.author = words
    return site
  }

  static func renderer(_ site: LinkedSite) throws -> Renderer {
    let root =
      "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/Templates"
    var files: [(name: String, file: SourceFile)] = []
    let walk = FileManager.default.enumerator(atPath: root)
    while let path = walk?.nextObject() as? String {
      guard path.hasSuffix(".html") else { continue }
      let bytes = try #require(FileManager.default.contents(atPath: "\(root)/\(path)"))
      files.append((String(path.dropLast(5)), SourceFile(path: path, bytes: Array(bytes))))
    }
    let compiled = TemplateSet.compile(files, pages: Renderer.templates(for: [.person, .place]))
    try #require(compiled.diagnostics.isEmpty)
    return Renderer(site: site, templates: compiled.output)
  }
}
