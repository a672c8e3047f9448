import Foundation
import SiteModel
import SourceText
import Testing

@testable import Rendering

/// Whoever speaks, their words and initials can be read (WCAG 2.2, level AA: 4.5 to 1).
struct ContrastTests {
  private static let least = 4.5
  private let sheet: StyleSheet

  init() throws {
    let root = Array(#filePath.split(separator: "/").dropLast(3)).joined(separator: "/")
    let css = try #require(FileManager.default.contents(atPath: "/\(root)/Templates/site.css"))
    sheet = StyleSheet(String(decoding: css, as: UTF8.self))
  }

  private func colour(_ name: String, _ properties: [String: String]) throws -> ScreenColour {
    let words = try #require(properties[name])
    return try #require(ScreenColour(hex: words))
  }

  @Test func theConversionKnowsWhiteBlackAndRed() throws {
    let white = try #require(ScreenColour(oklch: "oklch(100% 0 0)"))
    let black = try #require(ScreenColour(hex: "#000000"))
    #expect(abs(white.contrast(to: black) - 21) < 0.01)
    let red = try #require(ScreenColour(oklch: "oklch(62.8% 0.2577 29.23)"))
    #expect(red.red > 0.99 && red.green < 0.005 && red.blue < 0.005)
  }

  @Test(arguments: [false, true])
  func everyHueIsReadable(isDark: Bool) throws {
    let properties = isDark ? sheet.dark : sheet.light
    #expect(sheet.dark["--speaker-ink"] != sheet.light["--speaker-ink"])
    let ink = try colour("--ink", properties)
    let (tintOf, inkOf) = (
      try #require(properties["--speaker-tint"]), try #require(properties["--speaker-ink"])
    )
    let paper = try colour("--paper", properties)
    let notes = try noteColours(properties)
    for hue in 0..<360 {
      let tint = try #require(ScreenColour(lightnessAndChroma: tintOf, hue: Double(hue)))
      let initials = try #require(ScreenColour(lightnessAndChroma: inkOf, hue: Double(hue)))
      #expect(initials.contrast(to: tint) >= Self.least, "initials at \(hue)°")
      #expect(initials.contrast(to: paper) >= Self.least, "initials on paper at \(hue)°")
      #expect(ink.contrast(to: tint) >= Self.least, "words at \(hue)°")
      let least = notes.map { $0.contrast(to: tint) }.min() ?? 0
      #expect(least >= Self.least, "a note’s number of any hue on a speaker’s \(hue)°")
    }
  }

  /// The colour of a category of each hue, and grey.
  private func noteColours(_ properties: [String: String]) throws -> [ScreenColour] {
    let ink = try #require(properties["--note-ink"])
    return try (0..<360).map {
      try #require(ScreenColour(lightnessAndChroma: ink, hue: Double($0)))
    } + [colour("--faint", properties)]
  }

  @Test(arguments: [false, true])
  func theOtherColoursAreReadable(isDark: Bool) throws {
    let properties = isDark ? sheet.dark : sheet.light
    #expect(sheet.dark["--note-ink"] != sheet.light["--note-ink"])
    let notes = try noteColours(properties)
    for ground in ["--paper", "--shade", "--lit"] {
      let paper = try colour(ground, properties)
      for name in ["--ink", "--faint", "--link"] {
        #expect(
          try colour(name, properties).contrast(to: paper) >= Self.least, "\(name) on \(ground)")
      }
      for (hue, sign) in notes.enumerated() {
        #expect(sign.contrast(to: paper) >= Self.least, "a note of \(hue)° on \(ground)")
      }
    }
  }

  @Test func speakersHaveHuesFarApart() throws {
    let ids = try (0..<12).map { try SampleSite.id("p\($0)") }
    let quotations = (ids + ids.reversed()).enumerated().map { index, id in
      AttributedQuotation(
        id: "q-\(index)", content: [TextSpan(index, index + 1)], kind: .direct, speaker: id,
        decision: .person)
    }
    let palette = SpeakerPalette(quotations)
    let hues = try ids.map { try #require(palette.hue(of: $0)) }
    #expect(hues.allSatisfy { (0..<360).contains($0) })
    for (index, hue) in hues.enumerated() {
      for other in hues[..<index] {
        let apart = abs(hue - other)
        #expect(min(apart, 360 - apart) >= 19)
      }
    }
    #expect(palette.hue(of: try SampleSite.id("silent")) == nil)
  }
}
