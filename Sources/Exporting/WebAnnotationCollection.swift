import SiteModel
import SourceText

/// An article's annotations as a collection with one page (W3C Web Annotation Data Model, 23 February
/// 2017; W3C Web Annotation Vocabulary for the terms), in JSON-LD, a line for each annotation.
struct WebAnnotationCollection {
  /// Terms that the vocabulary of the W3C does not have.
  private static let context =
    "[\"http://www.w3.org/ns/anno.jsonld\",{\"sitegen\":\"https://sitegen.example/ns#\"}]"

  private let annotated: AnnotatedArticle
  private let site: LinkedSite
  private let addresses: Addresses
  private let page: SitePath
  private let target: WebAnnotationTarget
  private let own: SitePath

  /// The collection of `linked`, as the file at `path` has it.
  init(_ linked: LinkedArticle, in site: LinkedSite, at path: SitePath) {
    annotated = linked.annotated
    self.site = site
    addresses = Addresses(in: site, from: path)
    page = linked.path
    own = path
    target = WebAnnotationTarget(linked.annotated.article, at: addresses.address(of: linked.path))
  }

  /// The file. Linear.
  var bytes: [UInt8] {
    let items = notes + quotations + mentions + furniture + exclusions
    let id = addresses.address(of: own)
    var page = JSONObject()
    page.set("id", "\(id)#page-1")
    page.set("type", "AnnotationPage")
    page.set("partOf", id)
    page.set("startIndex", 0)
    page.set("items", raw: "[\(items.map { "\n" + $0.text }.joined(separator: ","))\n]")
    var collection = JSONObject()
    collection.set("@context", raw: Self.context)
    collection.set("id", id)
    collection.set("type", "AnnotationCollection")
    collection.set("label", annotated.article.title)
    collection.set("generator", raw: Self.generator)
    if let source = annotated.article.metadata.source {
      collection.set("dcterms:source", raw: "{\"id\":\(JSONObject.quoted(source))}")
    }
    collection.set("sitegen:sha256", SHA256.hexDigest(of: annotated.article.file.bytes))
    collection.set("total", items.count)
    collection.set("first", raw: page.text)
    return Array((collection.text + "\n").utf8)
  }

  private static let generator: String = {
    var generator = JSONObject()
    generator.set("type", "Software")
    generator.set("name", "sitegen")
    return generator.text
  }()

  /// An annotation at a place of the page.
  private func annotation(
    _ fragment: String, _ layer: String, motivation: String
  ) -> JSONObject {
    var annotation = JSONObject()
    annotation.set("id", addresses.address(of: page, fragment))
    annotation.set("type", "Annotation")
    annotation.set("motivation", motivation)
    annotation.set("sitegen:layer", layer)
    return annotation
  }

  // MARK: Notes

  private var notes: [JSONObject] {
    let bodies = WebAnnotationBody(site: site, addresses: addresses, page: page)
    let anchored = annotated.notes.map { note in
      self.note(
        note.id, note.note, bodies,
        note.targets.map { target.json(of: $0.span, quoted: $0.quoted) }
          + note.lost.map(target.json(ofLost:)))
    }
    return anchored
      + annotated.orphans.map { orphan in
        note(orphan.id, orphan.note, bodies, orphan.quoted.map(target.json(ofLost:)))
      }
  }

  private func note(
    _ id: String, _ note: Note, _ bodies: WebAnnotationBody, _ targets: [String]
  ) -> JSONObject {
    var annotation = annotation("note-\(id)", "note", motivation: note.category.motivation)
    if !note.title.isEmpty { annotation.set("label", note.title) }
    if let author = note.author {
      var creator = JSONObject()
      creator.set("type", "Person")
      creator.set("name", author)
      annotation.set("creator", raw: creator.text)
    }
    if let date = note.date { annotation.set("created", "\(date)T00:00:00Z") }
    annotation.set("body", raw: Self.list(bodies.bodies(of: note)))
    annotation.set("target", raw: Self.list(targets))
    return annotation
  }

  // MARK: Quotations

  private var quotations: [JSONObject] {
    annotated.quotations.map { quotation in
      var annotation = annotation(quotation.id, "quotation", motivation: "identifying")
      annotation.set("sitegen:kind", quotation.kind.rawValue)
      annotation.set("sitegen:decidedBy", quotation.decision.name)
      if let rule = quotation.decision.rule { annotation.set("sitegen:rule", rule) }
      if let confidence = quotation.confidence {
        annotation.set("sitegen:confidence", fraction: confidence)
      }
      if let cue = quotation.cue { annotation.set("sitegen:cue", raw: target.json(of: cue)) }
      if let source = quotation.source {
        annotation.set("sitegen:source", raw: target.json(of: source))
      }
      if let speaker = quotation.speaker {
        annotation.set("body", raw: Self.list([body(identifying: speaker)]))
      } else {
        annotation.set("sitegen:speaker", "open")
        annotation.set("body", raw: Self.list([openSpeaker(quotation)]))
      }
      annotation.set("target", raw: Self.list(quotation.content.map { target.json(of: $0) }))
      return annotation
    }
  }

  /// What is to be said of a speaker who is open.
  private func openSpeaker(_ quotation: AttributedQuotation) -> String {
    var body = JSONObject()
    body.set("type", "TextualBody")
    body.set("purpose", "describing")
    let named = quotation.source.map { annotated.article.file.line(at: $0) }
    body.set(
      "value",
      "The speaker is open" + (named.map { "; the text has “\($0)”." } ?? "."))
    body.set("format", "text/plain")
    body.set("language", "en")
    return body.text
  }

  /// The entity `id`, with its page, its name and what authorities call it.
  private func body(identifying id: EntityID) -> String {
    var source = JSONObject()
    if let entity = site.entity(id) {
      source.set("id", addresses.address(of: entity.path))
      if id.kind == EntityKind.person.name { source.set("type", "Person") }
      source.set("name", entity.entity.name)
      let same = entity.entity.authorities.map { "{\"id\":\"\($0.uri)\"}" }
      if same.count == 1 {
        source.set("schema:sameAs", raw: same[0])
      } else if !same.isEmpty {
        source.set("schema:sameAs", raw: "[\(same.joined(separator: ","))]")
      }
    }
    var body = JSONObject()
    body.set("type", "SpecificResource")
    body.set("purpose", "identifying")
    body.set("source", raw: source.text)
    return body.text
  }

  // MARK: Mentions, furniture and what records exclude

  private var mentions: [JSONObject] {
    annotated.mentions.enumerated().map { index, mention in
      var annotation = annotation("mention-\(index + 1)", "mention", motivation: "identifying")
      annotation.set("sitegen:decidedBy", mention.isRecorded ? "record" : "rule")
      annotation.set("body", raw: body(identifying: mention.entity))
      annotation.set("target", raw: target.json(of: mention.span))
      return annotation
    }
  }

  private var furniture: [JSONObject] {
    annotated.furniture.enumerated().map { index, span in
      classified("furniture-\(index + 1)", "furniture", as: "furniture", span)
    }
  }

  private var exclusions: [JSONObject] {
    annotated.exclusions.enumerated().map { index, exclusion in
      let words = exclusion.subject == .speech ? "not speech" : "nobody"
      var annotation = classified(
        "exclusion-\(index + 1)", "exclusion", as: words, exclusion.span)
      annotation.set("sitegen:excludes", exclusion.subject.rawValue)
      return annotation
    }
  }

  private func classified(
    _ fragment: String, _ layer: String, as words: String, _ span: TextSpan
  ) -> JSONObject {
    var body = JSONObject()
    body.set("type", "TextualBody")
    body.set("purpose", "classifying")
    body.set("value", words)
    var annotation = annotation(fragment, layer, motivation: "classifying")
    annotation.set("body", raw: body.text)
    annotation.set("target", raw: target.json(of: span))
    return annotation
  }

  /// One value alone, several in a list.
  private static func list(_ values: [String]) -> String {
    values.count == 1 ? values[0] : "[\(values.joined(separator: ","))]"
  }
}

extension NoteCategory {
  /// Why such a note is written, in the vocabulary's words.
  fileprivate var motivation: String {
    switch self {
    case .factCheck: "assessing"
    case .correction: "editing"
    default: "commenting"
    }
  }
}
