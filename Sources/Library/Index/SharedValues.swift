import Reports
import Synchronization

/// What many reports of an index have in common, issuers and places, each kept once however many reports are
/// in memory: of a hundred thousand summaries it would otherwise be the larger part.
final class SharedValues: Sendable {
  private let state = Mutex(State())

  private struct State {
    var issuers: [String: String] = [:]
    var places: [String: Jurisdiction] = [:]
  }

  func issuer(_ name: String?) -> String? {
    guard let name else { return nil }
    return state.withLock { state in
      if let known = state.issuers[name] { return known }
      state.issuers[name] = name
      return name
    }
  }

  /// The place columns name; nil when they name none.
  func place(code: String?, path: String?, level: String?) -> Jurisdiction? {
    guard let code, let path, let level = level.flatMap(Jurisdiction.Level.init) else { return nil }
    return state.withLock { state in
      if let known = state.places[path], known.code == code, known.level == level { return known }
      let place = Jurisdiction(code: code, path: path.split(separator: "/").map(String.init), level: level)
      state.places[path] = place
      return place
    }
  }
}
