/// Verbs whose subject may speak another’s words: `Maro read from a letter by Petrov: “…”`.
enum RelayingVerb {
  /// Whether `word` is a form of one, whatever its case.
  static func contains(_ word: String) -> Bool { forms.contains(word.lowercased()) }

  private static let forms: Set<String> = [
    "read", "reads", "reading", "quoted", "quotes", "quoting", "cited", "cites", "citing",
    "repeated", "repeats", "repeating", "recalled", "recalls", "recalling", "remembered",
    "remembers", "remembering", "recounted", "recounts", "recounting", "relayed", "relays",
    "relaying", "echoed", "echoes", "echoing", "attributed", "attributes", "heard", "hears",
  ]
}
