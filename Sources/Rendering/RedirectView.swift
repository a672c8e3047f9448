import SiteModel
import Templating

extension Renderer {
  /// The page at a former address.
  func redirectView(_ redirect: Redirect) -> View<RedirectField> {
    let linked = site.entities[redirect.entity]
    let links = PageLinks(from: redirect.path)
    var view = View<RedirectField>()
    view[.frame] = frame(links, title: linked.entity.name)
    view[.name] = .text(linked.entity.name)
    view[.href] = .text(links.href(linked.path))
    view[.target] = .text(
      site.settings.url.map { $0 + linked.path.urlPath } ?? links.href(linked.path))
    return view
  }
}
