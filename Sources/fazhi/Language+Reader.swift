import Documents
import Glibc

extension Language {
  /// The reader's language by the locale's variables: as everywhere, but Chinese where they name no
  /// language (C, POSIX, C.UTF-8, or nothing at all), since the reports are Chinese.
  init(readerEnvironment variable: (String) -> String?) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(variable).first { !$0.isEmpty }
    let name = locale?.prefix { $0 != "." && $0 != "@" } ?? "C"
    self = name == "C" || name == "POSIX" ? .chinese : Language(environment: variable)
  }

  /// The reader's language in this process's environment.
  static var ofReader: Language {
    Language(readerEnvironment: { name in getenv(name).map { String(cString: $0) } })
  }
}
