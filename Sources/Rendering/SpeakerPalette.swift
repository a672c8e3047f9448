import SiteModel

/// Gives each speaker of an article a hue, as far from those before as can be.
///
/// Lightness and chroma are the style sheet's and the same for all, so that contrast does not
/// depend on who speaks.
struct SpeakerPalette {
  private var hues: [EntityID: Int] = [:]

  /// A palette for the speakers of `quotations`, in the order they first speak. What is only
  /// reported has no colour.
  init(_ quotations: [AttributedQuotation]) {
    for quotation in quotations where quotation.kind != .indirect {
      guard let speaker = quotation.speaker, hues[speaker] == nil else { continue }
      // The golden angle keeps every new hue away from all before it.
      hues[speaker] = Int((250 + Double(hues.count) * 137.508).truncatingRemainder(dividingBy: 360))
    }
  }

  /// The speaker's hue in degrees (OKLCH); `nil` for somebody who does not speak.
  func hue(of speaker: EntityID) -> Int? { hues[speaker] }
}
