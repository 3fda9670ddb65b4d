import Canvas
import Library
import Reports
import Testing

@testable import Reader

@Suite struct TextLayoutTests {
  private func rows(_ report: Report, columns: Int, all: Bool = false) -> [String] {
    let form = TextLayout.Form(columns: columns, showsFurniture: all)
    return TextLayout(of: report, id: ReportID(0), form: form).rows.map { row in
      String(repeating: " ", count: row.indent) + report.document.text[row.utf8Range]
    }
  }

  @Test func `titles are centred, headings flush, paragraphs indented, signatures on the right`() {
    #expect(
      rows(Invented.three[0], columns: 40) == [
        "        大通区司法局2023年度报告", "", "    现将有关情况报告如下。", "", "一、主要举措和成效", "",
        "(一)加强行政复议。全年受理行政复议案件", "171件,办结138件。", "",
        "(二)深入普法宣传。开展普法活动", "12345场次。", "", "二、存在的问题", "    行政复议力量不足。", "",
        "三、下一年计划", "    开展普法活动200场。", "", "                            大通区司法局",
      ])
  }

  @Test func `headings in the middle of a line begin rows of their own`() {
    var report = Invented("局")
    report.section(1, "一、", "甲", "。正文")
    let whole = report.report(file: "")
    // The same text saved on one line: one block, a second heading inside it.
    let text = whole.document.text[0..<whole.document.text.count - 1] + "二、乙。正文二"
    let second = whole.document.text.count - 1
    let sections = [
      whole.sections[0],
      Section(
        level: 1, number: "二、", title: "乙", headingRange: second..<second + 9,
        utf8Range: second..<text.utf8.count, parent: nil, purpose: .achievements),
    ]
    let line = Report(
      document: .init(name: "", text: .init(text), encoding: .utf8, paragraphs: [], diagnostics: []),
      metadata: Metadata(), blocks: [Block(kind: .body, utf8Range: 0..<text.utf8.count, section: 0)],
      sections: sections, quantities: [], observations: [], diagnostics: [])
    #expect(rows(line, columns: 40) == ["一、甲。正文", "", "二、乙。正文二"])
  }

  @Test func `a part's name is centred, a paragraph that begins with it is not`() {
    var report = Invented("局")
    report.section(0, "", "2022年总结")
    report.section(0, "", "2023年思路", "是这样的一段正文")
    #expect(rows(report.report(file: ""), columns: 40) == ["               2022年总结", "    2023年思路是这样的一段正文"])
  }

  @Test func `every byte of the report stands in one row, at every width`() {
    for report in Invented.three {
      for columns in 1...100 {
        let form = TextLayout.Form(columns: columns, showsFurniture: true)
        let layout = TextLayout(of: report, id: ReportID(0), form: form)
        let shown = layout.rows.map { report.document.text[$0.utf8Range] }.joined()
        let whole = report.blocks.map { report.document.text[$0.utf8Range] }.joined()
        #expect(shown.filter { $0 != " " } == whole.filter { $0 != " " }, "\(columns) columns")
        for (index, row) in layout.rows.enumerated() where !row.utf8Range.isEmpty {
          #expect(layout.row(at: row.utf8Range.lowerBound) == index)
        }
      }
    }
  }
}
