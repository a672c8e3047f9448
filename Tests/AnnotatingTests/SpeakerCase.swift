import Testing

/// A behaviour and a marked text that shows it.
struct SpeakerCase: Sendable, CustomTestStringConvertible {
  let behaviour: String
  let text: String

  init(_ behaviour: String, _ text: String) {
    self.behaviour = behaviour
    self.text = text
  }

  var testDescription: String { behaviour }
}
