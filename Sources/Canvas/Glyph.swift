/// What one cell shows: a base scalar and at most two marks that combine with it.
///
/// Three scalars of 21 bits are packed into one word, so that frames of 16,000 cells are compared and
/// copied as plain memory. Further combining marks are dropped on purpose: a flood of them must not
/// spill out of its cell.
public struct Glyph: Hashable, Sendable {
  private let packed: UInt64

  public static let space = Glyph(" ")

  public init(_ base: Unicode.Scalar) { packed = UInt64(base.value) }

  private init(packed: UInt64) { self.packed = packed }

  /// This glyph with `mark` drawn over it; unchanged if it already carries two marks.
  public func combined(with mark: Unicode.Scalar) -> Glyph {
    if packed >> 21 == 0 { return Glyph(packed: packed | UInt64(mark.value) << 21) }
    if packed >> 42 == 0 { return Glyph(packed: packed | UInt64(mark.value) << 42) }
    return self
  }

  /// One to three scalars, the base first.
  public var scalars: [Unicode.Scalar] {
    [packed & 0x1F_FFFF, packed >> 21 & 0x1F_FFFF, packed >> 42]
      .enumerated()
      .filter { $0.offset == 0 || $0.element != 0 }
      .compactMap { Unicode.Scalar(UInt32($0.element)) }
  }

  public var base: Unicode.Scalar { Unicode.Scalar(UInt32(packed & 0x1F_FFFF)) ?? " " }

  /// Whether the cell shows the base alone; the common case, which a terminal can write faster.
  public var isSingle: Bool { packed >> 21 == 0 }
}

extension Glyph {
  /// The base and two marks as scalar values, 0 where there is no mark; for a terminal to write.
  package var words: (UInt32, UInt32, UInt32) {
    (UInt32(packed & 0x1F_FFFF), UInt32(packed >> 21 & 0x1F_FFFF), UInt32(packed >> 42))
  }
}
