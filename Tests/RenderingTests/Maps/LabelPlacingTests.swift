import SeededRandom
import Testing

@testable import Rendering

/// Labels of maps.
struct LabelPlacingTests {
  private let sheet = MapBox(left: 0, top: 0, right: 400, bottom: 300)

  private func wishes(_ count: Int, _ random: inout SplitMix64) -> [LabelWish] {
    (0..<count).map { _ in
      LabelWish(
        point: MapPoint(
          x: Double.random(in: 0...400, using: &random),
          y: Double.random(in: 0...300, using: &random)),
        radius: Double.random(in: 2...9, using: &random),
        width: Double.random(in: 10...180, using: &random))
    }
  }

  /// However the places lie, no label covers another, a marker or what is taken, and none leaves
  /// the map.
  @Test func labelsNeverOverlap() {
    var random = SplitMix64(seed: 41)
    let taken = [MapBox(left: 0, top: 260, right: 120, bottom: 300)]
    var placed = 0
    for _ in 0..<300 {
      let wishes = wishes(Int.random(in: 1...60, using: &random), &random)
      let labels = LabelPlacing.place(wishes, in: sheet, avoiding: taken)
      #expect(labels.count == wishes.count)
      let boxes = labels.compactMap { $0?.box }
      placed += boxes.count
      for (index, box) in boxes.enumerated() {
        #expect(sheet.contains(box))
        #expect(!boxes[(index + 1)...].contains(where: box.overlaps))
        #expect(!taken.contains(where: box.overlaps))
        #expect(
          !wishes.contains { box.overlaps(MapBox(around: $0.point, radius: $0.radius)) })
      }
    }
    #expect(placed > 1000)
  }

  @Test func aLabelStandsRightOfItsMarkerWhereItCan() throws {
    let wish = LabelWish(point: MapPoint(x: 200, y: 150), radius: 4, width: 50)
    let label = try #require(LabelPlacing.place([wish], in: sheet)[0])
    #expect(label.anchor == .start && label.box.left == 207)
    let atEdge = LabelWish(point: MapPoint(x: 390, y: 150), radius: 4, width: 50)
    let left = try #require(LabelPlacing.place([atEdge], in: sheet)[0])
    #expect(left.anchor == .end && left.box.right == 383)
  }

  /// Whatever lies where: each place is in one cluster, labels do not overlap, and every cluster
  /// but the first has one.
  @Test func whatHasNoRoomIsGatheredAndNothingIsLost() {
    var random = SplitMix64(seed: 42)
    for _ in 0..<200 {
      let spots = (0..<Int.random(in: 1...120, using: &random)).map { index in
        MapSpot(
          place: index,
          point: MapPoint(
            x: Double.random(in: 0...400, using: &random),
            y: Double.random(in: 0...300, using: &random)))
      }
      let most = Int.random(in: 1...60, using: &random)
      let clusters = MapClusters.clusters(of: spots, reach: 14, most: most)
      #expect(clusters.count <= most)
      let labelled = MapClusters.labelled(clusters, in: sheet, avoiding: []) { cluster in
        LabelWish(
          point: cluster.lead.point, radius: 4, width: 40 + Double(cluster.others.count))
      }
      let places = labelled.flatMap { [$0.cluster.lead.place] + $0.cluster.others.map(\.place) }
      #expect(places.sorted() == Array(0..<spots.count))
      #expect(labelled.first?.cluster.lead.place == 0)
      #expect(labelled.dropFirst().allSatisfy { $0.label != nil })
      let boxes = labelled.compactMap { $0.label?.box }
      for (index, box) in boxes.enumerated() {
        #expect(!boxes[(index + 1)...].contains(where: box.overlaps))
      }
    }
  }

  @Test func placesThatTouchShareAMarkerOfTheFirst() {
    let spots = [(100.0, 100.0), (300, 100), (106, 104), (306, 100), (100, 108)].enumerated().map {
      MapSpot(place: $0, point: MapPoint(x: $1.0, y: $1.1))
    }
    let clusters = MapClusters.clusters(of: spots, reach: 14, most: 10)
    #expect(clusters.map(\.lead.place) == [0, 1])
    #expect(clusters.map { $0.others.map(\.place) } == [[2, 4], [3]])
  }

  @Test func aLongNameIsCutAndAWideLetterIsWide() {
    #expect(LabelText.short("Marlow") == "Marlow")
    let short = LabelText.short("The Free and Ancient Borough of Marlow")
    #expect(short == "The Free and Ancient Boroug…" && short.count == 28)
    #expect(LabelText.width(of: "mm", size: 12) > LabelText.width(of: "ii", size: 12))
    #expect(LabelText.width(of: "川越", size: 12) > 24)
    #expect(LabelText.width(of: "e\u{301}", size: 12) == LabelText.width(of: "e", size: 12))
  }
}
