import SiteModel
import SourceText

/// Reads the categories of notes that `site.yml` adds, relabels or colours.
enum CategoryReader {
  private static let form = "a list of `name: Label` or `name: {label: …, colour: …}` lines"
  private static let colours =
    "a hue from 0 to 359 or one of "
    + NoteCategory.namedHues.map(\.name).joined(separator: ", ")

  /// The built-in categories, as far as `categories` does not say otherwise, then those it adds.
  static func categories(
    _ keys: inout KeyReader, _ diagnostics: inout [Diagnostic]
  ) -> [NoteCategory] {
    var categories = NoteCategory.builtIn
    guard let value = keys.value("categories") else { return categories }
    guard case .mapping(let mapping, _) = value else {
      keys.reportValue("categories", form, at: value.span)
      return categories
    }
    for entry in mapping.entries {
      guard SettingsName.isSound(entry.key) else {
        keys.reportValue("categories", form, at: entry.keySpan)
        continue
      }
      let place = categories.firstIndex { $0.name == entry.key }
      let builtIn = place.map { categories[$0] }
      guard let category = category(entry, instead: builtIn, &keys, &diagnostics) else { continue }
      if let other = claimant(of: category, among: categories) {
        diagnostics.append(
          .error(
            "duplicate-key",
            "the category “\(category.name): \(category.label)” is called like “\(other)”",
            in: keys.file, at: entry.keySpan, hint: "choose another name and label"))
      } else if let place {
        categories[place] = category
      } else {
        categories.append(category)
      }
    }
    return categories
  }

  private static func category(
    _ entry: YAMLMapping.Entry, instead builtIn: NoteCategory?, _ keys: inout KeyReader,
    _ diagnostics: inout [Diagnostic]
  ) -> NoteCategory? {
    var label = builtIn?.label
    var hue = builtIn?.hue
    switch entry.value {
    case .scalar(let text, _): label = text.onOneLine
    case .mapping(let facts, _):
      var reader = KeyReader(facts, in: keys.file)
      label = reader.text("label") ?? label
      // Two layers of nil: no colour is said, and grey.
      if let colour = reader.text("colour", colours, read: Self.hue(named:)) { hue = colour }
      reader.reportUnknownKeys(of: "a category")
      diagnostics += reader.diagnostics
    case .list:
      keys.reportValue("categories", form, at: entry.keySpan)
      return nil
    }
    guard let label, !label.isEmpty, !label.contains(":") else {
      keys.reportValue("categories", "\(form) with labels without a colon", at: entry.keySpan)
      return nil
    }
    let replaced = builtIn.map { $0.label == label ? [] : [$0.label] } ?? []
    return NoteCategory(name: entry.key, label: label, otherLabels: replaced, hue: hue)
  }

  /// What `text` says: a number of degrees or a name. The inner `nil` is grey.
  private static func hue(named text: String) -> Int?? {
    if let named = NoteCategory.namedHues.first(where: { $0.name == text.lowercased() }) {
      return .some(named.hue)
    }
    guard text.utf8.count <= 3, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let degrees = Int(text), degrees < 360
    else { return nil }
    return .some(degrees)
  }

  /// What a heading may say already that `category` wants for itself.
  private static func claimant(
    of category: NoteCategory, among others: [NoteCategory]
  ) -> String? {
    let wanted = [category.name, category.label.lowercased()]
    if let section = ["Speech", "Mentions", "Furniture"].first(where: {
      wanted.contains($0.lowercased())
    }) {
      return section
    }
    return others.first { other in
      guard other.name != category.name else { return false }
      return wanted.contains(other.name) || wanted.contains(other.label.lowercased())
        || other.otherLabels.contains { wanted.contains($0.lowercased()) }
    }?.label
  }
}

/// The names that `site.yml` gives to categories, kinds and folders.
enum SettingsName {
  /// Whether `text` is small letters, digits and `-`, and does not begin with one.
  static func isSound(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
      }
      && text.utf8.first != 0x2D
  }
}
