import Documents

/// The short lines of a file by the part they play: where metadata is written.
struct MetadataPage {
  let bytes: [UInt8]
  private(set) var title: [OutlineLine] = []
  private(set) var salutation: [OutlineLine] = []
  private(set) var signature: [OutlineLine] = []
  /// The furniture above and below, in order.
  private(set) var furniture: [OutlineLine] = []
  /// The first paragraphs of the text.
  private(set) var opening: [Range<Int>] = []
  /// The beginning of the first paragraph of more than a line, folded.
  private(set) var lead: [UInt8] = []

  init(_ bytes: [UInt8], _ outline: Outline) {
    self.bytes = bytes
    for block in outline.blocks {
      switch block.kind {
      case .title: title.append(OutlineLine(bytes, block.utf8Range))
      case .salutation: salutation.append(OutlineLine(bytes, block.utf8Range))
      case .signature: signature.append(OutlineLine(bytes, block.utf8Range))
      case .furniture where block.utf8Range.count <= 600:
        furniture.append(OutlineLine(bytes, block.utf8Range))
      case .body where opening.count < 3: opening.append(block.utf8Range)
      default: break
      }
    }
    // 一、2023年度工作总结 may stand above the first sentence.
    if let first = opening.first(where: { $0.count > 120 }) ?? opening.first {
      lead = bytes.folded(first.lowerBound..<bytes.boundary(min(first.upperBound, first.lowerBound + 900)))
    }
  }
}

/// The title as one line, without what sites glue to it.
enum MetadataTitle {
  /// Nil when the file has none.
  static func text(_ page: MetadataPage) -> String? {
    if !page.title.isEmpty {
      let lines = page.title.map { clean(page.bytes, $0.utf8Range) }
      return lines.joined()
    }
    // A letter names what it hands on: 现将《2023年…工作总结》印发给你们; an index table has a row for it.
    for line in page.furniture {
      let start = line.folded.first == 0x7C ? 1 : 0
      for label: StaticString in ["标题", "名称", "信息名称"]
      where line.folded.has(label, at: start, before: line.folded.count) {
        let cell = page.bytes.trimmed(line.utf8Range.lowerBound + start..<line.utf8Range.upperBound)
        let text = clean(page.bytes, cell)
        if text.utf8.count >= 18 { return text }
      }
    }
    for line in page.furniture {
      guard let open = page.bytes.first("《", in: line.utf8Range),
        let close = page.bytes.first("》", in: open..<line.utf8Range.upperBound)
      else { continue }
      let range = open + 3..<close
      if page.bytes.contains("报告", in: range) || page.bytes.contains("总结", in: range) {
        return String(decoding: page.bytes[range], as: UTF8.self)
      }
    }
    return page.opening.first.flatMap { runIn(page.bytes, $0) }
  }

  /// A title that runs on into its text on one line: 某镇2024年…报告 中共某市委:2024年,…
  private static func runIn(_ bytes: [UInt8], _ range: Range<Int>) -> String? {
    let end = min(range.upperBound, bytes.boundary(range.lowerBound + 240))
    guard let word = bytes.first("报告", in: range.lowerBound..<end) else { return nil }
    let behind = word + 6
    let head = range.lowerBound..<behind
    guard behind < range.upperBound,
      !["，", ",", "。", "《", "：", ":"].contains(where: { bytes.contains($0, in: head) })
    else { return nil }
    let next = bytes.scalar(at: behind).value
    let folded = bytes.folded(head)
    guard isBlank(next) || isDigit(next), !WrittenYear.all(in: folded).isEmpty,
      WrittenYear.year(folded, at: 0, before: folded.count) == nil
    else { return nil }
    return String(decoding: bytes[bytes.trimmed(head)], as: UTF8.self)
  }

  /// The index behind a label at the start of the range, which may be spaced out (名 称).
  private static func end(of label: StaticString, _ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var index = range.lowerBound
    var matched = 0
    while index < range.upperBound, matched < label.utf8CodeUnitCount {
      let (value, next) = bytes.scalar(at: index)
      if !isBlank(value) {
        for byte in bytes[index..<next] {
          guard matched < label.utf8CodeUnitCount, label.utf8Start[matched] == byte else { return nil }
          matched += 1
        }
      }
      index = next
    }
    return matched == label.utf8CodeUnitCount ? index : nil
  }

  /// The line without a label before it (标题：) and without what follows `_`, ` - ` or a label of the site's.
  private static func clean(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    var start = range.lowerBound
    var end = range.upperBound
    // # and ## in a text that is marked up.
    start = HeadingNumber.start(bytes, start..<end)
    for label: StaticString in ["标题", "信息名称", "名称"] {
      guard let behind = self.end(of: label, bytes, start..<end) else { continue }
      var index = behind
      while index < end {
        let (value, next) = bytes.scalar(at: index)
        guard isBlank(value) || halfWidth(value).is(":") || value.is("|") else { break }
        index = next
      }
      if index > behind { start = index }
    }
    for glue in ["_", " - ", "|", "【"] + OutlineLine.glue {
      // A glue at the very start is no glue.
      if let place = bytes.first(glue, in: start..<end), place > start + 12 { end = place }
    }
    // ——歙县2023年…报告 below a headline.
    while bytes.has("—", at: start, before: end) { start += 3 }
    let trimmed = bytes.trimmed(start..<end)
    return String(decoding: bytes[trimmed], as: UTF8.self)
  }
}
