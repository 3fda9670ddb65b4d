import CNcurses

extension Terminal {
  /// Sends every cell anew with the next frame, as after another program has written on the screen.
  public func redraw() {
    shown = nil
    clearok(window, true)
  }
}
