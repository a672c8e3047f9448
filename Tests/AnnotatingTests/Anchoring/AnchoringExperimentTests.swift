import Foundation
import SiteModel
import SourceText
import Testing

@testable import Annotating

/// Edits to the package's own sample texts, and what becomes of passages quoted from them before.
@Suite struct AnchoringExperimentTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Content/articles")

  private func tally(_ rate: Double, overParagraphs: Bool = false) throws -> EditTally {
    var tally = EditTally()
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted()
      .filter { $0.hasSuffix(".txt") }
    try #require(names.count >= 7)
    for (number, name) in names.enumerated() {
      let text = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
      for seed in 0..<4 {
        tally.add(
          EditTrial(
            text, rate: rate, passages: 25, overParagraphs: overParagraphs,
            seed: UInt64(number * 100 + seed)))
      }
    }
    return tally
  }

  @Test(arguments: [0, 0.01, 0.02, 0.05, 0.1], [false, true])
  func passagesThatAreThereAreFoundAndThoseThatAreNotAreNeverTakenForOthersUnmarked(
    _ rate: Double, _ overParagraphs: Bool
  ) throws {
    let tally = try tally(rate, overParagraphs: overParagraphs)
    #expect(tally.thereCount > 250)
    #expect(tally.removedCount > 50)
    #expect(Double(tally.foundCount) >= 0.995 * Double(tally.thereCount), "\(tally)")
    #expect(tally.removed.ok == 0)
    #expect(tally.there.elsewhere == 0)
    #expect(tally.removed.changed <= tally.removedCount / 50, "\(tally)")
  }

  @Test func passagesOfATextThatNobodyEditedAreAsTheyWere() throws {
    var tally = EditTally()
    let text =
      "The pier of Sandvik was painted last year, and Tom Ullery saw it done.\n"
      + "Nobody in Alder believed that it would last longer than a single winter."
    for seed in UInt64(0)..<30 {
      let trial = EditTrial(text, rate: 0, passages: 4, overParagraphs: false, seed: seed)
      if trial.original.bytes == trial.edited.bytes { tally.add(trial) }
    }
    #expect(tally.thereCount > 30)
    #expect(tally.there.ok == tally.thereCount)
  }
}
