import Documents
import Foundation
import Testing

@testable import Reports

/// An invented document and its outline, printed as a tree.
///
/// A file of cases (`Gold/trees/*.txt`) has for each one the line `=== what it shows`, the document, `---` and the
/// tree: level, number, `|`, title, and the purpose where it is not 实绩, indented by depth.
struct OutlineCase: CustomTestStringConvertible, Sendable {
  let name: String
  let text: String
  let tree: String
  var testDescription: String { name }

  /// All cases of all files, in order.
  static let all: [OutlineCase] = {
    guard let folder = Bundle.module.url(forResource: "Gold/trees", withExtension: nil),
      let files = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    else { return [] }
    return files.sorted { $0.lastPathComponent < $1.lastPathComponent }.flatMap { cases(in: $0) }
  }()

  private static func cases(in file: URL) -> [OutlineCase] {
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return text.components(separatedBy: "=== ").dropFirst().compactMap { part in
      let halves = part.components(separatedBy: "\n---\n")
      guard halves.count == 2, let end = halves[0].firstIndex(of: "\n") else { return nil }
      return OutlineCase(
        name: String(halves[0][..<end]), text: String(halves[0][halves[0].index(after: end)...]),
        tree: halves[1].trimmingCharacters(in: .newlines))
    }
  }
}

/// An outline for people and tests to read.
enum OutlineTree {
  /// The sections as indented lines; `folding` writes full-width forms as ASCII.
  static func printed(_ text: String, folding: Bool = false) throws -> String {
    let outline = Outline(try Document(name: "a.txt", bytes: Array(text.utf8)))
    var depths: [Int] = []
    return outline.sections.map { section in
      let depth = section.parent.map { depths[$0] + 1 } ?? 0
      depths.append(depth)
      let purpose = section.purpose == .achievements ? "" : " [\(section.purpose.rawValue)]"
      let line = "\(section.level) \(section.number)|\(section.title)"
      return String(repeating: "  ", count: depth) + (folding ? folded(line) : line) + purpose
    }.joined(separator: "\n")
  }

  static func folded(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return String(decoding: bytes.folded(bytes.indices, keepingBlanks: true), as: UTF8.self)
  }
}

/// A text as another input method writes it.
enum Widths {
  /// Digits and the marks of sentences in full width.
  static func full(_ text: String) -> String {
    mapped(text) { marks.contains($0) ? $0.value + 0xFEE0 : nil }
  }

  /// All full-width forms of ASCII as ASCII.
  static func half(_ text: String) -> String {
    mapped(text) { (0xFF01...0xFF5E).contains($0.value) ? $0.value - 0xFEE0 : nil }
  }

  private static let marks = Set("0123456789().,:;!?%".unicodeScalars)

  private static func mapped(_ text: String, _ change: (Unicode.Scalar) -> UInt32?) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      scalars.append(change(scalar).flatMap(Unicode.Scalar.init) ?? scalar)
    }
    return String(scalars)
  }
}
