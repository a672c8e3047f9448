import CommonMark
import SiteModel
import SourceText

/// An article with all its layers as a TEI P5 document.
struct TEIDocument {
  private let linked: LinkedArticle
  private let site: LinkedSite
  private let path: SitePath

  init(_ linked: LinkedArticle, in site: LinkedSite) {
    self.linked = linked
    self.site = site
    path = SitePath(article: linked.annotated.article.slug, as: .tei) ?? linked.path
  }

  /// The document. Linear in the article and what it mentions.
  func bytes() -> [UInt8] {
    let article = linked.annotated.article
    var xml = XMLBuffer(capacity: 4 * article.file.bytes.count + 8192)
    xml.markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    xml.open(
      "TEI",
      [
        "xmlns": "http://www.tei-c.org/ns/1.0",
        "xml:lang": article.metadata.language ?? site.settings.language,
      ])
    xml.line()
    TEIHeader(linked, in: site, addresses: Addresses(in: site, from: path)).write(to: &xml)
    xml.open("text", ["xml:id": "text"])
    TEIBody(linked.annotated, in: site).write(to: &xml)
    xml.close("text")
    xml.line()
    TEIStandOff(linked, in: site, addresses: Addresses(in: site, from: path)).write(to: &xml)
    xml.close("TEI")
    xml.line()
    return xml.bytes
  }
}
