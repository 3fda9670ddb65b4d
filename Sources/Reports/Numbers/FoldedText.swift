import Documents

/// One block of text made ready for reading numbers: one element per meaningful character, each with its
/// place in the source.
///
/// What carries no meaning for counting is folded away, so that no rule has to spell it out: full-width
/// forms become half-width (`６０件，` → `60件,`), traditional characters simplified (`審結` → `审结`), white
/// space is dropped (`131 件` → `131件`), and so are quotation marks (`“法律明白人”878名` → `法律明白人878名`) and marks of
/// footnotes (`171件[3]` → `171件`). What was dropped is kept as flags, because a number inside quotation marks is part of a name (`“三项制度”`) and a space between
/// digits may separate two numbers.
///
/// A value; a class only because every rule holds the text, and holding it is to cost one reference.
final class FoldedText: Sendable {
  /// Unicode scalar values after folding.
  let scalars: [UInt32]
  private let places: [Place]
  /// Where the text begins in the source text.
  private let base: Int

  /// Where a character stands in the source text, in UTF-8 bytes behind `base`, and how.
  private struct Place {
    /// From the lowest: 8 bits of flags, 24 of the length, 32 of the start, so that a character's is written in one go.
    private let bits: UInt64

    @inline(__always)
    init(start: UInt32, length: Int, flags: Flags) {
      bits =
        UInt64(start) &<< 32 | UInt64(truncatingIfNeeded: length & 0xFF_FFFF) &<< 8 | UInt64(flags.rawValue)
    }

    var start: Int { Int(truncatingIfNeeded: bits &>> 32) }
    var end: Int { start + Int(truncatingIfNeeded: bits &>> 8 & 0xFF_FFFF) }
    var flags: Flags { Flags(rawValue: UInt8(truncatingIfNeeded: bits)) }
  }

  struct Flags: OptionSet, Sendable {
    let rawValue: UInt8
    /// Inside “…”, ‘…’, 「…」 or "…".
    static let quoted = Flags(rawValue: 1)
    /// Inside 《…》.
    static let titled = Flags(rawValue: 2)
    /// White space stood before it.
    static let spaced = Flags(rawValue: 4)
    /// The source had the full-width form.
    static let wide = Flags(rawValue: 8)
    /// Inside (…), the parentheses themselves included.
    static let parenthesised = Flags(rawValue: 16)
    /// A quotation mark stood before it.
    static let afterQuote = Flags(rawValue: 32)
  }

  var count: Int { scalars.count }

  func flags(at index: Int) -> Flags { places[index].flags }

  init(_ text: SourceText, in utf8Range: Range<Int>) {
    let base = utf8Range.lowerBound
    var scalars: [UInt32] = []
    var places: [Place] = []
    // Ideographs take three bytes; a text of digits makes the arrays grow once.
    let expected = utf8Range.count / 2
    scalars.reserveCapacity(expected)
    places.reserveCapacity(expected)
    var folding = Folding()
    let source = text.bytes
    let bytes = source.span
    var offset = utf8Range.lowerBound
    while offset < utf8Range.upperBound {
      if let ideograph = Self.ideograph(bytes, at: offset) {
        let folded = folding.fold(ideograph: ideograph)
        let start = UInt32(truncatingIfNeeded: offset &- base)
        scalars.append(folded.scalar)
        places.append(Place(start: start, length: 3, flags: folded.flags))
        offset &+= 3
        continue
      }
      let (scalar, size) = Self.decode(bytes, at: offset)
      if FootnoteMark.mayBegin(scalar), !scalars.isEmpty,
        let end = FootnoteMark.end(
          source, at: offset, before: utf8Range.upperBound, after: scalars[scalars.count - 1])
      {
        offset = end
        continue
      }
      if let folded = folding.fold(scalar) {
        scalars.append(folded.scalar)
        places.append(
          Place(start: UInt32(truncatingIfNeeded: offset - base), length: size, flags: folded.flags))
      }
      offset += size
    }
    self.scalars = scalars
    self.places = places
    self.base = base
  }

  /// A stretch of the source to be put together with others, and where in the source it is to be taken to stand.
  struct Part {
    let utf8Range: Range<Int>
    let place: Range<Int>

    init(_ utf8Range: Range<Int>, at place: Range<Int>? = nil) {
      self.utf8Range = utf8Range
      self.place = place ?? utf8Range
    }
  }

  /// Parts of a text as if they were written one behind the other; their places must be in order.
  init(_ text: SourceText, joining parts: [Part]) {
    let base = parts.first?.place.lowerBound ?? 0
    var scalars: [UInt32] = []
    var places: [Place] = []
    for part in parts {
      let folded = FoldedText(text, in: part.utf8Range)
      scalars += folded.scalars
      for index in 0..<folded.count {
        let place = part.place == part.utf8Range ? folded.utf8Range(index..<index + 1) : part.place
        places.append(
          Place(
            start: UInt32(place.lowerBound - base), length: place.count, flags: folded.flags(at: index)))
      }
    }
    self.scalars = scalars
    self.places = places
    self.base = base
  }

  /// The source range of a range of characters; an empty range keeps its place.
  func utf8Range(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else {
      let place = range.lowerBound < count ? start(of: range.lowerBound) : end(of: count - 1)
      return place..<place
    }
    return start(of: range.lowerBound)..<end(of: range.upperBound - 1)
  }

  /// The first character that begins at or behind a byte of the source text.
  func character(atOrAfter offset: Int) -> Int {
    places.partitionIndex { base + $0.start >= offset }
  }

  private func start(of index: Int) -> Int { base + places[index].start }

  /// 0 in a text without characters.
  private func end(of index: Int) -> Int { index < 0 ? 0 : base + places[index].end }

  /// The folded text of a range, for messages and tests.
  func string(_ range: Range<Int>) -> String {
    var result = String.UnicodeScalarView()
    for index in range { if let scalar = Unicode.Scalar(scalars[index]) { result.append(scalar) } }
    return String(result)
  }

  /// Whether `word` stands at `index`.
  func has(_ word: [UInt32], at index: Int) -> Bool {
    guard index >= 0, index + word.count <= count else { return false }
    for (place, scalar) in word.enumerated() where scalars[index + place] != scalar { return false }
    return true
  }

  /// The ideograph of the basic block that stands at a place, as most characters do; it has three bytes.
  @inline(__always)
  private static func ideograph(_ bytes: Span<UInt8>, at offset: Int) -> UInt32? {
    let first = bytes[offset]
    guard first >= 0xE4, first <= 0xE9, offset &+ 2 < bytes.count else { return nil }
    let low = UInt32(bytes[offset &+ 1] & 0x3F) &<< 6 | UInt32(bytes[offset &+ 2] & 0x3F)
    let scalar = UInt32(first & 0x0F) &<< 12 | low
    return scalar >= 0x4E00 ? scalar : nil
  }

  @inline(__always)
  private static func decode(_ bytes: Span<UInt8>, at offset: Int) -> (UInt32, Int) {
    let first = bytes[offset]
    func continuation(_ step: Int) -> UInt32 {
      offset + step < bytes.count ? UInt32(bytes[offset + step] & 0x3F) : 0
    }
    switch first {
    case ..<0x80: return (UInt32(first), 1)
    case ..<0xE0: return (UInt32(first & 0x1F) << 6 | continuation(1), 2)
    case ..<0xF0: return (UInt32(first & 0x0F) << 12 | continuation(1) << 6 | continuation(2), 3)
    default:
      return (
        UInt32(first & 0x07) << 18 | continuation(1) << 12 | continuation(2) << 6 | continuation(3), 4
      )
    }
  }
}

/// The state of folding: what is open, and what was dropped just now.
private struct Folding {
  /// ﹐﹑﹒﹔﹕﹖﹗﹙﹚﹟﹢﹪: the small forms of punctuation.
  private static let smallForms: [UInt32: UInt32] = [
    0xFE50: 0x2C, 0xFE51: 0x3001, 0xFE52: 0x2E, 0xFE54: 0x3B, 0xFE55: 0x3A, 0xFE56: 0x3F, 0xFE57: 0x21,
    0xFE59: 0x28, 0xFE5A: 0x29, 0xFE5F: 0x23, 0xFE62: 0x2B, 0xFE6A: 0x25,
  ]
  private var titles = 0
  private var parentheses = 0
  /// What the next character stands in.
  private var open: FoldedText.Flags = []
  private var pending: FoldedText.Flags = []
  private let simplified = TraditionalForms.table

  /// Ideographs open and close nothing.
  @inline(__always)
  mutating func fold(ideograph scalar: UInt32) -> (scalar: UInt32, flags: FoldedText.Flags) {
    defer { pending = [] }
    return (UInt32(simplified[Int(scalar &- 0x4E00)]), pending.union(open))
  }

  /// A character that is no ideograph; nil for one that is dropped.
  mutating func fold(_ scalar: UInt32) -> (scalar: UInt32, flags: FoldedText.Flags)? {
    switch scalar {
    case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x3000, 0x2000...0x200D, 0x2028, 0x2029, 0xFEFF:
      pending.insert(.spaced)
      return nil
    case 0x201C, 0x2018, 0x300C, 0x300E:
      open.insert(.quoted)
      pending.insert(.afterQuote)
      return nil
    case 0x201D, 0x2019, 0x300D, 0x300F:
      open.remove(.quoted)
      pending.insert(.afterQuote)
      return nil
    case 0x22, 0xFF02:
      open.formSymmetricDifference(.quoted)
      pending.insert(.afterQuote)
      return nil
    default: break
    }
    var flags = pending
    pending = []
    var folded = scalar
    if (0xFF01...0xFF5E).contains(scalar) {
      folded = scalar - 0xFEE0
      flags.insert(.wide)
    } else if (0xFE50...0xFE6F).contains(scalar), let small = Self.smallForms[scalar] {
      folded = small
    }
    switch folded {
    case 0x300A:
      titles += 1
      open.insert(.titled)
    case 0x300B:
      titles = max(0, titles - 1)
      if titles == 0 { open.remove(.titled) }
    case 0x28, 0x3014, 0x3010, 0x5B:
      parentheses += 1
      open.insert(.parenthesised)
    case 0x3002: open.remove(.quoted)  // An unclosed quotation ends with its sentence.
    default: break
    }
    flags.formUnion(open)
    if folded == 0x29 || folded == 0x3015 || folded == 0x3011 || folded == 0x5D {
      parentheses = max(0, parentheses - 1)
      if parentheses == 0 { open.remove(.parenthesised) }
    }
    return (folded, flags)
  }
}

extension [UInt32] {
  /// A word as the scalars `FoldedText` holds: a rule may be written in half- or full-width forms.
  init(word: String) {
    var scalars: [UInt32] = []
    var needsFolding = false
    for scalar in word.unicodeScalars {
      let value = scalar.value
      needsFolding =
        needsFolding || FootnoteMark.mayBegin(value) || value <= 0x22 || (0xA0...0x303F).contains(value)
        || value >= 0xFE00
      scalars.append(TraditionalForms.simplified(value))
    }
    if needsFolding {
      let text = SourceText(word)
      scalars = FoldedText(text, in: 0..<text.count).scalars
    }
    self = scalars
  }
}
