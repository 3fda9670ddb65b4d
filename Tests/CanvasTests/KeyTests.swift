import Testing

@testable import Canvas

@Suite struct KeyTests {
  @Test(
    arguments: [
      ("、", "/"), ("／", "/"), ("？", "?"), ("：", ":"), ("｜", "|"), ("；", ";"), ("，", ","), ("。", "."),
      ("　", " "),
      ("ｊ", "j"), ("Ｇ", "G"), ("＞", ">"), ("＜", "<"), ("【", "["), ("】", "]"), ("（", "("), ("）", ")"),
      ("！", "!"),
      ("“", "\""), ("’", "'"), ("￥", "$"), ("１", "1"), ("a", "a"), ("法", "法"),
    ] as [(Unicode.Scalar, Unicode.Scalar)])
  func `a full-width key means its half-width one`(typed: Unicode.Scalar, meant: Unicode.Scalar) {
    #expect(Key.character(typed).halfWidth == .character(meant))
  }

  @Test func `all of full-width ASCII means ASCII, in order`() {
    for value in UInt32(0x21)...0x7E {
      guard let full = Unicode.Scalar(value + 0xFEE0), let half = Unicode.Scalar(value) else { continue }
      #expect(Key.character(full).halfWidth == .character(half))
    }
  }

  @Test func `other keys mean themselves`() {
    for key in [Key.enter, .control("l"), .paste("：")] { #expect(key.halfWidth == key) }
  }

  @Test func `keys are printed as help shows them`() {
    let keys: [Key] = [
      .control("l"), .enter, .up, .character(" "), .character("/"), .backTab, .escape, .pageDown,
    ]
    #expect(keys.map(\.name) == ["Ctrl-L", "Enter", "↑", "Space", "/", "Shift-Tab", "Esc", "PgDn"])
  }
}
