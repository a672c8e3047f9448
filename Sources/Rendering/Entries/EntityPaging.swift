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
  private let sharedNames: [Int: NameDistinction]
  /// For each article how many bytes its title and address take.
  private let titleBytes: [Int]

  /// A long entry's pieces, and where each page begins among them.
  struct Pages: Sendable {
    let pieces: [EntityPiece]
    let starts: [Int]
  }

  init(_ site: LinkedSite, pieces: EntityPieces, sharedNames: [Int: NameDistinction]) {
    self.site = site
    self.pieces = pieces
    self.sharedNames = sharedNames
    titleBytes = site.articles.map {
      $0.path.urlPath.utf8.count + Self.escaped($0.annotated.article.title.utf8)
    }
  }

  /// The pages of an entity; `nil` when one is enough. Linear in the pieces.
  func pages(of linked: LinkedEntity) -> Pages? {
    let count =
      linked.quotations.count + linked.reports.count + linked.saidAbout.count
      + linked.mentions.count + linked.backlinks.count
    let room = Self.bytesOnPage - Self.bytesOfHead - 2 * linked.entity.file.bytes.count
    if linked.contains.isEmpty, count * 3 * Self.bytesOfPiece < room { return nil }
    var starts = [0]
    var left = max(room, Self.bytesOnPage / 8)
    var contexts = 0
    var article: Int?
    let pieces = pieces.pieces(of: linked)
    for (index, piece) in pieces.enumerated() {
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
    return starts.count > 1 ? Pages(pieces: pieces, starts: starts) : nil
  }

  private func headBytes(_ piece: EntityPiece) -> Int {
    piece.appearance.map { 160 + titleBytes[$0] } ?? 0
  }

  private func bytes(of piece: EntityPiece, of linked: LinkedEntity, contexts: inout Int) -> Int {
    switch piece {
    case .quotation(let reference), .report(let reference), .saidAbout(let reference):
      return 420 + titleBytes[reference.article] + wordBytes(of: reference)
    case .mention(let reference, _):
      let link = 60 + site.articles[reference.article].path.urlPath.utf8.count
      contexts += 1
      return contexts > Self.mostContexts ? link : link + Self.bytesOfPiece / 2
    case .inside(let first, let entity, _):
      return 120 + site.articles[first.article].path.urlPath.utf8.count
        + nameBytes(of: entity)
    case .speaker(let first, let entity, _):
      return 120 + site.articles[first.article].path.urlPath.utf8.count
        + (entity.map(nameBytes) ?? 0)
    case .backlink(let index):
      return 60 + linked.backlinks[index].path.urlPath.utf8.count
        + Self.escaped(linked.backlinks[index].title.utf8)
        + (linked.backlinks[index].fragment?.utf8.count ?? 0)
    }
  }

  private func nameBytes(of entity: Int) -> Int {
    Self.escaped(site.entities[entity].entity.name.utf8)
      + (sharedNames[entity]?.words.map { 3 + Self.escaped($0.utf8) } ?? 0)
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
