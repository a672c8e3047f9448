/// What a build is asked to do.
public struct BuildOptions: Sendable {
  /// The folder that the writer keeps.
  public var content: String
  /// The folder of templates.
  public var templates: String
  /// The folder to write to.
  public var output: String
  /// Stands in for the `url` of `site.yml`, ending in `/`; `nil` leaves it.
  public var baseURL: String?

  /// A build from `content` with `templates` to `output`.
  public init(
    content: String = "Content", templates: String = "Templates", output: String = "Output",
    baseURL: String? = nil
  ) {
    self.content = Self.withoutSlash(content)
    self.templates = Self.withoutSlash(templates)
    self.output = Self.withoutSlash(output)
    self.baseURL = baseURL.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
  }

  private static func withoutSlash(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}

/// Why a build could not be tried at all.
public enum BuildFailure: Error, Sendable {
  /// The folders that were asked for cannot be meant: what is wrong, and what to do.
  case usage(String, hint: String)
  /// The system refused: each refusal, one at least.
  case environment([DiskError])
}
