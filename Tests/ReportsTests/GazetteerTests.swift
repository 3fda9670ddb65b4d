import Documents
import Foundation
import TestSupport
import Testing

@testable import Reports

/// Names of places: those of today, those that are no more, and those several places bear.
@Suite struct GazetteerTests {
  private let gazetteer: Gazetteer

  init() throws { gazetteer = try Gazetteer.bundled() }

  private func places(_ name: String) -> [String] {
    let bytes = Array(name.utf8)
    return gazetteer.named(bytes, bytes.indices).map {
      gazetteer.jurisdiction($0).path.joined(separator: "/")
    }
  }

  @Test(arguments: [
    ("大理市", ["云南省/大理白族自治州/大理市"]), ("闸北区", ["上海市/静安区"]), ("毕节地区", ["贵州省/毕节市"]),
    ("科左后旗", ["内蒙古自治区/通辽市/科尔沁左翼后旗"]), ("平江区", ["江苏省/苏州市/姑苏区"]),
    ("章丘区", ["山东省/济南市/章丘区"]), ("通州区", ["北京市/通州区", "江苏省/南通市/通州区"]), ("没有区", []),
  ])
  func `a name is that of the places that bear or bore it`(name: String, expected: [String]) {
    #expect(places(name) == expected)
  }

  @Test func `no other name is a place's own, and each has its place`() throws {
    let file = Checkout.root.appendingPathComponent("Sources/Reports/Resources/divisions-aliases.tsv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
    #expect(lines.count > 60)
    for line in lines {
      let cells = line.split(separator: "\t")
      let code = try #require(Int32(cells[1]))
      let row = try #require(gazetteer.row(code: code), "\(line)")
      #expect(places(String(cells[0])) == [gazetteer.jurisdiction(row).path.joined(separator: "/")])
    }
  }

  @Test(
    arguments: [
      // Its own; of several; one that was 乡 and is 镇; of none.
      ("桑柘镇", ["彭水苗族土家族自治县"]), ("大河乡", nil), ("桑柘乡", ["彭水苗族土家族自治县"]), ("没有这个镇", []), ("镇", []), ("", []),
    ] as [(String, [String]?)])
  func `a township is found by its name, its county by the table`(name: String, counties: [String]?) {
    let found = gazetteer.counties(ofTownship: Array(name.utf8)).map { gazetteer.name($0) }
    if let counties { #expect(found == counties) } else { #expect(found.count > 3) }
  }

  @Test func `every line of the townships has its county and no name twice`() {
    let lines = String(decoding: gazetteer.townships.bytes, as: UTF8.self).split(separator: "\n").dropFirst()
    #expect(lines.count > 2800)
    for line in lines {
      let cells = line.split(separator: "\t")
      let names = cells.last?.split(separator: " ") ?? []
      let isSound =
        cells.count == 2 && Int32(cells[0]).flatMap(gazetteer.row(code:)) != nil
        && Set(names).count == names.count
        && names.allSatisfy { name in ["镇", "乡", "街道", "苏木"].contains { name.hasSuffix($0) } }
      #expect(isSound, "\(line.prefix(40))")
    }
  }

  @Test func `of names that overlap the longest is meant`() {
    let text = Array("沙县区和晋城市城区、大通回族土族自治县".utf8)
    let found = gazetteer.mentions(in: text, text.indices, isName: true)
    #expect(
      found.map { String(decoding: text[$0.utf8Range], as: UTF8.self) } == ["沙县区", "晋城市", "城区", "大通回族土族自治县"])
  }

  @Test func `a report that could be of several places names them`() throws {
    let text = "南山区2022年法治政府建设年度报告\n一、工作情况\n全年办案60件。\n"
    let report = try GoldFiles.report(text.utf8, name: "a.txt")
    #expect(report.metadata.jurisdiction == nil)
    #expect(report.metadata.issuer == "南山区人民政府")
    #expect(Set(report.metadata.rivals.map(\.code)) == ["230404", "440305"])
    let said = try #require(report.diagnostics.first { $0.rule == "ambiguous-jurisdiction" })
    #expect(said.message.zh.contains("广东省深圳市南山区"))
    let known = try GoldFiles.report(("深圳市" + text).utf8, name: "a.txt")
    #expect(known.metadata.jurisdiction?.code == "440305")
    #expect(known.metadata.rivals.isEmpty)
  }
}
