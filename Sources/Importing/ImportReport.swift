import SourceText

/// What is to be said about an import, each thing at its place in the file.
struct ImportReport {
  let file: SourceFile
  private var said: [Diagnostic] = []
  /// Members that are not carried over, by name, in the order of their first places.
  private var leftOut: [(name: String, first: TextSpan, count: Int)] = []

  init(_ file: SourceFile) {
    self.file = file
  }

  /// All that was said, members that are left out once for each name.
  var diagnostics: [Diagnostic] {
    said
      + leftOut.map { name, first, count in
        .warning(
          "import-left-out",
          "“\(name.visible)” is not carried over" + (count > 1 ? ", \(count) times" : ""),
          in: file, at: first, hint: "the site has nothing that it would say")
      }
  }

  /// Says that something is not carried over, or not as it was.
  mutating func warning(_ id: String, _ message: String, at span: TextSpan, hint: String? = nil) {
    said.append(.warning(id, message, in: file, at: span, hint: hint))
  }

  /// Says that something needs no care.
  mutating func note(_ id: String, _ message: String, at span: TextSpan, hint: String? = nil) {
    said.append(.note(id, message, in: file, at: span, hint: hint))
  }

  /// Says of each member of `value` that `names` does not have that it is left out, unless it is
  /// `null` or an empty list.
  mutating func leaveOut(_ value: JSONValue, besides names: Set<String>) {
    for member in value.members ?? []
    where !names.contains(member.name) && !member.value.all.isEmpty {
      leaveOut(member.name, at: member.span)
    }
  }

  /// Says that what is called `name` is left out; of all with that name once.
  mutating func leaveOut(_ name: String, at span: TextSpan) {
    if let index = leftOut.firstIndex(where: { $0.name == name }) {
      leftOut[index].count += 1
    } else if leftOut.count < Self.mostNames {
      leftOut.append((name, span, 1))
    }
  }

  /// Names that are told apart; a file with more is not of a kind that is known here.
  private static let mostNames = 100
}
