import SiteModel

/// The newest articles as an Atom feed (RFC 4287).
struct AtomFeed {
  /// The most entries of a feed.
  private static let most = 30

  let renderer: Renderer

  /// Whether the site has what a feed needs: a public address and an article with a date.
  static func isPossible(for site: LinkedSite) -> Bool {
    site.settings.url != nil && site.articles.contains { day(of: $0.annotated.article) != nil }
  }

  /// The day an article was last published or annotated; `nil` when neither is known.
  private static func day(of article: Article) -> String? {
    [article.metadata.published, article.metadata.annotated].compactMap { $0 }.max()
  }

  func bytes() -> [UInt8] {
    let settings = renderer.site.settings
    let url = settings.url ?? ""
    let dated = renderer.newestFirst.compactMap { index in
      Self.day(of: renderer.site.articles[index].annotated.article).map {
        (day: $0, linked: renderer.site.articles[index])
      }
    }.prefix(Self.most)
    var xml = HTMLBuffer(capacity: 16384)
    xml.markup("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed")
    xml.attribute("xmlns", "http://www.w3.org/2005/Atom")
    xml.attribute("xml:lang", settings.language)
    xml.markup(">\n")
    element("id", url, to: &xml)
    element("title", settings.title, to: &xml)
    if !settings.description.isEmpty { element("subtitle", settings.description, to: &xml) }
    element("updated", instant(dated.map(\.day).max() ?? ""), to: &xml)
    xml.markup("<author>")
    element("name", settings.author ?? settings.title, to: &xml)
    xml.markup("</author>\n")
    link("self", url + SitePath.feed.urlPath, to: &xml)
    link("alternate", url, to: &xml)
    for (day, linked) in dated { entry(linked, day, url, to: &xml) }
    xml.markup("</feed>\n")
    return xml.bytes
  }

  private func entry(
    _ linked: LinkedArticle, _ day: String, _ url: String, to xml: inout HTMLBuffer
  ) {
    let article = linked.annotated.article
    xml.markup("<entry>\n")
    element("id", url + linked.path.urlPath, to: &xml)
    element("title", article.title, to: &xml)
    link("alternate", url + linked.path.urlPath, to: &xml)
    if let published = article.metadata.published {
      element("published", instant(published), to: &xml)
    }
    element("updated", instant(day), to: &xml)
    if let byline = article.byline {
      xml.markup("<author>")
      element("name", Self.name(inByline: byline), to: &xml)
      xml.markup("</author>\n")
    }
    if let standfirst = article.standfirst { element("summary", standfirst, to: &xml) }
    xml.markup("</entry>\n")
  }

  /// The byline without the word that begins it, “By”.
  private static func name(inByline byline: String) -> String {
    let isBy = byline.utf8.count > 3 && byline.prefix(3).lowercased() == "by "
    return isBy ? String(byline.dropFirst(3)) : byline
  }

  /// The day's first second, since articles know no time of day.
  private func instant(_ day: String) -> String { "\(day)T00:00:00Z" }

  private func element(_ name: StaticString, _ words: String, to xml: inout HTMLBuffer) {
    xml.markup("<")
    xml.markup(name)
    xml.markup(">")
    xml.text(Self.withoutNonCharacters(words))
    xml.markup("</")
    xml.markup(name)
    xml.markup(">\n")
  }

  /// The words with U+FFFD for what XML cannot hold (XML 1.0, production 2); control characters
  /// have been refused by then.
  private static func withoutNonCharacters(_ words: String) -> String {
    let hasNone = words.unicodeScalars.allSatisfy { $0.value | 1 != 0xFFFF }
    guard !hasNone else { return words }
    return String(
      String.UnicodeScalarView(
        words.unicodeScalars.map { $0.value | 1 == 0xFFFF ? "\u{FFFD}" : $0 }))
  }

  private func link(_ relation: StaticString, _ address: String, to xml: inout HTMLBuffer) {
    xml.markup("<link rel=\"")
    xml.markup(relation)
    xml.markup("\"")
    xml.attribute("href", address)
    xml.markup("/>\n")
  }
}
