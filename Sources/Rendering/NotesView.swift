import SiteModel
import SourceText
import Templating

extension Renderer {
  /// How many notes of a category the index of all notes shows.
  private static let newestOfCategory = 5
  /// About how many bytes of a passage a list shows.
  private static let bytesOfPassage = 140

  /// What the index of all notes shows.
  func notesView() -> View<NotesField> {
    let links = PageLinks(from: .notes)
    func groups(_ facet: NoteIndex.Facet) -> [AnyView] {
      noteIndex.parts.filter { $0.facet == facet }.map { part in
        var view = View<NoteGroupField>()
        view[.label] = .text(part.label)
        view[.count] = .text(String(part.notes.count))
        view[.href] = .text(links.href(part.paths[0]))
        if let category = part.category {
          view[.categoryClass] = .text(PageRules.categoryClass(category))
          view[.notes] = .list(
            part.notes.prefix(Self.newestOfCategory).map { noteLine($0, links) })
        }
        return view.erased
      }
    }
    var rules = PageRules()
    rules.addColours(of: noteIndex.parts.compactMap(\.category))
    var view = View<NotesField>()
    view[.frame] = frame(links, title: "Notes", rules: rules)
    view[.title] = .text("Notes")
    view[.count] = .text(String(noteIndex.count))
    view[.categories] = .list(groups(.category))
    let (authors, verdicts) = (groups(.author), groups(.verdict))
    view[.hasAuthors] = .flag(!authors.isEmpty)
    view[.authors] = .list(authors)
    view[.hasVerdicts] = .flag(!verdicts.isEmpty)
    view[.verdicts] = .list(verdicts)
    return view
  }

  /// What a page of a part of the index shows, `page` from 0.
  func notesView(ofPart index: Int, page: Int) -> View<NotesField> {
    let part = noteIndex.parts[index]
    let links = PageLinks(from: part.paths[page])
    let start = page * NoteIndex.mostOnPage
    let notes = part.notes[start..<min(part.notes.count, start + NoteIndex.mostOnPage)]
    let title =
      switch part.facet {
      case .category: part.label
      case .author: "Notes by \(part.label)"
      case .verdict: "Verdict: \(part.label)"
      }
    var rules = PageRules()
    let names = Set(notes.map { note(at: $0).category.name })
    rules.addColours(of: site.settings.categories.filter { names.contains($0.name) })
    var view = View<NotesField>()
    view[.frame] = frame(links, title: title, rules: rules)
    view[.title] = .text(title)
    view[.count] = .text(String(part.notes.count))
    view[.notes] = .list(notes.map { noteLine($0, links) })
    view[.hasPages] = .flag(part.paths.count > 1)
    view[.pages] = .list(
      part.paths.enumerated().map { number, path in
        link("Page \(number + 1)", links.href(path), isCurrent: number == page)
      })
    view[.allNotes] = .text(links.href(.notes))
    return view
  }

  private func note(at reference: LayerReference) -> Note {
    let behind = reference.index - site.articles[reference.article].annotated.notes.count
    return behind < 0
      ? site.articles[reference.article].annotated.notes[reference.index].note
      : site.articles[reference.article].annotated.orphans[behind].note
  }

  /// A note's line in a list on the page of `links`. An index behind an article's notes means an
  /// orphan.
  func noteLine(_ reference: LayerReference, _ links: PageLinks) -> AnyView {
    // The article is named in full each time, as a copy of it costs more than the line.
    let position = reference.article
    let behind = reference.index - site.articles[position].annotated.notes.count
    var view = View<NoteLineField>()
    let note = note(at: reference)
    let id: String
    let words: String
    if behind < 0 {
      let anchored = site.articles[position].annotated.notes[reference.index]
      id = anchored.id
      words = site.articles[position].annotated.article.file.line(at: anchored.targets[0].span)
      view[.number] = .text(String(reference.index + 1))
      view[.isEdited] = .flag(
        !anchored.lost.isEmpty || anchored.targets.contains(where: \.isChanged))
    } else {
      let orphan = site.articles[position].annotated.orphans[behind]
      id = orphan.id
      words = orphan.quoted.first?.onOneLine ?? ""
      view[.isOrphan] = .flag(true)
    }
    view[.words] = .text(Excerpt.cut(words, to: Self.bytesOfPassage))
    view[.title] = .text(note.title.isEmpty ? note.category.label : note.title)
    let path = site.articles[position].path
    let fragment = "note-\(id)"
    view[.href] = .text(links.path == path ? "#\(fragment)" : links.href(path, fragment))
    view[.category] = .text(note.category.label)
    view[.categoryClass] = .text(PageRules.categoryClass(note.category))
    if let verdict = note.verdict { view[.verdict] = .text(verdict) }
    if let author = note.author { view[.author] = .text(author) }
    if let date = note.date { view[.date] = .text(date) }
    view[.article] = .text(articleFacts[position].title)
    if let publisher = articleFacts[position].publisher { view[.publisher] = .text(publisher) }
    if let published = articleFacts[position].published { view[.published] = .text(published) }
    view[.address] = .text(address(of: path, fragment))
    return view.erased
  }

  /// An address that can be copied: whole where the site's is known.
  func address(of path: SitePath, _ fragment: String) -> String {
    "\(site.settings.url ?? "")\(path.urlPath)#\(fragment)"
  }
}
