import Documents
import Foundation
import TestSupport
import Testing

@testable import Reports

/// The metadata a careful reader gave the five samples.
@Suite struct MetadataGoldTests {
  @Test func `the metadata of the samples is the careful reader's`() throws {
    let gold = try #require(Bundle.module.url(forResource: "Gold/metadata", withExtension: "tsv"))
    let expected = try String(contentsOf: gold, encoding: .utf8).split(separator: "\n").dropFirst().map(
      String.init)
    let gazetteer = try Gazetteer.bundled()
    let actual = try Checkout.seedFiles.map { file in
      let document = try Document.read(path: file.path)
      let metadata = Metadata(document, outline: Outline(document), gazetteer: gazetteer)
      let place = metadata.jurisdiction
      return [
        file.lastPathComponent, metadata.title ?? "", metadata.issuer ?? "", place?.code ?? "",
        place?.path.joined(separator: "/") ?? "", place?.level.rawValue ?? "",
        metadata.year.map(String.init) ?? "", metadata.published?.description ?? "", metadata.kind.rawValue,
      ].joined(separator: "\t")
    }
    #expect(actual == expected)
  }
}
