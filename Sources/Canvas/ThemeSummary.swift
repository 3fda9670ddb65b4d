/// What a list of themes shows of one.
public struct ThemeSummary: Hashable, Sendable {
  /// The name to choose it by, which is its file's.
  public let name: String
  /// The name shown to people.
  public let title: String
  public let author: String
  /// Nil for a file that is no theme.
  public let appearance: Theme.Appearance?
  public let origin: ThemeShelf.Origin
  /// The least contrast it promises its text.
  public let contrast: Double
  public let safeFor: [ColourVision]
  /// The first thing wrong with its file, if anything is.
  public let problem: ThemeProblem?

  public init(_ name: String, _ reading: ThemeReading, origin: ThemeShelf.Origin) {
    self.name = name
    title = reading.theme?.name ?? name
    author = reading.theme?.author ?? ""
    appearance = reading.theme?.appearance
    self.origin = origin
    contrast = reading.theme?.contrast ?? Theme.readableContrast
    safeFor = reading.theme?.safeFor ?? []
    problem = reading.problems.first
  }
}

extension ThemeShelf {
  /// All themes, in the order of their names. Every file is read.
  public var summaries: [ThemeSummary] {
    names.map { ThemeSummary($0, read($0), origin: origin(of: $0) ?? .shipped) }
  }
}
