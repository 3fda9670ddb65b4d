import Documents
import Foundation
import Reports
import TestSupport
import Testing

/// Every format is read back by a reader that knows nothing of the writer.
struct TableWritingTests {
  /// What reports, file names and people can hold.
  static let nasty = [
    "", "平常的字", "a,b", "\"", "a\"b\"", "第一行\n第二行", "a\r\nb", "=1+1", "+86", "-x", "@SUM(A1)",
    "<script>alert(1)</script>",
    "a|b", "a\tb", "\t=1+1", "a\\|b", "`code`", "*b* _c_ [d](e)", "&amp; &", "'", "]]>", "-->", "\u{1B}[2J红",
    "\u{202E}反写",
    "\u{0}", "\u{7F}\u{9B}", "\u{FFFE}\u{FFFF}", "\u{2028}", " 空  格 ", "x\u{FEFF}y", "👍🏽", "\u{301}",
  ]

  /// As people are shown it: on one line, nothing that could be obeyed.
  private func shown(_ text: String) -> String { Table.Cell(.text(text)).text(in: .english) }

  private func table(_ texts: [String] = nasty) -> Table {
    var table = Table([
      .init("text", Bilingual(zh: "文<字>", en: "Te|xt")),
      .init("number", Bilingual(zh: "数", en: "Number"), alignment: .trailing),
      .init("secret"),
    ])
    for (index, text) in texts.enumerated() {
      table.append([.init(.text(text), note: text + "!"), .init(.number(Double(index) / 4)), .init("hidden")])
    }
    return table
  }

  private func expectDisarmed(_ text: String, keeping kept: String = "\n") {
    let odd = text.unicodeScalars.first {
      ($0.value < 0x20 || (0x7F..<0xA0).contains($0.value) || (0x202A...0x202E).contains($0.value))
        && !kept.unicodeScalars.contains($0)
    }
    #expect(odd == nil, "\(odd.map { String($0.value, radix: 16) } ?? "")")
  }

  @Test func `CSV keeps every text, with a quotation mark before what would be run`() {
    let rows = CSVReader.rows(table().text(as: .csv))
    #expect(rows[0] == ["text", "number", "secret"])
    #expect(rows.count == Self.nasty.count + 1)
    for (row, text) in zip(rows.dropFirst(), Self.nasty) {
      #expect(row[0] == text || row[0] == "'" + text)
      #expect(!"=+-@\t\r".unicodeScalars.contains(row[0].unicodeScalars.first ?? "x"))
    }
  }

  @Test func `TSV has a line for every row and a field for every column, whatever is in them`() {
    let text = table().text(as: .tsv)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == Self.nasty.count + 2 && lines.last == "")
    for line in lines.dropLast() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      #expect(fields.count == 3)
      #expect(!"=+-@".contains(fields[0].first ?? "x"))
    }
    #expect(lines[7 + 1].hasPrefix("'=1+1\t1.75\t"))
    #expect(lines[5 + 1].hasPrefix("第一行 第二行\t"))
    #expect(lines[6 + 1].hasPrefix("a b\t"))
    expectDisarmed(text, keeping: "\t\n")
  }

  @Test func `JSON and JSON Lines give every text back`() throws {
    let array = try JSONSerialization.jsonObject(with: Data(table().text(as: .json).utf8))
    let lines = try table().text(as: .jsonl).split(separator: "\n").map {
      try JSONSerialization.jsonObject(with: Data($0.utf8))
    }
    for rows in [array, lines] {
      let texts = (rows as? [[String: Any]] ?? []).map { $0["text"] as? String ?? "nothing" }
      #expect(texts.map { Array($0.unicodeScalars) } == Self.nasty.map { Array($0.unicodeScalars) })
    }
    #expect(!table().text(as: .json).unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }

  @Test func `Markdown has as many fields in every line, and no markup but the table's`() {
    let text = table().text(as: .markdown)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(lines[0] == "| Te\\|xt | Number |" && lines[1] == "|---|---:|")
    #expect(lines.count == Self.nasty.count + 2)
    for (line, text) in zip(lines.dropFirst(2), Self.nasty) {
      #expect(Self.markdownFields(line).first == shown(text))
      #expect(Self.markdownFields(line).count == 2)
    }
    #expect(!text.contains("<") && !text.contains("hidden"))
    expectDisarmed(text)
  }

  /// The fields of a line as a reader of Markdown takes them: a backslash makes the next character a character.
  private static func markdownFields(_ line: Substring) -> [String] {
    var fields = [String.UnicodeScalarView()]
    var rest = line.unicodeScalars.dropFirst(2).dropLast(2)
    while let scalar = rest.popFirst() {
      if scalar == "\\", let next = rest.popFirst() {
        fields[fields.count - 1].append(next)
      } else if scalar == " ", rest.starts(with: "| ".unicodeScalars) {
        rest = rest.dropFirst(2)
        fields.append(String.UnicodeScalarView())
      } else {
        fields[fields.count - 1].append(scalar)
      }
    }
    return fields.map {
      String($0).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
    }
  }

  @Test func `HTML is well-formed, with every text between its tags and every note in its title`() throws {
    let text = table().text(as: .html, title: "a<b>&\"c\"", command: "fazhi compare '<x>'")
    let page = try Markup.read(text)
    #expect(page.texts("th") == ["Te|xt", "Number"])
    let cells = page.elements.filter { $0.name == "td" }
    let odd = Set(["\u{FFFE}\u{FFFF}"])
    for (index, nasty) in Self.nasty.enumerated() where !odd.contains(nasty) {
      #expect(cells[2 * index].text == shown(nasty))
      #expect(cells[2 * index].attributes["title"] == shown(nasty + "!"))
      #expect(cells[2 * index + 1].attributes["class"] == "n")
    }
    #expect(cells.count == 2 * Self.nasty.count)
    #expect(page.texts("caption") == ["a<b>&\"c\""] && page.texts("code") == ["fazhi compare '<x>'"])
    // Neither a script nor anything to be fetched.
    #expect(!page.elements.contains { ["script", "img", "link", "a", "iframe"].contains($0.name) })
    expectDisarmed(text)
  }

  @Test func `SVG is well-formed, inside its own size, and holds every text`() throws {
    let text = table().text(as: .svg, title: "<表>", command: "fazhi <x>")
    let drawing = try Markup.read(text)
    #expect(drawing.texts("desc") == ["fazhi <x>"])
    let root = try #require(drawing.elements.first { $0.name == "svg" })
    let width = try #require(root.attributes["width"].flatMap(Double.init))
    let height = try #require(root.attributes["height"].flatMap(Double.init))
    let texts = drawing.elements.filter { $0.name == "text" }
    for element in texts {
      let x = try #require(element.attributes["x"].flatMap(Double.init))
      let y = try #require(element.attributes["y"].flatMap(Double.init))
      #expect(x >= 0 && x <= width && y > 0 && y < height)
    }
    let drawn = Set(texts.map(\.text))
    for nasty in Self.nasty where !nasty.isEmpty && nasty != "\u{FFFE}\u{FFFF}" && !shown(nasty).isEmpty {
      #expect(drawn.contains(shown(nasty)), "\(nasty)")
    }
    expectDisarmed(text)
  }

  @Test(arguments: ["=1+1.txt", "@x", "+86", "-x", "＝1+1", "\n=1"])
  func `a heading a spreadsheet would run begins with a quotation mark, too`(heading: String) {
    for texts in [[], ["x"]] {
      var table = Table([.init("a"), .init(heading)])
      for text in texts { table.append([.init(.text(text)), .init(.text(heading))]) }
      let rows = CSVReader.rows(table.text(as: .csv))
      #expect(rows == [["a", "'" + heading]] + texts.map { [$0, "'" + heading] })
      let lines = table.text(as: .tsv).split(separator: "\n")
      #expect(lines.count == rows.count && lines.allSatisfy { $0.contains("\t'") })
    }
  }

  @Test func `a long text is cut in the drawing and whole in its title`() throws {
    let long = String(repeating: "长", count: 200)
    let drawing = try Markup.read(table([long]).text(as: .svg))
    let cut = try #require(drawing.elements.first { $0.name == "text" && $0.text.hasPrefix("长") })
    #expect(cut.text.hasSuffix("…") && cut.text.count == 30)
    #expect(drawing.texts("title").contains { $0.hasPrefix(long) })
  }

  @Test(arguments: TableFormat.allCases) func `a table without rows is whole, too`(format: TableFormat) throws
  {
    let text = table([]).text(as: format, command: "fazhi")
    switch format {
    case .csv: #expect(text == "text,number,secret\r\n")
    case .tsv: #expect(text == "text\tnumber\tsecret\n")
    case .json: #expect(text == "[]\n")
    case .jsonl: #expect(text.isEmpty)
    case .markdown: #expect(text == "| Te\\|xt | Number |\n|---|---:|\n\n`fazhi`\n")
    case .html, .svg: _ = try Markup.read(text)
    }
  }

  @Test func `a file's name says its format`() {
    let names: [(String, TableFormat?)] = [
      ("a.csv", .csv), ("a/b.TSV", .tsv), ("表.json", .json), ("x.jsonl", .jsonl), ("x.md", .markdown),
      ("x.htm", .html),
      ("x.y.svg", .svg), ("csv", nil), (".csv", nil), ("a.csv/b", nil), ("a.xlsx", nil), ("", nil),
    ]
    for (name, format) in names { #expect(TableFormat(fileName: name) == format, "\(name)") }
  }
}

extension Value: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self = .text(text) }
}
