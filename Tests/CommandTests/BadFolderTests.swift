import Foundation
import TestSupport
import Testing

/// A folder as people have them: among good reports everything that can be wrong with a file. Each wrong one gives its
/// reason, the good ones are imported, and nothing takes long.
struct BadFolderTests {
  private let folder: TemporaryFolder
  private let cache: TemporaryFolder
  private let report = """
    慈溪市司法局关于2019年法治政府建设情况的报告
    一、主要举措
    (一)行政复议。全年受理行政复议案件68件，办结60件。
    """

  init() throws {
    folder = try TemporaryFolder()
    cache = try TemporaryFolder()
    try folder.write(report, to: "good.txt")
  }

  private func run(_ arguments: [String], path: String = "/usr/bin:/bin") throws -> Program.Outcome {
    try Program.run(arguments, environment: ["XDG_CACHE_HOME": cache.path, "PATH": path])
  }

  private func office(_ name: String) throws -> [UInt8] {
    try Array(Data(contentsOf: Checkout.root.appendingPathComponent("Tests/DocumentsTests/Office/\(name)")))
  }

  @Test func `every wrong file has its reason and the others are imported`() throws {
    try folder.write(Array(office("report.docx").prefix(3000)), to: "cut.docx")
    for name in ["bomb.zip", "bomb.docx", "bomb.gz", "password.pdf", "scanned.pdf", "marks.doc"] {
      try folder.write(office(name), to: name)
    }
    try folder.write(
      StoredZIP([("../../up.txt", report + "甲"), ("/abs.txt", report + "乙")]).bytes, to: "up.zip")
    try folder.write(
      "<html><body>" + String(repeating: "<div>", count: 100_000) + "<p>\(report)</p>", to: "deep.html")
    try folder.write([], to: "empty.txt")
    try folder.write([0xFF, 0xD8, 0xFF, 0xE0] + [UInt8](repeating: 0, count: 99), to: "picture.txt")
    let large = try folder.write("", to: "large.txt")
    #expect(truncate(large, 1 << 30) == 0)
    let text = try folder.write("甲", to: "text.txt")
    #expect(truncate(text, 80 << 20) == 0)
    let name =
      (folder.path + "/").utf8CString.dropLast() + [CChar(bitPattern: 0xB1), CChar(bitPattern: 0xA8)]
      + Array(".txt".utf8CString)
    let file = try #require(fopen(Array(name), "w"))
    fclose(file)
    #expect(mkfifo(folder.path + "/pipe.txt", 0o600) == 0)
    try folder.makeFolder("loop")
    try folder.link("loop/again", to: "..")
    try folder.link("round.txt", to: "round.txt")
    let reasons = [
      "bomb.zip/a.txt": "unpacks to far more",
      "bomb.docx": "unpacks to far more",
      "bomb.gz": "unpacks to far more", "password.pdf": "password", "scanned.pdf": "pictures without text",
      "marks.doc": "convert-to docx", "empty.txt": "it is empty", "picture.txt": "a picture",
      "large.txt": "larger than 512 MB", "text.txt": "more than 64 MB", "\u{FFFD}\u{FFFD}.txt": "not UTF-8",
      "pipe.txt": "a pipe or a device", "round.txt": "run in a circle",
    ]
    let start = ContinuousClock.now
    let imported = try run(["import", folder.path])
    #expect(ContinuousClock.now - start < .seconds(60))
    let listed = try run(["list", folder.path, "--format", "json"])
    let checked = try run(["check", folder.path])
    for (name, reason) in reasons {
      for errors in [imported.errors, listed.errors, checked.errors + checked.output] {
        let line = errors.split(separator: "\n").first { $0.contains("/\(name): ") }
        #expect(line?.contains(reason) == true, "\(name): \(line ?? "nothing")")
      }
    }
    // Half a document is read, and said to be half.
    #expect(checked.output.contains("/cut.docx: error: incomplete-file: "))
    let files = try listed.rows().compactMap { ($0["file"] as? String)?.dropFirst(folder.path.count + 1) }
    #expect(Set(files).isSuperset(of: ["good.txt", "up.zip/../../up.txt", "up.zip//abs.txt", "deep.html"]))
    #expect(files.count { $0 == "good.txt" } == 1)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/../../up.txt"))
    #expect(!FileManager.default.fileExists(atPath: "/abs.txt"))
  }

  @Test func `a pdftotext that hangs is waited for ten seconds`() throws {
    try folder.write(office("report.pdf"), to: "a.pdf")
    let script = try cache.write("#!/bin/sh\nexec sleep 100\n", to: "bin/pdftotext")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script)
    let start = ContinuousClock.now
    let outcome = try run(["import", folder.path], path: cache.path + "/bin:/usr/bin:/bin")
    #expect(ContinuousClock.now - start < .seconds(40))
    #expect(outcome.errors.contains("a.pdf: pdftotext did not finish in time"))
    #expect(try run(["list", folder.path]).output.contains("good.txt"))
  }

  @Test func `without pdftotext a PDF says what to install`() throws {
    try folder.write(office("report.pdf"), to: "a.pdf")
    let outcome = try run(["list", folder.path], path: cache.path)
    #expect(outcome.errors.contains("a.pdf: PDF is read by pdftotext; install poppler-utils"))
    #expect(outcome.output.contains("good.txt"))
  }

  /// Half a megabyte of reports, and no room for as much of an index.
  @Test func `where no space is left nothing is imported, and that is said`() throws {
    for number in 0..<40 {
      try folder.write(report + String(repeating: "第\(number)号行政复议案件已经办结。", count: 300), to: "\(number).txt")
    }
    let outcome = try Program.shell(
      "ulimit -f 100; XDG_CACHE_HOME='\(cache.path)' LC_ALL=C.UTF-8 $FAZHI import '\(folder.path)' --language en"
    )
    #expect(outcome.status == 2)
    #expect(outcome.output.contains("nothing was imported"), "\(outcome.output)")
    // With room again the index is made, whatever was left of it.
    #expect(try run(["import", folder.path]).status == 0)
    let found = try run(["search", "第7号行政复议", folder.path, "--format", "json", "--limit", "5"])
    #expect(try found.rows().count == 5)
  }

  @Test func `where no cache can be made the answers are the same`() throws {
    let outcome = try Program.run(
      ["list", folder.path, "--format", "json"], environment: ["XDG_CACHE_HOME": "/proc/self/nowhere"])
    #expect(outcome.status == 0)
    #expect(try outcome.rows().count == 1)
    let imported = try Program.run(
      ["import", folder.path], environment: ["XDG_CACHE_HOME": "/proc/self/nowhere"])
    #expect(imported.status == 2)
    #expect(imported.errors.contains("the index cannot be written"))
  }

  @Test func `two imports at once leave one whole index`() throws {
    for number in 0..<60 { try folder.write(report + "第\(number)号。", to: "\(number).txt") }
    let command = "XDG_CACHE_HOME='\(cache.path)' $FAZHI import '\(folder.path)' --language en"
    let outcome = try Program.shell("\(command) & \(command) & wait")
    let said = outcome.output.split(separator: "\n")
    #expect(
      said.contains { $0.contains("61 reports added") || $0.contains("another fazhi is writing") }, "\(said)")
    #expect(
      try run(["import", folder.path]).output.contains("61 reports,")
        || run(["import", folder.path]).errors.contains("61 reports,"))
    #expect(try run(["list", folder.path, "--format", "json"]).rows().count == 61)
  }

  /// Files are rewritten, cut and removed while they are read; what is read is either of the texts, or nothing.
  @Test func `files that change and vanish meanwhile end nothing`() throws {
    for number in 0..<200 { try folder.write(report + "第\(number)号。", to: "\(number).txt") }
    let changing = """
      for n in $(seq 0 199); do
        case $((n % 3)) in 0) rm -f $n.txt;; 1) : > $n.txt;; 2) head -c 50 $n.txt > x; mv x $n.txt;; esac
      done
      """
    let outcome = try Program.shell(
      "cd '\(folder.path)' && ( \(changing) ) & XDG_CACHE_HOME='\(cache.path)' $FAZHI import '\(folder.path)' --language en; wait"
    )
    #expect(!outcome.output.contains("Fatal"), "\(outcome.output)")
    // Afterwards the index is brought to what the files say.
    _ = try run(["import", folder.path])
    let files = try run(["list", folder.path, "--format", "json"]).rows().compactMap { $0["file"] as? String }
    #expect(files.contains { $0.hasSuffix("/good.txt") })
    #expect(files.allSatisfy { FileManager.default.fileExists(atPath: $0) })
  }
}
