import Canvas
import Documents
import Foundation
import Library
import Reports
import TestSupport
import Testing

@testable import fazhi

struct ReadCommandTests {
  private static let made = """
    大理市司法局2023年度法治政府建设工作报告

    一、主要举措和成效
    (一)执法监督。一是强化培训,全年开展行政执法培训12场次。二是严格监督。
    （二）公共法律服务
    办理法律援助案件171件。
    二、存在的不足
    (一)执法力量不足。人员不够。
    大理市司法局
    2024年1月26日

    """

  private func read(_ arguments: String..., environment: [String: String] = [:]) throws -> Program.Outcome {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.made, to: "报告.txt")
    let words = arguments.map { $0.replacing("FILE", with: path) }
    return try Program.run(["read"] + words, environment: environment)
  }

  @Test func `a report is read from its title to its findings, each list with its length`() throws {
    let lines = try read("FILE", "--language", "en").output.split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first == "Title: 大理市司法局2023年度法治政府建设工作报告")
    #expect(lines.contains("Year: 2023"))
    #expect(lines.contains { $0.hasPrefix("Place: 云南省") && $0.hasSuffix("532901") })
    #expect(lines.contains("Outline, 7 headings."))
    // The outline, and again where the heading stands.
    #expect(lines.count { $0 == "Heading 2, level 2: (一)执法监督" } == 2)
    #expect(lines.contains("一是强化培训,全年开展行政执法培训12场次。"))
    #expect(lines.contains("办理法律援助案件171件。"))
    #expect(lines.contains { $0.contains("171 件 (shown). In 一(二): 办理法律援助案件171件") })
    #expect(lines.contains { $0.hasPrefix("Findings") })
  }

  @Test func `the same is read in Chinese`() throws {
    let outcome = try read("FILE", environment: ["LC_ALL": "zh_CN.UTF-8"])
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("标题：大理市司法局2023年度法治政府建设工作报告\n地区："))
    #expect(outcome.output.contains("\n标题 2，第 2 级：(一)执法监督\n"))
  }

  @Test(arguments: ["5", "一(二)", "一（二）", "(二)", "公共法律服务", "法律服务"])
  func `a section is named by its place, its number or its title`(name: String) throws {
    let outcome = try read("FILE:\(name)", "--part", "text", "--language", "en")
    #expect(outcome.output == "Text.\nHeading 5, level 2: （二）公共法律服务\n办理法律援助案件171件。\n")
  }

  @Test(arguments: ["99", "0", "三", "没有的", "一(九)"])
  func `a section that is not there is said, with how to see which are`(name: String) throws {
    let outcome = try read("FILE:\(name)", "--language", "en")
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("has no section “\(name)”; fazhi read --part outline lists them"))
  }

  @Test func `where several sections answer, all are named and none is read`() throws {
    let outcome = try read("FILE:(一)", "--language", "en")
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("2 一、主要举措和成效 › (一)执法监督; 7 二、存在的不足 › (一)执法力量不足"))
  }

  @Test func `a file with a colon in its name is that file`() {
    func parts(_ path: String, _ files: Set<String>) -> [String?] {
      let (file, section) = ReadCommand.parts(of: path, exists: files.contains)
      return [file, section]
    }
    #expect(parts("a:b.txt", ["a:b.txt", "a"]) == ["a:b.txt", nil])
    #expect(parts("a:b.txt:3", ["a:b.txt", "a"]) == ["a:b.txt", "3"])
    #expect(parts("a:b.txt", ["a"]) == ["a", "b.txt"])
    #expect(parts("a", ["a"]) == ["a", nil])
    #expect(parts("gone:3", []) == ["gone:3", nil])
    #expect(parts(":3", [""]) == [":3", nil])
  }

  @Test(arguments: [10, 40, 80])
  func `wrapped, no line is wider than asked, and nothing is lost`(width: Int) throws {
    let whole = try Program.run(["read", "seeds"]).output
    let wrapped = try Program.run(["read", "seeds", "--width", "\(width)"]).output
    for line in wrapped.split(separator: "\n") { #expect(Width.columns(of: line) <= width) }
    #expect(wrapped.filter { !$0.isWhitespace } == whole.filter { !$0.isWhitespace })
  }

  @Test func `nothing moves a cursor, whatever a report holds and whatever the terminal is`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("报告\u{1B}[2J\u{9B}31m\n一、甲\u{07}\n正文\u{1B}]52;c;AAAA\u{07}。\n", to: "a.txt")
    let outcome = try Program.run(["read", path], environment: ["TERM": "dumb"])
    #expect(outcome.status == 0)
    #expect(
      !outcome.output.unicodeScalars.contains {
        $0.value < 0x20 && $0 != "\n" || (0x7F..<0xA0).contains($0.value)
      })
  }

  @Test func `every paragraph of the samples is read once`() async throws {
    let corpus = try await Corpus.read([Checkout.root.appendingPathComponent("seeds").path])
    for entry in corpus.reports {
      let linear = LinearReport(report: entry.report, catalogue: corpus.catalogue, language: .english)
      let read = linear.lines([.text]).dropFirst().map { line in
        line.wholeMatch(of: /Heading \d+, level \d: (.*)/).map { String($0.1) } ?? line
      }
      let body = entry.report.blocks.filter { $0.kind.isClean && $0.kind != .title }
        .map { entry.report.document.text[$0.utf8Range] }
      // A part's title may stand in the report's own, or in an index; it is read where the part begins.
      let partTitles = entry.report.sections.filter { $0.level == 0 }.map(\.title)
      func bare(_ texts: [String]) -> String {
        let text = partTitles.reduce(texts.joined()) { $0.replacing($1, with: "") }
        return String(text.filter { $0.isLetter || $0.isNumber })
      }
      #expect(bare(Array(read)) == bare(body), "\(entry.file)")
    }
  }

  @Test func `a file that is not there is said`() throws {
    let outcome = try Program.run(["read", "/nowhere:3"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("/nowhere:3"))
  }
}
