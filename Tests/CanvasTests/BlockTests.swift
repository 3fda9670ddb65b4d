import Canvas
import Testing

@Suite struct BlockTests {
  @Test func `a bar is as long as its share, to an eighth`() {
    let cases: [(Double, Int, String)] = [
      (0, 4, ""), (1, 4, "████"), (0.5, 4, "██"), (0.125, 1, "▏"), (0.9, 2, "█▊"), (0.0001, 4, "▏"),
      (2, 3, "███"), (-1, 3, ""), (.nan, 3, ""), (1, 0, ""),
    ]
    for (share, columns, text) in cases { #expect(HorizontalBar(share, columns: columns).text == text) }
  }

  @Test func `a strip tells 0 from what is missing`() {
    #expect(BrailleStrip([0, nil], columns: 4).text == "⡀")
    #expect(BrailleStrip([nil, nil, 1, 0.5], columns: 4).text == "⠀⣧")
    #expect(BrailleStrip([0.25, 0.26], columns: 4).text == "⣠")
    #expect(BrailleStrip([], columns: 4).text.isEmpty)
  }

  @Test func `a strip of more values than there is room for draws the highest of those that share a place`() {
    let strip = BrailleStrip([0, 1, nil, nil, nil, nil, 0, 0], columns: 2)
    #expect(strip.valuesPerDot == 2)
    #expect(strip.text == "⡇⢀")
    #expect(strip.column(of: 7) == 1 && strip.column(of: 3) == 0)
    for count in 1..<50 {
      let strip = BrailleStrip(Array(repeating: 1, count: count), columns: 5)
      #expect(strip.text.count <= 5 && strip.column(of: count - 1) < strip.text.count)
    }
  }
}
