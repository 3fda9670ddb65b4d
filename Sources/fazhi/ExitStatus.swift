import ArgumentParser

/// How fazhi ends; other programs may rely on it.
enum ExitStatus: Int32 {
  case done = 0
  /// Nothing was found, or `check` reported problems.
  case nothingFound = 1
  /// Wrong usage, or input that cannot be read.
  case unusable = 2

  var exitCode: ExitCode { ExitCode(rawValue) }
}
