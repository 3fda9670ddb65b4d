import Documents
import Foundation
import TestSupport
import Testing

@testable import Library

struct FileWalkTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// What a walk finds and fails at, without the temporary folder's own path.
  private func walk(_ paths: String...) -> (files: [String], failures: [String]) {
    let walk = FileWalk(paths.map { $0.isEmpty ? "" : folder.path + ($0 == "." ? "" : "/" + $0) })
    func short(_ path: String) -> String { path.replacing(folder.path + "/", with: "") }
    return (walk.files.map(short), walk.failures.map { short($0.file) + ": " + $0.message.en })
  }

  @Test func `folders are walked in the order of their names, hidden and foreign files left alone`() throws {
    for name in [
      "b.txt", "a/z.TXT", "a/y.md", "a/x.text", "README", ".hidden.txt", ".git/c.txt", "d.docx", "e.png",
    ] {
      try folder.write("x", to: name)
    }
    #expect(walk(".").files == ["README", "a/x.text", "a/y.md", "a/z.TXT", "b.txt", "d.docx"])
    #expect(walk(".").failures.isEmpty)
  }

  @Test func `a file given by name is read whatever it is called`() throws {
    try folder.write("x", to: "报告.docx")
    try folder.write("x", to: ".hidden")
    #expect(walk("报告.docx", ".hidden").files == ["报告.docx", ".hidden"])
  }

  @Test func `members of archives are files by their names`() throws {
    try folder.write(StoredZIP([("甲.txt", "x"), ("乙.txt", "x")]).bytes, to: "r.zip")
    #expect(walk("r.zip/甲.txt", "r.zip/甲.txt", "r.zip/乙.txt").files == ["r.zip/甲.txt", "r.zip/乙.txt"])
    #expect(walk("r.zip", "r.zip/甲.txt").files == ["r.zip"])
    #expect(walk("r.zip/无.txt").files == ["r.zip/无.txt"])
  }

  @Test func `pages are taken and what was saved with them is not`() throws {
    for name in [
      "甲.html", "甲_files/frame.html", "乙.HTM", "乙.files/x.htm", "丙.mht", "丙.mhtml", "丁.shtml",
      "戊_files/a.html", "甲_文件/b.html",
      "甲_附件/c.html", "甲_files.txt",
    ] { try folder.write("x", to: name) }
    #expect(
      Set(walk(".").files) == [
        "甲.html", "乙.HTM", "丙.mht", "丙.mhtml", "丁.shtml", "戊_files/a.html", "甲_附件/c.html", "甲_files.txt",
      ])
  }

  @Test func `links that lead back up and paths given twice repeat nothing`() throws {
    try folder.write("x", to: "a/one.txt")
    try folder.link("a/up", to: "..")
    try folder.link("a/self", to: ".")
    try folder.link("a/two.txt", to: "one.txt")
    #expect(walk(".", "a", "a/one.txt", ".").files == ["a/one.txt"])
    #expect(walk(".", "a", "a/one.txt", ".").failures.isEmpty)
  }

  @Test func `links that lead nowhere are said, in folders too`() throws {
    try folder.write("x", to: "one.txt")
    try folder.link("gone.txt", to: "nowhere.txt")
    try folder.link("round.txt", to: "round.txt")
    try folder.link("picture.png", to: "nowhere.png")
    let (files, failures) = walk(".")
    #expect(files == ["one.txt"])
    #expect(
      failures == [
        "gone.txt: there is no such file; check the path",
        "round.txt: its symbolic links run in a circle; check them",
      ])
  }

  @Test func `what gives no file says why`() throws {
    try folder.makeFolder("empty")
    try folder.write("x", to: "pictures/a.png")
    let (files, failures) = walk("", "nosuch", "empty", "pictures")
    let kinds = FileName.plausibleExtensions.sorted().map { "." + $0 }.joined(separator: " ")
    #expect(files.isEmpty)
    #expect(
      failures == [
        "\"\": the path is empty; give a file or a folder",
        "nosuch: there is no such file; check the path",
        "empty: no reports in this folder; it is searched for \(kinds) files, name others one by one",
        "pictures: no reports in this folder; it is searched for \(kinds) files, name others one by one",
      ])
  }

  @Test func `a pipe called like a report is said, another is not`() throws {
    try folder.write("x", to: "one.txt")
    for name in ["pipe.txt", "pipe"] { #expect(mkfifo(folder.path + "/" + name, 0o600) == 0) }
    #expect(walk(".").files == ["one.txt"])
    #expect(walk(".").failures == ["pipe.txt: it is a pipe or a device; name a text file"])
  }

  @Test func `a device is no file`() {
    #expect(FileWalk(["/dev/null"]).files.isEmpty)
    #expect(FileWalk(["/dev/null"]).failures.count == 1)
  }

  @Test(.enabled(if: getuid() != 0, "root may read everything"))
  func `a folder one may not read says so once`() throws {
    let path = try folder.makeFolder("closed")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path) }
    #expect(walk("closed").failures == ["closed: you may not read it; change its permissions"])
  }

  @Test func `a name that is no UTF-8 is said and left out`() throws {
    try folder.write("x", to: "one.txt")
    let name: [CChar] = (Array(folder.path.utf8) + [0x2F, 0xB1, 0xA8] + Array(".txt".utf8) + [0])
      .map { CChar(bitPattern: $0) }
    let file = try #require(fopen(name, "w"))
    fclose(file)
    let (files, failures) = walk(".")
    #expect(files == ["one.txt"])
    #expect(failures.count == 1)
  }
}
