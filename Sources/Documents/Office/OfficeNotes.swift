/// The footnotes and endnotes of an office file, counted in the order the text refers to them.
///
/// In the text stands `[注1]` behind the word, and the note itself at the end, on a line of its own: `[注1]指…`. So
/// they read as what they are, and a number in a note is no result of the report.
struct OfficeNotes {
  /// The names the file knows its notes by, in the order of their numbers.
  private var keys: [String] = []
  private var numbers: [String: Int] = [:]
  private var texts: [String: [UInt8]] = [:]

  /// The mark that leads to a note, counting it.
  mutating func mark(_ key: String) -> String {
    if let number = numbers[key] { return Self.mark(number) }
    keys.append(key)
    numbers[key] = keys.count
    return Self.mark(keys.count)
  }

  private static func mark(_ number: Int) -> String { "[注\(number)]" }

  mutating func setText(_ lines: [UInt8], of key: String) { texts[key] = lines }

  /// The notes that are referred to, one to a line.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for (index, key) in keys.enumerated() {
      guard let lines = texts[key]?.split(whereSeparator: { $0 < 0x20 }), !lines.isEmpty else { continue }
      bytes += Array(Self.mark(index + 1).utf8) + lines.joined().drop { $0 == 0x20 } + [0x0A]
    }
    return bytes
  }
}
