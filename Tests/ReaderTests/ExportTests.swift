import Canvas
import Documents
import Library
import Reports
import Testing

@testable import Reader

@Suite struct ExportTests {
  /// The last request for a file.
  private func request(_ session: Session) -> ExportRequest? {
    for case .write(let request, _) in session.effects { return request }
    return nil
  }

  @Test func `E proposes a name, Enter writes what is in view, and the command is said`() {
    var session = Session(rows: 24, columns: 160)
    session.press("c", "E")
    #expect(session.status.contains("导出长表") && session.status.contains("compare.csv"))
    session.press(.enter)
    let request = request(session)
    #expect(request?.path == "compare.csv" && request?.format == .csv && request?.form == .long)
    #expect(request?.replaces == false)
    #expect(request?.reports.map(\.file) == session.reports.map(\.document.name))
    #expect(
      request?.indicators == ["reconsideration.accepted", "reconsideration.closed", "education.events"])
    #expect(session.status.contains("已写入 compare.csv") && session.status.contains("fazhi compare --output"))
    #expect(session.sheet?.export.isOpen == false)
  }

  @Test func `what is hidden and sorted away is not exported, folded groups are`() {
    var session = Session(rows: 24, columns: 160)
    session.press("c", "_", "$", "-", "E", .enter)
    #expect(request(session)?.reports.map(\.id) == [ReportID(0), ReportID(1)])
    #expect(request(session)?.indicators == ["reconsideration.closed", "education.events"])
    session.press("+", "Z", "E", .control("u"))
    session.type("b.json")
    session.press(.enter)
    #expect(request(session)?.indicators.count == 3)
    #expect(request(session)?.format == .json)
  }

  @Test func `Tab changes the form`() {
    var session = Session()
    session.press("c", "E", .tab)
    #expect(session.status.contains("导出宽表"))
    session.press(.tab)
    #expect(session.status.contains("转置"))
    session.press(.enter)
    #expect(request(session)?.form == .transposed && request(session)?.peers == .all)
    session.press("E", .tab)
    #expect(session.status.contains("导出长表和名次"))
    session.press(.enter)
    #expect(request(session)?.form == .ranked)
    session.press("E", .tab)
    #expect(session.status.contains("导出长表（"))
  }

  @Test func `a file that is there is replaced only after a second Enter on the same name`() {
    var session = Session(rows: 24, columns: 120)
    session.present = ["compare.csv"]
    session.press("c", "E", .enter)
    #expect(session.status.contains("文件已存在") && session.sheet?.export.isOpen == true)
    #expect(session.written.isEmpty)
    session.press(.enter)
    #expect(request(session)?.replaces == true)
    #expect(session.written.map(\.path) == ["compare.csv"])
    // Another name is asked about anew.
    session.present = ["compare.csv", "compare.csv2.csv"]
    session.press("E", .enter)
    session.type("2.csv")
    #expect(!session.status.contains("文件已存在"))
    session.press(.enter)
    #expect(request(session)?.replaces == false && session.written.count == 1)
  }

  @Test func `Esc leaves everything alone`() {
    var session = Session()
    session.present = ["compare.csv"]
    session.press("c", "E", .escape)
    #expect(session.sheet?.export.isOpen == false && session.effects.isEmpty)
    session.press("E", .enter, .escape)
    #expect(session.sheet?.export.isOpen == false && session.written.isEmpty)
    #expect(session.status.contains("没有写文件"))
  }

  @Test func `a name that says no format, and none at all, are refused in words`() {
    var session = Session(rows: 24, columns: 120)
    session.press("c", "E", .control("u"), .enter)
    #expect(session.status.contains("结尾须是") && session.effects.isEmpty)
    session.type("a.xlsx")
    #expect(session.status.contains("导出长表"))
    session.press(.enter)
    #expect(session.effects.isEmpty && session.status.contains("结尾须是"))
  }

  @Test func `a file that cannot be written says why, and the name is proposed again`() {
    var session = Session(rows: 24, columns: 120)
    session.unwritable = FileFailure(
      file: "x/compare.csv", message: Bilingual(zh: "没有这个文件夹", en: "no folder"))
    session.press("c", "E", .enter)
    #expect(session.status.contains("没有写入 x/compare.csv：没有这个文件夹"))
    session.press("E")
    #expect(session.status.contains("compare.csv"))
  }

  @Test func `before the comparison is there, E says that it is being made`() {
    var state = Session(rows: 24, columns: 120).state
    _ = state.update(.key("c"))
    _ = state.update(.key("E"))
    #expect(state.message?.text.zh == "比较还在准备，请稍候。" && state.mode == .sheet)
  }

  @Test func `y copies the sentence with its source, in the sheet and among the numbers`() {
    var session = Session(rows: 24, columns: 120)
    session.press("c", "y")
    let line =
      "大通区司法局. 大通区司法局2023年度报告[EB/OL]. [2026-01-02]. 2023年度, 一、主要举措和成效 › (一)加强行政复议。: "
      + "“(一)加强行政复议。全年受理行政复议案件171件,办结138件。”"
    #expect(session.copied == [line])
    #expect(session.status.contains("已复制引文"))
    session.press(.escape, "i", "y")
    #expect(session.copied == [line, line])
  }

  @Test func `y where nothing is said cites the report`() {
    var session = Session(rows: 24, columns: 120)
    session.press("c", "l", "l", "y")
    #expect(session.copied == ["湛江市司法局. 湛江市2024年报告[EB/OL]. [2026-01-02]."])
    #expect(session.status.contains("没有句子"))
  }

  @Test func `a sentence too long for a clipboard is not copied, and that is said`() {
    var long = Invented("甲局", ["浙江省"], code: "330000")
    long.paragraph(String(repeating: "很长的句子", count: 10_000) + "受理9件。")
    long.number("9件", 9, "reconsideration.accepted")
    var session = Session([long.report(file: "a.txt")], rows: 24, columns: 120)
    session.press("c", "y")
    #expect(session.copied.isEmpty && session.status.contains("引文太长"))
  }
}
