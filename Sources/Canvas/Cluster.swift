/// One glyph as it is drawn, and the bytes of text it stands for: a base and the marks that follow it.
///
/// Drawing and wrapping both walk text by clusters, so that they cannot disagree on a column. What must not
/// reach a terminal is replaced here: control characters by their pictures (␛), characters that turn the
/// writing direction by ⇄, bytes that are no UTF-8 and unassigned scalars by �. Invisible characters
/// (zero-width space and joiner, soft hyphen, variation selectors) are dropped, but a flood of zero-width
/// scalars becomes a ⁝ of its own: it would hide something otherwise.
///
/// Emoji that a terminal may or may not draw as one are taken apart, so that both kinds of terminals agree on the columns:
/// families stand side by side without the joiners between them, skin tones are left out, a flag is the letters it is
/// written with (🇨🇳 is CN), a heart is ❤ without the selector that would widen it.
struct Cluster {
  var glyph: Glyph
  /// 0 (only invisible scalars), 1 or 2.
  var columns: Int
  /// Bytes of text it stands for, at least 1.
  var count: Int
  /// The scalar in the text; its glyph may show another.
  var scalar: Unicode.Scalar

  /// How many zero-width scalars one base takes; a longer run of its own is a flood.
  private static let marksAtMost = 8

  /// The cluster that begins at `offset`, which lies below `end`.
  @inline(__always)
  init(in bytes: Span<UInt8>, at offset: Int, end: Int, width: Width) {
    let (scalar, length) = UTF8Decoder.decode(bytes, at: offset, end: end)
    self.scalar = scalar
    count = length
    let value = scalar.value
    if value >= 0x20, value < 0x7F || value >= 0x4E00 && value < 0xA000 {
      glyph = Glyph(scalar)
      columns = value < 0x7F ? 1 : 2
    } else {
      (glyph, columns) = Self.shown(scalar, width: width)
    }
    // The lead bytes below 0xCC, and those of U+4000 to U+9FFF, begin no zero-width scalar but U+00AD.
    let next = offset + length
    guard next < end else { return }
    let lead = bytes[next]
    if lead < 0xC2 || lead >= 0xE4 && lead <= 0xE9 { return }
    addMarks(in: bytes, from: next, end: end)
  }

  private mutating func addMarks(in bytes: Span<UInt8>, from start: Int, end: Int) {
    // Without a base it takes the whole run, so that a flood is one cluster.
    let hasBase = !Self.isZeroWidth(Self.role(of: scalar))
    var offset = start
    var marks = hasBase ? 0 : 1
    while offset < end, !hasBase || marks < Self.marksAtMost {
      let (mark, length) = UTF8Decoder.decode(bytes, at: offset, end: end)
      let role = Self.role(of: mark)
      guard Self.isZeroWidth(role) || isSkinTone(mark) else { break }
      if role == .mark, columns > 0 { glyph = glyph.combined(with: mark) }
      marks += 1
      offset += length
    }
    count += offset - start
    if !hasBase, marks > Self.marksAtMost {
      glyph = Glyph("⁝")
      columns = 1
    }
  }

  /// Whether it colours the emoji before it.
  private func isSkinTone(_ mark: Unicode.Scalar) -> Bool {
    (0x1F3FB...0x1F3FF).contains(mark.value) && scalar.properties.isEmojiModifierBase
  }

  private static func isZeroWidth(_ role: ScalarRole) -> Bool { role == .mark || role == .invisible }

  private enum ScalarRole { case plain, mark, invisible, control, turning, unknown }

  private static func role(of scalar: Unicode.Scalar) -> ScalarRole {
    let value = scalar.value
    switch value {
    case 0x00..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: return .control
    case 0xAD, 0x34F, 0x180B...0x180F, 0x200B...0x200D, 0x2060...0x2065, 0xFE00...0xFE0F, 0xFEFF,
      0xE0000...0xE0FFF:
      return .invisible
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x206F, 0xFFF9...0xFFFB, 0x1D173...0x1D17A:
      return .turning
    case 0..<0x300, 0x2010..<0x2028, 0x3000..<0x302A, 0x3400..<0x4DC0, 0x4E00..<0x9FFD, 0xAC00..<0xD7A4,
      0xFF01..<0xFFBF:
      return .plain
    default: break
    }
    switch scalar.properties.generalCategory {
    case .unassigned, .surrogate: return .unknown
    case .nonspacingMark, .enclosingMark: return .mark
    default: return Width.columns(scalar) == 0 ? .mark : .plain
    }
  }

  /// What is drawn for a scalar that begins a cluster.
  private static func shown(_ scalar: Unicode.Scalar, width: Width) -> (Glyph, Int) {
    switch role(of: scalar) {
    case .plain:
      // A no-break space is drawn like any other; terminals differ on it.
      if scalar == "\u{A0}" { return (.space, 1) }
      if (0x1F1E6...0x1F1FF).contains(scalar.value) {
        return (Glyph(Unicode.Scalar(UInt8(scalar.value - 0x1F1E6 + 0x41))), 1)
      }
      let columns = width.columns(scalar)
      if width.ambiguousIsWide, Width.lines.contains(scalar.value), columns == 1 {
        return (Glyph(Width.standIn(scalar) ?? scalar), 1)
      }
      return (Glyph(scalar), columns)
    // A mark without a base sits on the dotted circle, as in a dictionary.
    case .mark: return (Glyph("◌").combined(with: scalar), 1)
    case .invisible: return (.space, 0)
    case .control: return (picture(ofControl: scalar), 1)
    case .turning: return (Glyph("⇄"), 1)
    case .unknown: return (Glyph("\u{FFFD}"), width.columns("\u{FFFD}"))
    }
  }

  private static func picture(ofControl scalar: Unicode.Scalar) -> Glyph {
    switch scalar.value {
    // Tabs separate words in saved pages; a picture of them would only disturb.
    case 0x09: return .space
    case 0x00..<0x20: return Glyph(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
    case 0x7F: return Glyph("␡")
    case 0x2028, 0x2029: return Glyph("␤")
    default: return Glyph("␦")
    }
  }

  /// Lends the text's UTF-8 bytes without copying them where it can.
  static func withBytes<Result>(
    of text: some StringProtocol, _ body: (Span<UInt8>) -> Result
  ) -> Result {
    if let result = text.utf8.withContiguousStorageIfAvailable({ body($0.span) }) { return result }
    return body(Array(text.utf8).span)
  }
}
