/// A text for people in the interface's two languages.
public struct Bilingual: Hashable, Sendable {
  public let zh: String
  public let en: String

  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  public func callAsFunction(_ language: Language) -> String {
    switch language {
    case .chinese: zh
    case .english: en
    }
  }
}

/// A language of the interface; the reports themselves are always Chinese.
public enum Language: String, CaseIterable, Hashable, Sendable {
  case chinese = "zh"
  case english = "en"
}
