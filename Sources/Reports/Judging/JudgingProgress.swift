/// How far the cells of a row were looked at.
public struct JudgingProgress: Hashable, Sendable {
  /// Cells with a number, and those somebody decided on, whether or not they have one.
  public var cells = 0
  /// Those of them somebody decided on.
  public var judged = 0
  /// Numbers of the program that were confirmed.
  public var right = 0
  /// Numbers of the program that were rejected, or corrected because they were wrong.
  public var wrong = 0

  public init() {}

  /// The share of the program's numbers that were right, among those decided on, 0…1; nil while there are none.
  public var precision: Double? {
    right + wrong == 0 ? nil : Double(right) / Double(right + wrong)
  }

  public static func + (left: JudgingProgress, right: JudgingProgress) -> JudgingProgress {
    var sum = left
    sum.cells += right.cells
    sum.judged += right.judged
    sum.right += right.right
    sum.wrong += right.wrong
    return sum
  }
}

extension Comparison {
  /// How far a row was looked at, in a comparison that is judged; nothing of a row that is computed.
  public func judgingProgress(row: Int) -> JudgingProgress {
    var progress = JudgingProgress()
    guard indicators[row].formula == nil else { return progress }
    for cell in cells[row] {
      let isJudged = cell.judgement?.isDecided ?? false
      if cell.value != nil || isJudged { progress.cells += 1 }
      if isJudged { progress.judged += 1 }
      switch cell.judgement?.isProgramRight {
      case true?: progress.right += 1
      case false?: progress.wrong += 1
      case nil: break
      }
    }
    return progress
  }
}

extension Comparison.Cell.Judged {
  /// Whether more than a remark was made.
  public var isDecided: Bool { state != .noted }
}

extension Comparison.Cell {
  /// Whether it has a number, or somebody decided that it has none: what keeps its row in sight.
  public var isToldOf: Bool { value != nil || judgement?.isDecided == true }
}
