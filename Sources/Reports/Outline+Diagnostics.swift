import Documents

extension Outline {
  /// What a reader should know of how the document was read: no headings, numbers that jump, a copy left out.
  static func diagnostics(_ headings: [Heading], _ kinds: [Block.Kind], _ ranges: [Range<Int>])
    -> [Diagnostic]
  {
    var diagnostics: [Diagnostic] = []
    if headings.isEmpty {
      diagnostics.append(
        Diagnostic(
          .warning, rule: "no-heading",
          Bilingual(
            zh: "没有找到标题编号(一、(一)1.),全文按一节阅读;请检查文件是否完整",
            en: "no numbered heading was found, so the text is one piece; check that the file is complete")))
    }
    diagnostics += jumps(headings)
    let copies = kinds.indices.filter { kinds[$0] == .duplicate }
    if let first = copies.first, let last = copies.last {
      diagnostics.append(
        Diagnostic(
          .note, rule: "duplicate-text",
          Bilingual(
            zh: "文件中正文重复出现,第二份未计入;可用 show --raw 查看",
            en: "the text stands in the file twice; the second copy is left out (show --raw has it)"),
          at: ranges[first].lowerBound..<ranges[last].upperBound))
    }
    return diagnostics
  }

  /// Headings whose number is not one more than the one before at their level.
  private static func jumps(_ headings: [Heading]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var last = [HeadingNumber?](repeating: nil, count: 5)
    var running: [HeadingNumber.Style: Int] = [:]
    for heading in headings {
      for below in heading.level + 1..<max(heading.level + 1, 5) { last[below] = nil }
      guard let number = heading.number else {
        last = [HeadingNumber?](repeating: nil, count: 5)
        continue
      }
      let before = last[heading.level]
      last[heading.level] = number
      let expected = before?.style == number.style ? (before?.value ?? 0) + 1 : 1
      // Digits may count on through all sections, and a row in another style; 最后 follows any.
      let countsOn = running[number.style] == number.value - 1 || before?.value == number.value - 1
      running[number.style] = number.value
      guard number.value != expected, !countsOn, number.value != HeadingNumber.lastOfAll else { continue }
      diagnostics.append(
        Diagnostic(
          .warning, rule: "numbering-jumps",
          Bilingual(
            zh: "标题编号不连续:此处应为第 \(expected) 项,写作第 \(number.value) 项;请核对是否缺节",
            en:
              "heading numbers jump: \(number.value) stands where \(expected) was due; check for a missing section"
          ),
          at: number.utf8Range))
    }
    return diagnostics
  }
}
