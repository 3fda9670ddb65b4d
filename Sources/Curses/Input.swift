import Canvas

/// What made the terminal's wait end.
public enum Input: Hashable, Sendable {
  case key(Key)
  /// The window has this size now; also sent when the process is continued, since everything must be
  /// drawn again.
  case resized(rows: Int, columns: Int)
  /// How wide the terminal draws ambiguous characters, which it was asked for.
  case width(Width)
  /// The terminal's background, which it was asked for.
  case background(RGB)
  /// Somebody signalled the wake pipe, or the time ran out.
  case woken
}
