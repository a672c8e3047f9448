import SiteModel

/// How an exported file names pages of the site: absolute where the site's address is known, else
/// relative to the file, which every form here permits.
struct Addresses {
  private let url: String?
  private let path: SitePath

  /// Addresses as the file at `path` of `site` writes them.
  init(in site: LinkedSite, from path: SitePath) {
    url = site.settings.url
    self.path = path
  }

  /// The address of a page or a place on it.
  func address(of target: SitePath, _ fragment: String? = nil) -> String {
    let page = url.map { $0 + (target == .home ? "" : target.urlPath) } ?? path.href(to: target)
    return fragment.map { "\(page)#\($0)" } ?? page
  }
}
