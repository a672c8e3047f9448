import SiteModel

/// The style rules that a page needs for its own notes and speakers: what colour a category has,
/// which passage and note belong together, and what the filter hides. One short rule for each, so
/// that a page grows with what it shows.
///
/// The rules set nothing but custom properties and `background`; how things look is the style
/// sheet's. Nothing that a person wrote stands in them unescaped: categories are plain names, and
/// everything else is a number.
struct PageRules {
  private(set) var css = HTMLBuffer(capacity: 512)

  /// The class of what belongs to a category. The prefix keeps a category's name from meaning
  /// another class of the page.
  static func categoryClass(_ category: NoteCategory) -> String { "c-\(category.name)" }

  /// Appends the colours of `categories`.
  mutating func addColours(of categories: [NoteCategory]) {
    for category in categories {
      css.markup(".c-")
      css.text(category.name)
      if let hue = category.hue {
        css.markup("{--note:oklch(var(--note-ink) ")
        css.number(hue)
        css.markup(")}\n")
      } else {
        css.markup("{--note:var(--faint)}\n")
      }
    }
  }

  /// Appends what lights the passages, signs and note of each of `count` numbers together.
  mutating func addTies(notes count: Int) {
    guard count > 0 else { return }
    for number in 1...count {
      css.markup("main:has([data-note=\"")
      css.number(number)
      css.markup("\"]:is(:hover,:focus,:target,aside:focus-within)) [data-note=\"")
      css.number(number)
      css.markup(number == count ? "\"]" : "\"],\n")
    }
    css.markup("{background:var(--lit)}\n")
  }

  /// Appends what hides the notes of the categories that a reader has not chosen, once one is.
  mutating func addFilter(categories: [NoteCategory]) {
    for category in categories {
      css.markup("main:has([name=category]:checked):not(:has(#only-")
      css.text(category.name)
      css.markup(":checked)) .c-")
      css.text(category.name)
      css.markup("{--shown:none}\n")
    }
  }

  /// Appends what hides the words of the speakers that a reader has not chosen, once one is.
  mutating func addFilter(speakers numbers: [Int]) {
    for number in numbers {
      css.markup("main:has([name=speaker]:checked):not(:has(#by-")
      css.number(number)
      css.markup(":checked)) :is([data-by=\"")
      css.number(number)
      css.markup("\"],[data-by=\"")
      css.number(number)
      css.markup("\"]+.cite){--shown:none}\n")
    }
  }
}
