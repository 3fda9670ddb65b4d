import Documents
import Reports
import TestSupport
import Testing

@testable import Library

/// What SQL says of metadata is what `ReportFilter` and `sorted(by:)` say.
struct IndexReportsTests {
  private static let names = Result {
    try QueryNames(gazetteer: Gazetteer.bundled(), catalogue: Catalogue.standard(own: nil))
  }

  /// Reports with any metadata, in an index.
  private func index(
    in place: LibraryPlace, _ numbers: inout SplitMix
  ) throws -> (LibraryIndex, [(id: ReportID, metadata: Metadata)]) {
    let places = [
      Jurisdiction(code: "330000", path: ["浙江省"], level: .province),
      Jurisdiction(code: "330200", path: ["浙江省", "宁波市"], level: .prefecture),
      Jurisdiction(code: "330282", path: ["浙江省", "宁波市", "慈溪市"], level: .county),
      Jurisdiction(code: "110105", path: ["北京市", "朝阳区"], level: .county),
      Jurisdiction(code: "110105", path: ["北京市", "朝阳区", "三里屯街道"], level: .township),
      Jurisdiction(code: "110105", path: ["北京市", "朝阳区", "望京街道"], level: .township),
      Jurisdiction(code: "532901", path: ["云南省", "大理白族自治州", "大理市"], level: .county),
    ]
    let issuers = ["慈溪市司法局", "朝陽區人民政府", "大理市人民政府ＡＢ", "O'Brien's \"office\" %_"]
    let index = try #require(try LibraryIndex(place, mayCreate: true))
    let files = (0..<400).map { number in
      let sample = Report.sample("#报告\(number)\n正文")
      let metadata = Metadata(
        issuer: Bool.random(using: &numbers) ? issuers.randomElement(using: &numbers) : nil,
        jurisdiction: Int.random(in: 0..<4, using: &numbers) > 0
          ? places.randomElement(using: &numbers) : nil,
        year: Int.random(in: 0..<5, using: &numbers) > 0 ? Int.random(in: 2018...2024, using: &numbers) : nil,
        kind: Metadata.Kind.allCases.randomElement(using: &numbers) ?? .other)
      let report = Report(
        document: sample.document, metadata: metadata, blocks: sample.blocks, sections: sample.sections,
        quantities: [], observations: [], diagnostics: [])
      let path = "/reports/\(number).txt"
      return ReadFile(
        source: SourceState(path: path, size: 1, modified: 1, reader: 1, fileHash: number),
        outcome: .documents([ReadDocument(path: path, outcome: .success(ReadReport(report)))]))
    }
    let added = try index.write(files).added
    return (index, added.map { ($0.id, $0.metadata) }.sorted { $0.id < $1.id })
  }

  /// As a search finds them: SQL nominates, and what it cannot say is confirmed.
  private func reports(
    accepting filter: ReportFilter, by order: SearchQuery.Order, in index: LibraryIndex
  ) throws -> [ReportID] {
    var query = SearchQuery(words: [])
    query.filter = filter
    query.order = order
    let nominated = try index.reports(for: query)
    guard filter.needsConfirming else { return nominated }
    return try index.readPacked { reader in
      try nominated.filter { try reader.metadata($0).map(filter.accepts) ?? false }
    }
  }

  @Test func `SQL and the filter accept the same reports, in the same order`() throws {
    let folder = try TemporaryFolder()
    var numbers = SplitMix(state: 3)
    let (index, all) = try index(in: LibraryPlace(cacheFolder: folder.path + "/index"), &numbers)
    #expect(all.count == 400)
    let parts = [
      "year:2023", "year:2019..2021", "year:..2020", "year:2018|2024", "in:浙江", "in:宁波|北京", "in:三里屯街道",
      "in:3302", "in:5",
      "level:county", "level:province|township", "issuer:司法局", "issuer:朝阳", "issuer:ab", "issuer:'",
      "issuer:%", "issuer:_",
      "kind:summary", "kind:other|rule-of-law-report",
    ]
    var filters = parts
    for _ in 0..<60 {
      filters.append(
        parts.shuffled(using: &numbers).prefix(Int.random(in: 2...3, using: &numbers)).joined(separator: " "))
    }
    var accepted = 0
    for typed in filters {
      let query = SearchQuery(parsing: typed, names: try Self.names.get())
      #expect(query.mistakes.isEmpty && !query.filter.isEmpty, "\(typed)")
      for order in SearchQuery.Order.allCases {
        let expected = all.filter { query.filter.accepts($0.metadata) }.sorted(by: order, \.metadata).map(
          \.id)
        #expect(try reports(accepting: query.filter, by: order, in: index) == expected, "\(typed) \(order)")
        accepted += expected.count
      }
    }
    #expect(accepted > 1_000)
  }

  @Test func `a prefix of a code that is none is asked as text, and finds nothing`() throws {
    let folder = try TemporaryFolder()
    var numbers = SplitMix(state: 4)
    let (index, _) = try index(in: LibraryPlace(cacheFolder: folder.path + "/index"), &numbers)
    let filter = ReportFilter(regions: [Region(name: "", codePrefix: "33' OR '1' = '1")])
    #expect(try reports(accepting: filter, by: .file, in: index).isEmpty)
    let everywhere = ReportFilter(regions: [Region(name: "", codePrefix: "")])
    #expect(try reports(accepting: everywhere, by: .file, in: index).count > 200)
  }
}
