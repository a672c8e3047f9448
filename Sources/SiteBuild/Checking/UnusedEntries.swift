import CommonMark
import SiteModel
import SourceText

/// Finds entries that nothing in the site needs, and entries that say nothing.
enum UnusedEntries {
  /// A note on each entry that is used nowhere, and on each without a text, in the order of the site.
  static func notes(on site: LinkedSite) -> [Diagnostic] {
    site.entities.flatMap { linked -> [Diagnostic] in
      let entity = linked.entity
      var notes: [Diagnostic] = []
      if !isUsed(linked) {
        notes.append(
          .note(
            "unused-entry", "“\(entity.name)” is used nowhere", in: entity.file,
            at: entity.places["name"],
            hint: "list under `also` how the articles call it, or take the file out"))
      }
      if entity.biography.blocks.isEmpty {
        notes.append(
          .note(
            "entry-without-text", "nothing is told about “\(entity.name)”", in: entity.file,
            hint: "write a sentence below the front matter"))
      }
      return notes
    }
  }

  /// Whether it is mentioned, speaks, is linked to, or something lies in it.
  private static func isUsed(_ linked: LinkedEntity) -> Bool {
    !linked.mentions.isEmpty || !linked.quotations.isEmpty || !linked.reports.isEmpty
      || !linked.backlinks.isEmpty || !linked.contains.isEmpty
  }
}
