import Documents
import Glibc
import Library
import Reader
import Reports

extension Workers {
  /// Makes ready what a report is opened with: the program's words, and the file it reads.
  static func prepare(
    _ request: OutsideRequest, from library: any ReportLibrary, scratch: ScratchFolder
  ) async -> Event {
    let choice = OutsideChoice(
      variable: { name in getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 } },
      program: { ProgramSearch.find($0) })
    do {
      let report = try await library.report(request.report)
      return .outsideReady(try program(for: request, of: report, choice, scratch))
    } catch let refusal as OutsideChoice.Refusal {
      return .notOpened(refusal.message)
    } catch let failure as FileFailure {
      return .notOpened(
        Bilingual(zh: "\(failure.file)：\(failure.message.zh)", en: "\(failure.file): \(failure.message.en)"))
    } catch {
      return .notOpened(message(error))
    }
  }

  private static func program(
    for request: OutsideRequest, of report: Report, _ choice: OutsideChoice, _ scratch: ScratchFolder
  ) throws -> OutsideProgram {
    switch request.way {
    case .editor:
      // Said before a copy is written.
      _ = try choice.editor(file: "", line: 1)
      let line = report.document.text.line(at: request.passage?.lowerBound ?? 0)
      let file = report.document.name
      if report.document.format.isPlain, isFile(file) {
        return OutsideProgram(words: try choice.editor(file: file, line: line))
      }
      let copy = try scratch.write(report.rawText, named: "report.txt")
      return OutsideProgram(
        words: try choice.editor(file: copy, line: line),
        note: Bilingual(
          zh: "打开的是文字的副本：\(file) 不是纯文本，改动不会保存到其中。",
          en: "That was a copy of the text: \(file) is no plain text, and changes do not go there."))
    case .pager:
      let words = try choice.pager()
      // Pagers hand on what a terminal might obey.
      let text = (report.cleanText + "\n").replacing("\r\n", with: "\n").visible(keepingLines: true)
      return OutsideProgram(words: words, input: try scratch.write(text, named: "report.txt"))
    case .browser:
      return OutsideProgram(words: try choice.browser(url: report.document.properties.url))
    }
  }

  private static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}

extension SourceText {
  /// The line of an offset in bytes, from 1, as editors count them.
  func line(at offset: Int) -> Int { bytes.prefix(max(0, offset)).count { $0 == 0x0A } + 1 }
}
