import TestSupport
import Testing

@testable import Documents

/// A report LibreOffice saved whose numbers a careless reader would change: marks of notes typed as raised digits, struck
/// out and deleted numbers beside the new ones, soft hyphens within numbers, tables in tables.
@Suite struct MarksTests {
  private static let report = [
    "云山县2023年法治政府建设情况报告",
    "全年受理行政复议案件85[注12]件，审结率98.5%[注1]，新增办公用房120m²，排放CO2减少，化解纠纷36[注1]件。",
    "办理公证75件，法律援助123件，其中农民工45件，统计期2022-2023年。", "行政许可345件。",
    "1. 2022年检查600次。", "2.检查结果公示3次。", "一是组织领导有力。", "二是责任落实到位。",
    "文本框前，文本框后，审结32件。", "框内受理33件。",
    "类别 | 数量（件） |", "类别 | 2022年 | 2023年", "行政复议 | 受理 | 85", "行政复议 | 审结 | 80", "合计 |  | 165",
    "内外两张表如下。", "外甲", "内甲 | 11", "内乙 | 22", "外乙 | 33", "以上。",
  ]

  @Test(arguments: ["marks.docx", "marks.odt", "marks.fodt"])
  func `no number is changed by how it is set`(name: String) throws {
    let document = try Document(name: name, bytes: OfficeFiles.bytes(name))
    #expect(document.paragraphs.map { document.text[$0.utf8Range] } == Self.report)
    #expect(document.format == (name == "marks.docx" ? .docx : .odt))
    #expect(document.diagnostics.map(\.rule) == ["struck-out"])
  }

  @Test(arguments: [
    ("1", "85", "[注1]"), ("12", "85", "[注12]"), ("1,2", "98.5%", "[注1,2]"), ("１", "元", "[注1]"),
    ("③", "件", "[注3]"),
    ("iv", "件", "[注iv]"), ("1", "", "[注1]"), (" 2 ", "甲", "[注2]"), ("2", "m", "²"), ("3", "km", "³"),
    ("2", "平方米", "²"),
    ("4", "×10", "⁴"), ("4", "受理10", "[注4]"), ("1", "[", "1"), ("[1]", "85", "[1]"), ("123", "85", "123"),
    ("th", "5", "th"), ("2023年", "甲", "2023年"), ("%", "98", "%"), ("*", "85", "*"), ("", "85", ""),
    ("i", "x", "i"),
  ])
  func `a raised number is a mark or a power`(raised: String, before: String, text: String) {
    #expect(RaisedText.written(raised, behind: before.utf8) == text)
  }

  @Test func `a lowered number is an index, but never a part of the number before it`() {
    #expect(RaisedText.written("2", behind: "CO".utf8, isLowered: true) == "2")
    #expect(RaisedText.written("1", behind: "85".utf8, isLowered: true) == "[注1]")
  }

  @Test(arguments: [
    ("1.受理", 2), ("12、受理", 3), ("（三）受理", 3), ("(a)受理", 3), ("第六条 受理", 3), ("一是受理", 2), ("⑤受理", 1),
    ("１．受理", 2),
    ("2023年", nil), ("12.6%", nil), ("第三方", nil), ("（2023年）", nil), ("一般", nil), ("受理1.", nil), ("", nil),
    ("1", nil),
    ("十分重视", nil), ("三年", nil), ("1是", nil),
  ])
  func `a list's number is told from a number of the text`(text: String, length: Int?) {
    #expect(ListNumber.length(text) == length)
  }

  @Test func `older formats are called by their names`() throws {
    func format(_ bytes: [UInt8]) -> DocumentError.Reason? {
      do throws(DocumentError) {
        _ = try Document(name: "a.wps", bytes: bytes)
        return nil
      } catch { return error.reason }
    }
    func utf16(_ text: String) -> [UInt8] { text.utf8.flatMap { [$0, 0] } }
    let word = try OfficeFiles.bytes("marks.doc")
    #expect(format(word) == .binary(.office97))
    #expect(try format(OfficeFiles.bytes("marks.rtf")) == .binary(.rtf))
    // The same file with the names that the streams of other programs have.
    let names: [(String, DocumentError.Reason)] = [
      ("Workbook\0\0\0\0", .binary(.spreadsheet)), ("Book\0\0\0\0\0\0\0\0", .binary(.spreadsheet)),
      ("Picture\0\0\0\0\0", .binary(.office97)),
    ]
    for (name, reason) in names {
      #expect(format(word.replacing(utf16("WordDocument"), with: utf16(name))) == reason)
    }
  }

  @Test(arguments: [
    (
      "<?xml version='1.0'?><?mso-application progid=\"Word.Document\"?><w:wordDocument/>",
      BinaryFormat.wordXML
    ),
    ("<?xml version='1.0'?><pkg:package xmlns:pkg='a'/>", .wordXML),
    ("\u{FEFF}<?xml version='1.0'?><!-- <a> --><rss version='2.0'/>", .xml),
  ])
  func `XML that is no page is not taken for text`(text: String, format: BinaryFormat) {
    #expect(throws: DocumentError(file: "a", .binary(format))) {
      try Document(name: "a", bytes: Array(text.utf8))
    }
  }

  @Test func `an OFD says what it is`() {
    let bytes = StoredZIP([("OFD.xml", "<ofd/>"), ("Doc_0/Document.xml", "<a/>")]).bytes
    #expect(throws: DocumentError(file: "a.ofd", .binary(.ofd))) { try Document(name: "a.ofd", bytes: bytes) }
  }

  @Test(arguments: [
    (["行政复议", "受理", "85"], ["", "审结", "80"], [true, false, false], ["行政复议", "审结", "80"]),
    (["1", "复议", "85"], ["", "许可", "80"], [true, false, false], ["", "许可", "80"]),
    (["2023年", "受理", "85"], ["", "审结", "80"], [true, false, false], ["2023年", "审结", "80"]),
    (["受理", "85", "件"], ["审结", "80", ""], [false, false, true], ["审结", "80", ""]),
    (["受理", "85", "甲"], ["审结", "", "乙"], [false, true, false], ["审结", "", "乙"]),
    (["指标", "件", "85"], ["审结", "", "80"], [false, true, false], ["审结", "件", "80"]),
  ])
  func `a merged category stands in all its rows, a merged number once`(
    first: [String], second: [String], isBelow: [Bool], expected: [String]
  ) {
    var merged = MergedCells()
    #expect(merged.row(first.map { .init(text: $0, isBelow: false) }) == first)
    #expect(merged.row(zip(second, isBelow).map { .init(text: $0, isBelow: $1) }) == expected)
  }
}
