import Documents
import Testing

@testable import fazhi

@Suite struct ReaderLanguageTests {
  @Test func `the reader is Chinese where the locale names no language`() {
    let cases: [([String: String], Language)] = [
      ([:], .chinese), (["LANG": "C"], .chinese), (["LC_ALL": "C.UTF-8"], .chinese),
      (["LANG": "POSIX"], .chinese),
      (["LANG": "zh_CN.UTF-8"], .chinese), (["LANG": "en_US.UTF-8"], .english),
      (["LANG": "de_DE@euro"], .english),
      (["LC_ALL": "en_GB.UTF-8", "LANG": "zh_CN.UTF-8"], .english),
      (["LC_ALL": "", "LC_MESSAGES": "zh_TW", "LANG": "en"], .chinese),
    ]
    for (environment, language) in cases {
      #expect(Language(readerEnvironment: { environment[$0] }) == language, "\(environment)")
    }
  }
}
