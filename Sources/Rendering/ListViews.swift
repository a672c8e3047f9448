import Exporting
import SiteModel
import Templating

extension Renderer {
  /// The most articles that the home page lists.
  private static let mostOnHome = 20

  /// What the home page shows.
  func homeView() -> View<ArticlesField> {
    let links = PageLinks(from: .home)
    var view = View<ArticlesField>()
    view[.frame] = frame(
      links, title: "", description: site.settings.description, exports: exporter.filesOfSite)
    view[.title] = .text(site.settings.title)
    view[.articles] = .list(newestFirst.prefix(Self.mostOnHome).map { articleLine($0, links) })
    view[.allArticles] = .text(links.href(.articles))
    return view
  }

  /// What the list of all articles shows.
  func articlesView() -> View<ArticlesField> {
    let links = PageLinks(from: .articles)
    var view = View<ArticlesField>()
    view[.frame] = frame(links, title: "Articles", exports: exporter.filesOfSite)
    view[.title] = .text("Articles")
    view[.articles] = .list(newestFirst.map { articleLine($0, links) })
    return view
  }

  private func articleLine(_ index: Int, _ links: PageLinks) -> AnyView {
    let linked = site.articles[index]
    let article = linked.annotated.article
    var view = View<ArticleLineField>()
    view[.title] = .text(article.title)
    view[.href] = .text(links.href(linked.path))
    if let standfirst = article.standfirst { view[.standfirst] = .text(standfirst) }
    if let published = article.metadata.published { view[.published] = .text(published) }
    if let publisher = article.metadata.publisher { view[.publisher] = .text(publisher) }
    view[.quotations] = .text(
      String(linked.annotated.quotations.count { $0.kind != .indirect }))
    view[.notes] = .text(String(linked.annotated.notes.count + linked.annotated.orphans.count))
    view[.hasFoundSpeakers] = .flag(linked.annotated.hasFoundSpeakers)
    return view.erased
  }

  /// What an ordinary page shows.
  func pageView(_ linked: LinkedPage) -> View<PageField> {
    let links = PageLinks(from: linked.path)
    var body = HTMLBuffer()
    MarkdownHTML(site: site, path: linked.path, topHeading: 2).write(linked.page.body, to: &body)
    var view = View<PageField>()
    view[.frame] = frame(links, title: linked.page.title)
    view[.title] = .text(linked.page.title)
    view[.body] = .markup(body.bytes)
    return view
  }

  /// What a server shows for what is not there, at whatever address: so its links are from the
  /// top of the site's public address, where that is known.
  func notFoundView() -> View<PageField> {
    let links =
      site.settings.url.map { PageLinks(from: .notFound, below: $0) }
      ?? PageLinks(from: .notFound)
    var view = View<PageField>()
    view[.frame] = frame(links, title: "Not found")
    view[.title] = .text("Not found")
    return view
  }
}
