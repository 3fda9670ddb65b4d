extension Scroll {
  /// Does what a moving command asks for; returns whether the cursor moved, nil for other commands.
  mutating func apply(_ command: Command) -> Bool? {
    switch command {
    case .moveUp: move(by: -1)
    case .moveDown: move(by: 1)
    case .pageUp: move(by: -max(1, window - 1))
    case .pageDown: move(by: max(1, window - 1))
    case .halfPageUp: move(by: -max(1, window / 2))
    case .halfPageDown: move(by: max(1, window / 2))
    case .moveToFirst: move(to: 0)
    case .moveToLast: move(to: count - 1)
    default: nil
    }
  }
}

extension TextView {
  /// Does what a moving command asks for; returns whether the text moved, nil for other commands.
  mutating func apply(_ command: Command) -> Bool? {
    switch command {
    case .moveUp: move(by: -1)
    case .moveDown: move(by: 1)
    // Two rows stay in sight, so that the eye finds its place.
    case .pageUp: move(by: -max(1, scroll.window - 2))
    case .pageDown: move(by: max(1, scroll.window - 2))
    case .halfPageUp: move(by: -max(1, scroll.window / 2))
    case .halfPageDown: move(by: max(1, scroll.window / 2))
    case .moveToFirst: move(to: 0)
    case .moveToLast: move(to: scroll.lastOffset)
    default: nil
    }
  }
}
