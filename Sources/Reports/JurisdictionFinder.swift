/// Finds the place a report is from.
///
/// What names the issuer is asked first, in the order of `sources`: issuer, title, signature, covering letter, site
/// labels, salutation. 温州市龙湾区司法局 names a path and settles it; 大通区人民政府 names one place, and 大通区 is one
/// (大通回族土族自治县 is another name). 湛江 and 延边州 are names without their kind, read only at the start of an
/// organ's name or title. Where a name is borne by several places (鼓楼区, 朝阳) the rest of the file decides: a
/// candidate gains by every mention of the places it lies in (江苏省, 南京), of its neighbours (玄武区, 秦淮区) and
/// its own full name; the best must be better than the next, or nothing is said. Where no name of the issuer has
/// a place (市司法局, 全区) the place the text names most is taken, if it fits the kind and leads clearly.
/// A township has its county's code and its own name at the end of the path. A development zone (合肥高新技术产业开发区,
/// 青岛西海岸新区) is given the place it is named after, a branch (文山州生态环境局砚山分局) the place it is for. Known
/// misreading: a zone that is named after none (贵安新区) is not placed.
struct JurisdictionFinder {
  let gazetteer: Gazetteer
  /// The whole text, for what the names leave open.
  let text: [UInt8]

  /// A name of the issuer's, or a text that may have one: folded.
  struct Source {
    let folded: [UInt8]
    /// Whether it begins with an organ's name, as titles and signatures do.
    let isName: Bool
  }

  /// What was found.
  struct Finding {
    var place: Jurisdiction?
    /// Where there is no place, those that bear the issuer's name, if several do.
    var rivals: [Jurisdiction] = []
  }

  /// `lead` is the beginning of the text, folded: it says whether 区委 or 市委 leads.
  func find(_ sources: [Source], lead: [UInt8]) -> Finding {
    var township: [UInt8]?
    var rivals: [Int] = []
    // 区司法局 in the title: what else names a place must name a 区.
    let kind = sources.prefix(2).lazy.compactMap { genericKind($0.folded) }.first
    // In a file without a title the text says what its place is: a letter to the prefecture's committee by a county.
    let isUntitled = sources.first?.folded.isEmpty ?? true
    let ownKind = kind ?? leadingKind(lead)
    for source in sources {
      let found = place(in: source)
      if township == nil { township = found.township }
      guard let row = decided(found.rows), isOf(isUntitled ? ownKind : kind, row) || township != nil
      else {
        if rivals.isEmpty, source.isName, found.rows.count > 1 { rivals = found.rows }
        continue
      }
      // The site's name says which of several it is, and cannot make it another.
      if !rivals.isEmpty, !rivals.contains(row), !rivals.contains(where: { gazetteer.lies($0, in: row) }) {
        continue
      }
      return Finding(place: place(row, township: found.township ?? township))
    }
    // A town's name may be its own, or the text may say which of its counties it is.
    if let township {
      let above = ownKind ?? kindAbove()
      let counties = gazetteer.counties(ofTownship: township) { isOf(above, $0) }
      if let row = decided(counties) { return Finding(place: place(row, township: township)) }
      if rivals.isEmpty { rivals = counties }
      if let row = seat(), isOf(above, row) { return Finding(place: place(row, township: township)) }
    }
    let row =
      leadPlace(lead, kind: leadingKind(lead)) ?? slogan(kind: ownKind) ?? mostNamed(kind: ownKind)
    if let row, rivals.isEmpty || rivals.contains(row) {
      return Finding(place: place(row, township: township))
    }
    return Finding(rivals: rivals.map { place($0, township: township) })
  }

  private func place(_ row: Int, township: [UInt8]?) -> Jurisdiction {
    let place = gazetteer.jurisdiction(row)
    // A township lies in a county, or right in a prefecture that has none (东莞市, 中山市).
    guard let township, place.level != .province, place.level == .county || !hasCounties(row) else {
      // 成都市桂溪街道: the only county of the city that has one.
      let counties = township.map { gazetteer.counties(ofTownship: $0) } ?? []
      let inner = within(counties, [row])
      return inner.count == 1 ? self.place(inner[0], township: township) : place
    }
    return Jurisdiction(
      code: place.code, path: place.path + [String(decoding: township, as: UTF8.self)], level: .township)
  }

  private func hasCounties(_ row: Int) -> Bool {
    let next = row + 1
    return next < gazetteer.divisions.count && gazetteer.parent(next) == row
  }

  // MARK: Names

  /// The candidates for the lowest place a name names, and the township behind it.
  private func place(in source: Source) -> (rows: [Int], township: [UInt8]?) {
    let folded = source.folded
    var rows: [Int] = []
    var end = 0
    for mention in gazetteer.mentions(in: folded, 0..<folded.count, isName: source.isName) {
      if rows.isEmpty {
        rows = mention.rows
        end = mention.utf8Range.upperBound
        if source.isName, mention.utf8Range.lowerBound >= 6,
          let (outer, _) = stem(folded, at: 0), case let inner = within(mention.rows, outer), !inner.isEmpty
        {
          rows = inner  // 浙江慈溪市…
        }
        continue
      }
      let inner = within(mention.rows, rows)
      if !inner.isEmpty {
        rows = inner
        end = mention.utf8Range.upperBound
      } else if mention.utf8Range.lowerBound > end + 30 {
        break
      }
    }
    if rows.isEmpty, source.isName {
      for start in nameStarts(folded) {
        guard let (found, stemEnd) = stem(folded, at: start) else { continue }
        rows = found
        end = stemEnd
        break
      }
    }
    // 南通市|如皋生态环境局: a bureau of the city in a county.
    if source.isName, end > 0, let (found, stemEnd) = stem(folded, at: end),
      case let inner = within(found, rows), !inner.isEmpty, inner != rows
    {
      rows = inner
      end = stemEnd
    }
    return (branch(folded, within: rows) ?? rows, TownshipName.read(folded, from: end))
  }

  /// The place of a branch: 砚山县 for 砚山分局 of a bureau of 文山州.
  private func branch(_ folded: [UInt8], within outer: [Int]) -> [Int]? {
    guard !outer.isEmpty, let end = folded.first("分局", in: folded.indices) else { return nil }
    for length in [12, 9, 6] where end >= length {
      let inner = within(gazetteer.stemmed(folded, end - length..<end), outer)
      if !inner.isEmpty { return inner }
    }
    return nil
  }

  func within(_ inner: [Int], _ outer: [Int]) -> [Int] {
    inner.filter { row in outer.contains { gazetteer.lies(row, in: $0) } }
  }

  /// Where an organ's name may begin: at the start, behind 关于 and 中共, behind the year.
  private func nameStarts(_ folded: [UInt8]) -> [Int] {
    var starts = [0]
    for word: StaticString in ["关于", "中共", "年度", "年", "中国共产党", ":"] {
      if let place = folded.first(word, in: 0..<folded.count) {
        starts.append(place + word.utf8CodeUnitCount)
      }
    }
    return starts
  }

  /// The places whose name without its kind stands at `start`, and where it ends: 延边州 is 延边朝鲜族自治州.
  func stem(_ folded: [UInt8], at start: Int) -> (rows: [Int], end: Int)? {
    var ends: [Int] = []
    var index = start
    while index < folded.count, ends.count < 7 {
      let (value, next) = folded.scalar(at: index)
      guard value >= 0x4E00, value <= 0x9FFF else { break }
      ends.append(next)
      index = next
    }
    guard ends.count >= 2 else { return nil }
    for end in ends[1...].reversed() {
      let rows = gazetteer.stemmed(folded, start..<end)
      if rows.isEmpty { continue }
      for kind: StaticString in ["州", "县", "旗", "市", "区", "盟", "省"]
      where folded.has(kind, at: end, before: folded.count) {
        let suited = rows.filter { row in
          gazetteer.nameBytes(row).suffix(3).elementsEqual(folded[end..<end + 3])
        }
        // 章丘区 was 章丘市: a county-level place that changed its kind.
        let former = rows.filter { gazetteer.divisions[$0].code % 100 != 0 }
        let isCountyKind = kind.utf8Start[0] != 0xE7  // not 省 and 盟
        let chosen = suited.isEmpty && isCountyKind ? former : suited
        if !chosen.isEmpty { return (chosen, end + 3) }
      }
      // A bare stem: 湛江2024年, 慈溪司法局; not the start of another word (和平发展).
      if let next = stemFollower(folded, end), next { return (rows, end) }
      // 广州南沙经济技术开发区
      if let (inner, innerEnd) = stem(folded, at: end), case let rows = within(inner, rows), !rows.isEmpty {
        return (rows, innerEnd)
      }
      if namesZone(folded, end) { return (rows, end) }
    }
    return nil
  }

  /// Whether a zone's name goes on behind a stem: 青岛 in 青岛西海岸新区.
  private func namesZone(_ folded: [UInt8], _ end: Int) -> Bool {
    var index = end
    var characters = 0
    while index < folded.count, characters < 12, folded[index] >= 0xE4, folded[index] <= 0xE9 {
      for kind: StaticString in ["新区", "开发区", "高新区", "示范区", "合作区", "保税区", "度假区", "产业园", "管理区"]
      where folded.has(kind, at: index, before: folded.count) { return true }
      index = folded.scalar(at: index).next
      characters += 1
    }
    return false
  }

  /// Whether what follows a bare stem is an organ, a year or the report's matter.
  private func stemFollower(_ folded: [UInt8], _ end: Int) -> Bool? {
    guard end < folded.count else { return nil }
    if isDigit(folded.scalar(at: end).value) { return true }
    return [
      "司法", "法治", "法律", "法援", "依法", "政府", "公安", "税务", "海关", "高新", "经济", "经开", "二〇", "关于", "人民", "综合", "市场",
      "生态", "自然",
      "新区",
      "开发", "海事", "住房", "交通", "教育", "民政", "财政", "人力", "农业", "水利", "应急", "卫生", "气象", "烟草", "统计", "医疗", "工业",
      "科技",
      "商务", "文化", "审计", "国有", "城市", "行政",
    ].contains { (word: StaticString) in folded.has(word, at: end, before: folded.count) }
  }

  // MARK: Deciding between places of one name

  func decided(_ all: [Int]) -> Int? {
    // 章丘 was 章丘市 and is 章丘区: of a place and what it was before, the place as it is.
    let former = all.map { gazetteer.divisions[$0].formerCode }
    let rows = all.filter { !former.contains(gazetteer.divisions[$0].code) }
    if rows.count <= 1 { return rows.first }
    let counts = MentionCount(gazetteer, text)
    let scores = rows.map { counts.score($0, among: rows) }
    guard let best = scores.max(), best > 0 else { return nil }
    let winners = rows.indices.filter { scores[$0] == best }
    return winners.count == 1 ? rows[winners[0]] : nil
  }

  /// The kind a name without a place has: 市 for 市司法局 and 全市, 区 for 全区.
  private func genericKind(_ folded: [UInt8]) -> StaticString? {
    if folded.hasPrefix("市场") || folded.hasPrefix("市政") || folded.hasPrefix("县域") || folded.hasPrefix("区域") {
      return nil
    }
    for kind: StaticString in ["市", "区", "县", "旗", "州", "省"]
    where folded.has(kind, at: 0, before: folded.count) {
      // 市中区 is a name.
      let head = 0..<min(folded.count, 30)
      let isName = gazetteer.mentions(in: folded, head, isName: true).first?.utf8Range.lowerBound == 0
      return isName ? nil : kind
    }
    let kinds: [(StaticString, StaticString)] = [
      ("全市", "市"), ("全区", "区"), ("全县", "县"), ("全旗", "旗"), ("全州", "州"), ("全省", "省"), ("我市", "市"), ("我区", "区"),
      ("我县", "县"),
    ]
    return kinds.first { folded.contains($0.0) }?.1
  }

  /// Whether the place is of the kind; any is when the kind is not known.
  func isOf(_ kind: StaticString?, _ row: Int) -> Bool {
    guard let kind else { return true }
    return kind.withUTF8Buffer { gazetteer.nameBytes(row).suffix(3).elementsEqual($0) }
  }
}
