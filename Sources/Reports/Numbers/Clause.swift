/// A stretch of a sentence that makes at most one statement per number.
struct Clause {
  /// In characters of the folded text.
  let range: Range<Int>
  /// The sentence it stands in, up to 。 or ；.
  let sentence: Range<Int>
  /// For text inside or right behind parentheses: what stood before them, `全市调委会(…)411家`.
  let outer: Range<Int>?
  let isParenthesised: Bool
  /// Where the first of the clauses joined to this one by 、 begins; its verb serves them all:
  /// 审查重大行政决策3件、重大行政合同40件.
  let chainStart: Int
  /// Where the last of them ends, which may say what is done to all: 对16家律师事务所、3家公证机构开展检查.
  var chainEnd: Int
}

/// Cuts a block into sentences and clauses.
///
/// A sentence ends at 。！？；. A clause ends at ，： and at a 、 that follows a number or comes before one, because
/// 共调解纠纷946件、调解成功933件 is two statements, 26件决策、42件合同, too, while 受理、办理案件5件 is one. Parentheses that hold a number
/// are clauses of their own — 共审结79件(其中上年结转16件) — and what follows them may still continue what
/// stood before; other parentheses, 村(社区), are just text.
struct ClauseScanner {
  let text: FoldedText
  /// Ranges of the quantities, in order.
  let quantities: [Range<Int>]

  func clauses() -> [Clause] {
    var clauses: [Clause] = []
    for sentence in sentences() { cut(sentence, into: &clauses) }
    return clauses
  }

  private func sentences() -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    for (index, scalar) in text.scalars.enumerated() {
      // The marks that end sentences have small numbers, and most characters are none.
      if scalar > 0x3002, index - start < Self.longestSentence { continue }
      let isEnd = Self.endsSentence(scalar)
      // Nobody writes a sentence of a thousand characters; a list may run on, and is cut at a comma.
      let isTooLong =
        index - start >= Self.longestSentence
        && (scalar == 0x2C || index - start >= 2 * Self.longestSentence)
      guard isEnd || isTooLong else { continue }
      if index > start { result.append(start..<index) }
      start = index + 1
    }
    if start < text.count { result.append(start..<text.count) }
    return result
  }

  /// In characters. What is said of a number is looked for within its sentence, so this bounds the work.
  private static let longestSentence = 1_000

  private func cut(_ sentence: Range<Int>, into clauses: inout [Clause]) {
    var start = sentence.lowerBound
    var outers: [Range<Int>] = []
    var behind: Range<Int>?
    var chain: Int?
    func append(to end: Int) {
      guard end > start else { return }
      let clause = Clause(
        range: start..<end, sentence: sentence, outer: behind ?? outers.last,
        isParenthesised: !outers.isEmpty, chainStart: chain ?? start, chainEnd: end)
      for index in clauses.indices.reversed() {
        guard clauses[index].range.lowerBound >= clause.chainStart else { break }
        clauses[index].chainEnd = end
      }
      clauses.append(clause)
    }
    let scalars = text.scalars
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      let scalar = scalars[index]
      // Marks have small numbers, and most characters are none.
      guard scalar <= 0x3001 else {
        index += 1
        continue
      }
      // The comma of 1,326名 ends nothing.
      if scalar == 0x2C, let inside = quantity(around: index) {
        index = inside.upperBound
        continue
      }
      switch scalar {
      case 0x2C, 0x3A:  // , :
        append(to: index)
        start = index + 1
        behind = nil
        chain = nil
      case 0x3001 where endsQuantity(at: index) || beginsQuantity(at: index + 1):  // 、
        append(to: index)
        chain = chain ?? start
        start = index + 1
        behind = nil
      case 0x28 where holdsQuantity(from: index, to: sentence.upperBound):  // (
        append(to: index)
        outers.append(behind.map { $0.lowerBound..<index } ?? start..<index)
        behind = nil
        start = index + 1
      case 0x29 where !outers.isEmpty:  // )
        append(to: index)
        behind = outers.removeLast()
        start = index + 1
      default: break
      }
      index += 1
    }
    append(to: sentence.upperBound)
  }

  private func holdsQuantity(from open: Int, to limit: Int) -> Bool {
    var depth = 0
    for index in open..<limit {
      if text.scalars[index] == 0x28 { depth += 1 }
      if text.scalars[index] == 0x29 { depth -= 1 }
      if depth == 0 {
        let next = firstQuantity(beginningAtOrAfter: open + 1)
        return next < quantities.count && quantities[next].upperBound <= index
      }
    }
    return false
  }

  /// The quantity that holds a character and begins before it.
  private func quantity(around index: Int) -> Range<Int>? {
    let next = firstQuantity(beginningAtOrAfter: index)
    guard next > 0, quantities[next - 1].upperBound > index else { return nil }
    return quantities[next - 1]
  }

  private func endsQuantity(at index: Int) -> Bool {
    let next = firstQuantity(beginningAtOrAfter: index)
    return next > 0 && quantities[next - 1].upperBound == index
  }

  /// 26件决策事项、|42件规范性文件
  private func beginsQuantity(at index: Int) -> Bool {
    let next = firstQuantity(beginningAtOrAfter: index)
    return next < quantities.count && quantities[next].lowerBound == index
  }

  private func firstQuantity(beginningAtOrAfter index: Int) -> Int {
    quantities.partitionIndex { $0.lowerBound >= index }
  }

  /// 。 ； ！ ？ and their half-width forms.
  private static func endsSentence(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3002, 0x3B, 0x21, 0x3F: true
    default: false
    }
  }
}
