import TestSupport
import Testing

@testable import Documents

/// What Word's elements become as text.
@Suite struct WordTextTests {
  private func run(_ text: String, _ properties: String = "") -> String {
    "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
  }

  private func paragraph(_ runs: String, _ properties: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr>\(runs)</w:p>"
  }

  private func item(_ text: String, _ list: Int = 1, level: Int = 0) -> String {
    paragraph(
      run(text), "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>")
  }

  private func level(_ index: Int, _ format: String, _ text: String, _ more: String = "") -> String {
    "<w:lvl w:ilvl=\"\(index)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/>\(more)<w:lvlText w:val=\"\(text)\"/></w:lvl>"
  }

  private func list(_ levels: String, _ more: String = "") -> String {
    "<w:abstractNum w:abstractNumId=\"0\">\(levels)</w:abstractNum>"
      + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>\(more)"
  }

  @Test(arguments: [
    ("chineseCountingThousand", "%1、", ["一、", "二、", "三、"]),
    ("chineseCounting", "（%1）", ["（一）", "（二）", "（三）"]),
    ("ideographDigital", "第%1章", ["第一章 ", "第二章 ", "第三章 "]),
    ("decimal", "%1.", ["1.", "2.", "3."]),
    ("decimal", "%1", ["1 ", "2 ", "3 "]),
    ("decimalZero", "%1.", ["01.", "02.", "03."]),
    ("decimalFullWidth", "%1．", ["１．", "２．", "３．"]),
    ("decimalEnclosedCircleChinese", "%1", ["① ", "② ", "③ "]),
    ("decimalEnclosedParen", "%1", ["⑴ ", "⑵ ", "⑶ "]),
    ("upperRoman", "%1.", ["I.", "II.", "III."]),
    ("lowerLetter", "%1)", ["a)", "b)", "c)"]),
    ("ideographTraditional", "%1、", ["甲、", "乙、", "丙、"]),
    ("chineseLegalSimplified", "%1、", ["壹、", "贰、", "叁、"]),
    ("bullet", "\u{F0B7}", ["", "", ""]),
    ("none", "", ["", "", ""]),
  ])
  func `automatic numbers are text`(format: String, template: String, labels: [String]) throws {
    let body = ["甲", "乙", "丙"].map { item($0) }.joined()
    let lines = try OfficeFiles.lines(
      OfficeFiles.docx(body, numbering: list(level(0, format, template))))
    #expect(lines == zip(labels, ["甲", "乙", "丙"]).map(+))
  }

  @Test(arguments: [
    (10, "十"), (11, "十一"), (20, "二十"), (21, "二十一"), (100, "一百"), (101, "一百零一"), (110, "一百一十"),
    (1001, "一千零一"), (1010, "一千零一十"), (2023, "二千零二十三"),
  ])
  func `Chinese numbers count on past ten`(value: Int, text: String) {
    #expect(ListNumeral.chinese.text(value) == text)
  }

  @Test func `deeper levels begin anew below each higher one`() throws {
    let levels = level(0, "chineseCounting", "%1、") + level(1, "decimal", "%1.%2", "<w:isLgl/>")
    let body =
      item("甲") + item("子", level: 1) + item("丑", level: 1) + item("乙") + item("寅", level: 1)
    #expect(
      try OfficeFiles.lines(OfficeFiles.docx(body, numbering: list(levels)))
        == ["一、甲", "1.1 子", "1.2 丑", "二、乙", "2.1 寅"])
  }

  @Test func `a level that never begins anew counts through`() throws {
    let levels =
      level(0, "chineseCounting", "%1、") + level(1, "decimal", "%2.", "<w:lvlRestart w:val=\"0\"/>")
    let body = item("甲") + item("子", level: 1) + item("乙") + item("丑", level: 1)
    #expect(
      try OfficeFiles.lines(OfficeFiles.docx(body, numbering: list(levels))) == ["一、甲", "1.子", "二、乙", "2.丑"])
  }

  @Test func `a second instance goes on counting unless it says where to begin`() throws {
    let more =
      "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/>"
      + "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>"
    let body = item("甲") + item("乙", 2) + item("丙", 3) + item("丁", 3) + item("戊", 9)
    #expect(
      try OfficeFiles.lines(OfficeFiles.docx(body, numbering: list(level(0, "decimal", "%1."), more)))
        == ["1.甲", "2.乙", "5.丙", "6.丁", "戊"])
  }

  @Test func `styles carry numbers, through those they are based on, and a paragraph may refuse them`() throws
  {
    let styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
      + "<w:style w:type=\"paragraph\" w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style>"
      + "<w:style w:type=\"paragraph\" w:styleId=\"C\"><w:basedOn w:val=\"C\"/></w:style>"
    let levels =
      level(0, "chineseCounting", "%1、", "<w:pStyle w:val=\"A\"/>")
      + level(1, "decimal", "%2.", "<w:pStyle w:val=\"B\"/>")
    let body =
      paragraph(run("甲"), "<w:pStyle w:val=\"A\"/>") + paragraph(run("乙"), "<w:pStyle w:val=\"B\"/>")
      + paragraph(run("丙"), "<w:pStyle w:val=\"A\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>")
      + paragraph(run("丁"), "<w:pStyle w:val=\"C\"/>")
    #expect(
      try OfficeFiles.lines(OfficeFiles.docx(body, numbering: list(levels), styles: styles))
        == ["一、甲", "1.乙", "丙", "丁"])
  }

  @Test(arguments: [
    ("<w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins>", "新"),
    ("<w:moveFrom><w:r><w:t>旧</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>新</w:t></w:r></w:moveTo>", "新"),
    ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:t>见</w:t></w:r>", "见"),
    ("<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>见</w:t></w:r>", "见"),
    ("<w:r><w:instrText>PAGE</w:instrText></w:r><w:hyperlink><w:r><w:t>链</w:t></w:r></w:hyperlink>", "链"),
    ("<w:sdt><w:sdtContent><w:r><w:t>控件</w:t></w:r></w:sdtContent></w:sdt>", "控件"),
    ("<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t></w:r>", "甲\n乙\t丙"),
    (
      "<w:r><w:t>1</w:t><w:noBreakHyphen/><w:t>2</w:t><w:sym w:font=\"Symbol\" w:char=\"F0FE\"/></w:r>", "1-2"
    ),
    (
      "<w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></mc:Choice>"
        + "<mc:Fallback><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>文</w:t></w:r>",
      "文\n框"
    ),
  ])
  func `what is printed is text and nothing else`(runs: String, text: String) throws {
    let document = try DOCXText(OfficeFiles.docx(paragraph(runs)))
    #expect(String(decoding: document.text, as: UTF8.self) == text + "\n")
  }

  @Test func `a paragraph whose mark is deleted or hidden goes on in the next`() throws {
    let body =
      paragraph(run("一、标题"), "<w:rPr><w:vanish/><w:specVanish/></w:rPr>") + paragraph(run("正文"))
      + paragraph(run("前"), "<w:rPr><w:del/></w:rPr>") + paragraph(run("后"))
    #expect(try OfficeFiles.lines(OfficeFiles.docx(body)) == ["一、标题正文", "前后"])
  }

  private func table(_ rows: [[String]]) -> String {
    "<w:tbl>"
      + rows.map { "<w:tr>" + $0.map { "<w:tc>\($0)</w:tc>" }.joined() + "</w:tr>" }.joined() + "</w:tbl>"
  }

  @Test func `a row is a line, with a place for every column`() throws {
    let span = "<w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>"
    let body = table([
      [paragraph(run("项目")), paragraph(run("上年")), paragraph(run("本年"))],
      [paragraph(run("行政")) + paragraph(run("处罚")), paragraph(""), paragraph(run("300"))],
      [span + paragraph(run("合计")), paragraph(run("300"))],
      [paragraph(run("只有一格")), paragraph("")],
    ])
    #expect(
      try OfficeFiles.lines(OfficeFiles.docx(body))
        == ["项目 | 上年 | 本年", "行政处罚 |  | 300", "合计 |  | 300", "只有一格"])
  }

  @Test func `a table that lays out a page gives its paragraphs`() throws {
    let long = String(repeating: "长文", count: 200)
    let body = table([[paragraph(run(long)) + paragraph(run("乙")), paragraph(run("边栏"))]])
    #expect(try OfficeFiles.lines(OfficeFiles.docx(body)) == [long, "乙", "边栏"])
    let nested = table([[paragraph(run("甲")) + table([[paragraph(run("子")), paragraph(run("丑"))]])]])
    #expect(try OfficeFiles.lines(OfficeFiles.docx(nested)) == ["甲", "子 | 丑"])
  }

  @Test func `notes stand at the end, in the order of their marks`() throws {
    func note(_ id: Int, _ text: String) -> String {
      "<w:footnote w:id=\"\(id)\">\(paragraph("<w:r><w:footnoteRef/></w:r>" + run(text)))</w:footnote>"
    }
    func reference(_ id: Int) -> String { "<w:r><w:footnoteReference w:id=\"\(id)\"/></w:r>" }
    let notes =
      "<w:footnote w:type=\"separator\" w:id=\"0\">\(paragraph(run("——")))</w:footnote>" + note(2, " 乙注")
      + note(7, "甲注")
    let body = paragraph(run("甲") + reference(7) + run("文")) + paragraph(run("乙") + reference(2))
    #expect(
      try OfficeFiles.lines(OfficeFiles.docx(body, notes: notes)) == ["甲[注1]文", "乙[注2]", "[注1]甲注", "[注2]乙注"])
  }

  @Test func `entities and deep nesting do no harm`() throws {
    let bomb =
      "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\"><!ENTITY y \"yyyyyyyyyy\"><!ENTITY z \"&y;&y;&y;&y;\">]>"
      + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p><w:r><w:t>甲&x;&z;乙</w:t></w:r></w:p></w:document>"
    let text = try DOCXText(StoredZIP([("word/document.xml", bomb)]).bytes).text
    #expect(String(decoding: text, as: UTF8.self) == "甲乙\n")
    let deep = String(repeating: "<w:sdt>", count: 100_000)
    #expect(throws: ArchiveProblem.damaged) { try DOCXText(OfficeFiles.docx(deep)) }
  }
}
