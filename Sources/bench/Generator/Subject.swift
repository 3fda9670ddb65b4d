import Reports

/// Whom and when a made report is about.
struct Subject {
  let place: Jurisdiction
  let year: Int
  /// The place as the title names it: by its name alone, or with the places it lies in where others bear that name.
  let name: String
  /// 大理 for 大理市; a name of two characters is kept whole.
  let shortName: String
  /// 市, 县, 区: how the report calls itself, 全市.
  let unit: String

  init(place: Jurisdiction, year: Int, isOnlyOne: Bool) {
    self.place = place
    self.year = year
    name = isOnlyOne ? place.name : place.path.joined()
    shortName = Self.short(place.name)
    unit = ["旗", "州", "盟"].first(where: place.name.hasSuffix) ?? place.name.last.map(String.init) ?? ""
  }

  /// A place's name without its kind.
  static func short(_ name: String) -> String {
    let kinds = ["自治县", "自治州", "自治区", "自治旗", "地区", "林区", "省", "市", "县", "区", "旗", "州", "盟"]
    guard let kind = kinds.first(where: name.hasSuffix), name.count - kind.count >= 2 else { return name }
    return String(name.dropLast(kind.count))
  }
}
