import Foundation
import TestSupport
import Testing

@testable import Library

struct HistoryFileTests {
  @Test func `names are kept, the last one first, each once`() throws {
    let folder = try TemporaryFolder()
    let file = HistoryFile(path: folder.path + "/deep/er/history")
    #expect(try file.read().isEmpty)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/deep"))
    for name in ["compare", "help", "compare", "next-theme"] { _ = try file.add(name) }
    #expect(try file.read() == ["next-theme", "compare", "help"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/deep/er") == ["history"])
  }

  @Test func `any part of a file gives only whole names, and the next change mends it`() throws {
    let folder = try TemporaryFolder()
    let whole = "next-theme\ncompare\nhelp\n"
    for count in 0...whole.utf8.count {
      let path = try folder.write(whole.utf8.prefix(count), to: "history")
      let names = try HistoryFile(path: path).read()
      #expect(["next-theme", "compare", "help"].starts(with: names), "\(count)")
      #expect(try HistoryFile(path: path).add("x") == ["x"] + names)
    }
  }

  @Test(arguments: [
    "\u{0}\u{1}\u{2}", "UPPER\n", "a b\n", "../../x\n", "\u{1B}[2J\n",
    String(repeating: "a", count: 100_000) + "\n",
    "复议\n",
  ])
  func `what is no name is passed over`(text: String) throws {
    let folder = try TemporaryFolder()
    #expect(try HistoryFile(path: folder.write(text, to: "history")).read().isEmpty)
  }

  private func name(_ number: Int) -> String {
    [number / 26, number % 26].map { String(UnicodeScalar(UInt8(0x61 + $0))) }.joined()
  }

  @Test func `of many that add at once none is lost, and no more are kept than help`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/history"
    let names = (0..<90).map(name)
    DispatchQueue.concurrentPerform(iterations: names.count) {
      _ = try? HistoryFile(path: path).add(names[$0])
    }
    #expect(Set(try HistoryFile(path: path).read()) == Set(names))
    for index in 90..<130 { _ = try HistoryFile(path: path).add(name(index)) }
    #expect(try HistoryFile(path: path).read().count == HistoryFile.namesAtMost)
  }

  @Test func `a folder in its place is said`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.makeFolder("history")
    #expect(throws: FileFailure.self) { try HistoryFile(path: path).read() }
    #expect(throws: FileFailure.self) { try HistoryFile(path: path).add("help") }
  }
}
