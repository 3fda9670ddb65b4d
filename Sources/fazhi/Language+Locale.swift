import ArgumentParser
import Documents
import Glibc

extension Language: ExpressibleByArgument {
  /// The interface's language by the locale's variables, in the order POSIX gives them: Chinese for
  /// `zh…`, English for everything else.
  init(environment variable: (String) -> String?) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(variable).first { !$0.isEmpty }
    self = locale?.lowercased().hasPrefix("zh") == true ? .chinese : .english
  }

  /// The interface's language in this process's environment.
  static var ofEnvironment: Language {
    Language(environment: { name in getenv(name).map { String(cString: $0) } })
  }
}
