import Foundation
import Reports
import Synchronization
import TestSupport
import Testing

@testable import Library

struct JudgementFileTests {
  static func judgement(
    _ number: Int, _ verdict: Judgement.Verdict = .notApplicable, by author: String = "li"
  )
    -> Judgement
  {
    Judgement(
      id: "20261122-\(number)", time: "2026-11-22T00:40:31.123Z", author: author,
      report: ReportKey(
        issuer: "大理市司法局", code: "532901", year: 2023, file: "000.txt", contentHash: "0123456789abcdef"),
      indicator: "aid.case", verdict: verdict)
  }

  /// One of every kind, with texts that are hard to keep.
  private static let every: [Judgement] = {
    let reading = Judgement.Reading(
      value: 37.6, unit: "%", qualifier: .atLeast, scope: .part, standing: .planned, utf8Range: 12..<17,
      quote: "“成功率”\\37.6%\n第二行\u{2028}\u{1B}[2J\u{85}。", sentence: 3..<40)
    let bare = Judgement.Reading(value: 392_000_000, unit: "元")
    let verdicts: [Judgement.Verdict] =
      [
        .confirmed(reading), .rejected(bare), .notApplicable, .memo(""), .memo("查\"年鉴\"\t"),
        .withdrawn("20261122-0"),
      ]
      + [.reinstated("20261122-0")] + Judgement.Origin.allCases.map { .corrected(bare, $0) }
    return verdicts.enumerated().map { index, verdict in
      Judgement(
        id: "20261122-\(index)", time: "2026-11-22T00:40:31.123Z", author: "李 / O'Neil",
        report: ReportKey(
          issuer: index == 0 ? nil : "局", code: nil, year: index == 1 ? nil : 2023, file: "a b.txt",
          contentHash: "h"), indicator: "aid.case", verdict: verdict, seen: index % 2 == 0 ? reading : nil,
        reason: index == 3 ? "理由" : nil)
    }
  }()

  private func text(_ file: JudgementFile) throws -> String {
    try String(contentsOfFile: file.path, encoding: .utf8)
  }

  @Test func `what is appended is read again, whatever is in it, one judgement to a line`() throws {
    let folder = try TemporaryFolder()
    let file = JudgementFile(path: folder.path + "/deep/er/judgements.jsonl")
    #expect(try file.read() == JudgementFile.Content())
    for judgement in Self.every.prefix(3) { try file.append([judgement]) }
    try file.append(Array(Self.every.dropFirst(3)))
    let content = try file.read()
    #expect(content.judgements == Self.every && content.problems.isEmpty)
    #expect(try text(file).split(separator: "\n").count == Self.every.count + 1)
    let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test func `a torn last line is told, and stays a line of its own`() throws {
    let folder = try TemporaryFolder()
    let file = JudgementFile(path: folder.path + "/judgements.jsonl")
    try file.append([Self.judgement(1), Self.judgement(2)])
    let whole = try text(file)
    try folder.write(String(whole.dropLast(20)), to: "judgements.jsonl")
    var content = try file.read()
    #expect(content.judgements == [Self.judgement(1)] && content.problems.map(\.line) == [3])
    #expect(content.problems.first?.message.en.contains("torn") == true)
    try file.append([Self.judgement(3)])
    content = try file.read()
    #expect(content.judgements == [Self.judgement(1), Self.judgement(3)])
    #expect(content.problems.map(\.line) == [3])
    #expect(try text(file).hasPrefix(String(whole.dropLast(20)) + "\n"))
  }

  @Test func `a last line that only lacks its end is whole`() throws {
    let folder = try TemporaryFolder()
    let file = JudgementFile(path: folder.path + "/judgements.jsonl")
    try file.append([Self.judgement(1)])
    try folder.write(String(try text(file).dropLast()), to: "judgements.jsonl")
    try file.append([Self.judgement(2)])
    #expect(try file.read().judgements == [Self.judgement(1), Self.judgement(2)])
  }

  @Test(arguments: ["", "{\"faz", "{\"fazhi\": \"judgements\", \"version\": 1"])
  func `a file that was torn in its header begins anew`(text: String) throws {
    let folder = try TemporaryFolder()
    let file = JudgementFile(path: try folder.write(text, to: "judgements.jsonl"))
    #expect(try file.read() == JudgementFile.Content())
    try file.append([Self.judgement(1)])
    #expect(try file.read().judgements == [Self.judgement(1)])
  }

  @Test(arguments: [
    "{\"fazhi\": \"judgements\", \"version\": 2}\n{\"new\": true}\n", "queries:\n", "[]", "\n",
    "{\"fazhi\": \"other\", \"version\": 1}\n",
  ])
  func `a file of a newer version, or of something else, is refused and left as it is`(text: String) throws {
    let folder = try TemporaryFolder()
    let file = JudgementFile(path: try folder.write(text, to: "judgements.jsonl"))
    #expect(throws: FileFailure.self) { try file.read() }
    #expect(throws: FileFailure.self) { try file.append([Self.judgement(1)]) }
    #expect(try self.text(file) == text)
  }

  @Test func `lines that cannot be read are listed, each with its reason, and hide no other`() throws {
    let folder = try TemporaryFolder()
    let good = JudgementLine.text(of: Self.judgement(1))
    let bad = [
      "{", "null", "\u{0}", good.replacing("not-applicable", with: "perhaps"),
      good.replacing("2026-11-22T00:40:31.123Z", with: "gestern"),
      good.replacing("\"author\": \"li\", ", with: ""),
      good.replacing("not-applicable", with: "confirmed"),
      good.replacing("2023", with: "\"2023\""),
      JudgementLine.text(of: Self.every[0]).replacing("\"sentenceStart\": 3", with: "\"sentenceStart\": 41"),
    ]
    var bytes = Array(([JudgementLine.header] + bad + [good]).joined(separator: "\n").utf8)
    bytes += [0x0A, 0xFF, 0xFE, 0x0A, 0x20, 0x0A]
    let file = JudgementFile(path: try folder.write(bytes, to: "judgements.jsonl"))
    let content = try file.read()
    #expect(content.judgements == [Self.judgement(1)])
    // The zero byte is blank.
    #expect(content.problems.map(\.line) == [2, 3, 5, 6, 7, 8, 9, 10, 12])
    let reasons = content.problems.map(\.message.en)
    #expect(reasons[2].contains("perhaps") && reasons[4].contains("author") && reasons[6].contains("year"))
    #expect(reasons[7].contains("sentenceStart"))
  }

  @Test func `two programs that append at once lose nothing`() async throws {
    let folder = try TemporaryFolder()
    // Most goes wrong where both find no file and begin one.
    for round in 0..<40 {
      let path = folder.path + "/\(round).jsonl"
      try await withThrowingTaskGroup(of: Void.self) { group in
        for writer in 0..<4 {
          group.addTask {
            for number in 0..<3 {
              try JudgementFile(path: path).append([Self.judgement(writer * 100 + number)])
            }
          }
        }
        try await group.waitForAll()
      }
      let content = try JudgementFile(path: path).read()
      #expect(Set(content.judgements.map(\.id)).count == 12 && content.problems.isEmpty)
    }
  }

  @Test func `a program that appends waits while another one does`() async throws {
    let folder = try TemporaryFolder()
    let file = JudgementFile(path: folder.path + "/judgements.jsonl")
    try file.append([Self.judgement(1)])
    let descriptor = open(file.path, O_RDWR | O_APPEND)
    try #require(flock(descriptor, LOCK_EX) == 0)
    var status = stat()
    fstat(descriptor, &status)
    let isDone = Mutex(false)
    let appending = Task.detached {
      try file.append([Self.judgement(2)])
      isDone.withLock { $0 = true }
    }
    // The system tells who waits for a lock: `->`, and the file's number.
    func isWaiting() -> Bool {
      let locks = (try? String(contentsOfFile: "/proc/locks", encoding: .utf8)) ?? ""
      return locks.split(separator: "\n").contains { $0.contains("->") && $0.contains(":\(status.st_ino) ") }
    }
    while !isDone.withLock({ $0 }), !isWaiting() { await Task.yield() }
    #expect(!isDone.withLock { $0 })
    close(descriptor)
    try await appending.value
    #expect(try file.read().judgements == [Self.judgement(1), Self.judgement(2)])
  }

  @Test func `a folder that cannot be written is said before anything is judged, and judging goes on`() throws
  {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "file")
    let keeper = JudgementKeeper(file: JudgementFile(path: folder.path + "/file/judgements.jsonl"))
    #expect(keeper.read().failure?.message.en.hasPrefix("judgements are not written") == true)
    #expect(keeper.record([Self.judgement(1)])?.waiting == 1)
    #expect(keeper.record([Self.judgement(2)])?.waiting == 2)
    // A table made meanwhile has them.
    #expect(try keeper.all() == [1, 2].map { Self.judgement($0) })
    try FileManager.default.removeItem(atPath: folder.path + "/file")
    #expect(keeper.record([Self.judgement(3)]) == nil)
    #expect(keeper.record([Self.judgement(4)]) == nil)
    #expect(try keeper.file.read().judgements == [1, 2, 3, 4].map { Self.judgement($0) })
    #expect(try keeper.all() == [1, 2, 3, 4].map { Self.judgement($0) })
    #expect(keeper.read().failure == nil)
  }

  @Test func `an export is read back and does not replace a file unless told to`() throws {
    let folder = try TemporaryFolder()
    let file = JudgementFile(path: folder.path + "/mine.jsonl")
    try file.export(Self.every, replacing: false)
    #expect(try file.read().judgements == Self.every)
    #expect(throws: FileFailure.self) { try file.export([], replacing: false) }
    try file.export([], replacing: true)
    #expect(try file.read().judgements.isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["mine.jsonl"])
  }

  @Test func `merging takes what is new, counts what is known, and lists what differs`() {
    let reading = Judgement.Reading(value: 1, unit: "件")
    let mine = [Self.judgement(1), Self.judgement(2, .confirmed(reading))]
    let theirs = [
      Self.judgement(1), Self.judgement(2, .rejected(reading)), Self.judgement(3, .memo("?"), by: "wang"),
      Self.judgement(3, .memo("?"), by: "wang"), Self.judgement(4, .rejected(reading), by: "wang"),
    ]
    let merge = JudgementMerge(of: theirs, into: mine)
    #expect(merge.new.map(\.id) == ["20261122-3", "20261122-4"])
    #expect(merge.known == 2 && merge.altered == ["20261122-2"])
    #expect(merge.disagreements.map { $0.judgements.map(\.author) } == [["li", "wang"]])
  }

  @Test func `asking whether judgements could be kept makes nothing`() throws {
    let folder = try TemporaryFolder()
    let file = JudgementFile(path: folder.path + "/deep/er/judgements.jsonl")
    #expect(file.obstacle() == nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    try file.append([Self.judgement(1)])
    #expect(try file.read().judgements.count == 1)
    try folder.write("", to: "plain")
    #expect(JudgementFile(path: folder.path + "/plain/er/judgements.jsonl").obstacle() != nil)
  }
}
