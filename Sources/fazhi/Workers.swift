import Documents
import Library
import Reader
import Reports
import Synchronization

/// Does what the reader asks for, on other threads, and answers with events.
final class Workers: Sendable {
  let library: any ReportLibrary
  /// Where texts stand that other programs are to read.
  let scratch = ScratchFolder()
  private let queries: QueryFile
  private let history: HistoryFile
  let judgements: JudgementKeeper
  /// The last judgement being recorded, and when it was made.
  let recording = Mutex<Recording>(Recording())
  /// The file of indicators named on the command line, which the commands of exports name, too.
  let catalogue: String?
  private let search = Mutex<Task<Void, Never>?>(nil)
  private let reuse = Mutex<Task<Void, Never>?>(nil)

  /// - Parameters:
  ///   - queries: where saved queries are kept.
  ///   - judgements: where judgements are.
  ///   - history: where the commands run by name are.
  ///   - catalogue: the file of indicators named on the command line, if one was.
  init(
    library: any ReportLibrary, queries: QueryFile, judgements: JudgementKeeper, history: HistoryFile,
    catalogue: String? = nil
  ) {
    self.library = library
    self.queries = queries
    self.judgements = judgements
    self.history = history
    self.catalogue = catalogue
  }

  /// Starts an effect; `post` gets its answers, from any thread. Effects on the terminal are the loop's.
  func start(_ effect: Effect, post: @escaping @Sendable (Event) -> Void) {
    switch effect {
    case .openLibrary:
      Task { [library] in await Self.open(library, post: post) }
    case .listIndicators:
      Task { [library] in
        guard let comparison = try? await library.comparison(of: []) else { return }
        post(.indicatorsListed(comparison.indicators))
      }
    case .open(let id):
      Task { [library] in
        do {
          post(.opened(id, try await library.report(id)))
        } catch {
          post(.openingFailed(id, FileFailure(file: "#\(id.rawValue)", message: Self.message(error))))
        }
      }
    case .search(let query, let ticket):
      replace(
        search,
        with: Task { [library] in
          do {
            for try await page in library.search(query) { post(.found(page, ticket)) }
          } catch is CancellationError {
            return
          } catch {
            post(.searchFailed(Self.message(error), ticket))
          }
        })
    case .cancelSearch:
      replace(search, with: nil)
    case .listMatches(let query, let ticket):
      Task { [library] in
        var reports: [ReportID] = []
        do {
          for try await page in library.search(query) { reports += page.tallies.map(\.report) }
          post(.matched(reports, ticket))
        } catch {
          post(.failed(FileFailure(file: "", message: Self.message(error))))
        }
      }
    case .listProblems(let limit, let ticket):
      Task { [library] in
        do {
          post(.problemsListed(try await library.problems(limit: limit), ticket))
        } catch {
          post(.failed(FileFailure(file: "", message: Self.message(error))))
        }
      }
    case .listNames:
      Task { [library] in
        do {
          post(.namesListed(try await library.names()))
        } catch {
          post(.failed(error as? FileFailure ?? FileFailure(file: "", message: Self.message(error))))
        }
      }
    case .readQueries: change(post: post) { queries throws(FileFailure) in try queries.read() }
    case .saveQuery(let query):
      change(post: post) { queries throws(FileFailure) in try queries.save(query) }
    case .deleteQuery(let name):
      change(post: post) { queries throws(FileFailure) in try queries.delete(named: name) }
    case .compare(let ids, let ticket):
      Task { [library] in
        do {
          if let numbers = try await library.numbersAlone(of: ids) { post(.comparedNumbers(numbers, ticket)) }
          post(.compared(try await library.comparison(of: ids), ticket))
        } catch {
          post(.comparisonFailed(Self.message(error), ticket))
        }
      }
    case .findParts(let ids, let ticket):
      Task { [library] in
        do {
          post(.partsFound(try await library.partPlaces(of: ids), ticket))
        } catch {
          post(.findingPartsFailed(Self.message(error), ticket))
        }
      }
    case .readJudgements: readJudgements(post: post)
    case .record(let draft, let report): record(draft, of: report, post: post)
    case .fitJudgements(let judgements, let summaries):
      Task { [library] in post(.judgementsFitted(await library.fits(of: judgements, among: summaries))) }
    case .explain(let id, let indicator, let ticket):
      Task { [library] in
        do {
          post(.explained(try await library.explanation(of: id, indicator: indicator), ticket))
        } catch {
          post(.explanationFailed(Self.message(error), ticket))
        }
      }
    case .findReuse(let ids, let ticket):
      replace(
        reuse,
        with: Task { [library] in
          do {
            post(.reuseFound(try await library.reuse(of: ids), ticket))
          } catch {
            if !Task.isCancelled { post(.findingReuseFailed(Self.message(error), ticket)) }
          }
        })
    case .cancelReuse: replace(reuse, with: nil)
    case .findOmissions(let id, let peers, let ticket):
      Task { [library] in
        do {
          post(.omissionsFound(try await library.omissions(of: id, peers: peers), ticket))
        } catch {
          post(.findingOmissionsFailed(Self.message(error), ticket))
        }
      }
    case .compareTexts(let left, let right, let ticket):
      Task { [library] in
        do {
          let comparison = TextComparison(
            of: try await library.report(left), and: try await library.report(right))
          post(.textsCompared(comparison, ticket))
        } catch {
          post(.comparingTextsFailed(Self.message(error), ticket))
        }
      }
    case .layOut(let report, let question):
      Task { post(.laidOut(TextLayout(of: report, asked: question))) }
    case .write(let request, let ticket):
      Task { [library, judgements, catalogue, recorded = recording.withLock { $0.last }] in
        // What was judged just now is in the table.
        await recorded?.value
        post(
          .exported(
            await Self.write(request, from: library, judgements: judgements, catalogue: catalogue), ticket))
      }
    case .writeText(let text, let path, let replaces, let ticket):
      Task { post(.exported(Self.write(text, to: path, replaces: replaces), ticket)) }
    case .cite(let id, let passage):
      Task { [library] in post(await Self.cite(id, passage, from: library)) }
    case .readHistory: remember(post: post) { history throws(FileFailure) in try history.read() }
    case .addToHistory(let name):
      remember(post: post) { history throws(FileFailure) in try history.add(name) }
    case .openOutside(let request):
      Task { [library, scratch] in post(await Self.prepare(request, from: library, scratch: scratch)) }
    case .applyTheme, .listThemes, .keepTheme, .copy, .redraw, .suspend, .run:
      break
    }
  }

  /// Reads or changes the saved queries and says what they are then.
  private func change(
    post: @escaping @Sendable (Event) -> Void,
    _ work: @escaping @Sendable (QueryFile) throws(FileFailure) -> [SavedQuery]
  ) {
    Task { [queries] in
      do throws(FileFailure) {
        post(.queriesRead(try work(queries)))
      } catch {
        post(.failed(error))
      }
    }
  }

  /// Reads or changes which commands were run and says what they are then.
  private func remember(
    post: @escaping @Sendable (Event) -> Void,
    _ work: @escaping @Sendable (HistoryFile) throws(FileFailure) -> [String]
  ) {
    Task { [history] in
      do throws(FileFailure) {
        post(.historyRead(try work(history)))
      } catch {
        post(.failed(error))
      }
    }
  }

  /// Takes a task's place; that one is cancelled.
  private func replace(_ running: borrowing Mutex<Task<Void, Never>?>, with task: Task<Void, Never>?) {
    let before = running.withLock { running in
      defer { running = task }
      return running
    }
    before?.cancel()
  }

  /// Passes on what has been read: at once at first and at the end, otherwise as often as an eye can follow,
  /// since every progress makes the tree anew.
  private static func open(_ library: any ReportLibrary, post: (Event) -> Void) async {
    let clock = ContinuousClock()
    var lastPost: ContinuousClock.Instant?
    var waiting: LibraryProgress?
    var hasShownReports = false
    for await progress in library.open() {
      let joined = waiting.map { $0.joined(progress) } ?? progress
      let isFirstToShow = !hasShownReports && !joined.added.isEmpty
      if !progress.isComplete, !isFirstToShow, let lastPost,
        lastPost.duration(to: clock.now) < .milliseconds(40)
      {
        waiting = joined
      } else {
        post(.progressed(joined))
        hasShownReports = hasShownReports || !joined.added.isEmpty
        waiting = nil
        lastPost = clock.now
      }
    }
    if let waiting { post(.progressed(waiting)) }
  }

  static func message(_ error: any Error) -> Bilingual {
    switch error {
    case LibraryError.unreadable(let failure):
      Bilingual(zh: "\(failure.file):\(failure.message.zh)", en: "\(failure.file): \(failure.message.en)")
    case let failure as FileFailure: failure.message
    case LibraryError.unknownReport:
      Bilingual(zh: "报告已不在库中；请重新打开程序", en: "the report is no longer in the library; start again")
    default:
      Bilingual(zh: "没有做成（\(error)）", en: "it did not work (\(error))")
    }
  }
}

extension LibraryProgress {
  /// This progress and the one that followed it as one.
  fileprivate func joined(_ next: LibraryProgress) -> LibraryProgress {
    let gone = Set(next.removed)
    return LibraryProgress(
      added: added.filter { !gone.contains($0.id) } + next.added,
      updated: updated.filter { !gone.contains($0.id) } + next.updated, removed: removed + next.removed,
      failures: failures + next.failures, filesRead: next.filesRead, filesFound: next.filesFound,
      pace: next.pace,
      isComplete: next.isComplete)
  }
}
