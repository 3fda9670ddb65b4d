import Foundation
import TestSupport
import Testing

@testable import Documents

/// Archives, good ones and others.
@Suite struct ArchiveTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Names, formats and errors of what an archive holds.
  private func contents(_ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()) -> [String] {
    var contents: [String] = []
    ArchiveDocuments(limits: limits).read("a", bytes) { result in
      switch result {
      case .success(let document): contents.append("\(document.name) \(document.format.rawValue)")
      case .failure(let error): contents.append(error.message.en)
      }
      return true
    }
    return contents
  }

  private func zip(_ members: [(String, [UInt8])]) -> [UInt8] {
    var zip = StoredZIP()
    for (name, bytes) in members { zip.add(name, bytes) }
    return zip.bytes
  }

  private let text = Array("甲县报告".utf8)

  @Test func `every member is a document of its own, by its own format`() throws {
    let archive = try zip([
      ("甲/一.txt", text), ("b.docx", OfficeFiles.bytes("report.docx")),
      ("c.odt", OfficeFiles.bytes("report.odt")),
      ("d.png", [1, 2]), (".hidden.txt", text), ("__MACOSX/._b.docx", text), ("~$b.docx", text), ("无", text),
    ])
    #expect(contents(archive) == ["a/甲/一.txt text", "a/b.docx docx", "a/c.odt odt", "a/无 text"])
  }

  @Test func `a member that fails is said and the others are read`() throws {
    let archive = zip([
      ("空.txt", []), ("坏.docx", StoredZIP([("word/x", ""), ("_rels/x", "")]).bytes), ("好.txt", text),
    ])
    #expect(
      contents(archive) == [
        "a/空.txt: it is empty; save it again or leave it out",
        "a/坏.docx: it is cut off or damaged; download it again", "a/好.txt text",
      ])
  }

  @Test func `names that lead elsewhere are labels`() throws {
    let archive = zip([
      ("../../上.txt", text), ("/tmp/绝对.txt", text), ("C:\\x.txt", text), ("一.txt", text), ("一.txt", text),
    ])
    #expect(
      contents(archive) == [
        "a/../../上.txt text", "a//tmp/绝对.txt text", "a/C:/x.txt text", "a/一.txt text", "a/一.txt' text",
      ])
  }

  @Test func `archives within archives are read two deep`() {
    let inner = zip([("x.txt", text)])
    let middle = zip([("y.txt", text), ("inner.zip", inner)])
    #expect(
      contents(zip([("inner.zip", inner), ("z.txt", text)])) == ["a/inner.zip/x.txt text", "a/z.txt text"])
    #expect(
      contents(zip([("middle.zip", middle)])) == [
        "a/middle.zip/y.txt text",
        "a/middle.zip/inner.zip: archives within archives are read two deep; unpack it first",
      ])
  }

  @Test func `names in GBK are decoded`() throws {
    #expect(try contents(OfficeFiles.bytes("gbk-names.zip")) == ["a/报告集/甲县.txt text"])
  }

  @Test func `an archive without a report says so`() {
    #expect(contents(zip([])) == ["a: there is no file in it that could be a report"])
    #expect(contents(zip([("a.png", [1])])) == ["a: there is no file in it that could be a report"])
  }

  /// 8 MB of one byte, packed to a thousandth.
  @Test(arguments: ["bomb.gz", "bomb.zip", "bomb.docx"])
  func `a bomb ends in an error soon and small`(name: String) throws {
    let bytes = try OfficeFiles.bytes(name)
    let start = ContinuousClock.now
    let contents = contents(bytes)
    #expect(ContinuousClock.now - start < .seconds(1))
    #expect(contents.count == 1)
    #expect(
      contents.first?.hasSuffix(
        "it unpacks to far more than a report has; unpack it yourself if you trust it") ?? false)
  }

  @Test func `members, bytes and their sum are limited`() {
    var limits = ArchiveLimits()
    limits.memberCount = 2
    let archive = zip((1...3).map { ("\($0).txt", text) })
    #expect(
      contents(archive, limits: limits)
        == ["a/1.txt text", "a/2.txt text", "a: it holds too many files; unpack it to a folder"])
    limits = ArchiveLimits()
    limits.totalSize = text.count + 1
    #expect(contents(archive, limits: limits).filter { $0.hasSuffix(" text") } == ["a/1.txt text"])
    limits = ArchiveLimits()
    limits.memberSize = text.count - 1
    #expect(contents(archive, limits: limits).allSatisfy { $0.contains("unpacks to far more") })
  }

  @Test func `every truncation of an archive is read or refused`() throws {
    for name in ["gbk-names.zip", "reports.tar.gz", "reports.tar.xz", "reports.tar.bz2"] {
      let bytes = try OfficeFiles.bytes(name)
      for length in 1..<bytes.count {
        let contents = contents(Array(bytes.prefix(length)))
        #expect(!contents.isEmpty, "\(length) bytes of \(name)")
      }
    }
  }

  @Test(arguments: ["reports.tar.gz", "reports.tar.xz", "reports.tar.bz2", "reports.tar"])
  func `a tar is read however it is packed`(name: String) throws {
    #expect(try contents(OfficeFiles.bytes(name)) == ["a/reports/一.txt text", "a/reports/二.md text"])
  }

  @Test func `one file compressed is that file`() throws {
    #expect(try contents(OfficeFiles.bytes("one.txt.gz")) == ["a text"])
  }

  @Test func `an office file compressed is that file`() throws {
    let gzip = Checkout.root.appendingPathComponent("Tests/DocumentsTests/Office/report.docx.gz")
    #expect(try contents(Array(Data(contentsOf: gzip))) == ["a docx"])
  }

  @Test func `a member is a path`() throws {
    let path = try folder.write(zip([("甲/一.txt", text), ("in.zip", zip([("二.txt", text)]))]), to: "r.zip")
    #expect(try Document.read(path: path + "/甲/一.txt").name == path + "/甲/一.txt")
    #expect(try Document.read(path: path + "/in.zip/二.txt").name == path + "/in.zip/二.txt")
    #expect(throws: DocumentError(file: path, .archive(.noSuchMember))) {
      try Document.read(path: path + "/三.txt")
    }
    #expect(throws: DocumentError(file: path, .archive(.severalInside))) { try Document.read(path: path) }
    let plain = try folder.write("甲", to: "p.txt")
    #expect(throws: DocumentError(file: plain + "/x", .system(ENOTDIR))) {
      try Document.read(path: plain + "/x")
    }
    #expect(Document.documents(path: path).count == 2)
  }
}
