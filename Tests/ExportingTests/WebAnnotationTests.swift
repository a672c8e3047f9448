import Exporting
import Foundation
import SeededRandom
import SiteModel
import SourceText
import Testing

/// An article's annotations as a W3C collection.
@Suite struct WebAnnotationTests {
  private typealias Object = [String: Any]

  private static let text =
    "Über den Fluss\n\n“We wait here,” Tom Ullery told Marlow’s council. 🚢 He left.\n\nRead more\n"

  private func site(
    url: String? = "https://marlow.example/", metadata: ArticleMetadata = .init(),
    _ change: @escaping (inout AnnotatedArticle) throws -> Void
  ) throws -> LinkedSite {
    var site = SampleSite()
    site.settings.url = url
    try site.add("person:tom-ullery", "Tom Ullery") {
      $0.authorities = [AuthorityID(.wikidata, "Q7")].compactMap { $0 }
    }
    try site.add("place:marlow", "Marlow")
    try site.add(article: "river", Self.text, metadata: metadata, change)
    return site.linked
  }

  private func read(_ site: LinkedSite) throws -> Object {
    let bytes = Exporter(site).bytes(.webAnnotation, ofArticle: 0)
    return try #require(
      JSONSerialization.jsonObject(with: Data(bytes)) as? Object)
  }

  private func items(_ collection: Object) throws -> [Object] {
    let page = try #require(collection["first"] as? Object)
    let items = try #require(page["items"] as? [Object])
    #expect(collection["total"] as? Int == items.count)
    return items
  }

  /// The one annotation of a site.
  private func only(_ site: LinkedSite) throws -> Object {
    let items = try items(read(site))
    try #require(items.count == 1)
    return items[0]
  }

  private func span(_ words: String) throws -> TextSpan {
    try SampleSite.span(words, in: Self.text)
  }

  private func bodies(_ annotation: Object) -> [Object] {
    annotation["body"] as? [Object] ?? (annotation["body"] as? Object).map { [$0] } ?? []
  }

  private func targets(_ annotation: Object) -> [Object] {
    annotation["target"] as? [Object] ?? (annotation["target"] as? Object).map { [$0] } ?? []
  }

  private func selectors(_ target: Object) -> [String: Object] {
    let list =
      target["selector"] as? [Object] ?? (target["selector"] as? Object).map { [$0] } ?? []
    return Dictionary(uniqueKeysWithValues: list.map { ($0["type"] as? String ?? "", $0) })
  }

  // MARK: The collection

  @Test func isACollectionWithOnePageOfStableAddresses() throws {
    var metadata = ArticleMetadata()
    metadata.source = "https://courier.example/river"
    let collection = try read(site(metadata: metadata) { $0.furniture = [try span("Read more")] })
    let id = "https://marlow.example/articles/river.annotations.jsonld"
    #expect(collection["id"] as? String == id)
    #expect(collection["type"] as? String == "AnnotationCollection")
    #expect(collection["label"] as? String == "Über den Fluss")
    #expect(collection["dcterms:source"] as? [String: String] == ["id": metadata.source ?? ""])
    #expect(collection["sitegen:sha256"] as? String == SHA256.hexDigest(of: Self.text.utf8))
    let page = try #require(collection["first"] as? Object)
    #expect(page["type"] as? String == "AnnotationPage")
    #expect(page["partOf"] as? String == id)
    #expect(page["startIndex"] as? Int == 0)
    let item = try #require(items(collection).first)
    #expect(item["id"] as? String == "https://marlow.example/articles/river.html#furniture-1")
  }

  @Test func addressesAreRelativeWhereTheSiteHasNone() throws {
    let item = try only(site(url: nil) { $0.furniture = [try span("Read more")] })
    #expect(item["id"] as? String == "river.html#furniture-1")
    #expect(targets(item)[0]["source"] as? String == "river.html")
  }

  /// Terms of http://www.w3.org/ns/anno.jsonld that are used, the prefixes that it declares, and ours.
  @Test func usesNoTermThatItsContextDoesNotHave() throws {
    let terms: Set = [
      "@context", "id", "type", "label", "generator", "name", "total", "first", "partOf",
      "startIndex", "items", "motivation", "creator", "created", "body", "target", "purpose",
      "value",
      "format", "language", "source", "selector", "exact", "prefix", "suffix", "start", "end",
      "state", "sourceDate", "cached",
    ]
    var seen: Set<String> = []
    func visit(_ value: Any) {
      if let object = value as? Object {
        seen.formUnion(object.keys)
        for (name, value) in object where name != "@context" { visit(value) }
      } else if let list = value as? [Any] {
        list.forEach(visit)
      }
    }
    var metadata = ArticleMetadata()
    metadata.published = "2026-11-10"
    metadata.archived = "https://archive.example/1"
    metadata.source = "https://courier.example/river"
    var note = Note(category: .factCheck, title: "Who waits")
    note.author = "Lena Ortiz"
    note.date = "2026-11-12"
    note.verdict = "right"
    note.sources = [NoteSource("https://a.example/", words: "the survey")]
    note.body = SampleSite.markdown("Words.")
    let collection = try read(
      site(metadata: metadata) { annotated in
        annotated.mentions = [Mention(try span("Marlow"), of: try SampleSite.id("place:marlow"))]
        annotated.quotations = [try quotation(speaker: "person:tom-ullery")]
        annotated.exclusions = [Exclusion(try span("He"), of: .mention)]
        annotated.notes = [
          AnchoredNote(
            note: note, id: "w", targets: [AnchoredTarget(try span("wait"), quoted: "waited")],
            lost: ["gone"], file: annotated.article.file)
        ]
      })
    visit(collection)
    let unknown = seen.subtracting(terms).filter {
      !["sitegen:", "schema:", "dcterms:"].contains(where: $0.hasPrefix)
    }
    #expect(unknown.sorted() == [])
    #expect(terms.subtracting(seen).sorted() == [])
    let context = try #require(collection["@context"] as? [Any])
    #expect(context[0] as? String == "http://www.w3.org/ns/anno.jsonld")
    #expect((context[1] as? Object)?.keys.sorted() == ["sitegen"])
  }

  // MARK: Notes

  @Test func aNoteTellsItsCategoryVerdictTextAndSources() throws {
    var note = Note(category: .factCheck, title: "Who waits")
    note.author = "Lena Ortiz"
    note.date = "2026-11-12"
    note.verdict = "needs context"
    note.sources = [NoteSource("https://a.example/", words: "the survey, page 3")]
    note.body = SampleSite.markdown("See [Ullery](person:tom-ullery), [it](#vote) and *more*.")
    let annotated = try only(
      site { annotated in
        annotated.notes = [
          AnchoredNote(
            note: note, id: "w", targets: [try span("We wait here")], file: annotated.article.file)
        ]
      })
    let page = "https://marlow.example/articles/river.html"
    #expect(annotated["id"] as? String == "\(page)#note-w")
    #expect(annotated["motivation"] as? String == "assessing")
    #expect(annotated["label"] as? String == "Who waits")
    #expect(annotated["created"] as? String == "2026-11-12T00:00:00Z")
    #expect((annotated["creator"] as? [String: String])?["name"] == "Lena Ortiz")
    let bodies = bodies(annotated)
    #expect(
      bodies.map { $0["purpose"] as? String } == ["tagging", "assessing", "commenting", "linking"])
    #expect(bodies.compactMap { $0["value"] as? String }[..<2] == ["Fact-check", "needs context"])
    #expect(bodies[2]["format"] as? String == "text/markdown")
    #expect(
      bodies[2]["value"] as? String
        == "See [Ullery](https://marlow.example/people/tom-ullery.html), [it](\(page)#note-vote) "
        + "and *more*.\n")
    #expect(
      bodies[3]["source"] as? [String: String]
        == ["id": "https://a.example/", "label": "the survey, page 3"])
  }

  @Test(arguments: [
    (NoteCategory.factCheck, "assessing"), (.correction, "editing"), (.comment, "commenting"),
    (NoteCategory(name: "method", label: "How we know"), "commenting"),
  ])
  func theMotivationFollowsFromTheCategory(_ category: NoteCategory, _ motivation: String) throws {
    let item = try only(
      site { annotated in
        annotated.notes = [
          AnchoredNote(
            note: Note(category: category, title: ""), id: "n", targets: [try span("left")],
            file: annotated.article.file)
        ]
      })
    #expect(item["motivation"] as? String == motivation)
    #expect(bodies(item)[0]["value"] as? String == category.label)
    #expect(item["label"] == nil)
    #expect(item["creator"] == nil)
    #expect(item["created"] == nil)
  }

  @Test func aChangedPassageSaysHowItReadAndALostOneHasNoPosition() throws {
    let item = try only(
      site { annotated in
        annotated.notes = [
          AnchoredNote(
            note: Note(category: .comment, title: ""), id: "n",
            targets: [AnchoredTarget(try span("He left"), quoted: "She left")],
            lost: ["nobody came"], file: annotated.article.file)
        ]
      })
    let targets = targets(item)
    try #require(targets.count == 2)
    #expect(targets[0]["sitegen:quoted"] as? String == "She left")
    #expect(selectors(targets[0])["TextQuoteSelector"]?["exact"] as? String == "He left")
    #expect(targets[1]["sitegen:lost"] as? Bool == true)
    #expect(selectors(targets[1]).keys.sorted() == ["TextQuoteSelector"])
    #expect(targets[0]["sitegen:lost"] == nil)
  }

  @Test func aNoteWithoutAPassageIsToldWithTheWordsItWasWrittenAbout() throws {
    let item = try only(
      site { annotated in
        annotated.orphans = [
          OrphanedNote(
            note: Note(category: .comment, title: "t"), id: "n", quoted: ["nobody came"],
            file: annotated.article.file)
        ]
      })
    #expect(selectors(targets(item)[0])["TextQuoteSelector"]?["exact"] as? String == "nobody came")
    #expect(targets(item)[0]["sitegen:lost"] as? Bool == true)
  }

  @Test func theStateTellsWhenTheTextReadSo() throws {
    var metadata = ArticleMetadata()
    metadata.published = "2026-11-10"
    metadata.archived = "https://archive.example/1"
    let item = try only(site(metadata: metadata) { $0.furniture = [try span("Read more")] })
    #expect(
      targets(item)[0]["state"] as? [String: String] == [
        "type": "TimeState", "sourceDate": "2026-11-10T00:00:00Z",
        "cached": "https://archive.example/1",
      ])
    let bare = try only(site { $0.furniture = [try span("Read more")] })
    #expect(targets(bare)[0]["state"] == nil)
  }

  // MARK: Quotations and mentions

  private func quotation(
    speaker: String?, _ decision: AttributedQuotation.Decision = .rule("cue-after")
  ) throws -> AttributedQuotation {
    AttributedQuotation(
      id: "q-1", content: [try span("“We wait here,”")], kind: .direct, cue: try span("told"),
      source: try span("Tom Ullery"), sourceNames: true, speaker: try speaker.map(SampleSite.id),
      decision: decision, confidence: 0.985)
  }

  @Test func aQuotationNamesItsSpeakerAndSaysWhatDecided() throws {
    let item = try only(site { $0.quotations = [try quotation(speaker: "person:tom-ullery")] })
    #expect(item["id"] as? String == "https://marlow.example/articles/river.html#q-1")
    #expect(item["motivation"] as? String == "identifying")
    #expect(item["sitegen:kind"] as? String == "direct")
    #expect(item["sitegen:decidedBy"] as? String == "rule")
    #expect(item["sitegen:rule"] as? String == "cue-after")
    #expect(item["sitegen:confidence"] as? Double == 0.985)
    let cue = try #require(item["sitegen:cue"] as? Object)
    #expect(selectors(cue)["TextQuoteSelector"]?["exact"] as? String == "told")
    let source = try #require(bodies(item)[0]["source"] as? Object)
    #expect(source["id"] as? String == "https://marlow.example/people/tom-ullery.html")
    #expect(source["name"] as? String == "Tom Ullery")
    #expect(source["type"] as? String == "Person")
    #expect(
      source["schema:sameAs"] as? [String: String] == ["id": "http://www.wikidata.org/entity/Q7"])
  }

  @Test func anOpenSpeakerIsSaidToBeOpenAndNobodyIsIdentified() throws {
    let item = try only(site { $0.quotations = [try quotation(speaker: nil)] })
    #expect(item["sitegen:speaker"] as? String == "open")
    #expect(bodies(item).map { $0["purpose"] as? String } == ["describing"])
    #expect(
      bodies(item)[0]["value"] as? String == "The speaker is open; the text has “Tom Ullery”.")
  }

  @Test func aRecordIsToldFromARule() throws {
    let site = try site { annotated in
      let id = try SampleSite.id("place:marlow")
      annotated.quotations = [try quotation(speaker: "person:tom-ullery", .person)]
      annotated.mentions = [
        Mention(try span("Marlow"), of: id), Mention(try span("council"), of: id, isRecorded: true),
      ]
    }
    let items = try items(read(site))
    #expect(items.map { $0["sitegen:decidedBy"] as? String } == ["record", "rule", "record"])
    #expect(items.map { $0["sitegen:layer"] as? String } == ["quotation", "mention", "mention"])
  }

  // MARK: An independent reading of the selectors

  /// The places at which `exact` stands with `prefix` before it and `suffix` behind it.
  private func places(
    of exact: [Unicode.Scalar], _ prefix: [Unicode.Scalar], _ suffix: [Unicode.Scalar],
    in text: [Unicode.Scalar]
  ) -> [Int] {
    let whole = prefix + exact + suffix
    guard text.count >= whole.count else { return [] }
    return (0...text.count - whole.count).filter { text[$0...].starts(with: whole) }
      .map { $0 + prefix.count }
  }

  @Test func selectorsLeadToThePassagesInAnyText() throws {
    let pieces = ["a", "b ", "“", "é", "e\u{301}", "🚢", "\n\n", "\r\n", "日本", "\t", "x y "]
    var random = SplitMix64(seed: 21)
    for _ in 0..<60 {
      let words = (0..<Int.random(in: 20...120, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      let bom = Bool.random(using: &random) ? "\u{FEFF}" : ""
      let scalars = Array(words.unicodeScalars)
      var spans: [(span: TextSpan, range: Range<Int>)] = []
      for _ in 0..<8 {
        let start = Int.random(in: 0..<scalars.count, using: &random)
        let end = Int.random(in: start + 1...scalars.count, using: &random)
        func byte(_ index: Int) -> Int {
          bom.utf8.count + scalars[..<index].reduce(0) { $0 + UTF8.width($1) }
        }
        spans.append((TextSpan(byte(start), byte(end)), start..<end))
      }
      var site = SampleSite()
      try site.add(article: "r", bom + words) { annotated in
        annotated.notes = spans.enumerated().map { index, place in
          AnchoredNote(
            note: Note(category: .comment, title: ""), id: "n\(index)", targets: [place.span],
            file: annotated.article.file)
        }
      }
      let items = try items(read(site.linked))
      try #require(items.count == spans.count)
      for (item, place) in zip(items, spans) {
        let selectors = selectors(targets(item)[0])
        let position = try #require(selectors["TextPositionSelector"])
        #expect(position["start"] as? Int == place.range.lowerBound)
        #expect(position["end"] as? Int == place.range.upperBound)
        let quote = try #require(selectors["TextQuoteSelector"])
        func words(_ key: String) -> [Unicode.Scalar] {
          Array((quote[key] as? String ?? "").unicodeScalars)
        }
        #expect(words("exact") == Array(scalars[place.range]))
        #expect(words("prefix") == Array(scalars[..<place.range.lowerBound].suffix(32)))
        #expect(words("suffix") == Array(scalars[place.range.upperBound...].prefix(32)))
        #expect(
          places(of: words("exact"), words("prefix"), words("suffix"), in: scalars)
            .contains(place.range.lowerBound))
      }
    }
  }
}
