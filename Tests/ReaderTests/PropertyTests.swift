import Canvas
import Documents
import Library
import Reports
import TestSupport
import Testing

@testable import Reader

@Suite struct PropertyTests {
  /// A way into every screen.
  static let ways: [(name: String, keys: [Key])] = [
    ("tree", []), ("outline", ["l"]), ("text", [.enter]), ("find", ["/", "复"]), ("search", ["s", "复"]),
    ("concordance", ["s", "复", .tab]), ("tallies", ["s", "复", .tab, .tab]),
    ("naming", ["s", "复", .control("s")]), ("mistake", ["s", "a", "b", ":", "c", " ", "复"]),
    ("folder", ["s", "复", .control("s"), .enter, .escape, "g", "l", "j"]),
    ("numbers", ["i", "a"]), ("explanation", ["i", "x"]), ("silence", ["c", "e", "G", "x"]), ("sheet", ["c"]),
    ("evidence", ["c", .enter]), ("exporting", ["c", "E", "x"]), ("pair", ["|"]), ("difference", ["|", "n"]),
    ("three texts", [" ", "J", " ", "J", " ", "|", .tab]),
    ("problems", ["!"]), ("compliance", ["C"]), ("years", ["C", .tab]), ("reuse", ["R"]), ("help", ["?"]),
    ("work list", ["c", "a", "W"]), ("correcting", ["c", "=", "9"]), ("reasons", ["c", "r", "?"]),
    ("judged", ["c", "a", "m", "?", .enter, .enter]), ("counting", ["i", "a", "+", "复"]),
    ("filter", ["?", "/", "a"]), ("palette", [":"]),
    ("text over search", ["s", "复", .enter]), ("furniture", ["r"]), ("found", ["/", "复", .enter]),
  ]

  @Test func `every screen is whole at every width from 1 to 200`() {
    for way in Self.ways {
      var session = Session()
      for key in way.keys { session.press(key) }
      for columns in 1...200 {
        session.resize(rows: 1 + columns % 40, columns: columns)
        expectSound(session, "\(way.name) at \(columns)")
      }
    }
  }

  @Test func `every screen is whole at the smallest sizes`() {
    for way in Self.ways {
      for rows in 0...8 {
        for columns in stride(from: 0, through: 24, by: 3) {
          var session = Session(rows: rows, columns: columns)
          for key in way.keys { session.press(key) }
          expectSound(session, "\(way.name) at \(columns)x\(rows)")
        }
      }
    }
  }

  @Test func `an empty library gives whole screens too`() {
    let failure = FileFailure(file: "empty", message: Bilingual(zh: "没有报告", en: "no reports"))
    for way in Self.ways {
      var session = Session([], failures: [failure])
      for key in way.keys { session.press(key) }
      expectSound(session, way.name)
    }
  }

  @Test func `every key in every mode keeps a sound state`() {
    for way in Self.ways {
      for key in Self.keys {
        var session = Session(rows: 12, columns: 100)
        for step in way.keys { session.press(step) }
        session.press(key)
        expectSound(session, "\(way.name) then \(key.name)")
      }
    }
  }

  @Test(arguments: 0..<24) func `random keys and sizes keep a sound state`(seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    var session = Session(rows: 20, columns: 120)
    var trail: [String] = []
    for _ in 0..<300 {
      if Int.random(in: 0..<20, using: &random) == 0 {
        session.resize(
          rows: Int.random(in: 0...50, using: &random), columns: Int.random(in: 0...200, using: &random))
        trail.append("\(session.state.size.columns)x\(session.state.size.rows)")
      } else {
        let key = Self.keys.randomElement(using: &random) ?? .enter
        session.press(key)
        trail.append(key.name)
      }
      if session.state.isFinished { break }
      expectSound(session, trail.suffix(30).joined(separator: " "))
    }
  }

  /// All keys that are bound somewhere, without those that end the program, and some that are not.
  static let keys: [Key] = {
    let bound = CommandTable.entries.filter { ![.quit, .leave].contains($0.command) }
      .flatMap(\.bindings).flatMap(\.keys).flatMap(\.keys)
    return Array(Set(bound)).sorted { $0.name < $1.name } + [
      "？", "：", "｜", "复", "X", .paste("行政\n复议\u{1B}[2J"),
    ]
  }()
}
