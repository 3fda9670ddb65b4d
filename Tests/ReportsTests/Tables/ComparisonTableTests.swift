import Documents
import Foundation
import Reports
import TestSupport
import Testing

struct ComparisonTableTests {
  private let catalogue: Catalogue
  private let gazetteer: Gazetteer
  private let reports: [Report]

  init() throws {
    let (catalogue, gazetteer) = (try Catalogue.bundled(), try Gazetteer.bundled())
    self.catalogue = catalogue
    self.gazetteer = gazetteer
    reports = try [
      "大理市司法局2023年度法治政府建设情况报告\n一、行政复议\n全年共受理行政复议案件171件,办结130余件。\n二、组织领导\n深入学习贯彻习近平法治思想。\n",
      "慈溪市司法局2019年度法治政府建设情况报告\n一、行政复议\n受理行政复议案件0件。\n二、下一步打算\n办理法律援助案件2000件以上。\n",
    ].enumerated().map { index, text in
      Report(
        reading: try Document(name: ["a.txt", "b.txt"][index], bytes: Array(text.utf8)), gazetteer: gazetteer,
        catalogue: catalogue)
    }
  }

  private func report(_ text: String, file: String) throws -> Report {
    Report(
      reading: try Document(name: file, bytes: Array(text.utf8)), gazetteer: gazetteer, catalogue: catalogue)
  }

  private func table(
    _ indicators: [String]? = nil, of reports: [Report]? = nil, peers: PeerGroup = .all
  ) -> ComparisonTable {
    var draft = ComparisonTable.Draft(catalogue)
    for report in reports ?? self.reports { draft.append(report, file: report.document.name) }
    let (comparison, sources) = draft.finish()
    let rows = indicators?.compactMap { id in comparison.indicators.firstIndex { $0.id == id } }
    return ComparisonTable(
      comparison, sources: sources, rows: rows ?? ComparisonTable.rowsWithValue(in: comparison),
      peers: peers)
  }

  private func records(_ csv: String) throws -> [[String: String]] {
    let rows = CSVReader.rows(csv)
    let header = try #require(rows.first)
    return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }

  @Test func `reports read one by one compare as reports read at once`() {
    #expect(table().comparison == Comparison(of: reports, catalogue: catalogue))
  }

  @Test func `the long form has a line for every cell, with its sentence, section and bytes`() throws {
    let records = try records(
      table(["reconsideration.accepted", "leadership.study", "aid.case"]).text(as: .csv, .long, in: .english))
    #expect(records.count == 6)
    let first = records[0]
    #expect(first["cells.file"] == "a.txt" && first["cells.value"] == "171" && first["unit"] == "件")
    #expect(first["cells.place"] == "云南省/大理白族自治州/大理市" && first["cells.code"] == "532901")
    #expect(first["cells.year"] == "2023" && first["cells.issuer"] == "大理市司法局")
    #expect(first["cells.section"] == "一、行政复议")
    let start = try #require(first["cells.start"].flatMap { Int($0) })
    let end = try #require(first["cells.end"].flatMap { Int($0) })
    #expect(reports[0].document.text[start..<end] == first["cells.evidence"])
    #expect(first["cells.evidence"]?.contains("受理行政复议案件171件") == true)
    #expect(
      records.map { $0["cells.kind"] ?? "" } == [
        "value", "zero", "text-only", "unmentioned", "unmentioned", "planned",
      ])
    #expect(records.map { $0["cells.value"] ?? "" } == ["171", "0", "", "", "", "2000"])
  }

  @Test func `in the wide form only a number that can stand beside the others is a number`() throws {
    let json = table(["reconsideration.accepted", "reconsideration.closed", "aid.case", "leadership.study"])
      .text(
        as: .json, .wide, in: .english)
    let rows = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    #expect(rows[0]["大理市 2023"] as? Int == 171 && rows[0]["慈溪市 2019"] as? Int == 0)
    #expect(rows[1]["大理市 2023"] as? String == "≈130" && rows[1]["慈溪市 2019"] is NSNull)
    #expect(rows[2]["大理市 2023"] is NSNull && rows[2]["慈溪市 2019"] as? String == "→≥2000")
    #expect(rows[3]["大理市 2023"] as? String == "文")
  }

  @Test func `transposed it has a row for every report`() throws {
    let records = try records(
      table(["aid.case", "reconsideration.accepted"]).text(as: .csv, .transposed, in: .english))
    #expect(records.map { $0["file"] ?? "" } == ["a.txt", "b.txt"])
    #expect(records.map { $0["reconsideration.accepted"] ?? "" } == ["171", "0"])
  }

  @Test func `reports of one place and year have columns of their own`() throws {
    let one = reports[0]
    let again = try report("大理市人民政府2023年度法治政府建设情况报告\n受理行政复议案件9件。\n", file: "c.txt")
    let header = CSVReader.rows(
      table(["aid.case"], of: [one, again, one]).text(as: .csv, .wide, in: .english))[0]
    #expect(Set(header).count == header.count)
    #expect(header.suffix(3) == ["大理市 2023 大理市司法局 a.txt", "大理市 2023 大理市人民政府", "大理市 2023 大理市司法局 a.txt (2)"])
  }

  @Test func `a column has a name of its own, whatever the file is called`() throws {
    let texts = "受理行政复议案件9件。\n"
    let files = ["unit", "name", "x", "x", "x (2)", "=1+1.txt"]
    let odd = try files.map { try report(texts, file: $0) }
    let header = CSVReader.rows(table(["aid.case"], of: odd).text(as: .csv, .wide, in: .english))[0]
    #expect(Set(header).count == header.count && header.last == "'=1+1.txt")
    let json = table(["aid.case"], of: odd).text(as: .json, .wide, in: .english)
    #expect(json.components(separatedBy: "\"unit\": ").count - 1 == 1)
  }

  private var closedRate: ComparisonTable { table(["reconsideration.closed-rate"]) }

  @Test func `a computed number in the long form is exact, with what its operands make of it`() throws {
    let record = try records(closedRate.text(as: .csv, .long, in: .english))[0]
    #expect(record["cells.kind"] == "approximate" && record["cells.value"] == "76.023392")
    #expect(record["cells.qualifier"] == "approximate" && record["cells.scope"] == "whole")
    #expect(record["cells.standing"] == "achieved")
    let unmentioned = try records(closedRate.text(as: .csv, .long, in: .english))[1]
    #expect(unmentioned["cells.value"] == "" && unmentioned["cells.qualifier"] == "")
    #expect(unmentioned["cells.scope"] == "" && unmentioned["cells.standing"] == "")
  }

  @Test func `beside others a computed number is rounded as the sheet has it, but not for programs`() throws {
    let text = "大理市司法局2023年度法治政府建设情况报告\n一、行政复议\n全年共受理行政复议案件171件,审结130件。\n"
    let table = table(["reconsideration.closed-rate"], of: [try report(text, file: "a.txt")])
    #expect(try records(table.text(as: .csv, .wide, in: .english))[0]["大理市 2023"] == "76.02")
    #expect(
      try records(table.text(as: .csv, .transposed, in: .english))[0]["reconsideration.closed-rate"]
        == "76.02")
    #expect(table.text(as: .json, .wide, in: .english).contains("\"大理市 2023\": 76.023392"))
    #expect(table.text(as: .html, .wide, in: .english).contains(">76.02<"))
    #expect(table.text(as: .markdown, .long, in: .english).contains("| 76.02 |"))
    #expect(try records(closedRate.text(as: .csv, .wide, in: .english))[0]["大理市 2023"] == "≈76.02")
  }

  /// 3rd, shared 1st, 4th, shared 1st, and one that says nothing.
  private func ranked(_ peers: PeerGroup = .all) throws -> ComparisonTable {
    let counts = [
      ("大理市", 2022, "100"), ("大理市", 2023, "150"), ("祥云县", 2023, "90"), ("宾川县", 2023, "150"),
      ("弥渡县", 2023, ""),
    ]
    let reports = try counts.map { place, year, count in
      let told = count.isEmpty ? "深入学习。" : "全年共受理行政复议案件\(count)件。"
      return try report(
        "\(place)司法局\(year)年度法治政府建设情况报告\n一、行政复议\n\(told)\n", file: "\(place)\(year).txt")
    }
    return table(["reconsideration.accepted"], of: reports, peers: peers)
  }

  @Test func `with ranks every cell says where it stands and what became of it since the year before`() throws
  {
    let records = try records(try ranked().text(as: .csv, .ranked, in: .english))
    func column(_ key: String) -> [String] { records.map { $0["cells." + key] ?? "none" } }
    #expect(column("rank") == ["3", "1", "4", "1", ""])
    #expect(column("ranked") == ["4", "4", "4", "4", "4"])
    #expect(column("shared") == ["false", "true", "false", "true", ""])
    #expect(column("quarter") == ["2", "3", "1", "3", ""])
    #expect(column("before") == ["", "100", "", "", ""])
    #expect(column("difference") == ["", "50", "", "", ""] && column("percent") == ["", "50", "", "", ""])
    #expect(column("break") == ["", "false", "", "", ""])
    #expect(Set(column("peers")) == ["all"])
    // The long form's own keys stand before, as they are.
    let long = CSVReader.rows(try ranked().text(as: .csv, .long, in: .english))
    let both = CSVReader.rows(try ranked().text(as: .csv, .ranked, in: .english))
    #expect(zip(both, long).allSatisfy { $0.starts(with: $1.dropLast()) && $0.last == $1.last })
    #expect(
      try ranked().text(as: .markdown, .ranked, in: .chinese).contains("| 150 | 件 | 数值 | 1/4 | 3 | +50% |"))
  }

  @Test func `ranks among peers are among these alone, and the command names them`() throws {
    let table = try ranked(.year)
    let records = try records(table.text(as: .csv, .ranked, in: .english))
    #expect(records.map { $0["cells.rank"] ?? "" } == ["1", "1", "3", "1", ""])
    #expect(records.map { $0["cells.ranked"] ?? "" } == ["1", "3", "3", "3", "3"])
    #expect(records.allSatisfy { $0["cells.quarter"] == "" && $0["cells.peers"] == "year" })
    #expect(
      table.command(.ranked, .csv, .english).hasPrefix("fazhi compare --format csv --standing --peers year "))
    #expect(!table.command(.long, .csv, .english).contains("--peers"))
    #expect(
      try ranked().command(.ranked, .csv, .english).hasPrefix(
        "fazhi compare --format csv --standing 大理市2022.txt"))
    for group in PeerGroup.general { #expect(group.word.flatMap(PeerGroup.init(word:)) == group) }
  }

  @Test func `a name that begins like an option is one all the same`() {
    #expect(
      table().command(.long, .csv, .chinese, output: "-x.csv") == "fazhi compare --output=-x.csv a.txt b.txt")
  }

  @Test func `people's formats carry the sentence and the command`() throws {
    let table = table(["reconsideration.accepted"])
    let page = try Markup.read(table.text(as: .html, .wide, in: .chinese))
    let cell = try #require(page.elements.first { $0.name == "td" && $0.text == "171" })
    #expect(cell.attributes["title"]?.contains("受理行政复议案件171件") == true)
    #expect(
      page.texts("code") == [
        "fazhi compare --format html --wide --language zh --indicator reconsideration.accepted a.txt b.txt"
      ])
    #expect(table.text(as: .markdown, .long, in: .chinese).hasPrefix("| 指标 | 地区 | 年度 |"))
  }

  @Test func `the command names what the table would not show by itself, quoted for a shell`() throws {
    let all = table()
    #expect(
      all.command(.long, .csv, .chinese, output: "表 1.csv") == "fazhi compare --output '表 1.csv' a.txt b.txt")
    #expect(
      all.command(.transposed, .json, .english, output: "x.txt")
        == "fazhi compare --output x.txt --format json --transpose a.txt b.txt")
    let odd = try report("受理行政复议案件9件。", file: "-it's $HOME.txt")
    #expect(
      table(["aid.case", "reconsideration.accepted"], of: [odd]).command(.long, .csv, .chinese)
        == "fazhi compare --format csv --indicator aid.case --indicator reconsideration.accepted -- '-it'\\''s $HOME.txt'"
    )
    let everything = table(catalogue.indicators.map(\.id)).command(.long, .csv, .chinese)
    #expect(everything == "fazhi compare --format csv --all a.txt b.txt")
  }

  @Test func `a shell gets each word back as it was`() throws {
    let words = [
      "a", "", "a b", "it's", "$HOME", "`x`", "\\", "a\nb", "~", "*", "表.csv", "-x", "\"", "a;b", "!", "#",
    ]
    for word in words {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = ["-c", "printf %s " + word.quotedForShell]
      let output = Pipe()
      process.standardOutput = output
      try process.run()
      let said = output.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      #expect(String(decoding: said, as: UTF8.self) == word)
    }
  }
}

struct CitationTests {
  private func report(_ properties: DocumentProperties, _ metadata: Metadata) -> Report {
    let text = "一、行政复议\n受理\n行政复议案件171件。"
    return Report(
      document: Document(
        name: "folder/a.txt", properties: properties, text: SourceText(text), encoding: .utf8, paragraphs: [],
        diagnostics: []),
      metadata: metadata, blocks: [],
      sections: [
        Section(
          level: 1, number: "一、", title: "行政复议", headingRange: 0..<18, utf8Range: 0..<text.utf8.count,
          parent: nil,
          purpose: .achievements)
      ], quantities: [], observations: [], diagnostics: [])
  }

  @Test func `a citation is a line of GB/T 7714 with the place of the sentence behind it`() {
    let report = report(
      DocumentProperties(url: "https://www.example.gov.cn/1.html"),
      Metadata(
        title: "大理市2023年报告", issuer: "大理市司法局", year: 2023,
        published: CalendarDate(year: 2024, month: 1, day: 26))
    )
    let day = CalendarDate(year: 2024, month: 9, day: 1)
    let whole = "大理市司法局. 大理市2023年报告[EB/OL]. (2024-01-26)[2024-09-01]. https://www.example.gov.cn/1.html."
    #expect(Citation(of: report).line(on: day) == whole)
    #expect(
      Citation(of: report, passage: 19..<report.document.text.count).line(on: day)
        == whole + " 2023年度, 一、行政复议: “受理 行政复议案件171件。”")
  }

  @Test func `what is not known is left out, and nothing is invented`() {
    #expect(Citation(of: report(DocumentProperties(), Metadata())).line(on: nil) == "a.txt[EB/OL].")
    let dated = report(
      DocumentProperties(title: "页面标题", published: "2024-02-30", publisher: "市政府"), Metadata())
    #expect(Citation(of: dated).line(on: nil) == "市政府. 页面标题[EB/OL].")
  }
}
