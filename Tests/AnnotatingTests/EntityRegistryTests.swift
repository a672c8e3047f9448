import SiteModel
import SourceText
import Testing

@testable import Annotating

@Suite struct EntityRegistryTests {
  @Test func aNameThatTwoClaimIsNotedWithBoth() {
    let made = EntityRegistry.make(
      [
        Fixture.entity("place:georgia", "Georgia"),
        Fixture.entity("place:us", "The State", also: ["Georgia"]),
      ],
      kinds: [.person, .place])
    #expect(made.diagnostics.map(\.id) == ["shared-name"])
    #expect(made.diagnostics.first?.message.contains("place:georgia and place:us") == true)
    #expect(made.diagnostics.first?.notes.count == 1)
  }

  @Test(arguments: [
    ("Sean O'Brien", "Sean O’Brien"), ("Ana  Lind", "Ana Lind"), ("Zoë", "Zoe\u{308}"),
  ])
  func namesThatDifferOnlyInFormAreShared(_ one: String, _ other: String) {
    let entities = [Fixture.entity("person:one", one), Fixture.entity("person:other", other)]
    #expect(EntityRegistry.make(entities, kinds: []).diagnostics.map(\.id) == ["shared-name"])
    let marked = MarkedArticle("Here is \(one), here \(other).")
    let found = Fixture.annotate(marked, entities)
    #expect(found.output.mentions.isEmpty)
    #expect(Set(found.diagnostics.map(\.id)) == ["ambiguous-name"])
  }

  @Test func aNameThatIsTwoFormsOfOneEntityIsNotShared() {
    let entity = Fixture.entity("person:lind", "Lind", also: ["Lind", "Ana Lind"])
    #expect(EntityRegistry.make([entity], kinds: []).diagnostics.isEmpty)
  }

  @Test func aFullNameAndASurnameDoNotMakeANameShared() {
    let entities = [Fixture.entity("person:a", "Ana Lind"), Fixture.entity("place:lind", "Lind")]
    #expect(EntityRegistry.make(entities, kinds: []).diagnostics.isEmpty)
  }

  @Test func idsAreFound() {
    let registry = Fixture.registry(Fixture.marlow)
    #expect(registry.index(of: Fixture.id("person:ivan-petrov")) == 1)
    #expect(registry.index(of: Fixture.id("person:nobody")) == nil)
  }

  @Test func aTableOfNoNamesFindsNothing() {
    for names in [[], [""], ["  "], ["—"]] as [[String]] {
      var nodes = NameNodes(capacity: 0)
      for name in names { #expect(nodes.add(name) == nil) }
      let table = NameTable(nodes)
      var found = 0
      let text = Array("Alder — ".utf8)
      text.withUnsafeBufferPointer { text in
        table.withScratch { scratch in
          for offset in text.indices {
            table.names(in: text, at: offset, before: text.count, scratch: scratch) { _ in
              found += 1
            }
          }
        }
      }
      #expect(found == 0)
    }
  }
}
