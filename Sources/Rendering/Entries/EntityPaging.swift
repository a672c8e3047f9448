import SiteModel
import SourceText

/// Cuts the pieces of long entries into pages.
///
/// A page is measured by what the package's own templates make of it, roughly and rather too much
/// than too little; with `bytesOnPage` a page stays below 300 KB, and other templates have room.
struct EntityPaging {
  /// The most mentions of an article that a page shows in their sentences.
  static let mostContexts = 3
  private static let bytesOnPage = 150_000
  /// What the first page shows besides the pieces, without the biography.
  private static let bytesOfHead = 40_000
  /// More than a piece takes, its article's title aside.
  private static let bytesOfPiece = 1_400

  private let site: LinkedSite
  private let pieces: EntityPieces

  init(_ site: LinkedSite, pieces: EntityPieces) {
    self.site = site
    self.pieces = pieces
  }

  /// Where each page of an entity begins among its pieces; always one page at least. Linear in the
  /// pieces.
  func starts(of linked: LinkedEntity) -> [Int] {
    let count =
      linked.quotations.count + linked.reports.count + linked.saidAbout.count
      + linked.mentions.count + linked.backlinks.count
    let room = Self.bytesOnPage - Self.bytesOfHead - 2 * linked.entity.file.bytes.count
    if linked.contains.isEmpty, count * 3 * Self.bytesOfPiece < room { return [0] }
    var starts = [0]
    var left = max(room, Self.bytesOnPage / 8)
    var contexts = 0
    var article: Int?
    for (index, piece) in pieces.pieces(of: linked).enumerated() {
      if piece.appearance != article { contexts = 0 }
      var bytes = bytes(of: piece, of: linked, contexts: &contexts)
      let begins = piece.appearance != nil && piece.appearance != article
      if begins { bytes += headBytes(piece) }
      if bytes > left, index > (starts.last ?? 0) {
        starts.append(index)
        left = Self.bytesOnPage
        contexts = 0
        bytes = self.bytes(of: piece, of: linked, contexts: &contexts) + headBytes(piece)
      }
      left -= bytes
      article = piece.appearance
    }
    return starts
  }

  private func headBytes(_ piece: EntityPiece) -> Int {
    piece.appearance.map { 160 + titleBytes(ofArticle: $0) } ?? 0
  }

  private func bytes(of piece: EntityPiece, of linked: LinkedEntity, contexts: inout Int) -> Int {
    switch piece {
    case .quotation(let reference), .report(let reference), .saidAbout(let reference):
      return 420 + titleBytes(ofArticle: reference.article) + wordBytes(of: reference)
    case .mention(let reference, _):
      let link = 60 + site.articles[reference.article].path.urlPath.utf8.count
      contexts += 1
      return contexts > Self.mostContexts ? link : link + Self.bytesOfPiece / 2
    case .inside(let first, let entity, _):
      return 120 + site.articles[first.article].path.urlPath.utf8.count
        + Self.escaped(site.entities[entity].entity.name.utf8)
    case .speaker(let first, _):
      let quotation = site.articles[first.article].annotated.quotations[first.index]
      let speaker = quotation.speaker.flatMap { site.entityIndex[$0] }
      return 120 + site.articles[first.article].path.urlPath.utf8.count
        + (speaker.map { Self.escaped(site.entities[$0].entity.name.utf8) } ?? 0)
    case .backlink(let index):
      return 60 + linked.backlinks[index].path.urlPath.utf8.count
        + Self.escaped(linked.backlinks[index].title.utf8)
        + (linked.backlinks[index].fragment?.utf8.count ?? 0)
    }
  }

  private func titleBytes(ofArticle article: Int) -> Int {
    site.articles[article].path.urlPath.utf8.count
      + Self.escaped(site.articles[article].annotated.article.title.utf8)
  }

  private func wordBytes(of reference: LayerReference) -> Int {
    let annotated = site.articles[reference.article].annotated
    var left = Excerpt.mostBytes
    var bytes = 0
    for stretch in annotated.quotations[reference.index].content where left > 0 {
      let words = annotated.article.file.bytes[stretch.range].prefix(left)
      bytes += Self.escaped(words)
      left -= words.count
    }
    return bytes
  }

  /// How many bytes `words` take in HTML.
  private static func escaped(_ words: some Sequence<UInt8>) -> Int {
    words.reduce(0) { count, byte in
      switch byte {
      case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
        UInt8(ascii: "'"):
        count + 6
      default: count + 1
      }
    }
  }
}
