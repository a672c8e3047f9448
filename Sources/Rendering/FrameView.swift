import Exporting
import SiteModel
import Templating

/// How a page links to others.
struct PageLinks {
  /// The page.
  let path: SitePath
  /// Stands before every link; empty where links are relative.
  let base: String

  /// Links relative to `path`.
  init(from path: SitePath) {
    self.path = path
    base = ""
  }

  /// Links from the server's top, below the folder that the public address `url` names: for the
  /// page that a server shows at any address.
  init(from path: SitePath, below url: String) {
    self.path = path
    let folders = url.split(separator: "/", omittingEmptySubsequences: true).dropFirst(2)
    base = folders.reduce("/") { "\($0)\($1)/" }
  }

  func href(_ target: SitePath, _ fragment: String? = nil) -> String {
    let address = base.isEmpty ? path.href(to: target) : base + target.urlPath
    return fragment.map { "\(address)#\($0)" } ?? address
  }

  /// The folder of the templates' other files.
  var theme: String { (base.isEmpty ? path.toTop : base) + "theme/" }
}

extension Renderer {
  /// What every page offers.
  func frame(
    _ links: PageLinks, title: String, description: String = "", language: String? = nil,
    rules: PageRules = PageRules(), exports: [ExportFile] = [], structuredData: [UInt8]? = nil
  ) -> ViewValue {
    let settings = site.settings
    var view = View<FrameField>()
    view[.title] = .text(title)
    view[.siteTitle] = .text(settings.title)
    view[.siteDescription] = .text(settings.description)
    view[.description] = .text(description)
    view[.language] = .text(language ?? settings.language)
    view[.home] = .text(links.href(.home))
    view[.theme] = .text(links.theme)
    if !rules.css.bytes.isEmpty { view[.rules] = .markup(rules.css.bytes) }
    view[.navigation] = .list(navigation(links))
    if let url = settings.url, links.path != .notFound {
      view[.canonical] = .text(links.path == .home ? url : url + links.path.urlPath)
    }
    if let feedPath { view[.feed] = .text(links.href(feedPath)) }
    view[.hasExports] = .flag(!exports.isEmpty)
    if let structuredData { view[.structuredData] = .markup(structuredData) }
    view[.exports] = .list(exports.map { link(to: $0, links) })
    return .view(view.erased)
  }

  private func link(to file: ExportFile, _ links: PageLinks) -> AnyView {
    var view = View<ExportField>()
    view[.title] = .text(file.format.label)
    view[.type] = .text(file.format.mediaType)
    view[.href] = .text(links.href(file.path))
    return view.erased
  }

  private func navigation(_ links: PageLinks) -> [AnyView] {
    destinations.map { link($0.title, links.href($0.path), isCurrent: $0.path == links.path) }
  }

  func link(_ title: String, _ href: String, isCurrent: Bool = false) -> AnyView {
    var view = View<LinkField>()
    view[.title] = .text(title)
    view[.href] = .text(href)
    view[.isCurrent] = .flag(isCurrent)
    return view.erased
  }

  func backlinks(_ list: [Backlink], _ links: PageLinks) -> ViewValue {
    .list(
      list.map { backlink in
        let entity = backlink.fragment == nil ? sharedPaths[backlink.path] : nil
        let title = backlink.title + (entity.map { listWords(of: $0) } ?? "")
        return link(title, links.href(backlink.path, backlink.fragment))
      })
  }
}
