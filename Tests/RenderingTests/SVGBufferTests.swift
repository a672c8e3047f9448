import Testing

@testable import Rendering

/// How pictures are written.
@Suite struct SVGBufferTests {
  private func text(_ svg: SVGBuffer) -> String { String(decoding: svg.bytes, as: UTF8.self) }

  @Test(
    arguments: [
      (0, "0"), (-0.001, "0"), (1, "1"), (1.5, "1.5"), (1.25, "1.25"), (1.05, "1.05"),
      (-12.346, "-12.35"), (99.999, "100"), (-0.5, "-0.5"), (.nan, "0"), (.infinity, "0"),
      (1e300, "1000000000"), (-1e300, "-1000000000"),
    ] as [(Double, String)])
  func aNumberHasAtMostTwoDecimals(_ number: Double, _ expected: String) {
    var bytes: [UInt8] = []
    SVGBuffer.append(number, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  @Test func wordsAndAttributesAreEscaped() {
    var svg = SVGBuffer()
    svg.element("text", ["class": .text("\"><script>")], words: "</text>&")
    #expect(
      text(svg) == "<text class=\"&quot;&gt;&lt;script&gt;\">&lt;/text&gt;&amp;</text>\n")
  }

  @Test func attributesKeepTheirOrderAndPathsTheirPoints() {
    var path = SVGPath()
    path.move(0, 1.005)
    path.line(-2.5, 3)
    path.close()
    var svg = SVGBuffer()
    svg.group("g", ["class": "marks"]) { svg in
      svg.element("path", ["d": .path(path), "class": "dot"])
      svg.element("circle", ["r": 2, "cx": 0.125, "cy": .number(7)])
    }
    #expect(
      text(svg) == """
        <g class="marks">
        <path d="M0 1L-2.5 3Z" class="dot"/>
        <circle r="2" cx="0.13" cy="7"/>
        </g>

        """)
  }

  @Test func aPictureTellsWhatItShowsToWhoCannotSeeIt() {
    let svg = SVGBuffer.picture(
      id: "years", class: "timeline", width: 600, height: 80.5, title: "Maro & others",
      description: "Two years"
    ) { $0.element("rect", ["width": 4]) }
    #expect(
      text(svg) == """
        <svg id="years" class="timeline" viewBox="0 0 600 80.5" role="img" \
        aria-labelledby="years-title years-desc">
        <title id="years-title">Maro &amp; others</title>
        <desc id="years-desc">Two years</desc>
        <rect width="4"/>
        </svg>

        """)
  }
}
