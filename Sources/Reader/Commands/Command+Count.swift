/// What a number typed before a command means to it.
enum CountUse: Hashable, Sendable {
  /// The list moves by so many rows or pages, or to the row of that number.
  case rows
  /// The command is done so many times, or until it changes nothing more.
  case times
  /// Nothing; the command is done once.
  case none
}

extension Command {
  /// How `5j`, `12G` and `3]` are read, as in vim and less.
  var countUse: CountUse {
    switch self {
    case .moveUp, .moveDown, .pageUp, .pageDown, .halfPageUp, .halfPageDown, .moveToFirst, .moveToLast:
      .rows
    case .moveLeft, .moveRight, .nextPane, .previousPane, .nextSection, .previousSection, .nextReport,
      .previousReport, .nextNumber, .previousNumber, .nextHit, .previousHit, .nextFinding, .previousFinding,
      .nextChange, .previousChange, .nextGap, .previousGap, .moreValues, .fewerValues, .hideColumn, .hideRow,
      .undo, .redo:
      .times
    default: .none
    }
  }
}
