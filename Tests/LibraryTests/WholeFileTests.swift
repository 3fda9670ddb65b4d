import Foundation
import Library
import TestSupport
import Testing

struct WholeFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func text(_ path: String) -> String? { try? String(contentsOfFile: path, encoding: .utf8) }
  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
  }

  @Test func `it is not there before it is finished, and then it is whole and alone`() throws {
    let path = folder.path + "/表.csv"
    let file = try WholeFile(path: path, replaces: false)
    for _ in 0..<100 { try file.write(String(repeating: "字", count: 10_000)) }
    #expect(text(path) == nil)
    try file.finish()
    #expect(text(path)?.count == 1_000_000)
    #expect(try names == ["表.csv"])
  }

  @Test func `what is given up leaves nothing, and what was there as it was`() throws {
    let path = try folder.write("old", to: "a.csv")
    do {
      let file = try WholeFile(path: path, replaces: true)
      try file.write(String(repeating: "new", count: 1_000_000))
    }
    #expect(text(path) == "old")
    #expect(try names == ["a.csv"])
  }

  @Test func `a file that is there is replaced only when that was asked for`() throws {
    let path = try folder.write("old", to: "a.csv")
    #expect(throws: FileExists(path: path)) { try WholeFile(path: path, replaces: false) }
    #expect(throws: FileExists(path: path)) { try WholeFile.check(path: path, replaces: false) }
    let file = try WholeFile(path: path, replaces: true)
    try file.write("new")
    try file.finish()
    #expect(text(path) == "new")
  }

  @Test func `a file another program has made meanwhile is not replaced`() throws {
    let path = folder.path + "/a.csv"
    let file = try WholeFile(path: path, replaces: false)
    try file.write("mine")
    try folder.write("theirs", to: "a.csv")
    #expect(throws: FileExists(path: path)) { try file.finish() }
    #expect(text(path) == "theirs")
    #expect(try names == ["a.csv"])
  }

  @Test func `a link is followed and stays, and the file's permissions stay`() throws {
    let path = try folder.write("old", to: "real.csv")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try folder.link("link.csv", to: "real.csv")
    let file = try WholeFile(path: folder.path + "/link.csv", replaces: true)
    try file.write("new")
    try file.finish()
    #expect(text(path) == "new")
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/link.csv") == "real.csv")
  }

  @Test func `what cannot be written says the file, the reason and what to do`() throws {
    try folder.makeFolder("folder")
    let long = String(repeating: "长", count: 100)
    let cases = [
      ("", "give the name"), (folder.path + "/folder", "it is a folder"),
      (folder.path + "/folder/", "give the name"),
      (folder.path + "/none/a.csv", "there is no such folder"), ("/dev/null", "a device or a pipe"),
      (folder.path + "/\(long).csv", "too long"),
    ]
    for (path, reason) in cases {
      #expect("\(path)") {
        let file = try WholeFile(path: path, replaces: true)
        try file.write("x")
        try file.finish()
      } throws: { error in
        let failure = error as? FileFailure
        return failure?.file == (path.isEmpty ? "\"\"" : path) && failure?.message.en.contains(reason) == true
          && failure?.message.zh.isEmpty == false
      }
    }
    #expect(try names == ["folder"])
  }

  @Test(.enabled(if: getuid() != 0, "root may write everywhere"))
  func `a folder one may not write to`() throws {
    try folder.makeFolder("closed")
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder.path + "/closed")
    #expect(throws: FileFailure.self) { try WholeFile(path: folder.path + "/closed/a.csv", replaces: false) }
  }
}
