public import Templating

/// A line in the index of a kind: an entry, or another name that leads to it.
public enum IndexLineField: Int, ViewField {
  case name, href, see, role, within, apart, quotations, reports, mentions, articles, isDraft

  /// What the name holds.
  public var shape: ViewShape { self == .isDraft ? .flag : .text }

  /// What it is.
  public var meaning: String {
    switch self {
    case .name: "The name as it is filed, `Maro, Ines`"
    case .href: "Link to the entry’s page"
    case .see: "The name under which the entry itself is filed; empty for entries"
    case .role: "What it is known as; may be empty"
    case .within: "What it lies in, where that tells it from others or no role does; may be empty"
    case .apart:
      "Its dates or the name of its file, where another entry has the same name, role and place; may be empty"
    case .quotations: "The number of its quotations; empty when it has none"
    case .reports: "The number of its reports, without quotation marks; empty when it has none"
    case .mentions: "The number of its mentions; empty when it has none"
    case .articles: "The number of articles it appears in; empty when it appears in none"
    case .isDraft: "Whether nobody has yet looked at what a program drafted"
    }
  }
}

/// A letter of an index with the lines under it.
public enum IndexPartField: Int, ViewField {
  case label, id, lines

  /// What the name holds.
  public var shape: ViewShape {
    self == .lines ? .list(ViewSchema("index line", IndexLineField.self)) : .text
  }

  /// What it is.
  public var meaning: String {
    switch self {
    case .label: "The letter, `M`; empty on a page of one letter, whose title tells it"
    case .id: "The id to which the letters at the top lead"
    case .lines: "The entries and references under the letter"
    }
  }
}

/// A letter at the top of an index.
public enum LetterField: Int, ViewField {
  case label, href, count, isCurrent

  /// What the name holds.
  public var shape: ViewShape { self == .isCurrent ? .flag : .text }

  /// What it is.
  public var meaning: String {
    switch self {
    case .label: "The letter, `M`, or `0–9` or `#`"
    case .href: "Link to its entries, on this page or one of their own"
    case .count:
      "The number of its entries; empty where only other names stand, which lead elsewhere"
    case .isCurrent: "Whether this is a page of the letter"
    }
  }
}

/// What `entities.html` is given, the index of one kind and the pages of its letters.
public enum EntitiesField: Int, ViewField {
  case frame, title, count, hasLetters, letters, map, parts, hasPages, pages, whole

  /// What the name holds.
  public var shape: ViewShape {
    switch self {
    case .frame: .view(ViewSchema("frame", FrameField.self))
    case .letters: .list(ViewSchema("letter", LetterField.self))
    case .parts: .list(ViewSchema("index part", IndexPartField.self))
    case .pages: .list(ViewSchema("link", LinkField.self))
    case .hasLetters, .hasPages: .flag
    case .map: .markup
    case .title, .count, .whole: .text
    }
  }

  /// What it is.
  public var meaning: String {
    switch self {
    case .frame: "What every page offers"
    case .title: "What many of the kind are called, `People`, with the letter on a page of one"
    case .count:
      "The number of entries of the kind, on a page of a letter of that letter; there it is empty where only other names stand"
    case .hasLetters: "Whether there is more than one letter"
    case .letters: "The letters that have lines, in the language’s order"
    case .map: "A map of those whose coordinates are known, as SVG; may be empty"
    case .parts:
      "The lines by letter; none where the letters have pages of their own and this is not one"
    case .hasPages: "Whether there are pages to choose from"
    case .pages:
      "The pages of the letter, or of all letters on the index, each called by its first and last name"
    case .whole: "Link to the index; empty on it"
    }
  }
}
