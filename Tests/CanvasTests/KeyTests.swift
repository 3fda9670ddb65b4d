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

  @Test func `every key is found by the name it is printed under, in any case`() {
    var keys: [Key] = [
      .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .enter, .escape, .tab, .backTab, .backspace,
      .delete,
    ]
    keys += (0x20...0x7E).map { .character(Unicode.Scalar(UInt8($0))) }
    keys += "abcdefgklnopqrstuvwxyz".unicodeScalars.map { .control($0) }
    for key in keys {
      #expect(Key(name: key.name) == key, "\(key.name)")
      if key.name.count > 1 { #expect(Key(name: key.name.uppercased()) == key, "\(key.name)") }
    }
  }

  @Test func `keys a terminal cannot tell apart are one, and other names are none`() {
    #expect(Key(name: "Ctrl-I") == .tab && Key(name: "C-m") == .enter && Key(name: "^h") == .backspace)
    #expect(
      Key(name: "Return") == .enter && Key(name: "PageUp") == .pageUp && Key(name: "法") == .character("法"))
    for name in ["", "Entr", "Ctrl-", "Ctrl-1", "Ctrl-ab", "F1", "gg", "\u{1B}", "\n"] {
      #expect(Key(name: name) == nil, "\(name)")
    }
  }
}
