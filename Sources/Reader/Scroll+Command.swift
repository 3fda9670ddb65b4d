extension Scroll {
  /// Does what a moving command asks for, with the number typed before it; returns whether the cursor moved, nil for other
  /// commands.
  mutating func apply(_ command: Command, count: Int?) -> Bool? {
    let times = count ?? 1
    return switch command {
    case .moveUp: move(by: -times)
    case .moveDown: move(by: times)
    case .pageUp: move(by: -times * max(1, window - 1))
    case .pageDown: move(by: times * max(1, window - 1))
    // As in vim and less, a number here is one of rows.
    case .halfPageUp: move(by: -(count ?? max(1, window / 2)))
    case .halfPageDown: move(by: count ?? max(1, window / 2))
    case .moveToFirst: move(to: times - 1)
    case .moveToLast: move(to: (count ?? self.count) - 1)
    default: nil
    }
  }
}

extension TextView {
  /// Does what a moving command asks for, with the number typed before it; returns whether the text moved, nil for other
  /// commands.
  mutating func apply(_ command: Command, count: Int?) -> Bool? {
    let times = count ?? 1
    return switch command {
    case .moveUp: move(by: -times)
    case .moveDown: move(by: times)
    // Two rows stay in sight, so that the eye finds its place.
    case .pageUp: move(by: -times * max(1, scroll.window - 2))
    case .pageDown: move(by: times * max(1, scroll.window - 2))
    case .halfPageUp: move(by: -(count ?? max(1, scroll.window / 2)))
    case .halfPageDown: move(by: count ?? max(1, scroll.window / 2))
    case .moveToFirst: move(to: times - 1)
    case .moveToLast: move(to: count.map { $0 - 1 } ?? scroll.lastOffset)
    default: nil
    }
  }
}
