import SiteModel
import SourceText
import Testing

@testable import Rendering

/// Who speaks, how much and about whom.
struct SpeakersTests {
  /// A quotation or report of an article.
  private struct Speech {
    let words: String
    var speaker: Int?
    var isReport = false
    var about: [Int] = []
    var isFound = false
  }

  /// A site whose persons, called by `names`, say `speeches`, all in one article.
  private func site(
    _ names: [String], _ speeches: [Speech], isReviewed: Bool = false
  ) throws -> LinkedSite {
    var entities = try names.enumerated().map {
      try SampleSite.entity("p\($0)", name: $1)
    }
    var text = "Title"
    var quotations: [AttributedQuotation] = []
    for (index, speech) in speeches.enumerated() {
      text += "\n\n"
      let start = text.utf8.count
      text += speech.words
      quotations.append(
        AttributedQuotation(
          id: "q\(index)", content: [TextSpan(start, text.utf8.count)],
          kind: speech.isReport ? .indirect : .direct,
          speaker: speech.speaker.map { entities[$0].entity.id },
          decision: speech.isFound ? .rule("cue-after") : .person))
      let reference = LayerReference(article: 0, index: index)
      if let speaker = speech.speaker {
        if speech.isReport {
          entities[speaker].reports.append(reference)
        } else {
          entities[speaker].quotations.append(reference)
        }
      }
      for person in speech.about { entities[person].saidAbout.append(reference) }
    }
    let file = SampleSite.file(text)
    var article = Article(
      slug: try SampleSite.slug("a"), file: file,
      blocks: [ArticleBlock(.title, TextSpan(0, 5))])
    article.metadata.reviewed = isReviewed
    return SampleSite.site(
      articles: [SampleSite.article(AnnotatedArticle(article: article, quotations: quotations))],
      entities: entities)
  }

  private func figures(_ site: LinkedSite) throws -> SpeechFigures {
    SpeechFigures(site, rank: try SampleRenderer.renderer(site).nameRank)
  }

  private func page(_ site: LinkedSite) throws -> String {
    String(decoding: try SampleRenderer.renderer(site).render(.speakers).bytes, as: UTF8.self)
  }

  private let council = [
    Speech(words: "“We will mend the pool.”", speaker: 0),
    Speech(words: "“No, Ullery said it — twice”", speaker: 0, about: [1]),
    Speech(words: "“Maro’s plan is half-baked.”", speaker: 1, about: [0]),
    Speech(words: "that the pool would stay", speaker: 1, isReport: true, about: [0, 2]),
    Speech(words: "“Who pays?”", about: [0]),
    Speech(words: "that nobody knew", isReport: true),
  ]
  private let names = ["Ines Maro", "Tom Ullery", "Maren Holt"]

  @Test func quotationsTheirWordsAndReportsAreCountedBySpeaker() throws {
    let figures = try figures(site(names, council))
    #expect(figures.speakers.map(\.entity) == [0, 1])
    #expect(figures.speakers.map(\.quotations) == [2, 1])
    #expect(figures.speakers.map(\.words) == [10, 4])
    #expect(figures.speakers.map(\.reports) == [0, 1])
    #expect(figures.openQuotations == 1 && figures.openReports == 1)
  }

  @Test func thoseWhoSayAsMuchComeByName() throws {
    let speeches = [1, 2, 0].map { Speech(words: "“Two words”", speaker: $0) }
    #expect(try figures(site(names, speeches)).speakers.map(\.entity) == [2, 0, 1])
  }

  @Test func theMatrixCountsWhatEachSaysOfAnother() throws {
    let site = try site(names, council)
    let figures = try figures(site)
    #expect(figures.pairs.map(\.speaker) == [1, 0, 1])
    #expect(figures.pairs.map(\.person) == [0, 1, 2])
    #expect(figures.pairs.map(\.count) == [2, 1, 1])
    let matrix = SpeakerMatrix(
      figures.pairs, rank: try SampleRenderer.renderer(site).nameRank)
    #expect(matrix.speakers == [1, 0] && matrix.persons == [0, 2, 1])
    #expect(matrix.count(speaker: 1, person: 0) == 2)
    #expect(matrix.count(speaker: 0, person: 2) == 0)
    let html = try page(site)
    #expect(
      html.contains(
        "<th scope=\"row\"><a href=\"../people/p1.html\">Tom Ullery</a></th>"
          + "<td><a href=\"../people/p0.html\">Ines Maro</a></td><td>2</td>"))
  }

  @Test func onlyPersonsAreSpokenOf() throws {
    var site = try site(names, [Speech(words: "“Alder is far”", speaker: 0)])
    var alder = try SampleSite.entity("alder", name: "Alder", kind: .place)
    alder.saidAbout = [LayerReference(article: 0, index: 0)]
    site = LinkedSite(
      settings: site.settings, articles: site.articles, entities: site.entities + [alder],
      pages: [], assets: [])
    #expect(try figures(site).pairs.isEmpty)
    #expect(try !page(site).contains("speaker-matrix"))
  }

  @Test func thePageTellsWhatIsOpenAndWhatRulesFound() throws {
    var speeches = council
    speeches[0].isFound = true
    speeches[3].isFound = true
    let html = try page(site(names, speeches))
    #expect(html.contains("Speaker not known, counted nowhere below: quotations 1, reports 1"))
    #expect(
      html.contains("of quotations and reports, 2 have a speaker whom no person has checked yet"))
    let reviewed = try page(site(names, speeches, isReviewed: true))
    #expect(!reviewed.contains("no person has checked"))
  }

  @Test func withoutAnySpeakerThereIsNoPage() throws {
    let silent = try SampleRenderer.renderer(site(names, [Speech(words: "“Who?”")]))
    #expect(!silent.plan.contains(.speakers))
    #expect(!silent.destinations.contains { $0.path == .speakers })
    let speaking = try SampleRenderer.renderer(
      site(names, [Speech(words: "that it is", speaker: 0, isReport: true)]))
    #expect(speaking.plan.contains(.speakers))
    #expect(speaking.destinations.contains { $0.title == "Who speaks" && $0.path == .speakers })
  }

  @Test(arguments: [
    ("“We had no choice,”", 4), ("half-baked — twice", 2), ("", 0), ("… – !", 0),
    ("a\u{A0}b\nc", 3),
    ("Київ й Львів", 3), ("2.8 to 4.1", 3),
  ])
  func wordsAreCountedAsReadersDo(text: String, count: Int) {
    #expect(WordCount.words(in: Array(text.utf8)) == count)
  }

  @Test func aCrowdOfSpeakersStandsOnAPageBelow300KB() throws {
    let many = (0..<400).map { "Speaker with a rather long name & <signs> number \($0)" }
    var speeches = many.indices.map {
      Speech(words: "“Well, \($0) it is”", speaker: $0, about: [($0 + 1) % 400, ($0 + 7) % 400])
    }
    for speaker in 0..<30 {
      speeches += (0..<30).filter { $0 != speaker }
        .map { Speech(words: "“You”", speaker: speaker, about: [$0]) }
    }
    let site = try site(many, speeches)
    let html = try page(site)
    #expect(html.utf8.count < 300_000)
    #expect(throws: Never.self) { try HTMLReading(Array(html.utf8)) }
    #expect(html.contains("Speakers left out here: 100."))
    let left = try figures(site).pairs.count - 300
    #expect(left > 1000 && html.contains("Pairs left out here: \(left)."))
    #expect(try page(site) == html)
  }

  @Test func whateverSpeakersAreCalledThePageIsSound() throws {
    let html = try page(
      site(
        [SampleRenderer.hostile, "]]></svg><b>", ""],
        [
          Speech(words: "“a”", speaker: 0, about: [1, 2]), Speech(words: "“b”", speaker: 1),
          Speech(words: "“c”", speaker: 2, about: [0]),
        ]))
    #expect(throws: Never.self) { try HTMLReading(Array(html.utf8)) }
    #expect(!html.contains("<script>") && !html.contains("<b>"))
  }
}
