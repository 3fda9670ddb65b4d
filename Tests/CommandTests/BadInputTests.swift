import Foundation
import TestSupport
import Testing

/// Whatever is given, there is one clear sentence or an answer; never a crash.
struct BadInputTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Runs every command on a file; each must end by itself with a status of the contract.
  private func outcomes(_ path: String) throws -> [(command: String, outcome: Program.Outcome)] {
    try [["list"], ["outline"], ["indicators"], ["search", "复议"], ["compare"], ["show"], ["check"]].map {
      let outcome = try Program.run($0 + [path])
      #expect((0...2).contains(outcome.status))
      return ($0[0], outcome)
    }
  }

  @Test func `an empty folder`() throws {
    for (_, outcome) in try outcomes(folder.path) {
      #expect(outcome.status == 2)
      #expect(outcome.errors.hasPrefix("fazhi: \(folder.path): no reports in this folder"))
      #expect(outcome.errors.split(separator: "\n").count == 1)
    }
  }

  @Test func `an empty path`() throws {
    for (_, outcome) in try outcomes("") {
      #expect(outcome.status == 2)
      #expect(outcome.errors == "fazhi: \"\": the path is empty; give a file or a folder\n")
    }
  }

  @Test(arguments: [
    ("empty.txt", [], "it is empty"),
    ("blank.txt", Array(" \n\t\n".utf8), "white space"),
    ("program", [0x7F, 0x45, 0x4C, 0x46] + Array(repeating: UInt8(0), count: 500), "not text"),
    ("report.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1], "soffice --headless --convert-to docx"),
  ])
  func `a file without text`(name: String, bytes: [UInt8], reason: String) throws {
    let path = try folder.write(bytes, to: name)
    for (_, outcome) in try outcomes(path) {
      #expect(outcome.status == 2)
      #expect(outcome.errors.hasPrefix("fazhi: \(path): "))
      #expect(outcome.errors.contains(reason))
      #expect(outcome.errors.split(separator: "\n").count == 1)
    }
  }

  @Test func `a catalogue with a mistake is refused with its line, and one without is used`() throws {
    let wrong = try folder.write("indicators:\n  - {id: a.b, zh: 甲}\n", to: "wrong.yaml")
    for command in [["indicators", Checkout.seeds.path], ["catalogue"]] {
      let outcome = try Program.run(command + ["--catalogue", wrong, "--language", "en"])
      #expect(outcome.status == 2)
      #expect(outcome.errors == "fazhi: \(wrong): line 2: group is missing\n")
    }
    let right = try folder.write("indicators:\n  - {id: notary.case, en: Deeds}\n", to: "right.yaml")
    let outcome = try Program.run(
      ["catalogue", "--catalogue", right, "--language", "en", "--format", "json"])
    let names = try outcome.rows().compactMap { ($0["name"] as? [String: Any])?["en"] as? String }
    #expect(outcome.status == 0 && names.contains("Deeds"))
  }

  @Test func `one unreadable file among others`() throws {
    try folder.write("慈溪市司法局关于2019年法治政府建设情况的报告\n一、行政复议\n受理68件。", to: "good.txt")
    try folder.write([], to: "empty.txt")
    let outcome = try Program.run(["list", folder.path, "--format", "json"])
    #expect(outcome.status == 2)
    #expect(try outcome.rows().map { $0["file"] as? String } == [folder.path + "/good.txt"])
    #expect(outcome.errors.contains("empty.txt: it is empty"))
  }

  @Test func `invalid UTF-8 in an otherwise good file is read and reported`() throws {
    var bytes = Array("慈溪市司法局关于2019年法治政府建设情况的报告\n一、行政复议\n受理行政复议案件68件。".utf8)
    bytes.insert(0xFF, at: bytes.count - 12)
    let path = try folder.write(bytes, to: "damaged.txt")
    #expect(try Program.run(["search", "受理", path]).status == 0)
    let check = try Program.run(["check", path])
    #expect(check.status == 1)
    #expect(check.output.hasPrefix("\(path): warning: invalid-bytes: "))
    #expect(check.output.split(separator: "\n").count >= 1)
  }

  @Test func `a report without any heading`() throws {
    let path = try folder.write("全年共受理行政复议案件171件,办结138件。", to: "plain.txt")
    #expect(try Program.run(["outline", path]).status == 1)
    let search = try Program.run(["search", "复议", path, "--format", "json"])
    #expect(search.status == 0)
    #expect(try search.rows().first?["section"] as? String == "")
    #expect(try Program.run(["show", path]).output == "全年共受理行政复议案件171件,办结138件。\n")
  }

  @Test func `control characters reach no table`() throws {
    let path = try folder.write("一、标题\u{1B}[31m红\u{9B}2J\n正文复议\u{7}\u{202E}文字", to: "control\u{1B}[2J.txt")
    for arguments in [
      ["outline", path], ["search", "复议", path], ["list", path], ["check", path], ["list", path + "?"],
    ] {
      for format in ["text", "json"] {
        let outcome = try Program.run(arguments + ["--format", format])
        for text in [outcome.output, outcome.errors] {
          #expect(
            !text.unicodeScalars.contains {
              $0.value < 0x20 && $0 != "\n" || (0x7F..<0xA0).contains($0.value)
            })
        }
      }
    }
  }

  /// As long as a debug build reads in seconds; `bench` reads one of 50 MB.
  @Test func `a file that is one long line`() throws {
    let sentence = "依法受理行政复议案件并及时办结,"
    let path = try folder.write(String(repeating: sentence, count: 20_000), to: "long.txt")
    for (command, outcome) in try outcomes(path) {
      #expect(
        outcome.status == (["outline", "indicators", "compare"].contains(command) ? 1 : outcome.status))
    }
    #expect(
      try Program.run(["search", "复议", path, "--format", "csv"]).output.split(separator: "\r\n").count
        == 20_001)
  }

  @Test(.enabled(if: getuid() != 0, "root may read everything"))
  func `a file and a folder one may not read`() throws {
    let path = try folder.write("x", to: "closed/one.txt")
    for closed in [path, folder.path + "/closed"] {
      try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: closed)
    }
    defer {
      try? FileManager.default.setAttributes(
        [.posixPermissions: 0o700], ofItemAtPath: folder.path + "/closed")
    }
    let outcome = try Program.run(["list", folder.path + "/closed"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("you may not read it"))
  }
}
