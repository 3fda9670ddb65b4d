extension Gazetteer: Equatable {
  /// Whether both were made from the same tables.
  public static func == (left: Gazetteer, right: Gazetteer) -> Bool {
    left.bytes == right.bytes && left.townships.bytes == right.townships.bytes
  }

  /// The regions a person means by a name or code, all of them where several bear the name; empty when there
  /// is none.
  ///
  /// - 浙江省, 浙江, 大理白族自治州, 巴州: the full name, the name without its kind, another name of it;
  /// - 安徽大通, 云南省大理市: a name inside a place, if that has such a part;
  /// - 三里屯街道, 三里屯: a township or street;
  /// - 33, 3302, 330282, 330000: what a division code begins with;
  /// - zhejiang, cixishi: the syllables of the name, with or without those of its kind.
  ///
  /// A place that was renamed is found under both names, with the reports of both.
  public func regions(called text: String) -> [Region] {
    let bytes = Array(text.utf8)
    if bytes.isEmpty { return [] }
    if bytes.allSatisfy({ (0x30...0x39).contains($0) }) { return region(ofCode: text).map { [$0] } ?? [] }
    if bytes.allSatisfy({ $0 < 0x80 }) { return regions(spelled: text.lowercased()) }
    let places = rows(called: bytes[...])
    if !places.isEmpty { return regions(places) }
    return townshipRegions(called: bytes)
  }

  private func region(ofCode digits: String) -> Region? {
    var prefix = Substring(digits)
    while prefix.count > 2, prefix.count % 2 == 0, prefix.hasSuffix("00") { prefix = prefix.dropLast(2) }
    let codes = divisions.lazy.map { String($0.code) }
    guard digits.count <= 6, codes.contains(where: { $0.hasPrefix(prefix) }) else { return nil }
    return Region(name: digits, codePrefix: String(prefix))
  }

  private func regions(spelled text: String) -> [Region] {
    regions(
      divisions.indices.filter { row in
        let syllables = pinyin(row).split(separator: " ")
        // Most hands do not get beyond the first letter.
        guard syllables.first?.utf8.first == text.utf8.first else { return false }
        let stem = String(decoding: stemBytes(row), as: UTF8.self).count
        return syllables.joined() == text || syllables.prefix(stem).joined() == text
      })
  }

  /// Rows of that name, or of the name behind those of places they lie in.
  private func rows(called name: ArraySlice<UInt8>) -> [Int] {
    let bytes = Array(name)
    let whole = Set(named(bytes, 0..<bytes.count) + stemmed(bytes, 0..<bytes.count))
    if !whole.isEmpty { return whole.sorted() }
    // Of the ways to divide the text the longest first name counts: 海南省|海口市, not 海南|….
    for end in stride(from: bytes.count - 6, through: 6, by: -3) {
      let outer = Set(named(bytes, 0..<end) + stemmed(bytes, 0..<end))
      guard !outer.isEmpty else { continue }
      let inner = rows(called: bytes[end...]).filter { row in outer.contains { lies(row, in: $0) } }
      if !inner.isEmpty { return inner }
    }
    return []
  }

  private func regions(_ rows: [Int]) -> [Region] {
    var regions: [Region] = []
    for row in rows {
      let former = divisions[row].formerCode
      for code in [divisions[row].code, former] where code != 0 {
        let region = Region(name: name(row), codePrefix: Self.prefix(of: code))
        if !regions.contains(where: { $0.codePrefix == region.codePrefix }) { regions.append(region) }
      }
    }
    return regions
  }

  private static func prefix(of code: Int32) -> String {
    let digits = String(code)
    return String(digits.prefix(code % 10000 == 0 ? 2 : code % 100 == 0 ? 4 : 6))
  }

  private func townshipRegions(called name: [UInt8]) -> [Region] {
    let kinds = ["街道", "镇", "乡", "街道办事处"]
    let text = String(decoding: name, as: UTF8.self)
    let names = kinds.contains(where: text.hasSuffix) ? [text] : kinds.prefix(3).map { text + $0 }
    return names.flatMap { name in
      counties(ofTownship: Array(name.utf8)).map { row in
        Region(name: name, codePrefix: String(divisions[row].code), township: name)
      }
    }
  }
}
