import CommonMark
import SiteModel
import SourceText

/// Reads Web Annotations (W3C Recommendation, 23 February 2017) in their JSON-LD.
struct WebAnnotationReader {
  let site: ImportSite

  private static let types: Set = ["Annotation", "AnnotationCollection", "AnnotationPage"]

  /// How deep collections, pages and lists may lie in one another.
  private static let deepest = 20

  /// Whether `value` is an annotation, or a collection, page or list of them.
  static func recognises(_ value: JSONValue) -> Bool {
    guard let first = value.all.first else { return false }
    if let type = first.type, types.contains(type) { return true }
    return first["@context"]?.all.contains { $0.text?.contains("anno.jsonld") == true } == true
  }

  /// What `value` tells. Linear.
  func read(_ value: JSONValue, _ report: inout ImportReport) -> ImportedContent {
    var content = ImportedContent()
    var found = Found()
    for item in value.all { collect(item, into: &found, depth: 0, &report) }
    for annotation in found.annotations {
      let reader = WebAnnotationItem(annotation, site: site)
      if let annotation = reader.read(&report, &found.rules) {
        content.annotations.append(annotation)
      }
    }
    if found.rules.count > 0, let first = found.rules.first {
      report.note(
        "import-found-by-rule",
        "\(found.rules.count) quotations and mentions were found by rules, not by a person",
        at: first,
        hint: "a build finds them itself, so they are not made records")
    }
    return content
  }

  /// What is met on the way through a file.
  private struct Found {
    var annotations: [JSONValue] = []
    var rules = RuleFindings()
  }

  private func collect(
    _ value: JSONValue, into found: inout Found, depth: Int, _ report: inout ImportReport
  ) {
    guard depth < Self.deepest else { return }
    if value.text != nil {
      report.warning(
        "import-elsewhere", "annotations at another address are not fetched", at: value.span,
        hint: "download them and import that file too")
      return
    }
    switch value.type {
    case "AnnotationCollection":
      if let first = value["first"] { collect(first, into: &found, depth: depth + 1, &report) }
      // A page says which is next; a last one that is the first too was read already.
      for item in value["items"]?.all ?? [] {
        collect(item, into: &found, depth: depth + 1, &report)
      }
    case "AnnotationPage":
      for item in value["items"]?.all ?? [] {
        collect(item, into: &found, depth: depth + 1, &report)
      }
      if let next = value["next"] { collect(next, into: &found, depth: depth + 1, &report) }
    case "Annotation": found.annotations.append(value)
    case let type:
      if value["target"] != nil {
        found.annotations.append(value)
      } else {
        report.warning(
          "import-left-out",
          "this is no annotation\(type.map { ", but of type \($0.visible)" } ?? "")",
          at: value.span)
      }
    }
  }
}

/// What rules found, not people, and an import therefore leaves to the build.
struct RuleFindings {
  private(set) var count = 0
  /// Where the first stands.
  private(set) var first: TextSpan?

  mutating func add(_ span: TextSpan) {
    count += 1
    if first == nil { first = span }
  }
}
