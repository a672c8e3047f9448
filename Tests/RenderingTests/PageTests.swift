import Foundation
import SiteModel
import SourceText
import Testing

@testable import Rendering

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Whole pages, the feed and what else a site has.
struct PageTests {
  @Test(arguments: [nil, "https://example.org/sub/"])
  func whateverAPersonWritesThePagesAreSound(url: String?) throws {
    let site = try SampleRenderer.site(url: url)
    let renderer = try SampleRenderer.renderer(site)
    let pages = renderer.plan.map(renderer.render)
    let paths = Set(pages.map(\.path))
    #expect(paths.count == pages.count)
    for page in pages where page.path.description.hasSuffix(".html") {
      let reading: HTMLReading
      do {
        reading = try HTMLReading(page.bytes)
      } catch {
        Issue.record("\(page.path): \(error)")
        continue
      }
      let own = "<script src=\"../theme/site.js\" defer></script>"
      let html = String(decoding: page.bytes, as: UTF8.self).replacing(own, with: "")
      #expect(!html.contains("<script"))
      #expect(reading.elements("h1").count == 1, "\(page.path) has one heading")
      let language = reading.elements("html")[0]["lang"]
      #expect(language == "en")
      for link in reading.elements("a").compactMap({ $0["href"] }) {
        #expect(leadsSomewhere(link, from: page.path, url, paths, reading), "\(page.path): \(link)")
      }
    }
  }

  private func leadsSomewhere(
    _ link: String, from path: SitePath, _ url: String?, _ paths: Set<SitePath>,
    _ page: HTMLReading
  ) -> Bool {
    if link.hasPrefix("#") { return page.ids.contains(String(link.dropFirst())) }
    let isAbsolute = link.hasPrefix("https://")
    if isAbsolute, !(url.map(link.hasPrefix) ?? false) { return path != .notFound || url != nil }
    if path == .notFound, url != nil, !isAbsolute, !link.hasPrefix("/") { return false }
    let base = URL(string: url ?? "https://site.example/sub/")
    let own = base.flatMap { URL(string: path.urlPath, relativeTo: $0) }
    guard let base, let target = URL(string: link, relativeTo: own)?.absoluteURL,
      target.absoluteString.hasPrefix(base.absoluteString)
    else { return false }
    let address = target.absoluteString.dropFirst(base.absoluteString.count).prefix { $0 != "#" }
    return paths.contains { $0.urlPath == address }
  }

  // MARK: Feed, sitemap, robots

  /// Gathers what an XML reader sees.
  private final class XMLReading: NSObject, XMLParserDelegate {
    var elements: [(name: String, attributes: [String: String], text: String)] = []
    private var open: [Int] = []

    static func read(_ bytes: [UInt8]) throws -> XMLReading {
      let reading = XMLReading()
      let parser = XMLParser(data: Data(bytes))
      parser.delegate = reading
      #expect(parser.parse(), "\(String(describing: parser.parserError))")
      return reading
    }

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      open.append(elements.count)
      elements.append((name, attributes, ""))
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
      if let last = open.last { elements[last].text += text }
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
      qualifiedName: String?
    ) {
      open.removeLast()
    }

    func texts(_ name: String) -> [String] { elements.filter { $0.name == name }.map(\.text) }
  }

  @Test(arguments: [SampleRenderer.hostile, "a \u{FFFE} b ]]> \u{FFFF}"])
  func theFeedIsAtom(words: String) throws {
    let site = try SampleRenderer.site(url: "https://example.org/sub/", words: words)
    let renderer = try SampleRenderer.renderer(site)
    let feed = try XMLReading.read(renderer.render(.feed).bytes)
    let shown = words.replacingOccurrences(of: "\u{FFFE}", with: "\u{FFFD}")
      .replacingOccurrences(of: "\u{FFFF}", with: "\u{FFFD}")
    #expect(feed.texts("title") == [shown, shown])
    #expect(feed.texts("subtitle") == [shown] && feed.texts("summary") == [shown])
    #expect(feed.texts("name") == [shown, shown])
    let address = "https://example.org/sub/articles/vote-%C3%BCber.html"
    #expect(feed.texts("id") == ["https://example.org/sub/", address])
    #expect(feed.texts("updated") == Array(repeating: "2026-11-12T00:00:00Z", count: 2))
    #expect(feed.texts("published") == ["2026-11-10T00:00:00Z"])
    let links = feed.elements.filter { $0.name == "link" }.map(\.attributes)
    #expect(links.map { $0["rel"] } == ["self", "alternate", "alternate"])
    #expect(links[0]["href"] == "https://example.org/sub/feed.xml" && links[2]["href"] == address)
  }

  @Test func theAuthorOfAnEntryIsNamedWithoutTheWordBy() throws {
    var site = try SampleRenderer.site(url: "https://example.org/", words: "By Anna Lien")
    let text = "Title\n\nBy Oda Lien"
    site.articles[0].annotated = AnnotatedArticle(
      article: Article(
        slug: try SampleSite.slug("a"), file: SampleSite.file(text),
        blocks: [
          ArticleBlock(.title, TextSpan(0, 5)), ArticleBlock(.byline, TextSpan(7, 18)),
        ], metadata: site.articles[0].annotated.article.metadata))
    let byMetadata = try XMLReading.read(SampleRenderer.renderer(site).render(.feed).bytes)
    #expect(byMetadata.texts("name").last == "Anna Lien")
    site.articles[0].annotated.article.metadata.byline = nil
    let byText = try XMLReading.read(SampleRenderer.renderer(site).render(.feed).bytes)
    #expect(byText.texts("name").last == "Oda Lien")
  }

  @Test func theFeedHasTheNewestArticlesOnly() throws {
    var site = try SampleRenderer.site(url: "https://example.org/")
    let first = site.articles[0]
    site.articles = try (10...59).map { number in
      var article = first.annotated.article
      article.slug = try SampleSite.slug("a\(number)")
      article.metadata.published = number == 59 ? nil : "19\(number)-01-01"
      article.metadata.annotated = nil
      return SampleSite.article(AnnotatedArticle(article: article))
    }
    site = LinkedSite(
      settings: site.settings, articles: site.articles, entities: [], pages: [], assets: [])
    let feed = try XMLReading.read(SampleRenderer.renderer(site).render(.feed).bytes)
    #expect(feed.texts("published").count == 30)
    #expect(feed.texts("published").first == "1958-01-01T00:00:00Z")
    #expect(feed.texts("updated").first == "1958-01-01T00:00:00Z")
  }

  @Test func theSitemapListsEveryPageForReaders() throws {
    let renderer = try SampleRenderer.renderer(SampleRenderer.site(url: "https://e.org/?a&b/"))
    let map = try XMLReading.read(renderer.render(.sitemap).bytes)
    let places = map.texts("loc")
    #expect(places.contains("https://e.org/?a&b/"))
    #expect(places.contains("https://e.org/?a&b/articles/vote-%C3%BCber.html"))
    #expect(
      !places.contains {
        $0.hasSuffix("404.html") || $0.hasSuffix("/index.html") && $0.hasSuffix("b/index.html")
      })
    #expect(Set(places).count == renderer.plan.count - 4)
  }

  @Test func withoutAnAddressThereIsNoFeedAndNoSitemap() throws {
    let renderer = try SampleRenderer.renderer(SampleRenderer.site())
    #expect(!renderer.plan.contains(.feed) && !renderer.plan.contains(.sitemap))
    #expect(
      String(decoding: renderer.render(.robots).bytes, as: UTF8.self) == "User-agent: *\nAllow: /\n"
    )
    let home = String(decoding: renderer.render(.home).bytes, as: UTF8.self)
    #expect(!home.contains("atom+xml") && !home.contains("canonical"))
  }

  @Test func withAnAddressRobotsAreShownTheSitemap() throws {
    let renderer = try SampleRenderer.renderer(SampleRenderer.site(url: "https://example.org/sub/"))
    let robots = String(decoding: renderer.render(.robots).bytes, as: UTF8.self)
    #expect(robots.hasSuffix("\nSitemap: https://example.org/sub/sitemap.xml\n"))
    let home = String(decoding: renderer.render(.home).bytes, as: UTF8.self)
    #expect(home.contains("<link rel=\"canonical\" href=\"https://example.org/sub/\">"))
    #expect(home.contains("href=\"feed.xml\""))
  }

  @Test func theNotFoundPageLinksFromTheServersTop() throws {
    let renderer = try SampleRenderer.renderer(SampleRenderer.site(url: "https://example.org/sub/"))
    let page = try HTMLReading(renderer.render(.notFound).bytes)
    let addresses = page.elements().compactMap { $0["href"] ?? $0["src"] }.filter {
      !$0.hasPrefix("#")
    }
    #expect(addresses.count > 4)
    #expect(addresses.allSatisfy { $0.hasPrefix("/sub/") })
    #expect(!page.elements("link").contains { $0["rel"] == "canonical" })
  }
}
