import Testing

@testable import Canvas

@Suite struct ColourTests {
  @Test func `contrast is WCAG's`() {
    let white = RGB(255, 255, 255)
    #expect(abs(white.contrast(with: RGB(0, 0, 0)) - 21) < 0.001)
    #expect(abs(white.contrast(with: RGB(0x77, 0x77, 0x77)) - 4.478) < 0.001)
    #expect(abs(white.contrast(with: RGB(0xFF, 0, 0)) - 3.998) < 0.001)
  }

  @Test func `the palette is xterm's`() {
    #expect(RGB.xterm(16) == RGB(0, 0, 0))
    #expect(RGB.xterm(208) == RGB(255, 135, 0))
    #expect(RGB.xterm(231) == RGB(255, 255, 255))
    #expect(RGB.xterm(232) == RGB(8, 8, 8))
    #expect(RGB.xterm(255) == RGB(238, 238, 238))
  }

  @Test func `each colour of the palette is nearest to itself`() {
    for index in UInt8(16)...255 {
      let rgb = RGB.xterm(index)
      let nearest = ColourDepth.indexed.nearest(.rgb(rgb.red, rgb.green, rgb.blue))
      #expect(nearest.components == rgb)
    }
  }

  @Test func `a nearest colour keeps the contrast asked for`() {
    let grey = Colour.rgb(30, 30, 30)
    for depth in [ColourDepth.eight, .sixteen, .indexed] {
      let nearest = depth.nearest(grey, on: .index(0), contrast: 4.5)
      #expect((nearest.components?.contrast(with: RGB(0, 0, 0)) ?? 0) >= 4.5)
    }
  }

  @Test(arguments: [
    (-1, ColourDepth.mono), (0, .mono), (8, .eight), (16, .sixteen), (88, .sixteen), (256, .indexed),
    (32767, .indexed), (16_777_216, .direct),
  ])
  func `a terminal's depth follows from its colours`(colours: Int, depth: ColourDepth) {
    #expect(ColourDepth(colours: colours) == depth)
  }
}
