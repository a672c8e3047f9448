import SiteModel

/// The files in `Output` that builds have written: what a build may replace or delete.
struct Manifest {
  /// Its name in `Output`.
  static let name = ".sitegen-manifest"
  private static let heading = "sitegen manifest 1"

  var paths: Set<SitePath>

  init(_ paths: Set<SitePath>) {
    self.paths = paths
  }

  /// Reads a manifest: a heading and a path a line. Anything else counts as none at all, and
  /// paths that would leave the folder are not the build's.
  init(reading bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    paths =
      lines.first == Self.heading[...]
      ? Set(lines.dropFirst().compactMap { SitePath(String($0)) }) : []
  }

  /// The manifest's bytes, its paths sorted.
  var bytes: [UInt8] {
    Array(([Self.heading] + paths.sorted().map(\.description)).joined(separator: "\n").utf8) + [
      0x0A
    ]
  }
}
