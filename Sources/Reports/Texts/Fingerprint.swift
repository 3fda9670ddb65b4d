/// The hash of a shingle of a text, kept by winnowing.
struct Fingerprint {
  let hash: UInt64
  let text: Int32
  /// The shingle's first byte.
  let place: Int32

  /// Characters of a shingle.
  static let shingle = 20
  /// Neighbouring shingles of which one is kept: with the shingle's length the shortest passage that is always found.
  static let window = TextReuse.leastCharacters - shingle + 1

  /// Appends a text's fingerprints.
  static func append(of bytes: ArraySlice<UInt8>, text: Int32, to fingerprints: inout [Fingerprint]) {
    // The last shingles, round and round, and which of them all is the least.
    var recent = [Fingerprint](repeating: Fingerprint(hash: 0, text: text, place: 0), count: window)
    var least = 0
    var kept = -1
    var current = -1
    forEachShingle(of: bytes) { hash, place in
      current += 1
      recent[current % window] = Fingerprint(hash: hash, text: text, place: place)
      if current - least >= window {
        least = current - window + 1
        // Of equals the last, so that a run of one character keeps few.
        for other in least + 1...current where recent[other % window].hash <= recent[least % window].hash {
          least = other
        }
      } else if hash <= recent[least % window].hash {
        least = current
      }
      if current >= window - 1, least != kept {
        kept = least
        fingerprints.append(recent[least % window])
      }
    }
    // A text shorter than a window has one all the same.
    if kept < 0, current >= 0 { fingerprints.append(recent[least % window]) }
  }

  /// Calls `body` with the hash of every shingle of a text and its first byte, counted from the text's beginning.
  @inline(__always)
  static func forEachShingle(of bytes: ArraySlice<UInt8>, _ body: (UInt64, Int32) -> Void) {
    // Where the last characters began, and their values, round and round.
    var places = [Int32](repeating: 0, count: shingle)
    var values = [UInt64](repeating: 0, count: shingle)
    var hash: UInt64 = 0
    var outgoing: UInt64 = 1
    for _ in 0..<shingle { outgoing &*= factor }
    var count = 0
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let start = index
      var value = UInt64(bytes[index])
      index += 1
      while index < bytes.endIndex, bytes[index] & 0xC0 == 0x80 {
        value = value &<< 8 | UInt64(bytes[index])
        index += 1
      }
      value = mixed(value)
      let slot = count % shingle
      hash = hash &* factor &+ value &- outgoing &* values[slot]
      values[slot] = value
      places[slot] = Int32(start - bytes.startIndex)
      count += 1
      if count >= shingle { body(mixed(hash), places[count % shingle]) }
    }
  }

  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Spreads every bit over all (the finaliser of SplitMix64).
  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = value &+ factor
    value = (value ^ value &>> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value &>> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value &>> 31
  }
}
