import Reports
import TestSupport
import Testing

@testable import Library

struct IndexPartsTests {
  @Test func `the hash is MurmurHash3's`() {
    // Computed by the reference implementation with seed 0.
    #expect(ContentHash(Array("".utf8)).text == "00000000000000000000000000000000")
    #expect(ContentHash(Array("hello".utf8)).text == "cbd8a7b341bd9b025b1e906a48ae1d19")
    #expect(
      ContentHash(Array("The quick brown fox jumps over the lazy dog".utf8)).text
        == "e34bbc7bbc071b6c7a433ca9c49a9347")
  }

  @Test func `a layout says what the blocks were`() {
    let blocks = [
      Block(kind: .title, utf8Range: 3..<200, section: nil),
      Block(kind: .body, utf8Range: 201..<70_000, section: 0, purpose: .plans),
      Block(kind: .appendix, utf8Range: 90_000..<90_001, section: 300, purpose: .other),
    ]
    let bytes = BlockLayout.encoded(blocks)
    #expect(BlockLayout.decoded(bytes) == blocks)
    #expect(bytes.count < 24)
    #expect(BlockLayout.decoded(Array(bytes.dropLast())) == nil)
    #expect(BlockLayout.decoded([0xFF]) == nil)
  }

  @Test func `a packed report's hits are those of the source`() throws {
    let report = Report.sample("~furniture\n标题\n~more\n#一、甲\n正文１\n~x\n正文 2，ＡＢ\n#二、乙\n末段")
    let read = ReadReport(report)
    let clean = report.blocks.filter(\.kind.isClean)
    let packed = try #require(
      PackedReport(
        folded: read.text, blocks: clean.map(\.utf8Range), changes: FoldingChanges(bytes: read.changes),
        sections: report.sections))
    let blocks = packed.searchable.blocks
    #expect(blocks.count == clean.count)
    for (block, source) in zip(blocks, clean) {
      let hit = packed.hit(block, id: ReportID(1))
      #expect(hit.utf8Range == source.utf8Range)
      #expect(hit.match == report.document.text[source.utf8Range])
      #expect(hit.section == report.section(at: source.utf8Range.lowerBound))
    }
  }

  @Test func `a file goes by the name its folder was given by`() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "reports/a.txt")
    try folder.link("link", to: folder.path + "/reports")
    let real = try #require(LibraryPlace.realPath(folder.path + "/reports"))
    for given in [folder.path + "/reports", folder.path + "/reports/", folder.path + "/link"] {
      let names = PathNames([given])
      let shown = given.hasSuffix("/") ? given + "a.txt" : given + "/a.txt"
      #expect(names.shown(real + "/a.txt") == shown)
      #expect(names.whole(shown) == real + "/a.txt")
      #expect(names.contains(real + "/b/c.txt"))
      #expect(!names.contains(real + "x/c.txt"))
    }
    #expect(PathNames(["/"]).shown("/a.txt") == "/a.txt")
    #expect(PathNames([]).shown("/a.txt") == "/a.txt")
  }
}
