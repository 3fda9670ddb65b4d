import Reports
import Synchronization

/// Keeps judgements in their file, and in memory what the file would not take: that is tried again with every
/// judgement that follows, so that nothing is lost once the disk can be written.
public final class JudgementKeeper: Sendable {
  public let file: JudgementFile
  private let waiting = Mutex<[Judgement]>([])

  public init(file: JudgementFile) { self.file = file }

  /// What the file has, and why it cannot be read or written, if it cannot.
  public func read() -> (content: JudgementFile.Content, failure: FileFailure?) {
    do throws(FileFailure) {
      return (try file.read(), file.obstacle())
    } catch {
      return (JudgementFile.Content(), error)
    }
  }

  /// Every judgement there is: those of the file, then those it would not take yet.
  ///
  /// - Throws: `FileFailure` for a file that cannot be read.
  public func all() throws(FileFailure) -> [Judgement] {
    try waiting.withLock { waiting throws(FileFailure) in try file.read().judgements + waiting }
  }

  /// Writes judgements; why those of this session that are in memory only could not be written, and how many they
  /// are, or nil when all are on the disk.
  public func record(_ judgements: [Judgement]) -> (failure: FileFailure, waiting: Int)? {
    waiting.withLock { waiting in
      waiting += judgements
      do throws(FileFailure) {
        try file.append(waiting)
        waiting = []
        return nil
      } catch {
        return (error, waiting.count)
      }
    }
  }
}
