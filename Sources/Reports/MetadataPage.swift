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
      for label: StaticString in ["标题", "名称", "信息名称"] where line.folded.hasPrefix(label) {
        let text = clean(page.bytes, line.utf8Range)
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
    return nil
  }

  /// The line without a label before it (标题：) and without what follows `_`, ` - ` or a label of the site's.
  private static func clean(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    var start = range.lowerBound
    var end = range.upperBound
    for label: StaticString in ["标题", "信息名称", "名称"] where bytes.has(label, at: start, before: end) {
      let behind = start + label.utf8CodeUnitCount
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
