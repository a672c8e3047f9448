/// A page or a part of one, read strictly: nested as it must be, no link in a link, no id twice.
struct HTMLReading {
  private static let void: Set = ["meta", "link", "br", "hr", "img", "input"]

  let tokens: [HTMLToken]
  private(set) var ids: Set<String> = []

  init(_ bytes: [UInt8]) throws {
    tokens = try HTMLTokenizer.tokens(bytes)
    var open: [String] = []
    for token in tokens {
      switch token {
      case .start(let name, let attributes):
        if name == "a", open.contains("a") {
          throw HTMLFault(description: "a link in a link: \(attributes)")
        }
        if let id = attributes["id"], !ids.insert(id).inserted {
          throw HTMLFault(description: "the id \(id) stands twice")
        }
        if !Self.void.contains(name) { open.append(name) }
      case .end(let name):
        guard open.popLast() == name else {
          throw HTMLFault(description: "</\(name)> closes what is not open")
        }
      case .text: break
      }
    }
    guard open.isEmpty else { throw HTMLFault(description: "never closed: \(open)") }
  }

  /// The attributes of every element called `name`; of every element when it is `nil`.
  func elements(_ name: String? = nil) -> [[String: String]] {
    tokens.compactMap { token in
      guard case .start(let tag, let attributes) = token, name == nil || tag == name else {
        return nil
      }
      return attributes
    }
  }

  /// The text of each element with a `data-block`, by its number, without what stands in notes.
  var blocks: [Int: [UInt8]] {
    var blocks: [Int: [UInt8]] = [:]
    var current: (block: Int, depth: Int)?
    var depth = 0
    for token in tokens {
      switch token {
      case .start(let name, let attributes):
        guard !Self.void.contains(name) else { continue }
        depth += 1
        if let number = attributes["data-block"].flatMap({ Int($0) }), current == nil {
          current = (number, depth)
          blocks[number] = blocks[number] ?? []
        }
      case .end:
        if current?.depth == depth { current = nil }
        depth -= 1
      case .text(let bytes):
        if let current { blocks[current.block, default: []] += bytes }
      }
    }
    return blocks
  }

  /// All text outside elements of one of `classes`.
  func text(outside classes: Set<String> = []) -> [UInt8] {
    var text: [UInt8] = []
    var depth = 0
    var hidden: Int?
    for token in tokens {
      switch token {
      case .start(let name, let attributes):
        guard !Self.void.contains(name) else { continue }
        depth += 1
        let own = attributes["class"]?.split(separator: " ").map(String.init) ?? []
        if hidden == nil, own.contains(where: classes.contains) { hidden = depth }
      case .end:
        if hidden == depth { hidden = nil }
        depth -= 1
      case .text(let bytes): if hidden == nil { text += bytes }
      }
    }
    return text
  }
}
