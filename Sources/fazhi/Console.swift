import ArgumentParser
import Documents
import Glibc
import Library
import Reports

/// Where answers and complaints go when fazhi does not own the terminal.
struct Console {
  let language: Language
  private let output = StandardStream(.output)
  private let error = StandardStream(.error)

  init(language: Language) { self.language = language }

  func write(_ table: Table, as format: Format) throws(OutputFailure) {
    if let format = format.table {
      try write(answer: table.text(as: format, in: language))
    } else {
      try write(table.text(in: language, isColoured: output.takesColours))
    }
  }

  /// Answers with a table, after what could not be read; returns the status the program should end with.
  func give(
    _ table: Table, as format: Format, without failures: [FileFailure], status: ExitStatus
  ) throws(OutputFailure) -> ExitStatus {
    for failure in failures { say(failure) }
    try write(table, as: format)
    guard failures.isEmpty else { return .unusable }
    if status == .nothingFound, table.rows.isEmpty { sayNothingFound() }
    return status
  }

  /// Writes text that may hold what a report does, such as CSV, which keeps every character: as it is into a pipe or
  /// file, with control characters shown as symbols on a terminal.
  func write(answer text: String) throws(OutputFailure) {
    guard output.isTerminal else { return try write(text) }
    try write(text.replacing("\r\n", with: "\n").visible(keepingLines: true))
  }

  /// One complaint: what it is about, the reason, what to do.
  func say(_ failure: FileFailure) {
    say("\(failure.file): \(failure.message(language))")
  }

  /// One complaint about a gold set: its file and line, the reason.
  func say(_ mistake: GoldMistake, in folder: String) {
    let file = (folder.hasSuffix("/") ? folder : folder + "/") + mistake.file
    let place = [file, mistake.line.map { String($0) }].compactMap { $0 }.joined(separator: ":")
    say("\(place): \(mistake.message(language))")
  }

  func say(_ sentence: Bilingual) { say(sentence(language)) }

  func sayNothingFound() {
    say(Bilingual(zh: "没有找到", en: "nothing found")(language))
  }

  /// Runs `work`; what it throws is said in words. Returns the status the program should end with.
  func reportingErrors(_ work: () async throws -> ExitStatus) async throws -> ExitStatus {
    do {
      return try await work()
    } catch let missing as Installation.Missing {
      say(missing.message(language))
    } catch let failure as OutputFailure {
      say(failure.message(language))
    } catch let failure as FileFailure {
      say(failure)
    } catch let mistake as Mistake {
      say(mistake.message(language))
    }
    return .unusable
  }

  private func write(_ text: String) throws(OutputFailure) {
    let code = output.write(text)
    if code != 0 { throw OutputFailure(code: code) }
  }

  private func say(_ sentence: String) { error.write("fazhi: \(sentence.visible())\n") }
}

/// Something on the command line only the reports can show to be wrong.
struct Mistake: Error {
  let message: Bilingual
}

/// The answer could not be written.
struct OutputFailure: Error {
  /// The system's error number.
  let code: Int32

  var message: Bilingual {
    let reason = String(cString: strerror(code))
    return Bilingual(
      zh: "无法写出结果(\(reason));请检查磁盘空间", en: "cannot write the answer (\(reason)); check the disk's free space")
  }
}
