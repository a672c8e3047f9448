import SiteModel
import Templating

extension Renderer {
  /// The most speakers in the chart.
  private static let mostBars = 25
  /// The most rows of each table, so that the page stays below 300 KB.
  static let mostTableRows = 300
  /// The most bytes of a name in a table.
  private static let mostBytesOfName = 120

  /// What the page on who speaks shows.
  func speakersView() -> View<SpeakersField> {
    let links = PageLinks(from: .speakers)
    let figures = SpeechFigures(site, rank: nameRank)
    var view = View<SpeakersField>()
    view[.frame] = frame(links, title: "Who speaks")
    view[.title] = .text("Who speaks")
    view[.quotations] = .text(String(figures.speakers.reduce(0) { $0 + $1.quotations }))
    view[.reports] = .text(String(figures.speakers.reduce(0) { $0 + $1.reports }))
    if figures.openQuotations > 0 { view[.openQuotations] = .text(String(figures.openQuotations)) }
    if figures.openReports > 0 { view[.openReports] = .text(String(figures.openReports)) }
    if figures.found > 0 { view[.found] = .text(String(figures.found)) }
    let chart = SpeakerChart(
      rows: figures.speakers.prefix(Self.mostBars).map {
        SpeakerChart.Row(
          name: label(of: $0.entity), quotations: $0.quotations,
          reports: $0.reports, words: $0.words)
      })
    view[.chart] = .markup(chart.picture(of: figures.speakers.count).bytes)
    view[.speakers] = .list(
      figures.speakers.prefix(Self.mostTableRows).map { speakerLine($0, links) })
    let moreSpeakers = figures.speakers.count - Self.mostTableRows
    if moreSpeakers > 0 { view[.moreSpeakers] = .text(String(moreSpeakers)) }
    fillPairs(&view, figures.pairs, links)
    return view
  }

  private func fillPairs(
    _ view: inout View<SpeakersField>, _ pairs: [SpeechFigures.Pair], _ links: PageLinks
  ) {
    view[.hasPairs] = .flag(!pairs.isEmpty)
    guard !pairs.isEmpty else { return }
    let matrix = SpeakerMatrix(pairs, rank: nameRank)
    view[.matrix] = .markup(matrix.picture(name: label).bytes)
    view[.pairs] = .list(
      pairs.prefix(Self.mostTableRows).map { pair in
        var view = View<SpeakerPairField>()
        view[.speaker] = .text(tableName(pair.speaker))
        view[.speakerHref] = .text(links.href(site.entities[pair.speaker].path))
        view[.person] = .text(tableName(pair.person))
        view[.personHref] = .text(links.href(site.entities[pair.person].path))
        view[.count] = .text(String(pair.count))
        return view.erased
      })
    let more = pairs.count - Self.mostTableRows
    if more > 0 { view[.morePairs] = .text(String(more)) }
  }

  private func speakerLine(_ speaker: SpeechFigures.Speaker, _ links: PageLinks) -> AnyView {
    var view = View<SpeakerLineField>()
    view[.name] = .text(tableName(speaker.entity))
    view[.href] = .text(links.href(site.entities[speaker.entity].path))
    view[.quotations] = .text(String(speaker.quotations))
    view[.words] = .text(String(speaker.words))
    view[.reports] = .text(String(speaker.reports))
    return view.erased
  }

  private func tableName(_ index: Int) -> String {
    Excerpt.cut(site.entities[index].entity.name, to: Self.mostBytesOfName)
      + listWords(of: index)
  }

  /// A name beside a picture.
  private func label(of index: Int) -> String {
    SVGLabel.cut(site.entities[index].entity.name, listWords(of: index))
  }
}
