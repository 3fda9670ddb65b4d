import Documents
import Foundation
import Reports
import TestSupport
import Testing

@testable import fazhi

struct TableTests {
  private func table(_ rows: [Value]...) -> Table {
    var table = Table([
      .init("file", Bilingual(zh: "文件", en: "File")),
      .init("value", Bilingual(zh: "数值", en: "Value"), alignment: .trailing),
      .init("secret"),
      .init("note", Bilingual(zh: "说明", en: "Note"), style: .hit),
    ])
    for row in rows { table.append(row.map { Table.Cell($0) }) }
    return table
  }

  // MARK: JSON

  @Test func `JSON is one array with a row on each line and the keys in order`() {
    let json = table(
      [.text("a.txt"), .number(13000), .null, .list([.text("云南省"), .text("大理市")])],
      [.text("“b”"), .number(37.6), .boolean(true), .object(["zh": "件", "en": .null])]
    ).json()
    #expect(
      json == """
        [
          {"file": "a.txt", "value": 13000, "secret": null, "note": ["云南省", "大理市"]},
          {"file": "“b”", "value": 37.6, "secret": true, "note": {"zh": "件", "en": null}}
        ]

        """)
  }

  @Test func `no rows are an empty array, a header, and no text`() {
    #expect(table().json() == "[]\n")
    #expect(table().csv() == "file,value,secret,note\r\n")
    #expect(table().text(in: .english, isColoured: false).isEmpty)
  }

  @Test func `every character survives JSON`() throws {
    let text = String(
      String.UnicodeScalarView(
        ((0...0x2100).map(UInt32.init) + [0xFEFF, 0xFFFE, 0x1F600, 0x10FFFF]).compactMap(Unicode.Scalar.init))
    )
    let json = table([.text(text), .null, .null, .null]).json()
    let rows = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
    #expect((rows?.first?["file"] as? String)?.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
    #expect(
      !json.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || (0x7F..<0xA0).contains($0.value) })
  }

  // MARK: CSV

  @Test func `CSV quotes what it must and guards what a spreadsheet would run`() {
    let csv = table(
      [.text("a,\"b\"\n"), .number(-5), .null, .text("=1+1")],
      [.text("+86"), .number(0.5), .boolean(false), .text("-x")],
      [.text("@x"), .null, .null, .list([.text("-云南省"), .text("大理市")])]
    ).csv()
    #expect(
      csv == "file,value,secret,note\r\n" + "\"a,\"\"b\"\"\n\",-5,,'=1+1\r\n" + "'+86,0.5,false,'-x\r\n"
        + "'@x,,,'-云南省 / 大理市\r\n")
  }

  @Test func `CSV gives objects columns of their own and lists of objects lines of their own`() {
    var table = Table([.init("indicator"), .init("name"), .init("cells")])
    table.append([
      .init(.text("aid.case")), .init(.object(["zh": "法律援助", "en": "Legal aid"])),
      .init(.list([.object(["file": "a", "value": .number(1)]), .object(["file": "b", "value": .null])])),
    ])
    #expect(
      table.csv() == "indicator,name.zh,name.en,cells.file,cells.value\r\n"
        + "aid.case,法律援助,Legal aid,a,1\r\n" + "aid.case,法律援助,Legal aid,b,\r\n")
  }

  @Test func `every field survives CSV`() {
    let fields = ["", "plain", "a,b", "\"", "\"\"", "a\nb", "a\r\nb", "一,二", " 空 格 ", "\u{FEFF}x"]
    for first in fields {
      for second in fields {
        let csv = table([.text(first), .null, .null, .text(second)]).csv()
        #expect(CSVReader.rows(csv) == [["file", "value", "secret", "note"], [first, "", "", second]])
      }
    }
  }

  // MARK: Text

  @Test func `text is aligned by the columns characters take`() {
    let text = table(
      [.text("大理市.txt"), .number(5), .text("not shown"), .text("a  b\n c")],
      [.text("b"), .number(13000), .null, .text("\u{1B}[2Jx")]
    ).text(in: .chinese, isColoured: false)
    #expect(
      text == """
        文件         数值  说明
        大理市.txt      5  a b c
        b           13000  ␛[2Jx

        """)
  }

  @Test func `colours are added without moving anything`() {
    let rows: [[Value]] = [[.text("大理市"), .number(5), .null, .text("件")]]
    let plain = table(rows[0]).text(in: .english, isColoured: false)
    let coloured = table(rows[0]).text(in: .english, isColoured: true)
    #expect(coloured.contains("\u{1B}[1;31m件\u{1B}[0m"))
    #expect(coloured.contains("\u{1B}[1mFile\u{1B}[0m"))
    let stripped = coloured.replacing("\u{1B}[1;31m", with: "").replacing("\u{1B}[1m", with: "")
      .replacing("\u{1B}[0m", with: "")
    #expect(stripped == plain)
  }
}

extension Value: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self = .text(text) }
}
