import Canvas
import Documents
import Library
import Testing

@testable import Reader

/// Whole screens at three sizes, kept as pictures.
@Suite struct ScreenTests {
  static let sizes = [(24, 80), (40, 120), (60, 200)]
  static let screens: [(name: String, keys: [Key])] = [
    ("browse", []), ("browse-outline", ["l", "j", "j"]), ("browse-furniture", ["r"]),
    ("find", ["/", "复", "议"]), ("search", ["s", "复", "议", .down]), ("search-empty", ["s"]),
    ("search-mistake", ["s"] + typed("复议 year:2023..2021 -普法")),
    ("search-concordance", ["s", "复", "议", .tab, .control("t"), .down]),
    ("search-reports", ["s", "复", "议", .tab, .tab, .control("o")]),
    ("search-naming", ["s"] + typed("复议 in:淮南") + [.control("s"), .control("u")] + typed("淮南的复议")),
    (
      "queries",
      ["s"] + typed("复议 in:淮南") + [.control("s"), .enter, .escape, "g", "l", "j"]
    ),
    ("numbers", ["i", "a"]), ("explanation", ["i", "j", "x"]), ("sheet", ["c"]),
    ("sheet-export", ["c", "E", .tab]),
    ("sheet-evidence", ["c", "j", "j", .enter]),
    ("pair", ["|", "]"]), ("pair-plain", ["|", "d"]), ("pair-three", [" ", "J", " ", "J", " ", "|", "n"]),
    ("problems", ["!"]),
    (
      "sheet-judged",
      ["c", "a", "l", "=", "8", .enter, .enter, "h", "j", "r", .enter, "j", .enter, "m", "?", .enter]
    ),
    ("work-list", ["c", "a", "W", "j"]), ("counting", ["i", "a", "j", "+"]),
    ("compliance", ["C", "j", "l"]), ("compliance-years", ["C", .tab]), ("help", ["?"]),
    ("themes", ["t"]),
    ("palette", [":", "主", "题"]), ("prefix", ["Z"]), ("count", ["1", "2"]), ("unbound", ["T"]),
  ]

  private static func typed(_ text: String) -> [Key] { text.unicodeScalars.map { .character($0) } }

  @Test(arguments: sizes.indices) func `screens are as their pictures show`(index: Int) throws {
    let (rows, columns) = Self.sizes[index]
    for screen in Self.screens {
      var session = Session(rows: rows, columns: columns)
      for key in screen.keys { session.press(key) }
      try expectPicture(session.picture, "\(screen.name)-\(columns)x\(rows)")
    }
  }

  @Test func `roles are as their picture shows`() throws {
    var session = Session(rows: 24, columns: 80)
    session.press(.enter, "/", "复", "议", .enter)
    try expectPicture(session.frame.rolePicture, "roles-browse-80x24")
    session.press(.escape, "c", .enter)
    try expectPicture(session.frame.rolePicture, "roles-sheet-80x24")
  }

  @Test(arguments: [(24, 80), (40, 120)]) func `the list of what is shared is as its picture shows`(
    rows: Int, columns: Int
  ) throws {
    var session = Session(ReuseScreenTests.copied, rows: rows, columns: columns)
    session.press("R")
    try expectPicture(session.picture, "reuse-\(columns)x\(rows)")
    session.press(.enter)
    try expectPicture(session.picture, "reuse-pair-\(columns)x\(rows)")
  }

  @Test func `English screens are as their pictures show`() throws {
    for screen in Self.screens {
      var session = Session(rows: 24, columns: 100, language: .english)
      for key in screen.keys { session.press(key) }
      try expectPicture(session.picture, "english-\(screen.name)-100x24")
    }
  }

  @Test func `a folder without reports says so and what to do`() throws {
    let failure = FileFailure(
      file: "empty", message: Bilingual(zh: "文件夹中没有报告", en: "no reports in this folder"))
    let session = Session([], rows: 12, columns: 60, failures: [failure])
    try expectPicture(session.picture, "empty-60x12")
  }

  @Test func `a report without headings shows its text`() throws {
    var session = Session(rows: 10, columns: 120)
    session.press("J", "J")
    try expectPicture(session.picture, "no-headings-120x10")
  }

  @Test func `tiny windows are sensible`() throws {
    try expectPicture(Session(rows: 3, columns: 10).picture, "tiny-10x3")
    var text = Session(rows: 3, columns: 10)
    text.press(.enter)
    try expectPicture(text.picture, "tiny-text-10x3")
  }
}
