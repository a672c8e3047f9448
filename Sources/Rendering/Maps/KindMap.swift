import SiteModel

extension Renderer {
  /// The most markers on a map of many places; what lies beyond is gathered.
  private static let mostMarkers = 200

  /// A map of all `entities`, by index, whose coordinates are known, with the number of their
  /// mentions; `nil` when there are none.
  func map(of entities: [Int], of kind: EntityKind, _ links: PageLinks) -> [UInt8]? {
    let located = entities.filter { site.entities[$0].entity.coordinates != nil }
      .sorted(by: isMentionedMore)
    guard let first = located.first else { return nil }
    let points = located.compactMap { site.entities[$0].entity.coordinates }
    var frame = MapFrame(showing: points, atLeast: 20, width: 720, height: 420)
    // Most of the world fits on a lower sheet.
    if frame.longitudes > 240 {
      frame = MapFrame(showing: points, atLeast: 20, width: 720, height: 320)
    }
    let most = Double(max(1, site.entities[first].mentions.count))
    let places = located.map { index in
      let linked = site.entities[index]
      let mentions = linked.mentions.count
      return MapPlace(
        name: linked.entity.name, listName: listName(of: index), title: mapTitle(index),
        href: links.href(linked.path),
        point: linked.entity.coordinates.map(frame.point) ?? MapPoint(x: 0, y: 0),
        shape: linked.contains.isEmpty ? .place : .area,
        // The area grows with the number.
        radius: 3.5 + 5 * (Double(mentions) / most).squareRoot(), number: String(mentions))
    }
    let sheet = MapSheet(
      frame: frame, land: links.href(.land), places: places, mostMarkers: Self.mostMarkers,
      reach: 18, hasScaleBar: false)
    return sheet.svg(class: "map all", label: "Map: \(kind.plural)").bytes
  }
}
