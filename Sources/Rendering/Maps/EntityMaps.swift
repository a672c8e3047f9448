import SiteModel
import Templating

extension Renderer {
  /// Degrees of latitude of the closest map of a place: the coasts are too coarse for closer ones.
  private static let fewestLatitudes = 10.0
  /// And of the widest.
  private static let mostLatitudes = 20.0
  /// The most other places on the map of one.
  private static let mostNeighbours = 24

  /// Fills in where an entity lies: on its own coordinates, or else on those of the nearest that it
  /// lies in, and the page then says so.
  func fillMaps(_ view: inout View<EntityField>, _ linked: LinkedEntity, _ links: PageLinks) {
    guard let shown = located(linked.entity), let point = site.entities[shown].entity.coordinates
    else { return }
    let entity = site.entities[shown].entity
    let isOwn = entity.id == linked.entity.id
    if !isOwn { view[.mapOf] = .text(entity.name) }
    let (frame, others) = surroundings(of: shown, at: point)
    let land = links.href(.land)
    let own = MapPlace(
      name: entity.name, listName: listName(of: shown),
      title: isOwn ? entity.name : mapTitle(shown),
      href: isOwn ? nil : links.href(site.entities[shown].path), point: frame.point(of: point),
      shape: .own, radius: 7, number: nil)
    let sheet = MapSheet(
      frame: frame, land: land, places: [own] + others.map { neighbour($0, in: frame, links) },
      mostMarkers: Self.mostNeighbours + 1, reach: 13, hasScaleBar: true)
    view[.maps] = .markup(
      sheet.svg(class: "map near", label: "Map round \(entity.name)").bytes
        + locator(of: entity, at: point, near: frame, land: land).bytes)
    view[.hasNeighbours] = .flag(!others.isEmpty)
    let byDistance = others.compactMap { index in
      site.entities[index].entity.coordinates.map { (index, point.distance(to: $0)) }
    }.sorted { $0.1 != $1.1 ? $0.1 < $1.1 : $0.0 < $1.0 }
    view[.neighbours] = .list(byDistance.map { neighbourLine($0.0, from: shown, links) })
  }

  /// What has coordinates: the entity itself, or the nearest that it lies in; by index.
  private func located(_ entity: Entity) -> Int? {
    var next: EntityID? = entity.id
    while let id = next, let index = site.entityIndex[id] {
      if site.entities[index].entity.coordinates != nil { return index }
      next = site.entities[index].entity.within
    }
    return nil
  }

  /// The map of a place and the other places on it, the most mentioned first.
  private func surroundings(
    of place: Int, at point: Coordinates
  ) -> (frame: MapFrame, others: [Int]) {
    func frame(_ latitudes: Double) -> MapFrame {
      MapFrame(
        latitude: point.latitude, longitude: point.longitude, latitudes: latitudes, width: 420,
        height: 315)
    }
    let widest = frame(Self.mostLatitudes)
    var places = others(than: place, in: widest)
    let middle = widest.point(of: point)
    let away = places.map { place in
      max(
        abs(place.point.y - middle.y),
        abs(place.point.x - middle.x) * widest.height / widest.width) / widest.scale
    }
    // As close as three others allow that can be told from the place itself.
    let third = away.filter { $0 > 0.5 }.sorted().dropFirst(2).first
    let near = frame(
      third.map { min(max($0 * 2.5, Self.fewestLatitudes), Self.mostLatitudes) }
        ?? Self.mostLatitudes)
    if near.latitudes < widest.latitudes { places = others(than: place, in: near) }
    let shown = places.map(\.index).sorted(by: isMentionedMore).prefix(Self.mostNeighbours)
    return (near, Array(shown))
  }

  private func others(
    than place: Int, in frame: MapFrame
  ) -> [(index: Int, point: MapPoint)] {
    placeIndex.places(near: frame).compactMap { index in
      guard index != place, let coordinates = site.entities[index].entity.coordinates else {
        return nil
      }
      let point = frame.point(of: coordinates)
      return frame.contains(point, margin: 8) ? (index, point) : nil
    }
  }

  /// The more often mentioned first, then by index.
  func isMentionedMore(_ one: Int, _ other: Int) -> Bool {
    let (more, less) = (site.entities[one].mentions.count, site.entities[other].mentions.count)
    return more != less ? more > less : one < other
  }

  private func neighbour(_ index: Int, in frame: MapFrame, _ links: PageLinks) -> MapPlace {
    let linked = site.entities[index]
    let isArea = !linked.contains.isEmpty
    return MapPlace(
      name: linked.entity.name, listName: listName(of: index), title: mapTitle(index),
      href: links.href(linked.path),
      point: linked.entity.coordinates.map(frame.point) ?? MapPoint(x: 0, y: 0),
      shape: isArea ? .area : .place, radius: isArea ? 4.5 : 3.5, number: nil)
  }

  /// What a marker tells: `Marlow, mentioned 12 times`.
  func mapTitle(_ index: Int) -> String {
    let linked = site.entities[index]
    let mentions =
      switch linked.mentions.count {
      case 0: "not mentioned"
      case 1: "mentioned once"
      case let count: "mentioned \(count) times"
      }
    return "\(listName(of: index))\(linked.entity.isDraft ? " (draft)" : ""), \(mentions)"
  }

  private func neighbourLine(_ index: Int, from place: Int, _ links: PageLinks) -> AnyView {
    let (one, other) = (site.entities[place], site.entities[index])
    var view = View<NeighbourField>()
    view[.name] = .text(listName(of: index))
    view[.href] = .text(links.href(other.path))
    view[.isDraft] = .flag(other.entity.isDraft)
    // The middle of a country is no place to measure a way from.
    if one.contains.isEmpty, other.contains.isEmpty, let start = one.entity.coordinates,
      let end = other.entity.coordinates
    {
      view[.way] = .text(start.wayWords(to: end))
    }
    return view.erased
  }

  /// A small map of the world with the part that the other map shows.
  private func locator(
    of entity: Entity, at point: Coordinates, near frame: MapFrame, land: String
  ) -> SVGBuffer {
    // The Antarctic is left out where nothing is there.
    let world =
      point.latitude < -55
      ? MapFrame(latitude: 0, longitude: 0, latitudes: 180, parallel: 0, width: 240, height: 120)
      : MapFrame(latitude: 12, longitude: 0, latitudes: 144, parallel: 0, width: 240, height: 96)
    return SVGBuffer.picture(
      id: "locator", class: "map world", width: world.width, height: world.height,
      title: "\(entity.name) in the world", description: point.words
    ) { svg in
      MapSheet.drawLand(land, in: world, &svg)
      let left = world.width / 2 + (frame.longitude - frame.longitudes / 2) * world.longitudeScale
      for x in [left - world.width, left, left + world.width] where x < world.width {
        let width = frame.longitudes * world.longitudeScale
        guard x + width > 0 else { continue }
        svg.element(
          "rect",
          [
            "x": .number(x),
            "y": .number(
              world.height / 2
                + (world.latitude - frame.latitude - frame.latitudes / 2) * world.scale),
            "width": .number(width), "height": .number(frame.latitudes * world.scale),
          ])
      }
      svg.group("g", ["class": "own"]) { svg in
        MapSheet.drawMarker(.own, at: world.point(of: point), radius: 2.5, &svg)
      }
    }
  }
}
