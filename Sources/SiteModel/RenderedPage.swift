/// A finished file of the site.
public struct RenderedPage: Sendable, Equatable {
  /// Where it stands below `Output`.
  public var path: SitePath
  /// Its bytes.
  public var bytes: [UInt8]

  /// A finished file.
  public init(path: SitePath, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
