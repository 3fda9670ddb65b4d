import Documents
import Reports

/// A report as long as one likes, made of the samples: their body paragraphs over and over under one title.
///
/// Every paragraph of a further round is marked behind its heading number with the round, 〔7〕, so that it is
/// no second copy of what stands above it, and the digits of its numbers are turned on by the round, so that
/// the rounds do not say the same; years stay, because the rules read them.
struct ComposedReport {
  private let title: String
  private let paragraphs: [String]

  /// - Parameter samples: read for their structure; the first of them gives the title.
  init(of samples: [Report]) {
    title = samples.first?.metadata.title ?? ""
    paragraphs = samples.flatMap { report in
      report.blocks.filter { $0.kind == .body }.map { report.document.text[$0.utf8Range] }
    }
  }

  /// A text of at least `byteCount` bytes that ends with a paragraph.
  func text(byteCount: Int) -> [UInt8] {
    var text = Array((title + "\n").utf8)
    text.reserveCapacity(byteCount + 20_000)
    var round = 1
    while !paragraphs.isEmpty {
      for paragraph in paragraphs {
        guard text.count < byteCount else { return text }
        text += Self.turned(paragraph, by: round).utf8
        text.append(0x0A)
      }
      round += 1
    }
    return text
  }

  private static func turned(_ paragraph: String, by round: Int) -> String {
    let mark = "〔\(round)〕"
    var result = ""
    var rest = paragraph[...]
    // The heading's number stays in front, so that the paragraph is still one: 一、, (一), 1.
    if let end = rest.prefix(6).firstIndex(where: { "、)）.".contains($0) }) {
      result += rest[...end]
      rest = rest[rest.index(after: end)...]
    }
    result += mark
    while let first = rest.first {
      guard first.isASCII, first.isNumber else {
        result.append(first)
        rest.removeFirst()
        continue
      }
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      rest = rest.dropFirst(digits.count)
      result += rest.first == "年" ? String(digits) : turned(digits: digits, by: round)
    }
    return result
  }

  /// Each digit but a leading one is turned on, so that no number begins with 0.
  private static func turned(digits: Substring, by round: Int) -> String {
    String(digits.prefix(1))
      + digits.dropFirst().compactMap(\.wholeNumberValue).map { String(($0 + round) % 10) }.joined()
  }
}
