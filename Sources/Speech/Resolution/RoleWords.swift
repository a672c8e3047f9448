/// Compares what a description says of somebody with what is known of a person: `the foreign
/// minister` and `Foreign Minister of Alder`.
enum RoleWords {
  /// The words of a role, in small letters.
  static func words(_ role: String) -> [String] {
    role.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "’" && $0 != "'" }
      .map(String.init)
  }

  /// Whether `description` fits somebody with that role: the same noun at its head, no word that
  /// the role has not, and none missing that makes it another role, as `former` does.
  static func fits(_ description: [String], _ role: [String]) -> Bool {
    let core = description.filter { !articles.contains($0) }
    guard let head = core.last, role.contains(head) else { return false }
    // `Head of the mayor’s office` is no mayor: the noun stands before any `of`.
    let roleHead = role.prefix { $0 != "of" && $0 != "for" && $0 != "to" }
    guard roleHead.last == head else { return false }
    return core.allSatisfy(role.contains)
      && role.allSatisfy { !changing.contains($0) || core.contains($0) }
  }

  private static let articles: Set<String> = ["the", "this", "that", "of"]

  private static let changing: Set<String> = [
    "former", "ex", "deputy", "vice", "acting", "assistant", "late", "future", "designate", "elect",
    "shadow", "interim", "retired", "associate", "junior", "under",
  ]
}
