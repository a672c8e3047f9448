import SiteBuild

/// How far a long build has come, on one line of the terminal that is written over.
struct ProgressLine: Sendable {
  private static let patience: Duration = .milliseconds(600)

  let isShown: Bool
  private let started = ContinuousClock().now

  init(isShown: Bool) {
    self.isShown = isShown
  }

  /// Shows `progress`, once the build has taken long enough for anybody to wonder.
  func show(_ progress: BuildProgress) {
    guard isShown, ContinuousClock().now - started > Self.patience else { return }
    StandardError.write("\r\u{1B}[K\(progress.stage) \(progress.done)/\(progress.total)")
  }

  /// Takes the line away.
  func clear() {
    if isShown { StandardError.write("\r\u{1B}[K") }
  }
}
