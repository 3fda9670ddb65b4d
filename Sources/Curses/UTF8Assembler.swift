/// Puts characters together from the bytes a terminal sends.
///
/// ncurses can do that too, but takes what follows a byte that is no text for a part of it: a key pressed
/// right after line noise would be lost. Here such a byte is dropped and the next one begins anew.
struct UTF8Assembler {
  private var value: UInt32 = 0
  private var missing = 0
  /// The smallest value a character of this many bytes can have; below it, the form is not allowed.
  private var least: UInt32 = 0

  /// The character a byte completes; nil while it is not complete, or for a byte that is no text.
  mutating func take(_ byte: UInt8) -> UInt32? {
    if byte & 0xC0 == 0x80 {
      guard missing > 0 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
      missing -= 1
      return missing == 0 && value >= least ? value : nil
    }
    missing = 0
    switch byte {
    case ..<0x80: return UInt32(byte)
    case 0xC2..<0xE0: begin(byte & 0x1F, missing: 1, least: 0x80)
    case 0xE0..<0xF0: begin(byte & 0x0F, missing: 2, least: 0x800)
    case 0xF0..<0xF5: begin(byte & 0x07, missing: 3, least: 0x1_0000)
    default: break
    }
    return nil
  }

  private mutating func begin(_ bits: UInt8, missing: Int, least: UInt32) {
    value = UInt32(bits)
    self.missing = missing
    self.least = least
  }
}
