import SourceText

/// All templates, parsed, with what is wrong with each and between them whatever view they get.
struct TemplateLibrary {
  private(set) var trees: [TemplateTree] = []
  private var indices: [String: Int] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// Parses `files` and checks every inclusion in them.
  init(_ files: [(name: String, file: SourceFile)]) {
    for (name, file) in files {
      if let index = indices[name] {
        diagnostics.append(.duplicateTemplate(name, file, first: trees[index].file))
        continue
      }
      indices[name] = trees.count
      trees.append(TemplateParser.parse(file, name: name).unwrapped(into: &diagnostics))
    }
    let names = trees.map(\.name)
    var offered: [Int: Set<String>] = [:]
    for tree in trees {
      for inclusion in tree.inclusions {
        guard let target = indices[inclusion.name] else {
          let place = inclusion.place
          diagnostics.append(.missingPartial(inclusion.name, place, in: tree.file, known: names))
          continue
        }
        guard !inclusion.arguments.isEmpty else { continue }
        let blocks = offered[target] ?? parameters(of: target)
        offered[target] = blocks
        for (block, place) in inclusion.arguments where !blocks.contains(block) {
          diagnostics.append(
            .unknownBlock(
              block, place, in: tree.file, parent: inclusion.name, known: blocks.sorted()))
        }
      }
    }
  }

  /// Which of `trees` is called `name`; `nil` when none is.
  func index(of name: String) -> Int? { indices[name] }

  /// Notes the templates that no page in `pages` uses, directly or not.
  func unused(by pages: [Int]) -> [Diagnostic] {
    let used = reachable(from: pages)
    return trees.indices.filter { !used.contains($0) }.map { .unusedTemplate(trees[$0]) }
  }

  /// The blocks that a user of the template may override: its own and those of all it includes.
  private func parameters(of index: Int) -> Set<String> {
    reachable(from: [index]).reduce(into: []) { $0.formUnion(trees[$1].parameters) }
  }

  private func reachable(from starts: [Int]) -> Set<Int> {
    var reached = Set(starts)
    var pending = Array(reached)
    while let index = pending.popLast() {
      for inclusion in trees[index].inclusions {
        guard let target = indices[inclusion.name], reached.insert(target).inserted else {
          continue
        }
        pending.append(target)
      }
    }
    return reached
  }
}
