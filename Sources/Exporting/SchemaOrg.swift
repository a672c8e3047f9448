import SiteModel
import SourceText

/// What a page tells in the terms of schema.org, as JSON-LD that can stand in a `script` of the page:
/// no `<` is in it. Nothing is told that the page does not show.
struct SchemaOrg {
  private let site: LinkedSite
  private let addresses: Addresses

  /// The terms for the page at `path`.
  init(_ site: LinkedSite, on path: SitePath) {
    self.site = site
    addresses = Addresses(in: site, from: path)
  }

  /// An article, its quotations, whom it mentions, and the notes on it that have a verdict.
  func bytes(of linked: LinkedArticle) -> [UInt8] {
    let reviews = linked.annotated.notes.compactMap { review($0, on: linked) }
    return script(graph: [article(linked)] + reviews)
  }

  /// A person, a place or another entry.
  func bytes(of linked: LinkedEntity) -> [UInt8] {
    var object = JSONObject()
    object.set("@context", "https://schema.org")
    fill(&object, linked)
    object.set("mainEntityOfPage", addresses.address(of: linked.path))
    object.set("alternateName", list: linked.entity.otherNames.map(JSONObject.quoted))
    if let role = linked.entity.role { object.set("description", role) }
    if let image = linked.entity.image, let path = SitePath(image) {
      object.set("image", addresses.address(of: path))
    }
    if linked.entity.id.kind == EntityKind.place.name {
      if let point = linked.entity.coordinates {
        var geo = JSONObject()
        geo.set("@type", "GeoCoordinates")
        geo.set("latitude", fraction: point.latitude)
        geo.set("longitude", fraction: point.longitude)
        object.set("geo", raw: geo.text)
      }
      if let within = linked.entity.within, within.kind == EntityKind.place.name,
        let outer = site.entityIndex[within]
      {
        object.set("containedInPlace", raw: short(site.entities[outer]))
      }
    }
    return script(object.text)
  }

  // MARK: Articles

  private func article(_ linked: LinkedArticle) -> String {
    let annotated = linked.annotated
    let article = annotated.article
    var object = JSONObject()
    object.set("@type", "NewsArticle")
    object.set("@id", addresses.address(of: linked.path))
    object.set("url", addresses.address(of: linked.path))
    object.set("headline", article.title)
    if let standfirst = article.standfirst { object.set("description", standfirst) }
    if let byline = article.byline { object.set("creditText", byline) }
    object.set("inLanguage", article.metadata.language ?? site.settings.language)
    if let published = article.metadata.published { object.set("datePublished", published) }
    if let original = original(of: article) { object.set("isBasedOn", raw: original) }
    object.set("mentions", list: mentions(in: annotated))
    object.set(
      "hasPart",
      list: annotated.quotations.filter { $0.kind != .indirect }
        .map { quotation($0, in: linked) })
    return object.text
  }

  /// The article as it was published; `nil` when nothing of that is known.
  private func original(of article: Article) -> String? {
    let metadata = article.metadata
    guard metadata.source != nil || metadata.archived != nil || metadata.publisher != nil else {
      return nil
    }
    var object = JSONObject()
    object.set("@type", "NewsArticle")
    if let source = metadata.source {
      object.set("@id", source)
      object.set("url", source)
    }
    object.set("headline", article.ownTitle ?? article.title)
    if let published = metadata.published { object.set("datePublished", published) }
    if let publisher = metadata.publisher {
      var organization = JSONObject()
      organization.set("@type", "Organization")
      organization.set("name", publisher)
      object.set("publisher", raw: organization.text)
    }
    if let archived = metadata.archived { object.set("archivedAt", archived) }
    return object.text
  }

  /// The entities mentioned, each once, in the order of the index.
  private func mentions(in annotated: AnnotatedArticle) -> [String] {
    Set(annotated.mentions.compactMap { site.entityIndex[$0.entity] }).sorted()
      .map { short(site.entities[$0]) }
  }

  /// Words in quotation marks or a turn. Who says them only where the page tells it too, and whether
  /// a person has looked.
  private func quotation(_ quotation: AttributedQuotation, in linked: LinkedArticle) -> String {
    let article = linked.annotated.article
    var object = JSONObject()
    object.set("@type", "Quotation")
    object.set("@id", addresses.address(of: linked.path, quotation.id))
    object.set("text", quotation.content.map(article.file.line).joined(separator: " … "))
    if let speaker = quotation.speaker, speaker.kind == EntityKind.person.name,
      let index = site.entityIndex[speaker]
    {
      object.set("spokenByCharacter", raw: short(site.entities[index]))
      if quotation.isFound, !article.metadata.reviewed {
        object.set("description", "Speaker found by a rule and not checked by a person")
      }
    }
    return object.text
  }

  // MARK: Notes

  /// A note that came to a verdict; `nil` for other notes. The verdict is words, so there is no
  /// number.
  private func review(_ anchored: AnchoredNote, on linked: LinkedArticle) -> String? {
    let note = anchored.note
    guard let verdict = note.verdict, let target = anchored.targets.first else { return nil }
    let file = linked.annotated.article.file
    var object = JSONObject()
    object.set("@type", "ClaimReview")
    object.set("@id", addresses.address(of: linked.path, "note-\(anchored.id)"))
    object.set("url", addresses.address(of: linked.path, "note-\(anchored.id)"))
    if !note.title.isEmpty { object.set("name", note.title) }
    object.set("claimReviewed", target.quoted?.onOneLine ?? file.line(at: target.span))
    var claim = JSONObject()
    claim.set("@type", "Claim")
    claim.set("appearance", raw: reference(addresses.address(of: linked.path)))
    object.set("itemReviewed", raw: claim.text)
    var rating = JSONObject()
    rating.set("@type", "Rating")
    rating.set("alternateName", verdict)
    object.set("reviewRating", raw: rating.text)
    if let author = note.author {
      var person = JSONObject()
      person.set("@type", "Person")
      person.set("name", author)
      object.set("author", raw: person.text)
    }
    if let date = note.date { object.set("datePublished", date) }
    object.set("citation", list: note.sources.map { reference($0.address) })
    return object.text
  }

  // MARK: Parts

  /// Just enough of an entity to be known by.
  private func short(_ linked: LinkedEntity) -> String {
    var object = JSONObject()
    fill(&object, linked)
    return object.text
  }

  private func fill(_ object: inout JSONObject, _ linked: LinkedEntity) {
    let type =
      switch linked.entity.id.kind {
      case EntityKind.person.name: "Person"
      case EntityKind.place.name: "Place"
      default: "Thing"
      }
    object.set("@type", type)
    object.set("@id", addresses.address(of: linked.path, "this"))
    object.set("name", linked.entity.name)
    object.set("url", addresses.address(of: linked.path))
    let same = linked.entity.authorities.map(\.uri)
    if same.count == 1 {
      object.set("sameAs", same[0])
    } else {
      object.set("sameAs", list: same.map(JSONObject.quoted))
    }
    if linked.entity.id.kind == EntityKind.person.name {
      linked.entity.beginning.flatMap(\.exact).map { object.set("birthDate", $0) }
      linked.entity.end.flatMap(\.exact).map { object.set("deathDate", $0) }
    }
  }

  private func reference(_ address: String) -> String {
    var object = JSONObject()
    object.set("@id", address)
    return object.text
  }

  private func script(graph: [String]) -> [UInt8] {
    var object = JSONObject()
    object.set("@context", "https://schema.org")
    object.set("@graph", list: graph)
    return script(object.text)
  }

  /// The text without a `<`, which only strings have, so that nothing in it ends the `script`.
  private func script(_ json: String) -> [UInt8] {
    Array(json.replacing("<", with: "\\u003C").utf8)
  }
}

extension JSONObject {
  /// Adds a list of values that are JSON already, one a line; nothing when it is empty.
  fileprivate mutating func set(_ name: String, list: [String]) {
    guard !list.isEmpty else { return }
    set(name, raw: "[\(list.map { "\n" + $0 }.joined(separator: ","))]")
  }
}
