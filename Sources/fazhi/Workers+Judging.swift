import Documents
import Glibc
import Library
import Reader
import Reports

extension Workers {
  func readJudgements(post: @escaping @Sendable (Event) -> Void) {
    Task { [judgements] in
      let (content, failure) = judgements.read()
      let problems = content.problems.map { FileFailure($0, in: judgements.file) }
      post(.judgementsRead(content.judgements, problems: problems, obstacle: failure))
    }
  }

  /// Gives a judgement its id, time and author, quotes from the report, and keeps it. Judgements are recorded in the
  /// order they were made: one that is asked for later waits for those before.
  func record(_ draft: JudgementDraft, of report: ReportID?, post: @escaping @Sendable (Event) -> Void) {
    recording.withLock { recording in
      let (before, stamp) = (recording.last, Stamp.now(after: recording.milliseconds))
      recording.milliseconds = stamp.milliseconds
      recording.last = Task { [library, judgements] in
        await before?.value
        var text: SourceText?
        if let report, draft.needsText { text = try? await library.report(report).document.text }
        let judgement = draft.judgement(
          id: stamp.id, time: stamp.time, author: Configuration.author, text: text)
        let unkept = judgements.record([judgement]).map { Unkept(failure: $0.failure, count: $0.waiting) }
        post(.recorded(judgement, unkept))
      }
    }
  }
}

/// The last judgement being recorded, and when it was made, in milliseconds since 1970.
struct Recording: Sendable {
  var last: Task<Void, Never>?
  var milliseconds = 0
}

/// When a judgement was made, and its id: the same instant and 64 random bits.
private struct Stamp {
  /// `2026-11-22T00:40:31.123Z`.
  let time: String
  let id: String
  let milliseconds: Int

  /// Later than the stamp before, also within a millisecond and when the clock was set back: judgements are told in
  /// the order of their times.
  static func now(after before: Int) -> Stamp {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    let instant = max(now.tv_sec * 1_000 + now.tv_nsec / 1_000_000, before + 1)
    var seconds = instant / 1_000
    var parts = tm()
    gmtime_r(&seconds, &parts)
    func padded(_ number: Int, _ length: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, length - digits.count)) + digits
    }
    let date = [
      padded(Int(parts.tm_year) + 1900, 4), padded(Int(parts.tm_mon) + 1, 2), padded(Int(parts.tm_mday), 2),
    ]
    let clock = [parts.tm_hour, parts.tm_min, parts.tm_sec].map { padded(Int($0), 2) }
    let milliseconds = padded(instant % 1_000, 3)
    let random = String(UInt64.random(in: 0...UInt64.max), radix: 16)
    return Stamp(
      time: "\(date.joined(separator: "-"))T\(clock.joined(separator: ":")).\(milliseconds)Z",
      id: "\(date.joined())T\(clock.joined())\(milliseconds)Z-"
        + String(repeating: "0", count: 16 - random.count) + random, milliseconds: instant)
  }
}
