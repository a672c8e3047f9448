extension ViewSchema {
  /// The names as a Markdown table under a heading of level 3, ending in a line feed.
  ///
  /// The tables of the views it holds follow, each once, in the order they are first mentioned.
  public var markdownTable: String {
    var tables: [String] = []
    var pending = [self]
    var seen: Set = [kind]
    var next = 0
    while next < pending.count {
      let schema = pending[next]
      next += 1
      tables.append(schema.ownTable)
      for field in schema.fields {
        guard let nested = field.shape.schema, seen.insert(nested.kind).inserted else { continue }
        pending.append(nested)
      }
    }
    return tables.joined(separator: "\n")
  }

  private var ownTable: String {
    var table = "### \(name)\n\n| name | holds | meaning |\n| --- | --- | --- |\n"
    for field in fields {
      table += "| `\(field.name)` | \(field.shape.words) | \(Self.cell(field.meaning)) |\n"
    }
    return table
  }

  private static func cell(_ text: String) -> String {
    var cell = ""
    for character in text {
      switch character {
      case "|": cell += "\\|"
      case _ where character.isNewline: cell += " "
      default: cell.append(character)
      }
    }
    return cell
  }
}

extension ViewShape {
  /// The kind of view it holds; `nil` when it holds none.
  var schema: ViewSchema? {
    switch self {
    case .view(let schema), .list(let schema): schema
    case .text, .markup, .flag, .texts: nil
    }
  }

  /// What it is called, in messages and in the documentation.
  var words: String {
    switch self {
    case .text: "text"
    case .markup: "markup"
    case .flag: "flag"
    case .view(let schema): "view (\(schema.name))"
    case .list(let schema): "list of views (\(schema.name))"
    case .texts: "list of texts"
    }
  }
}
