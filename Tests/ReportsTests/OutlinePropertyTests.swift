import Documents
import Foundation
import TestSupport
import Testing

@testable import Reports

/// What holds for any file, tried on the samples cut off at many places.
@Suite struct OutlinePropertyTests {
  /// The places to cut: around every line end and every heading, and evenly between.
  private static func cuts(_ document: Document, _ outline: Outline) -> [Int] {
    let edges =
      document.paragraphs.flatMap { [$0.utf8Range.lowerBound, $0.utf8Range.upperBound] }
      + outline.sections.flatMap { [$0.headingRange.lowerBound, $0.headingRange.upperBound] }
    let near = edges.enumerated().map { index, edge in edge + [-1, 0, 1, 4][index % 4] }
    let even = stride(from: 1, to: document.text.count, by: 499)
    return Set(near + even).filter { $0 > 0 && $0 <= document.text.count }.sorted()
  }

  @Test(arguments: Checkout.seedFiles)
  func `a sample cut off anywhere has a sound outline that grows at its end only`(file: URL) throws {
    let whole = try Document.read(path: file.path)
    let outline = Outline(whole)
    let gazetteer = try Gazetteer.bundled()
    let cuts = Self.cuts(whole, outline)
    for (index, cut) in cuts.enumerated() {
      guard let document = try? Document(name: "cut", bytes: Array(whole.text.bytes.prefix(cut))) else {
        continue
      }
      let part = Outline(document)
      check(part, document, "cut at \(cut)")
      // All headings but the last, which the cut may have changed, are the whole report's.
      let kept = part.sections.dropLast().map { "\($0.level) \($0.number) \($0.title)" }
      let expected = outline.sections.prefix(kept.count).map { "\($0.level) \($0.number) \($0.title)" }
      #expect(kept == expected, "cut at \(cut)")
      if index % 10 == 0 { _ = Metadata(document, outline: part, gazetteer: gazetteer) }
    }
  }

  @Test(arguments: Checkout.seedFiles)
  func `a sample in full or half width has the same outline`(file: URL) throws {
    let text = try Document.read(path: file.path).text
    let whole = text[0..<text.count]
    let expected = try OutlineTree.printed(whole, folding: true)
    #expect(try OutlineTree.printed(Widths.full(whole), folding: true) == expected)
    #expect(try OutlineTree.printed(Widths.half(whole), folding: true) == expected)
  }

  @Test func `lines in any order and files of marks only have a sound outline`() throws {
    let lines = try Checkout.seedFiles.flatMap { file in
      let document = try Document.read(path: file.path)
      return document.paragraphs.map { document.text[$0.utf8Range].prefix(60) }
    }
    var generator = SplitMix(state: 7)
    for _ in 0..<60 {
      let text = lines.shuffled(using: &generator).prefix(60).joined(separator: "\n")
      let document = try Document(name: "mixed", bytes: Array(text.utf8))
      check(Outline(document), document, "mixed")
    }
    let marks = [
      "一、", "（一）", "1.", "一是", "二是", "。", "；", "：", "《", "“", " ", "\n", "附件", "2023年", "暨", "|", "第一部分", "①",
      "报告",
    ]
    for _ in 0..<300 {
      let text = (0..<40).map { _ in marks.randomElement(using: &generator) ?? "" }.joined()
      guard let document = try? Document(name: "marks", bytes: Array(text.utf8)) else { continue }
      let outline = Outline(document)
      check(outline, document, text)
      _ = Metadata(document, outline: outline, gazetteer: Gazetteer())
    }
  }

  private func check(_ outline: Outline, _ document: Document, _ comment: String) {
    let bytes = document.text.bytes
    func isBoundary(_ index: Int) -> Bool { index == bytes.count || bytes[index] & 0xC0 != 0x80 }
    #expect(outline.blocks.map(\.utf8Range) == document.paragraphs.map(\.utf8Range), "\(comment)")
    var last = 0
    for (index, section) in outline.sections.enumerated() {
      let range = section.utf8Range
      let isSound =
        range.lowerBound >= last && range.upperBound <= bytes.count
        && isBoundary(range.lowerBound) && isBoundary(range.upperBound)
        && section.headingRange.lowerBound == range.lowerBound
        && section.headingRange.upperBound <= range.upperBound && (0...4).contains(section.level)
        && !section.title.isEmpty
      #expect(isSound, "\(comment): section \(index)")
      if let parent = section.parent {
        let outer = outline.sections[parent]
        #expect(
          parent < index && outer.level < section.level && outer.utf8Range.lowerBound <= range.lowerBound
            && outer.utf8Range.upperBound >= range.upperBound, "\(comment): parent of section \(index)")
      }
      last = range.lowerBound
    }
    for block in outline.blocks {
      guard let section = block.section else { continue }
      let range = outline.sections[section].utf8Range
      #expect(
        range.lowerBound <= block.utf8Range.lowerBound && range.upperBound > block.utf8Range.lowerBound,
        "\(comment)")
    }
  }
}
