import SiteModel

extension Renderer {
  /// All pages for search engines (sitemaps.org, protocol 0.9), sorted.
  func sitemap() -> [UInt8] {
    let url = site.settings.url ?? ""
    let paths = plan.filter(Self.isForReaders).map(path(of:)).sorted()
    var xml = HTMLBuffer(capacity: 100 * paths.count)
    xml.markup("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset")
    xml.attribute("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")
    xml.markup(">\n")
    for path in paths {
      xml.markup("<url><loc>")
      xml.text(url)
      if path != .home { xml.text(path.urlPath) }
      xml.markup("</loc></url>\n")
    }
    xml.markup("</urlset>\n")
    return xml.bytes
  }

  private static func isForReaders(_ page: PlannedPage) -> Bool {
    switch page {
    case .home, .articles, .article, .entities, .entitiesPart, .entity, .entityPage, .speakers,
      .page, .notes,
      .notesPart:
      true
    case .redirect, .notFound, .robots, .feed, .sitemap, .export: false
    }
  }

  /// Lets every robot in and, where the site's address is known, shows it the sitemap.
  func robots() -> [UInt8] {
    var text = "User-agent: *\nAllow: /\n"
    if let url = site.settings.url { text += "\nSitemap: \(url)\(SitePath.sitemap.urlPath)\n" }
    return Array(text.utf8)
  }
}
