/// What nominates reports for a search: the characters of a folded text and its pairs of neighbours.
///
///     行政复议1件  →  行 行政 政 政复 复 复议 议 议1 1 1件 件
///
/// Each stands once for a stretch of reports (`SearchStretch`), however often their texts have it. A word of one character
/// is looked up as it is, a longer one by all its pairs: a report that holds 行政复议 holds 行政, 政复 and 复议; one that
/// holds these three need not hold the word, which is why the text is asked afterwards. White space and punctuation make
/// no token and no pair: a fifth of all pairs would hold a comma or a bracket, and those tell reports apart least.
///
/// Tokens are written with a space between them; as they hold no ASCII marks, SQLite's own `ascii` tokenizer, which every
/// program that opens the file has, divides them just where they were joined.
enum SearchTokens {
  /// The tokens of folded texts, in the order they first occur, with a space after each. Those with characters beyond
  /// the first plane, which hardly any report has, may be repeated.
  static func all(of texts: [[UInt8]]) -> [UInt8] {
    let byteCount = texts.reduce(0) { $0 + $1.count }
    var seen = SeenTokens(capacity: byteCount / max(1, texts.count) * 2)
    var tokens: [UInt8] = []
    tokens.reserveCapacity(byteCount)
    for text in texts {
      var previous: UInt32 = 0
      forEachScalar(of: text) { scalar in
        guard !isSilent(scalar) else {
          previous = 0
          return
        }
        if seen.insert(scalar) {
          append(scalar, to: &tokens)
          tokens.append(0x20)
        }
        if previous != 0, seen.insert(previous, scalar) {
          append(previous, to: &tokens)
          append(scalar, to: &tokens)
          tokens.append(0x20)
        }
        previous = scalar
      }
    }
    return tokens
  }

  /// The tokens a text must have to hold a folded word; empty for a word of nothing but white space and
  /// punctuation.
  static func required(by word: [UInt8]) -> [String] {
    var tokens: [String] = []
    var run: [UInt32] = []
    func close() {
      if run.count == 1 { tokens.append(token([run[0]])) }
      for place in run.indices.dropLast() { tokens.append(token([run[place], run[place + 1]])) }
      run = []
    }
    forEachScalar(of: word) { scalar in
      if isSilent(scalar) { close() } else { run.append(scalar) }
    }
    close()
    return tokens
  }

  private static func token(_ scalars: [UInt32]) -> String {
    var bytes: [UInt8] = []
    for scalar in scalars { append(scalar, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// White space, marks and punctuation: of ASCII all but letters and digits; the blocks of general and of CJK
  /// punctuation, but not 々 〆 〇, which are read.
  private static func isSilent(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x3005...0x3007: false
    case 0..<0xC0, 0x2000..<0x2070, 0x3000..<0x3040: true
    default: false
    }
  }

  /// `bytes` is valid UTF-8.
  private static func forEachScalar(of bytes: [UInt8], do body: (UInt32) -> Void) {
    let span = bytes.span
    var index = 0
    while index < span.count {
      let lead = UInt32(span[index])
      // Nearly every character.
      if lead >= 0xE0, lead < 0xF0, index &+ 2 < span.count {
        body((lead & 0xF) << 12 | UInt32(span[index &+ 1] & 0x3F) << 6 | UInt32(span[index &+ 2] & 0x3F))
        index &+= 3
        continue
      }
      let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      var scalar = length == 1 ? lead : lead & (0x7F >> UInt32(length))
      for place in 1..<max(1, length) where index + place < span.count {
        scalar = scalar << 6 | UInt32(span[index + place]) & 0x3F
      }
      body(scalar)
      index += length
    }
  }

  /// Appends a character as UTF-8.
  private static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    switch scalar {
    case 0..<0x80: bytes.append(UInt8(scalar))
    case 0x80..<0x800:
      bytes.append(UInt8(0xC0 | scalar >> 6))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    case 0x800..<0x10000:
      bytes.append(UInt8(0xE0 | scalar >> 12))
      bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    default:
      bytes.append(UInt8(0xF0 | scalar >> 18 & 0x07))
      bytes.append(UInt8(0x80 | scalar >> 12 & 0x3F))
      bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    }
  }
}

/// The characters of the first plane, and the pairs of them, that have occurred. A report asks ten thousand times, so that
/// both are as small as they can be: a bit for each character, and a table of four bytes for each pair.
private struct SeenTokens {
  private var characters = [UInt64](repeating: 0, count: 0x10000 / 64)
  /// No pair is 0: its first character is not.
  private var slots: [UInt32]
  private var count = 0
  private var mask: Int

  init(capacity: Int) {
    var size = 1024
    while size < capacity / 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    mask = size - 1
  }

  /// Whether the character was not there before.
  @inline(__always)
  mutating func insert(_ scalar: UInt32) -> Bool {
    guard scalar < 0x10000 else { return true }
    let bit: UInt64 = 1 &<< UInt64(scalar & 63)
    let word = Int(scalar >> 6)
    guard characters[word] & bit == 0 else { return false }
    characters[word] |= bit
    return true
  }

  /// Whether the pair was not there before.
  @inline(__always)
  mutating func insert(_ first: UInt32, _ second: UInt32) -> Bool {
    guard first < 0x10000, second < 0x10000 else { return true }
    let pair = first << 16 | second
    var slot = slot(of: pair)
    while slots[slot] != 0 {
      if slots[slot] == pair { return false }
      slot = (slot &+ 1) & mask
    }
    slots[slot] = pair
    count &+= 1
    if count * 2 > mask { grow() }
    return true
  }

  /// From the upper bits of the product: the lower ones tell nothing of the pair's first character.
  private func slot(of pair: UInt32) -> Int { Int((pair &* 0x9E37_79B1) >> 12) & mask }

  private mutating func grow() {
    let before = slots
    slots = Array(repeating: 0, count: before.count * 2)
    mask = slots.count - 1
    for pair in before where pair != 0 {
      var slot = slot(of: pair)
      while slots[slot] != 0 { slot = (slot &+ 1) & mask }
      slots[slot] = pair
    }
  }
}
