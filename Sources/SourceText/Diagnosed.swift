/// What a stage made, and what it has to say about its input.
///
/// A stage never stops at a content problem: it reports it and returns the rest.
public struct Diagnosed<Output> {
  /// What was made.
  public var output: Output
  /// What is to be said about the input, in no particular order.
  public var diagnostics: [Diagnostic]

  /// `output`, with nothing to say unless told.
  public init(_ output: Output, _ diagnostics: [Diagnostic] = []) {
    self.output = output
    self.diagnostics = diagnostics
  }

  /// The output, its diagnostics moved to the end of `diagnostics`.
  public func unwrapped(into diagnostics: inout [Diagnostic]) -> Output {
    diagnostics += self.diagnostics
    return output
  }
}

extension Diagnosed: Sendable where Output: Sendable {}
