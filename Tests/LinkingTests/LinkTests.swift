import SiteModel
import SourceText
import Testing

/// Links in notes, biographies and pages.
@Suite struct LinkTests {
  private func site(_ page: String) -> Site {
    var site = Site()
    site.addArticle("pool", notes: ["See [the vote](#n1).", "The vote."])
    site.addEntity("person:ines-maro")
    site.addEntity("place:alder")
    site.addPage("about", page)
    site.assets = ["assets/map.png"]
    return site
  }

  @Test(arguments: [
    "[x](person:ines-maro)", "[x](place:alder)", "[x](article:pool)", "[x](assets/map.png)",
    "[x](about.html)", "[x](https://example.org/)", "![x](assets/map.png)",
    "> - **[x](person:ines-maro)**", "# [x](place:alder)",
  ])
  func linksThatLeadSomewhereAreSilent(_ text: String) {
    #expect(site(text).linked().diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("[x](person:ines-mara)", "did you mean “person:ines-maro”?"),
    ("[x](place:aldar)", "did you mean “place:alder”?"),
    ("[x](article:pol)", "did you mean “article:pool”?"),
    ("[x](assets/mop.png)", "did you mean “assets/map.png”?"),
    ("![x](assets/mop.png)", "did you mean “assets/map.png”?"),
    ("[x](person:Ines%20Maro)", "did you mean “person:ines-maro”?"),
    ("[x](person:someone-else-altogether)", "add a file for it, or take the link out"),
    ("[x](#nowhere)", "give the note that you mean a line `- id: nowhere`"),
    ("[x](somewhere/else.html)", "links inside the site are written"),
  ])
  func aDeadLinkIsAnErrorWithAHint(_ text: String, _ hint: String) {
    let found = site("Some words. \(text) and more.").linked().diagnostics
    #expect(found.map(\.id) == ["dead-link"])
    #expect(found.first?.severity == .error)
    #expect(found.first?.hint?.contains(hint) == true, "\(found.first?.hint ?? "")")
    #expect(found.first?.place?.file.path == "Content/pages/about.md")
    #expect((found.first?.place?.span?.start ?? -1) >= 0)
  }

  @Test func aNoteIsOnlyKnownInItsOwnArticle() {
    var site = site("[x](#n0)")
    #expect(site.linked().diagnostics.map(\.id) == ["dead-link"])
    site = self.site("")
    site.addArticle("other", notes: ["[x](#n1)"])
    #expect(site.linked().diagnostics.map(\.id) == ["dead-link"])
  }

  @Test func aMissingNotesHintNamesTheNearest() {
    var site = Site()
    site.addArticle("pool", notes: ["[x](#n7)", "y"])
    #expect(site.linked().diagnostics.first?.hint == "did you mean “#n0”?")
  }

  @Test func anOrphansLinksAreFollowedToo() {
    var site = site("")
    let note = site.articles[0].notes.removeLast()
    let file = Site.file("articles/orphan.md", "[x](person:ines-maro) [y](#n1)")
    var orphan = OrphanedNote(note: note.note, id: note.id, quoted: ["z"], file: file)
    orphan.note.body = Site.markdown(file)
    site.articles[0].orphans.append(orphan)
    let linked = site.linked()
    #expect(linked.diagnostics.isEmpty)
    #expect(linked.output.entities[0].backlinks.map(\.fragment) == ["note-n1"])
  }

  @Test func aBacklinkTellsWhereTheLinkStands() {
    var site = Site()
    site.addArticle("pool", notes: ["nothing", "[x](person:ines-maro), [x](person:ines-maro)"])
    site.addEntity("person:ines-maro", "See [the pool](article:pool).")
    site.addPage("about", "By [x](person:ines-maro).")
    let linked = site.linked()
    #expect(linked.diagnostics.isEmpty)
    let backlinks = linked.output.entities[0].backlinks
    #expect(backlinks.map(\.path.description) == ["articles/pool.html", "about.html"])
    #expect(backlinks.map(\.fragment) == ["note-n1", nil])
    #expect(backlinks.map(\.title) == ["Title: Note 1", "Page about"])
    #expect(
      linked.output.articles[0].backlinks.map(\.path.description) == ["people/ines-maro.html"])
  }

  @Test func aPageThatLinksToItselfIsNoBacklink() {
    var site = Site()
    site.addArticle("pool", notes: ["[x](article:pool)"])
    site.addEntity("person:ines-maro", "[x](person:ines-maro)")
    let linked = site.linked()
    #expect(linked.output.articles[0].backlinks.isEmpty)
    #expect(linked.output.entities[0].backlinks.isEmpty)
  }

  @Test func aMissingImageIsAnErrorAndTakenOut() {
    var site = Site()
    site.entities = []
    site.addEntity("person:ines-maro")
    site.addEntity("person:petrov")
    site.entities[0].image = "assets/mora.jpg"
    site.entities[1].image = "assets/petrov.jpg"
    site.assets = ["assets/maro.jpg", "assets/petrov.jpg"]
    let linked = site.linked()
    #expect(linked.diagnostics.map(\.id) == ["dead-link"])
    #expect(linked.diagnostics.first?.hint == "did you mean “assets/maro.jpg”?")
    #expect(linked.output.entities.map(\.entity.image) == [nil, "assets/petrov.jpg"])
  }
}
