import Foundation

/// The custom properties of `Templates/site.css`, for light and for dark pages.
struct StyleSheet {
  let light: [String: String]
  /// What dark pages have, the light ones' where they do not differ.
  let dark: [String: String]

  init(_ css: String) {
    let lines = css.split(separator: "\n").map { $0.drop { $0 == " " } }
    var blocks: [[String: String]] = []
    var inBlock = false
    for line in lines {
      if line == ":root {" {
        inBlock = true
        blocks.append([:])
      } else if line == "}" {
        inBlock = false
      }
      guard inBlock, line.hasPrefix("--") else { continue }
      for part in line.split(separator: ";") {
        let words = part.drop { $0 == " " }
        guard let colon = words.firstIndex(of: ":") else { continue }
        let value = words[words.index(after: colon)...].drop { $0 == " " }
        blocks[blocks.count - 1][String(words[..<colon])] = String(value)
      }
    }
    light = blocks.first ?? [:]
    dark = light.merging(blocks.dropFirst().first ?? [:]) { $1 }
  }
}

/// A colour of the screen: linear sRGB, clipped to what the screen can show.
struct ScreenColour {
  let red: Double
  let green: Double
  let blue: Double

  /// `#1d1c1a`; `nil` for anything else.
  init?(hex: String) {
    guard hex.hasPrefix("#"), hex.utf8.count == 7, let number = Int(hex.dropFirst(), radix: 16)
    else { return nil }
    func linear(_ byte: Int) -> Double { Self.linear(Double(byte & 255) / 255) }
    (red, green, blue) = (linear(number >> 16), linear(number >> 8), linear(number))
  }

  /// `45% 0.1` with a hue in degrees (OKLCH); `nil` for anything else.
  ///
  /// The matrices are Ottosson's, “A perceptual color space for image processing” (2020).
  init?(lightnessAndChroma words: String, hue: Double) {
    let parts = words.split(separator: " ")
    guard parts.count == 2, parts[0].hasSuffix("%"), let percent = Double(parts[0].dropLast()),
      let chroma = Double(parts[1])
    else { return nil }
    self.init(lightness: percent / 100, chroma: chroma, hue: hue)
  }

  /// `oklch(48% 0.09 250)`; `nil` for anything else.
  init?(oklch words: String) {
    guard words.hasPrefix("oklch("), words.hasSuffix(")") else { return nil }
    let parts = words.dropFirst(6).dropLast().split(separator: " ")
    guard parts.count == 3, let hue = Double(parts[2]) else { return nil }
    self.init(lightnessAndChroma: "\(parts[0]) \(parts[1])", hue: hue)
  }

  private init(lightness: Double, chroma: Double, hue: Double) {
    let (a, b) = (chroma * cos(hue * .pi / 180), chroma * sin(hue * .pi / 180))
    func cube(_ value: Double) -> Double { value * value * value }
    let long = cube(lightness + 0.3963377774 * a + 0.2158037573 * b)
    let medium = cube(lightness - 0.1055613458 * a - 0.0638541728 * b)
    let short = cube(lightness - 0.0894841775 * a - 1.2914855480 * b)
    func shown(_ value: Double) -> Double {
      // Eight bits a channel, as on a screen.
      Self.linear((Self.encoded(min(1, max(0, value))) * 255).rounded() / 255)
    }
    red = shown(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short)
    green = shown(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short)
    blue = shown(-0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short)
  }

  /// The contrast between two colours (WCAG 2.2), 1 to 21.
  func contrast(to other: ScreenColour) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  /// The channel as light, from its value on the screen (IEC 61966-2-1).
  private static func linear(_ value: Double) -> Double {
    value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }

  private static func encoded(_ value: Double) -> Double {
    value <= 0.0031308 ? value * 12.92 : 1.055 * pow(value, 1 / 2.4) - 0.055
  }

  private var luminance: Double { 0.2126 * red + 0.7152 * green + 0.0722 * blue }
}
