import SourceText

/// The sets of blocks that parent tags replace, each known by a number so that equal ones are
/// compiled once.
///
/// The outermost replacement of a block wins. What a replacement says is compiled with the set of
/// the template that it is written in, so that a block in it cannot be replaced by itself.
struct BlockSets {
  /// The number of the empty set.
  static let none = 0

  /// A block that takes the place of another.
  struct Argument {
    let block: TemplateBlock
    /// The template it is written in.
    let template: Int
    /// The set of the place it is written at.
    let blocks: Int
  }

  private struct Identity: Hashable {
    let name: String
    let template: Int
    let offset: Int
    let blocks: Int
  }

  private var sets: [[String: Argument]] = [[:]]
  private var numbers: [Set<Identity>: Int] = [[]: none]

  /// The replacement of `name` in set `number`; `nil` when it is not replaced.
  func argument(_ name: String, in number: Int) -> Argument? {
    sets[number][name]
  }

  /// The number of set `number` with the blocks it does not have yet added from `arguments`, which
  /// stand in `file`, the template with number `template`.
  mutating func adding(
    _ arguments: [TemplateBlock], of file: SourceFile, _ template: Int, to number: Int
  ) -> Int {
    guard !arguments.isEmpty else { return number }
    var set = sets[number]
    for block in arguments.reversed() {
      let name = file.text(at: block.name)
      guard sets[number][name] == nil else { continue }
      set[name] = Argument(block: block, template: template, blocks: number)
    }
    let identity = Set(
      set.map { name, argument in
        Identity(
          name: name, template: argument.template, offset: argument.block.start,
          blocks: argument.blocks)
      })
    if let known = numbers[identity] { return known }
    numbers[identity] = sets.count
    sets.append(set)
    return sets.count - 1
  }
}
