import Foundation
import TestSupport
import Testing

@testable import Documents

/// PDF by way of `pdftotext`, and that program missing, hanging and raving.
@Suite struct PDFTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let report = [
    "云山县司法局2023年法治政府建设情况报告",
    "县人民政府：",
    "一年来，县司法局坚持以习近平法治思想为指导，深入学习贯彻党的二十大精神，紧紧围绕全县中心工作，统筹推进依法行政、公共法律服务和人民调解，各项工作取得新的成效。现将有关情况报告如下：",
    "一、主要举措和成效",
    "(一)行政复议和应诉",
    "全年共受理行政复议案件171件，审结158件，综合纠错率12.6%[注1]，当事人服判息诉率明显提高，没有一起案件被人民法院改判，实现了法律效果和社会效果的统一。",
    "以后的文字，行政机关负责人出庭应诉率达到100%。",
    "(二)公共法律服务",
    "1.办理法律援助案件320件，其中农民工案件85件，为受援人挽回经济损失642.7万元，群众满意度保持在较高水平，受到普遍好评。",
    "2.办理公证3127件。",
    "主要业务数据见下表：",
    "指标 | 2022年 | 2023年 | 单位",
    "行政复议受理 | 149 | 171 | 件",
    "法律援助案件 | 298 | 320 | 件",
    "公证办理 | 2934 | 3127 | 件",
    "二、存在的问题和不足",
    "一是基层法治力量还比较薄弱，部分乡镇司法所只有一名工作人员，难以满足群众日益增长的法律服务需求，干部的专业能力与新任务相比仍有差距。",
    "二是行政执法规范化水平有待提高，个别部门执法程序意识不强，说理不够充分，案卷制作较为粗糙，执法监督的刚性约束还没有完全形成。",
    "三是普法宣传的针对性和实效性还不够，创新的办法不多，对青少年、务工人员等重点对象的宣传教育缺少持续跟进，以案释法的频次偏低。",
    "四是矛盾纠纷多元化解机制还需完善，专职人民调解员数量不足，行业性、专业性调解组织作用发挥不充分，信息化手段运用不够熟练。",
    "三、下一步工作安排",
    "下一步，我们将继续加强队伍建设，健全行政执法监督机制，推动公共法律服务向基层延伸，力争全年办理法律援助案件400件以上，不断开创全县法治政府建设的新局面。",
    "同时，围绕法治化营商环境，开展涉企行政执法专项监督，完善重大行政决策听证和合法性审查制度，落实行政机关负责人出庭应诉要求，推动矛盾纠纷在基层得到实质性化解。",
    "还将深化“八五”普法，培育乡村“法律明白人”，办好法治文化阵地，组织宪法宣传周活动，让尊法学法守法用法在全县蔚然成风，为高质量发展提供坚强的法治保障。",
    "云山县司法局", "2024年1月15日", "[注1]综合纠错率指撤销、变更、确认违法和责令履行的案件占审结案件的比例，上年为15.8%。",
  ]

  @Test func `a report LibreOffice printed reads as written`() throws {
    let document = try Document(name: "report.pdf", bytes: OfficeFiles.bytes("report.pdf"))
    #expect(document.paragraphs.map { document.text[$0.utf8Range] } == Self.report)
    #expect(document.format == .pdf)
    #expect(document.properties.title == "云山县司法局2023年法治政府建设情况报告")
  }

  @Test(arguments: [("scanned.pdf", PDFProblem.scanned), ("password.pdf", .encrypted)])
  func `a PDF without text to be had says why`(name: String, expected: PDFProblem) throws {
    let bytes = try OfficeFiles.bytes(name)
    #expect(throws: DocumentError(file: name, .pdf(expected))) { try Document(name: name, bytes: bytes) }
  }

  @Test func `a PDF cut off is read or refused`() throws {
    let bytes = try OfficeFiles.bytes("report.pdf")
    for length in stride(from: 5, to: bytes.count, by: 7001) {
      guard let document = try? Document(name: "a", bytes: Array(bytes.prefix(length))) else { continue }
      #expect(!document.paragraphs.isEmpty)
    }
  }

  // MARK: The program

  private func script(_ body: String) throws -> Subprogram {
    let path = try folder.write("#!/bin/sh\n\(body)\n", to: "pdftotext")
    // Run by the shell: a file just written cannot be executed while another test's child holds it open.
    return Subprogram(program: "/bin/sh", arguments: [path, "--", "-", "-"])
  }

  @Test func `without the program it is said which package has it`() {
    let missing = Subprogram(program: "/nowhere/pdftotext", arguments: [])
    #expect(throws: PDFProblem.noProgram) { try PDFText([1], program: missing) }
    #expect(PDFProblem.noProgram.explanation.en.contains("poppler-utils"))
  }

  @Test func `a program that hangs is ended with all it started`() throws {
    let mark = folder.path + "/child"
    var program = try script("sleep 60 & echo $! > '\(mark)'; wait")
    program.timeLimit = .milliseconds(500)
    let start = ContinuousClock.now
    #expect(throws: PDFProblem.tooLong) { try PDFText([1, 2, 3], program: program) }
    #expect(ContinuousClock.now - start < .seconds(5))
    let child = try #require(
      pid_t(String(contentsOfFile: mark, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)))
    #expect(isGone(child))
  }

  /// Whether a process has ended; one that nobody waited for is a zombie.
  private func isGone(_ process: pid_t) -> Bool {
    for _ in 0..<500 {
      guard let state = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else {
        return true
      }
      if state.contains(") Z") { return true }
      usleep(2000)
    }
    return false
  }

  @Test func `a program that closes its outputs and goes on is ended`() throws {
    var program = try script("exec >&- 2>&-; sleep 60")
    program.timeLimit = .milliseconds(300)
    #expect(throws: PDFProblem.tooLong) { try PDFText([1], program: program) }
  }

  @Test func `a program that writes without end is ended`() throws {
    var program = try script("exec yes")
    program.outputLimit = 1 << 20
    #expect(throws: PDFProblem.tooLong) { try PDFText([1], program: program) }
  }

  @Test func `a program that does not read its input is no harm`() throws {
    let program = try script("exec <&-; echo no xml")
    #expect(throws: PDFProblem.damaged) {
      try PDFText([UInt8](repeating: 1, count: 1 << 20), program: program)
    }
  }

  @Test func `what is written and read is the same, however much`() throws {
    let program = try script("cat; echo words >&2; exit 3")
    let input = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let outcome = try program.run(input: input)
    #expect(outcome.output == input)
    #expect(outcome.errors == Array("words\n".utf8))
    #expect(outcome.status == 3)
  }

  @Test func `two columns are read one after the other`() throws {
    let document = try Document(name: "columns.pdf", bytes: OfficeFiles.bytes("columns.pdf"))
    let lines = document.paragraphs.map { document.text[$0.utf8Range] }
    #expect(lines.count == 21)
    #expect(lines.first == "云山县2023年法治政府建设情况报告")
    #expect(lines[4].hasPrefix("三是人民调解工作取得新成效。全年办理人民调解事项1074件，同比增长2.2%[注1]，坚持问题导向"))
    // One goes on from the foot of the first column to the head of the second, one over the end of the page.
    #expect(
      lines[8]
        == "七是合法性审查工作取得新成效。全年办理合法性审查事项1222件，同比增长6.6%，办案质量稳步提高，群众满意度持续上升，没有一起案件被撤销，为全县发展提供了坚强保障。其中重点事项18件，涉及金额9,462.5万元。"
    )
    #expect(lines[15].hasPrefix("四是法治宣传工作取得新成效。全年办理法治宣传事项1481件"))
    #expect(lines.suffix(3) == ["二、下一步打算", "1.继续推进依法行政。", "2. 2024年力争办理300件。"])
    #expect(!lines.contains { $0.contains(" | ") })
  }

  // MARK: Lines

  @Test func `columns of a table are not columns of text`() {
    func row(_ top: Double, _ cells: [(String, Double)]) -> [PDFPage.Word] {
      cells.map { text, left in
        .init(left: left, right: left + 16 * Double(text.count), top: top, bottom: top + 16, text: text)
      }
    }
    var table = PDFPage(width: 600, height: 800)
    for (index, name) in ["行政复议", "行政诉讼案件", "人民调解", "法律援助", "公证", "法治宣传教育活动"].enumerated() {
      table.words += row(100 + 20 * Double(index), [(name, 100), ("\(index)12", 320)])
    }
    #expect(PDFColumns.regions(of: [PDFLine.all(on: table)]).count == 1)
    var text = PDFPage(width: 600, height: 800)
    for index in 0..<6 {
      text.words += row(100 + 20 * Double(index), [("左左左左左左左左左左左左", 100), ("右右右右右右右右右右右右", 320)])
    }
    #expect(PDFColumns.regions(of: [PDFLine.all(on: text)]).map { $0.lines.count } == [6, 6])
  }

  @Test(arguments: [
    ("1.", "文", "1.文"), ("（一）", "文", "（一）文"), ("第一章", "总则", "第一章 总则"), ("1.2", "总则", "1.2 总则"),
    ("1", "文", nil), ("受理", "文", nil), ("1.", "85", nil), ("12.655", "文", nil),
  ])
  func `the number of a list is no cell`(number: String, text: String, joined: String?) {
    let start = 130 + 16 * Double(number.count)
    var page = PDFPage(width: 600, height: 800)
    page.words = [
      .init(left: 100, right: 100 + 16 * Double(number.count), top: 100, bottom: 116, text: number),
      .init(left: start, right: start + 32 * Double(text.count), top: 100, bottom: 116, text: text),
    ]
    let line = PDFLine.all(on: page).map(\.withNumberJoined)[0]
    #expect(line.cells.map(\.text) == (joined.map { [$0] } ?? [number, text]))
  }

  @Test(arguments: [(95.0, 104.0, "85[注1]"), (108, 117, "85[注1]"), (102, 113, "受理1")])
  func `a small number is a mark where it is raised`(top: Double, bottom: Double, text: String) {
    var page = PDFPage(width: 600, height: 800)
    let before = text.hasPrefix("85") ? "85" : "受理"
    page.words = [
      .init(left: 100, right: 300, top: 98, bottom: 114, text: before),
      .init(left: 301, right: 306, top: top, bottom: bottom, text: "1"),
    ]
    #expect(PDFLine.all(on: page)[0].text == text)
  }

  @Test(arguments: [
    ("— 3 —", true), ("-12-", true), ("第3页", true), ("第 3 页 共 10 页", true), ("3/10", true), ("·4·", true),
    ("3", false), ("12/3", false), ("-3.5-", false), ("第三方", false), ("2023年", false), ("—", false),
    ("-5", false),
  ])
  func `page numbers are told from text`(text: String, isNumber: Bool) {
    #expect(PDFFurniture.isWrittenAsPageNumber(text) == isNumber)
  }

  /// A page of lines at the left margin, each 400 points wide unless it is short.
  private func page(_ lines: [(text: String, left: Double)], number: String? = nil) -> PDFPage {
    var page = PDFPage(width: 600, height: 800)
    for (index, line) in lines.enumerated() {
      let top = 100 + 20 * Double(index)
      page.words.append(
        .init(
          left: line.left, right: line.left + 16 * Double(line.text.count), top: top, bottom: top + 16,
          text: line.text))
    }
    if let number { page.words.append(.init(left: 290, right: 306, top: 780, bottom: 796, text: number)) }
    return page
  }

  private func paragraphs(_ pages: [PDFPage]) -> [String] {
    PDFParagraphs(
      PDFColumns.regions(of: PDFFurniture.removed(from: pages.map { PDFLine.all(on: $0) }))
    ).lines
  }

  private let full = String(repeating: "文", count: 25)
  private let indented = String(repeating: "文", count: 23)

  @Test func `numbers that count on at the edge are pages, others are text`() {
    let body = Array(repeating: (full, 100.0), count: 5)
    #expect(
      paragraphs([page(body, number: "1"), page(body, number: "2")]).joined().contains { $0.isNumber }
        == false)
    #expect(paragraphs([page(body, number: "7"), page(body, number: "3")]).joined().contains("7"))
  }

  @Test func `a paragraph goes on over a page and ends at an indent`() {
    let first = [(indented, 132.0), (full, 100), (full, 100), ("短。", 100), (indented, 132), (full, 100)]
    let second = [(full, 100.0), ("尾。", 100), (indented, 132), (full, 100), (full, 100), ("终。", 100)]
    #expect(
      paragraphs([page(first, number: "1"), page(second, number: "2")])
        == [indented + full + full + "短。", indented + full + full + "尾。", indented + full + full + "终。"])
  }
}
