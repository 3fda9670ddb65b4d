import Reports

/// Which reports to look in, by what is known of them. Each part that is not empty must agree; inside a part
/// one of its values is enough. A plain value, so that an index can say the same in its own language.
public struct ReportFilter: Hashable, Sendable {
  /// Years reported on.
  public var years: [ClosedRange<Int>]
  public var regions: [Region]
  public var levels: Set<Jurisdiction.Level>
  /// Parts of the issuer's name, folded as `folded(_:)` does it.
  public var issuers: [String]
  public var kinds: Set<Metadata.Kind>

  public init(
    years: [ClosedRange<Int>] = [], regions: [Region] = [], levels: Set<Jurisdiction.Level> = [],
    issuers: [String] = [], kinds: Set<Metadata.Kind> = []
  ) {
    self.years = years
    self.regions = regions
    self.levels = levels
    self.issuers = issuers.map(Self.folded)
    self.kinds = kinds
  }

  /// Whether every report will do.
  public var isEmpty: Bool { self == ReportFilter() }

  /// Whether a report is meant. What is not known of it, such as its year, agrees with no value.
  public func accepts(_ metadata: Metadata) -> Bool {
    accepts(year: metadata.year) && accepts(place: metadata.jurisdiction)
      && accepts(issuer: metadata.issuer) && (kinds.isEmpty || kinds.contains(metadata.kind))
  }

  private func accepts(year: Int?) -> Bool {
    guard !years.isEmpty else { return true }
    return year.map { year in years.contains { $0.contains(year) } } ?? false
  }

  private func accepts(place: Jurisdiction?) -> Bool {
    guard !regions.isEmpty || !levels.isEmpty else { return true }
    guard let place else { return false }
    return (regions.isEmpty || regions.contains { $0.contains(place) })
      && (levels.isEmpty || levels.contains(place.level))
  }

  private func accepts(issuer: String?) -> Bool {
    guard !issuers.isEmpty else { return true }
    guard let issuer = issuer.map(Self.folded) else { return false }
    return issuers.contains { issuer.contains($0) }
  }

  /// A name as it is compared: width, case and traditional characters make no difference.
  public static func folded(_ name: String) -> String {
    String(decoding: SearchText.folding(name), as: UTF8.self)
  }
}
