/// What a map tells of a place.
struct MapPlace: Sendable {
  /// How places are told apart without colour.
  enum Shape: String, Sendable {
    /// The place that the map is about: a diamond.
    case own
    /// A place: a disc.
    case place
    /// Something in which other places lie, at its middle: a ring.
    case area
  }

  let name: String
  /// What it is called in a list, so that it is told from others of its name.
  let listName: String
  /// What is told of it when it is pointed at, and to who does not see the map.
  let title: String
  /// Where its marker leads; `nil` for the page that the map is on.
  let href: String?
  let point: MapPoint
  let shape: Shape
  /// How far its marker reaches.
  let radius: Double
  /// Stands behind its name; `nil` for nothing.
  let number: String?
}

/// A map with the places it shows, drawn as SVG.
///
/// The land is one file for the whole site, which the picture takes in as an image: it is fetched
/// once, works from disk and under any address, and needs no script.
struct MapSheet {
  /// How far the land goes on beyond the meridian of 180° on either side in its file, in degrees:
  /// where two worlds meet, no seam is seen.
  static let landOverlap = 0.1
  /// Of the labels' letters.
  static let letterSize = 12.0
  /// The most names that a marker tells when it is pointed at.
  private static let mostNames = 5

  let frame: MapFrame
  /// The address of the file of the land.
  let land: String
  /// The most important first.
  let places: [MapPlace]
  /// The most markers; places beyond are gathered.
  let mostMarkers: Int
  /// Places that are nearer to one another than this share a marker.
  let reach: Double
  let hasScaleBar: Bool

  /// The map as an element `svg` with links in it, called `label`.
  func svg(class className: String, label: String) -> SVGBuffer {
    var svg = SVGBuffer()
    let bar = hasScaleBar ? ScaleBar(for: frame) : nil
    let clusters = clusters(avoiding: bar.map { [$0.box] } ?? [])
    svg.group(
      "svg",
      [
        "class": .text(className), "viewBox": .text("0 0 \(Int(frame.width)) \(Int(frame.height))"),
        "role": "group", "aria-label": .text(label),
        // Names stand out from what is under them: their letters are drawn over their outlines.
        "paint-order": .text("stroke"),
      ]
    ) { svg in
      Self.drawLand(land, in: frame, &svg)
      drawGathered(clusters, &svg)
      // The first one stands on top of the others.
      for (cluster, label) in clusters.dropFirst() { draw(cluster, label, &svg) }
      if let (cluster, label) = clusters.first { draw(cluster, label, &svg) }
      bar?.draw(&svg)
    }
    return svg
  }

  /// Draws the land of `frame`, as often as the world is seen side by side.
  static func drawLand(_ land: String, in frame: MapFrame, _ svg: inout SVGBuffer) {
    svg.group("g", ["aria-hidden": "true"]) { svg in
      for left in frame.worlds(overlap: landOverlap) {
        svg.element(
          "image",
          [
            "href": .text(land), "x": .number(left),
            "y": .number(frame.height / 2 + (frame.latitude - 90) * frame.scale),
            "width": .number(frame.worldWidth(overlap: landOverlap)),
            "height": .number(180 * frame.scale), "preserveAspectRatio": "none",
          ])
      }
    }
  }

  // MARK: Markers

  /// What is drawn as one, with its label. No two labels overlap, and none covers a marker.
  func clusters(avoiding taken: [MapBox]) -> [(cluster: MapCluster, label: PlacedLabel?)] {
    let spots = places.enumerated().map { MapSpot(place: $0, point: $1.point) }
    let clusters = MapClusters.clusters(of: spots, reach: reach, most: mostMarkers)
    let margin = 3.0
    let sheet = MapBox(
      left: margin, top: margin, right: frame.width - margin, bottom: frame.height - margin)
    return MapClusters.labelled(clusters, in: sheet, avoiding: taken) { cluster in
      let place = places[cluster.lead.place]
      return LabelWish(
        point: cluster.lead.point, radius: place.radius,
        width: LabelText.width(
          of: words(of: cluster), size: Self.letterSize, isBold: place.shape == .own))
    }
  }

  /// A name, its number, and `+3` when three others are gathered there.
  private func words(of cluster: MapCluster) -> String {
    let place = places[cluster.lead.place]
    let number = place.number.map { " \($0)" } ?? ""
    let others = cluster.others.isEmpty ? "" : " +\(cluster.others.count)"
    return LabelText.short(place.name) + number + others
  }

  private func title(of cluster: MapCluster) -> String {
    let place = places[cluster.lead.place]
    guard !cluster.others.isEmpty else { return place.title }
    let names = cluster.others.prefix(Self.mostNames).map { places[$0.place].listName }
    let more = cluster.others.count - names.count
    return "\(place.title); near it \(names.joined(separator: ", "))"
      + (more > 0 ? " and \(more) more" : "")
  }

  private func draw(_ cluster: MapCluster, _ label: PlacedLabel?, _ svg: inout SVGBuffer) {
    let place = places[cluster.lead.place]
    let isOwn = place.href == nil
    let attributes: SVGBuffer.Attributes =
      isOwn
      ? ["class": .text(place.shape.rawValue)]
      : ["class": .text(place.shape.rawValue), "href": .text(place.href ?? "")]
    svg.group(isOwn ? "g" : "a", attributes) { svg in
      svg.element("title", [:], words: title(of: cluster))
      Self.drawMarker(place.shape, at: place.point, radius: place.radius, &svg)
      guard let label else { return }
      svg.element(
        "text",
        [
          "x": .number(label.origin.x), "y": .number(label.origin.y),
          "text-anchor": .text(label.anchor.rawValue),
        ], words: words(of: cluster))
    }
  }

  /// Draws a marker without its label.
  static func drawMarker(
    _ shape: MapPlace.Shape, at point: MapPoint, radius: Double, _ svg: inout SVGBuffer
  ) {
    guard shape == .own else {
      return svg.element(
        "circle", ["cx": .number(point.x), "cy": .number(point.y), "r": .number(radius)])
    }
    var diamond = SVGPath()
    diamond.move(point.x, point.y - radius)
    diamond.line(point.x + radius, point.y)
    diamond.line(point.x, point.y + radius)
    diamond.line(point.x - radius, point.y)
    diamond.close()
    svg.element("path", ["d": .path(diamond)])
  }

  /// Draws a dot for each gathered place where that hides nothing and is hidden by nothing.
  private func drawGathered(
    _ clusters: [(cluster: MapCluster, label: PlacedLabel?)], _ svg: inout SVGBuffer
  ) {
    let radius = 2.0
    var taken = clusters.map { cluster, _ in
      MapBox(around: cluster.lead.point, radius: places[cluster.lead.place].radius + 1)
    }
    taken += clusters.compactMap { $0.label?.box }
    var dots: [MapPoint] = []
    for spot in clusters.flatMap(\.cluster.others) where dots.count + clusters.count < mostMarkers {
      let box = MapBox(around: spot.point, radius: radius)
      guard !taken.contains(where: box.overlaps) else { continue }
      taken.append(box)
      dots.append(spot.point)
    }
    guard !dots.isEmpty else { return }
    svg.group("g", ["class": "dots", "aria-hidden": "true"]) { svg in
      for dot in dots { Self.drawMarker(.place, at: dot, radius: radius, &svg) }
    }
  }
}
