import Documents
import Library
import Synchronization

/// One line on standard error that tells how far an import has come, written over and over; only on a terminal.
final class ProgressLine: Sendable {
  private let stream = StandardStream(.error)
  private let language: Language
  private let isShown = Mutex(false)

  init(language: Language) { self.language = language }

  func show(_ progress: LibraryProgress) {
    guard stream.isTerminal, let found = progress.filesFound else { return }
    var text = "\(progress.filesRead)/\(found)"
    if let pace = progress.pace {
      text += "  \(max(1, pace.bytesPerSecond / 1_000_000)) MB/s"
      if let seconds = pace.secondsLeft {
        text += "  " + Bilingual(zh: "还需 \(seconds) 秒", en: "\(seconds) s left")(language)
      }
    }
    isShown.withLock { $0 = true }
    stream.write("\r\u{1B}[K\(text)")
  }

  /// Clears the line.
  func end() {
    let wasShown = isShown.withLock { shown in
      defer { shown = false }
      return shown
    }
    if wasShown { stream.write("\r\u{1B}[K") }
  }
}
