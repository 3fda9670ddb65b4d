import Documents

/// The divisions of China by code and name (GB/T 2260).
///
/// Names are looked up by a hash over their bytes from the last to the first, so that a text can be walked
/// once: where a 市, 县, 区, 旗, 州, 盟 or 省 stands, the name is read backwards from it (see `mentions`).
/// Building it from the 110 kB table takes half a millisecond.
///
/// The standing table (`divisions.tsv`) is of 2016; `divisions-changes.tsv` adds what was renamed, merged or founded
/// up to 2023 (章丘市 → 章丘区, 那曲地区 → 那曲市). Old rows stay: reports go back to 2011. What was abolished before 2016
/// (闸北区, 毕节地区) is another name of its successor, and some places have a short name of their own (巴州, 科左后旗):
/// `divisions-aliases.tsv`.
public struct Gazetteer: Sendable {
  /// A row of the table; its place in `divisions` is its identity.
  struct Division: Hashable, Sendable {
    /// Six digits, such as 532901.
    let code: Int32
    let nameRange: Range<Int32>
    let pinyinRange: Range<Int32>
    /// The name without 市, 县, 自治州 and the peoples in it: 大理 for 大理白族自治州.
    let stemEnd: Int32
    /// The code the place had before the change that made this row; 0 for a row of the standing table.
    let formerCode: Int32
  }

  /// Another name of a place, and its row.
  private struct Alias: Sendable {
    let nameRange: Range<Int>
    let stemEnd: Int
    let row: Int
  }

  let bytes: [UInt8]
  /// Sorted by code.
  let divisions: [Division]
  private let aliases: [Alias]
  let townships: TownshipTable
  /// Rows of divisions, and behind them those of aliases.
  private let names: NameIndex
  private let stems: NameIndex

  /// A gazetteer without any place: every jurisdiction read with it is nil.
  public init() { self.init(table: [], changes: [], aliases: [], townships: []) }

  /// Reads tables of `code⇥name⇥pinyin` lines; lines that begin with no code are skipped. `changes` has a
  /// fourth column, the code a renamed place had before; `aliases` has `name⇥code` for other names.
  init(table: [UInt8], changes: [UInt8], aliases others: [UInt8], townships: [UInt8]) {
    let bytes = table + [0x0A] + changes + [0x0A] + others
    var divisions: [Division] = []
    divisions.reserveCapacity(3600)
    var lineStart = 0
    while lineStart < bytes.count {
      let lineEnd = bytes[lineStart...].firstIndex(of: 0x0A) ?? bytes.count
      if let division = Self.division(bytes, lineStart, lineEnd) { divisions.append(division) }
      lineStart = lineEnd + 1
    }
    divisions.sort { ($0.code, $0.nameRange.lowerBound) < ($1.code, $1.nameRange.lowerBound) }
    self.bytes = bytes
    self.townships = TownshipTable(bytes: townships)
    self.divisions = divisions
    let aliases = Self.aliases(bytes, from: bytes.count - others.count, divisions)
    self.aliases = aliases
    names = NameIndex(
      bytes,
      divisions.map { Int($0.nameRange.lowerBound)..<Int($0.nameRange.upperBound) } + aliases.map(\.nameRange)
    )
    stems = NameIndex(
      bytes,
      divisions.map { Int($0.nameRange.lowerBound)..<Int($0.stemEnd) }
        + aliases.map { $0.nameRange.lowerBound..<$0.stemEnd })
  }

  private static func aliases(_ bytes: [UInt8], from start: Int, _ divisions: [Division]) -> [Alias] {
    bytes[start...].split(separator: 0x0A).compactMap { line in
      guard let tab = line.firstIndex(of: 0x09),
        let code = Int32(String(decoding: line[(tab + 1)...], as: UTF8.self)),
        case let row = divisions.partitionIndex(where: { $0.code >= code }), row < divisions.count,
        divisions[row].code == code
      else { return nil }
      let name = line.startIndex..<tab
      return Alias(nameRange: name, stemEnd: GazetteerStem.end(bytes, name), row: row)
    }
  }

  /// The gazetteer that comes with the package; throws when its file cannot be read.
  public static func bundled() throws(MissingResource) -> Gazetteer {
    Gazetteer(
      table: try Resource.bytes("divisions.tsv"), changes: try Resource.bytes("divisions-changes.tsv"),
      aliases: try Resource.bytes("divisions-aliases.tsv"),
      townships: try Resource.bytes("townships.tsv"))
  }

  private static func division(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Division? {
    guard end - start > 8, bytes[start + 6] == 0x09 else { return nil }
    var code: Int32 = 0
    for index in start..<start + 6 {
      guard (0x30...0x39).contains(bytes[index]) else { return nil }
      code = code * 10 + Int32(bytes[index]) - 0x30
    }
    let nameStart = start + 7
    let nameEnd = bytes[nameStart..<end].firstIndex(of: 0x09) ?? end
    let pinyinStart = min(nameEnd + 1, end)
    let pinyinEnd = bytes[pinyinStart..<end].firstIndex(of: 0x09) ?? end
    var former: Int32 = 0
    for index in min(pinyinEnd + 1, end)..<end {
      guard (0x30...0x39).contains(bytes[index]) else { break }
      former = former * 10 + Int32(bytes[index]) - 0x30
    }
    return Division(
      code: code, nameRange: Int32(nameStart)..<Int32(nameEnd),
      pinyinRange: Int32(pinyinStart)..<Int32(pinyinEnd),
      stemEnd: Int32(GazetteerStem.end(bytes, nameStart..<nameEnd)), formerCode: former)
  }

  // MARK: Looking up

  /// The divisions of exactly that name.
  func named(_ text: [UInt8], _ range: Range<Int>) -> [Int] {
    named(hash: NameIndex.hash(text, range), text, range)
  }

  /// The divisions of that hash (see `NameIndex.hash`) whose name is the text.
  func named(hash: UInt64, _ text: [UInt8], _ range: Range<Int>) -> [Int] {
    let rows = names.rows(hash)
    return rows.isEmpty ? [] : rows.compactMap { places(text, range, $0) { $0.nameRange } }
  }

  /// The divisions whose name without its suffix is the text: 湛江, 大理 (city and prefecture), 朝阳 (four).
  func stemmed(_ text: [UInt8], _ range: Range<Int>) -> [Int] {
    let rows = stems.rows(NameIndex.hash(text, range))
    return rows.isEmpty
      ? [] : rows.compactMap { places(text, range, $0) { $0.nameRange.lowerBound..<$0.stemEnd } }
  }

  /// The row meant by a row of an index, if the part of its name is the text.
  private func places(
    _ text: [UInt8], _ range: Range<Int>, _ row: Int, part: (Alias) -> Range<Int>
  ) -> Int? {
    let name =
      row < divisions.count
      ? Alias(
        nameRange: Int(divisions[row].nameRange.lowerBound)..<Int(divisions[row].nameRange.upperBound),
        stemEnd: Int(divisions[row].stemEnd), row: row)
      : aliases[row - divisions.count]
    return bytes[part(name)].elementsEqual(text[range]) ? name.row : nil
  }

  func nameBytes(_ row: Int) -> ArraySlice<UInt8> {
    bytes[Int(divisions[row].nameRange.lowerBound)..<Int(divisions[row].nameRange.upperBound)]
  }

  func stemBytes(_ row: Int) -> ArraySlice<UInt8> {
    bytes[Int(divisions[row].nameRange.lowerBound)..<Int(divisions[row].stemEnd)]
  }

  func name(_ row: Int) -> String { String(decoding: nameBytes(row), as: UTF8.self) }

  /// The syllables of the name, separated by spaces, without tones: `da li shi`.
  func pinyin(_ row: Int) -> String {
    let range = divisions[row].pinyinRange
    return String(decoding: bytes[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
  }

  /// The row of a code.
  func row(code: Int32) -> Int? {
    var low = 0
    var high = divisions.count
    while low < high {
      let middle = (low + high) / 2
      if divisions[middle].code < code { low = middle + 1 } else { high = middle }
    }
    return low < divisions.count && divisions[low].code == code ? low : nil
  }

  /// The division this one lies in: a county's prefecture, or its province when no prefecture is between
  /// them (districts of 直辖市, 仙桃市).
  func parent(_ row: Int) -> Int? {
    let code = divisions[row].code
    if code % 10000 == 0 { return nil }
    if code % 100 != 0, let prefecture = self.row(code: code / 100 * 100) { return prefecture }
    return self.row(code: code / 10000 * 10000)
  }

  /// Whether `row` lies in `ancestor`, at whatever depth.
  func lies(_ row: Int, in ancestor: Int) -> Bool {
    var place = parent(row)
    while let here = place {
      if here == ancestor { return true }
      place = parent(here)
    }
    return false
  }

  /// The place of a row, with its path from the province down.
  func jurisdiction(_ row: Int) -> Jurisdiction {
    var path = [name(row)]
    var place = parent(row)
    while let here = place {
      path.insert(name(here), at: 0)
      place = parent(here)
    }
    let code = divisions[row].code
    let level: Jurisdiction.Level = code % 10000 == 0 ? .province : code % 100 == 0 ? .prefecture : .county
    return Jurisdiction(code: String(code), path: path, level: level)
  }
}
