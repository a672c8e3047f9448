import SourceText

/// What one article names that is in no entry.
public struct ArticleFindings: Sendable {
  let file: SourceFile
  let people: [PersonFinding]
  let places: [PlaceChoice.Meant]
}
