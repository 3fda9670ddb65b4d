import Testing

@testable import Canvas

@Suite struct BaseSchemeTests {
  private func read(_ text: String, _ others: [String: String] = [:]) -> ThemeReading {
    ThemeReading("mine") { name throws(ThemeProblem) in
      if name == "mine" { return text }
      if let other = others[name] { return other }
      throw ThemeProblem(file: name + ".yaml", line: nil, reason: .notFound(nearest: nil))
    }
  }

  /// Sixteen colours that can be told from one another by their numbers.
  private static let colours: [(String, String)] = [
    ("00", "101010"), ("01", "202020"), ("02", "404040"), ("03", "606060"), ("04", "b0b0b0"),
    ("05", "d0d0d0"),
    ("06", "e0e0e0"), ("07", "f0f0f0"), ("08", "ff8080"), ("09", "ffb070"), ("0A", "f0d060"),
    ("0B", "90e080"),
    ("0C", "70d0d0"), ("0D", "80b0ff"), ("0E", "d090f0"), ("0F", "c09070"),
  ]

  private static let flat =
    "scheme: \"Of Old\"\nauthor: \"Somebody (https://example.org)\"\n"
    + colours.map { "base\($0): \"\($1)\"\n" }.joined()
  private static let tinted =
    "system: \"base16\"\nname: \"Of Old\"\nauthor: \"Somebody (https://example.org)\"\nvariant: \"dark\"\npalette:\n"
    + colours.map { "  base\($0): \"#\($1.uppercased())\"\n" }.joined()

  @Test func `both layouts, with a number sign or without, in either case, are one theme`() throws {
    let theme = try #require(read(Self.flat).theme)
    #expect(read(Self.flat).problems == [] && read(Self.tinted).problems == [])
    #expect(read(Self.tinted).theme == theme)
    #expect(read(Self.tinted.replacing("base0", with: "BASE0").replacing("0a:", with: "0A:")).theme == theme)
    #expect(
      read(
        Self.flat.lowercased().replacing("of old", with: "Of Old")
          .replacing("somebody", with: "Somebody")
      ).theme == theme)
    #expect(theme.name == "Of Old" && theme.author == "Somebody (https://example.org)")
    #expect(theme.appearance == .dark)
  }

  @Test func `roles take the colours of what is like them`() throws {
    let theme = try #require(read(Self.flat).theme)
    func colour(_ name: String) throws -> Colour {
      let written = try #require(Self.colours.first { $0.0 == name }?.1)
      return try #require(BaseScheme.colour(written))
    }
    #expect(try theme.style(for: .text) == Style(foreground: colour("05"), background: colour("00")))
    #expect(try theme.style(for: .heading).foreground == colour("0D"))
    #expect(try theme.style(for: .quantity).foreground == colour("09"))
    #expect(try theme.style(for: .onlyHere).foreground == colour("0B"))
    #expect(try theme.style(for: .problem).foreground == colour("08"))
    #expect(try theme.style(for: .hit).background == colour("0A"))
    #expect(try theme.style(for: .status).background == colour("01"))
    #expect(try theme.style(for: .text, emphasis: .selected).background == colour("02"))
    #expect(try theme.style(for: .text, emphasis: .current).background == colour("01"))
  }

  @Test func `a colour nobody could read takes its nearest shade that can be read, the others stay`() throws {
    // Comments of the default schemes are fainter than text may be; a search's yellow bears no white.
    let light =
      "scheme: x\nauthor: y\n"
      + zip(
        Self.colours.map(\.0),
        [
          "f8f8f8", "e8e8e8", "d8d8d8", "b8b8b8", "585858", "383838", "282828", "181818", "ab4642", "dc9656",
          "f7ca88", "a1b56c", "86c1b9", "7cafc2", "ba8baf", "a16946",
        ]
      ).map { "base\($0): \($1)\n" }.joined()
    let reading = read(light)
    let theme = try #require(reading.theme)
    #expect(ThemeCheck(reading).problems == [])
    #expect(theme.appearance == .light)
    #expect(theme.style(for: .text).foreground == .rgb(0x38, 0x38, 0x38))
    let note = try #require(theme.style(for: .note).foreground.components)
    // Darker, and still the scheme's green-blue: no other shade of it is nearer and readable.
    #expect(note != RGB(0x86, 0xC1, 0xB9) && note.blue > note.red)
    let contrast = note.contrast(with: RGB(0xF8, 0xF8, 0xF8))
    #expect(contrast >= 4.5 && contrast < 4.8)
  }

  @Test func `the shade taken is the nearest there is, whatever stands on whatever`() {
    let levels: [UInt8] = [0, 60, 119, 180, 255]
    let colours = levels.flatMap { red in
      levels.flatMap { green in levels.map { RGB(red, green, $0) } }
    }
    for background in colours where (background.red ^ background.blue) & 1 == 0 {
      for colour in colours {
        let shade = colour.shade(on: background, contrast: 4.5)
        #expect(shade.contrast(with: background) >= 4.5, "\(colour) on \(background)")
        if colour.contrast(with: background) >= 4.5 { #expect(shade == colour) }
      }
    }
  }

  @Test func `in base24 bold roles take the bright colours, where they are that`() throws {
    let bright =
      "base12: ff0000\nbase13: ffff00\nbase14: 00ff00\nbase15: 00ffff\nbase16: aaaaff\nbase17: ff00ff\n"
    let flat = try #require(read(Self.flat + bright).theme)
    #expect(flat.style(for: .heading).foreground == .rgb(0xAA, 0xAA, 0xFF))
    #expect(flat.style(for: .onlyHere).foreground == .rgb(0, 0xFF, 0))
    let tinted =
      Self.tinted.replacing("base16\"\nname", with: "base24\"\nname")
      + bright.split(separator: "\n").map { "  \($0)\n" }.joined()
    #expect(read(tinted).theme?.style(for: .heading).foreground == .rgb(0xAA, 0xAA, 0xFF))
    // One that says base16 has none, whatever stands there; and so does one that has a grey for all of them.
    let base16 = try #require(read(tinted.replacing("base24\"\nname", with: "base16\"\nname")).theme)
    #expect(base16.style(for: .heading).foreground == .rgb(0x80, 0xB0, 0xFF))
    let reserved = (10...17).map { "base\($0): c0c0c0\n" }.joined() + "base2F: c0c0c0\n"
    let old = read(Self.flat + reserved)
    #expect(old.problems == [])
    #expect(old.theme?.style(for: .heading).foreground == .rgb(0x80, 0xB0, 0xFF))
  }

  @Test(arguments: [
    (
      "base0C: \"70d0d0\"", "base0C: \"70d0d\"",
      ThemeProblem.Reason.wrongShape(expected: "\"rrggbb\" | \"#rrggbb\"")
    ),
    ("base0C: \"70d0d0\"", "base0C: #70d0d0", .wrongShape(expected: "\"rrggbb\" | \"#rrggbb\"")),
    ("base0C: \"70d0d0\"", "base0C: [70, d0]", .wrongShape(expected: "\"rrggbb\" | \"#rrggbb\"")),
    ("author:", "auther:", .unknownKey("auther", nearest: "author")),
  ])
  func `a mistake is told with its line, and the rest is used`(
    written: String, mistake: String, reason: ThemeProblem.Reason
  ) throws {
    let text = Self.flat.replacing(written, with: mistake)
    let line = text.split(separator: "\n").firstIndex { $0.hasPrefix(mistake) }.map { $0 + 1 }
    let reading = read(text)
    #expect(reading.problems == [ThemeProblem(file: "mine.yaml", line: line, reason: reason)])
    let theme = try #require(reading.theme)
    #expect(theme.style(for: .heading).foreground == .rgb(0x80, 0xB0, 0xFF))
  }

  @Test func `a colour that is missing or misspelt is told, and text stands in for it`() throws {
    let reading = read(Self.tinted.replacing("base0D:", with: "bsae0D:"))
    #expect(
      reading.problems == [
        ThemeProblem(file: "mine.yaml", line: 19, reason: .unknownKey("bsae0D", nearest: "base0D")),
        ThemeProblem(file: "mine.yaml", line: nil, reason: .missing("base0D")),
      ])
    let theme = try #require(reading.theme)
    #expect(theme.style(for: .heading).foreground == theme.style(for: .text).foreground)
    #expect(
      read("system: base17\npalette: {}\n").problems.first?.reason == .wrongShape(expected: "base16 | base24")
    )
  }

  @Test func `keys of other programs trouble nobody`() {
    #expect(read(Self.tinted + "slug: of-old\ntheme-engine: v3\ndescription: what\n").problems == [])
    #expect(read(Self.flat + "variant: base64\n").problems == [])
  }

  @Test func `a theme of ours may call its colours as schemes do, and may inherit a scheme`() throws {
    let own = "name: x\ninherits: scheme\npalette: { base0D: \"#ffffff\", base00: \"#000000\" }\n"
    let theme = try #require(read(own, ["scheme": Self.flat]).theme)
    #expect(theme.style(for: .heading).foreground == .rgb(255, 255, 255))
    #expect(theme.style(for: .quantity).background == .rgb(0, 0, 0))
    #expect(theme.style(for: .quantity).foreground == .rgb(0xFF, 0xB0, 0x70))
    let palette = "palette: { base00: \"#000000\" }\nroles: { text: { background: base00 } }\n"
    #expect(read(palette).problems.contains { $0.reason == .missing("appearance") })
  }
}
