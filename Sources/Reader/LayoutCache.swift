import Library

/// The layouts computed last, so that coming back to a text costs nothing.
struct LayoutCache: Equatable, Sendable {
  private var layouts: [TextLayout] = []
  private static let countAtMost = 16

  func layout(_ reading: Reading, _ form: TextLayout.Form) -> TextLayout? {
    layouts.last { $0.report == reading.id && $0.lines == reading.lines && $0.form == form }
  }

  mutating func keep(_ layout: TextLayout) {
    layouts.removeAll {
      $0.report == layout.report && $0.lines == layout.lines && $0.form == layout.form
    }
    layouts.append(layout)
    if layouts.count > Self.countAtMost { layouts.removeFirst() }
  }
}
