/// Where a place is to be drawn.
struct MapSpot: Sendable {
  /// Which of the map's places it is.
  let place: Int
  /// Where it stands on the map.
  let point: MapPoint
}

/// Places that are drawn as one marker.
struct MapCluster: Sendable {
  /// The place that has the marker and the label.
  let lead: MapSpot
  /// The others.
  var others: [MapSpot] = []
}

/// Gathers places that stand too near to one another for a marker each.
enum MapClusters {
  /// Clusters of `spots`, at most `most`. The spots that come first lead; every other joins the
  /// nearest lead within `reach` units. Where there are too many leads, the reach grows.
  /// Linear in the usual case, by a grid whose cells are as wide as the reach.
  static func clusters(of spots: [MapSpot], reach: Double, most: Int) -> [MapCluster] {
    var reach = reach
    while true {
      if let clusters = clusters(of: spots, within: reach, most: most) { return clusters }
      reach *= 1.3
    }
  }

  private struct Cell: Hashable {
    let column: Int
    let row: Int
  }

  /// `nil` when there are more than `most`.
  private static func clusters(of spots: [MapSpot], within reach: Double, most: Int)
    -> [MapCluster]?
  {
    var clusters: [MapCluster] = []
    var grid: [Cell: [Int]] = [:]
    for spot in spots {
      let column = Int((spot.point.x / reach).rounded(.down))
      let row = Int((spot.point.y / reach).rounded(.down))
      var near: (cluster: Int, distance: Double)?
      for x in column - 1...column + 1 {
        for y in row - 1...row + 1 {
          for cluster in grid[Cell(column: x, row: y)] ?? [] {
            let distance = clusters[cluster].lead.point.distance(to: spot.point)
            if distance < reach, near.map({ distance < $0.distance }) ?? true {
              near = (cluster, distance)
            }
          }
        }
      }
      if let near {
        clusters[near.cluster].others.append(spot)
      } else {
        guard clusters.count < most else { return nil }
        grid[Cell(column: column, row: row), default: []].append(clusters.count)
        clusters.append(MapCluster(lead: spot))
      }
    }
    return clusters
  }

  /// The clusters with their labels: a cluster for whose label there is no room joins the nearest
  /// one that has one. `wish` tells what a cluster wants; the first cluster always keeps a marker
  /// of its own, be there room for its label or none.
  static func labelled(
    _ clusters: [MapCluster], in sheet: MapBox, avoiding taken: [MapBox],
    wish: (MapCluster) -> LabelWish
  ) -> [(cluster: MapCluster, label: PlacedLabel?)] {
    var clusters = clusters
    while true {
      let labels = LabelPlacing.place(clusters.map(wish), in: sheet, avoiding: taken)
      let kept = clusters.indices.filter { $0 == 0 || labels[$0] != nil }
      if kept.count == clusters.count { return Array(zip(clusters, labels)) }
      var joined = kept.map { clusters[$0] }
      for (cluster, label) in zip(clusters, labels).dropFirst() where label == nil {
        let point = cluster.lead.point
        let nearest = joined.indices.min { one, other in
          joined[one].lead.point.distance(to: point) < joined[other].lead.point.distance(to: point)
        }
        joined[nearest ?? 0].others += [cluster.lead] + cluster.others
      }
      clusters = joined
    }
  }
}
