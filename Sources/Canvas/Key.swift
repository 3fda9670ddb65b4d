/// One thing a person did to the terminal.
public enum Key: Hashable, Sendable {
  /// A character typed; control characters arrive as `.control`.
  case character(Unicode.Scalar)
  /// Control with a letter, which is kept lower-case: `Ctrl-L` is `.control("l")`.
  case control(Unicode.Scalar)
  case up, down, left, right
  case home, end, pageUp, pageDown
  case enter, escape, tab, backTab, backspace, delete
  /// A bracketed paste, whole; its text is data and runs no commands.
  case paste(String)
}
