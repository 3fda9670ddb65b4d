import Foundation
import Library
import Reports
import TestSupport
import Testing

struct QueryFileTests {
  private let nasty = [
    SavedQuery(name: "浙江: #1", query: "复议|\"a b\" -诉讼 year:2021.. \\ in:浙江"),
    SavedQuery(name: "- x", query: "“全年”\u{1B}[2J\u{85}"), SavedQuery(name: "~", query: "null"),
  ]

  @Test func `what is saved is read again, in its order, whatever is in it`() throws {
    let folder = try TemporaryFolder()
    let file = QueryFile(path: folder.path + "/deep/er/queries.yaml")
    #expect(try file.read().isEmpty)
    for (index, query) in nasty.enumerated() {
      #expect(try file.save(query) == Array(nasty[...index]))
    }
    #expect(try file.read() == nasty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/deep/er") == ["queries.yaml"])
  }

  @Test func `a name saved again keeps its place, one deleted is gone`() throws {
    let folder = try TemporaryFolder()
    let file = QueryFile(path: folder.path + "/queries.yaml")
    for query in nasty { _ = try file.save(query) }
    let changed = SavedQuery(name: "- x", query: "别的")
    #expect(try file.save(changed) == [nasty[0], changed, nasty[2]])
    #expect(try file.delete(named: "浙江: #1") == [changed, nasty[2]])
    _ = try file.delete(named: "- x")
    #expect(try file.delete(named: "~").isEmpty)
    #expect(try file.read().isEmpty)
  }

  @Test func `of many that save at once none is lost`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/deep/queries.yaml"
    DispatchQueue.concurrentPerform(iterations: 24) { index in
      _ = try? QueryFile(path: path).save(SavedQuery(name: "\(index)", query: "复议"))
    }
    #expect(Set(try QueryFile(path: path).read().map(\.name)) == Set((0..<24).map { "\($0)" }))
  }

  @Test(arguments: [
    "queries: 复议", "- a", "queries:\n  - name: a", "queries: [\n", "queries:\n  - [1]",
    "queries:\n  - {name: a, reports: [{hash: b}]}",
  ])
  func `a file that is not understood is left as it is`(text: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: "queries.yaml")
    let file = QueryFile(path: path)
    #expect(throws: FileFailure.self) { try file.read() }
    #expect(throws: FileFailure.self) { try file.save(nasty[0]) }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  @Test func `sets of reports are kept with what they are known by`() throws {
    let folder = try TemporaryFolder()
    let file = QueryFile(path: folder.path + "/queries.yaml")
    let set = SavedQuery(
      name: "两市",
      reports: [
        ReportKey(issuer: "大理市\"司法局", code: "532901", year: 2023, file: "a, {b}.txt", contentHash: "0012"),
        ReportKey(issuer: nil, code: nil, year: nil, file: "\u{1B}.txt", contentHash: "1e3"),
      ])
    _ = try file.save(nasty[0])
    _ = try file.save(set)
    #expect(try file.read() == [nasty[0], set])
  }

  @Test func `an empty file has no queries`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("# nothing yet\n", to: "queries.yaml")
    #expect(try QueryFile(path: path).read().isEmpty)
  }

  @Test func `a folder that cannot be made is said`() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "file")
    let file = QueryFile(path: folder.path + "/file/queries.yaml")
    #expect { try file.save(nasty[0]) } throws: { error in
      (error as? FileFailure)?.message.en.hasPrefix("there is no such folder") == true
    }
  }
}
