import Foundation
import SiteModel

/// The entities whose coordinates are known, by where they are.
struct PlaceIndex: Sendable {
  /// The most that are taken of one cell: those mentioned most.
  private static let mostOfCell = 8
  /// Degrees from side to side of a cell.
  private static let size = 2.0

  private struct Cell: Hashable {
    let column: Int
    let row: Int

    init(_ point: Coordinates) {
      column = Int(((point.longitude + 180) / PlaceIndex.size).rounded(.down)) % PlaceIndex.columns
      row = Int(((point.latitude + 90) / PlaceIndex.size).rounded(.down))
    }

    init(column: Int, row: Int) {
      self.column = (column % PlaceIndex.columns + PlaceIndex.columns) % PlaceIndex.columns
      self.row = row
    }
  }

  private static let columns = Int(360 / size)
  private var cells: [Cell: [Int]] = [:]

  /// Indexes `entities`. Takes n log n time.
  init(_ entities: [LinkedEntity]) {
    for (index, linked) in entities.enumerated() {
      guard let point = linked.entity.coordinates else { continue }
      cells[Cell(point), default: []].append(index)
    }
    for (cell, places) in cells where places.count > Self.mostOfCell {
      let most = places.sorted { one, other in
        let (more, less) = (entities[one].mentions.count, entities[other].mentions.count)
        return more != less ? more > less : one < other
      }
      cells[cell] = Array(most.prefix(Self.mostOfCell))
    }
  }

  /// Whether any coordinates are known.
  var isEmpty: Bool { cells.isEmpty }

  /// The entities in the cells that `frame` touches, by index.
  func places(near frame: MapFrame) -> [Int] {
    let south = Int(((frame.latitude - frame.latitudes / 2 + 90) / Self.size).rounded(.down))
    let north = Int(((frame.latitude + frame.latitudes / 2 + 90) / Self.size).rounded(.down))
    let west = Int(((frame.longitude - frame.longitudes / 2 + 180) / Self.size).rounded(.down))
    let east = Int(((frame.longitude + frame.longitudes / 2 + 180) / Self.size).rounded(.down))
    var found: [Int] = []
    for row in south...north {
      for column in west...min(east, west + Self.columns - 1) {
        found += cells[Cell(column: column, row: row)] ?? []
      }
    }
    return found.sorted()
  }
}
