/// The counties that have a township of a name.
///
/// Four in five of the country's townships and streets bear a name of their own (桑柘镇 is 彭水's), so that a report that does
/// not name its county can be placed; for the others the text decides between the counties. The table
/// (`townships.tsv`, a county a line) is of 2025; it is searched as it is, since few reports ask. Known misreading: a township merged
/// away before 2025 whose name only one other bears.
struct TownshipTable: Sendable {
  /// Lines of `code⇥name name …`.
  let bytes: [UInt8]

  /// The codes of the counties that have a 镇, 乡 or 街道 of the same name, which it may have become.
  func counties(ofFormer name: [UInt8]) -> [Int32] {
    let kinds = ["街道", "镇", "乡"].map { Array($0.utf8) }
    guard let kind = kinds.first(where: { name.suffix($0.count).elementsEqual($0) }),
      name.count >= kind.count + 6
    else { return [] }
    return kinds.filter { $0 != kind }.flatMap { counties(of: name.dropLast(kind.count) + $0) }
  }

  /// The codes of the counties that have it.
  func counties(of name: [UInt8]) -> [Int32] {
    guard let head = name.first else { return [] }
    var codes: [Int32] = []
    var index = 0
    let last = bytes.count - name.count
    while index <= last {
      // A name begins behind a tab or a space, which are rarer than its first byte.
      guard bytes[index] <= 0x20 else {
        index += 1
        continue
      }
      index += 1
      guard index <= last, bytes[index] == head, ends(name, at: index),
        name.indices.allSatisfy({ bytes[index + $0] == name[$0] }), let code = code(ofLineWith: index)
      else { continue }
      codes.append(code)
    }
    return codes
  }

  private func ends(_ name: [UInt8], at index: Int) -> Bool {
    let end = index + name.count
    return end == bytes.count || bytes[end] <= 0x20
  }

  private func code(ofLineWith index: Int) -> Int32? {
    var start = index
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    var code: Int32 = 0
    for digit in bytes[start..<min(start + 6, bytes.count)] {
      guard (0x30...0x39).contains(digit) else { return nil }
      code = code * 10 + Int32(digit) - 0x30
    }
    return code
  }
}

extension Gazetteer {
  /// The counties, of those `isPossible` accepts, that have a township of that name; where none has, those that have
  /// one it may have become.
  func counties(ofTownship name: [UInt8], where isPossible: (Int) -> Bool = { _ in true }) -> [Int] {
    let exact = townships.counties(of: name).compactMap(row(code:)).filter(isPossible)
    return exact.isEmpty
      ? townships.counties(ofFormer: name).compactMap(row(code:)).filter(isPossible) : exact
  }
}
