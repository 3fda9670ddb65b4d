import Documents
import Testing

@testable import Reports

/// Invented heads from all over the country, `Gold/heads.tsv`: split and missing titles, townships by their county,
/// bureaus of all kinds, zones, abolished places, names borne by several, years, kinds.
@Suite struct HeadTableTests {
  struct Head: CustomTestStringConvertible, Sendable {
    /// The file, with `¶` for line ends.
    let text: String
    /// `-` for what is not known; a title `=` for the first line.
    let fields: [String: String]
    var testDescription: String { String(text.prefix(40)) }
  }

  static let heads: [Head] = {
    let lines = GoldFiles.lines("heads")
    let names = lines.first ?? []
    return lines.dropFirst().map { cells in
      Head(text: cells[0], fields: Dictionary(uniqueKeysWithValues: zip(names, cells)))
    }
  }()

  @Test func `the heads are there`() { #expect(Self.heads.count >= 60) }

  @Test(arguments: heads)
  func `a head says what the report is`(head: Head) throws {
    try check(head, head.text) { $0 }
  }

  @Test(arguments: heads)
  func `a head in full-width digits and marks says the same`(head: Head) throws {
    try check(head, Widths.full(head.text), OutlineTree.folded)
  }

  private func check(_ head: Head, _ text: String, _ compared: (String) -> String) throws {
    let gazetteer = try #require(GoldFiles.gazetteer)
    let lines = text.split(separator: "¶").joined(separator: "\n")
    let body = "\n一、主要工作\n(一)加强组织领导。召开会议3次。\n二、存在的问题\n一些部门重视不够。\n"
    let document = try Document(
      name: "a.txt", bytes: Array((lines.contains("一、") ? lines : lines + body).utf8))
    let read = Metadata(document, outline: Outline(document), gazetteer: gazetteer)
    let firstLine = text.split(separator: "¶").first.map(String.init) ?? ""
    let fields = [
      "title": read.title, "issuer": read.issuer, "place": read.jurisdiction?.path.joined(separator: "/"),
      "year": read.year.map { "\($0)" }, "published": read.published?.description, "kind": read.kind.rawValue,
    ]
    for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
      let expected = head.fields[name] == "=" ? firstLine : head.fields[name] ?? ""
      #expect(compared(value ?? "-") == compared(expected), "\(name) of \(firstLine)")
    }
  }
}
