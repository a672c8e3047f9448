import Exporting
import SiteModel
import SourceText
import Templating

extension Renderer {
  /// What an article's page shows.
  func articleView(_ position: Int) -> View<ArticleField> {
    let linked = site.articles[position]
    let annotated = linked.annotated
    let article = annotated.article
    let metadata = article.metadata
    let links = PageLinks(from: linked.path)
    let body = ArticleBody(linked, site: site)
    let lists = ArticleLists(self, article: position)
    var view = View<ArticleField>()
    view[.frame] = frame(
      links, title: article.title, description: article.standfirst ?? "", rules: lists.rules,
      exports: exporter.files(ofArticle: position),
      structuredData: exporter.structuredData(ofArticle: position))
    lists.fill(&view)
    view[.title] = .text(article.title)
    var head = HTMLBuffer()
    body.writeHead(to: &head)
    view[.head] = .markup(head.bytes)
    view[.isTitleOverridden] = .flag(
      !article.blocks.contains { $0.role == .title }
        || metadata.title.map { $0 != article.ownTitle } ?? false)
    if let standfirst = metadata.standfirst, standfirst != article.ownStandfirst {
      view[.standfirst] = .text(standfirst)
    }
    var text = HTMLBuffer(capacity: 5 * article.file.bytes.count)
    body.writeText(to: &text)
    view[.text] = .markup(text.bytes)
    if !annotated.orphans.isEmpty {
      var orphans = HTMLBuffer()
      let writer = NoteHTML(linked, site: site)
      for orphan in annotated.orphans {
        writer.write(orphan, to: &orphans)
      }
      view[.orphans] = .markup(orphans.bytes)
    }
    fill(&view, from: metadata)
    view[.articleLanguage] = .text(metadata.language ?? site.settings.language)
    view[.hasFoundSpeakers] = .flag(
      annotated.hasFoundSpeakers)
    view[.hasCompany] = .flag(!linked.presences.isEmpty)
    view[.company] = .list(company(ofArticle: position, links))
    view[.hasRelated] = .flag(!linked.related.isEmpty)
    view[.related] = .list(related(toArticle: position, links))
    view[.hasBacklinks] = .flag(!linked.backlinks.isEmpty)
    view[.backlinks] = backlinks(linked.backlinks, links)
    return view
  }

  private func fill(_ view: inout View<ArticleField>, from metadata: ArticleMetadata) {
    func text(_ value: String?) -> ViewValue { value.map { .text($0) } ?? .absent }
    view[.byline] = text(metadata.byline)
    view[.publisher] = text(metadata.publisher)
    view[.published] = text(metadata.published)
    view[.source] = text(metadata.source)
    view[.archived] = text(metadata.archived)
    view[.annotator] = text(metadata.annotator)
    view[.annotated] = text(metadata.annotated)
    view[.isReviewed] = .flag(metadata.reviewed)
  }
}
