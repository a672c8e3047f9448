import Templating

extension Renderer {
  /// What a page shows of the timeline of what is called `name`.
  func timelineView(_ timeline: Timeline, of name: String) -> ViewValue {
    var view = View<TimelineField>()
    let svg = TimelinePicture(timeline).svg(title: "Appearances of \(name)")
    view[.picture] = .markup(svg.bytes)
    view[.unit] = .text(timeline.unit.rawValue)
    view[.hasQuotations] = .flag(timeline.stretches.contains { $0.quotations > 0 })
    let happening = timeline.stretches.enumerated().filter { $1 != Timeline.Stretch() }
    view[.rows] = .list(
      happening.map { index, stretch in
        var row = View<TimelineRowField>()
        row[.period] = .text(timeline.name(ofStretch: index))
        row[.quotations] = .text(String(stretch.quotations))
        row[.mentions] = .text(String(stretch.mentions))
        return row.erased
      })
    if timeline.undated > 0 { view[.undated] = .text(String(timeline.undated)) }
    return .view(view.erased)
  }
}
