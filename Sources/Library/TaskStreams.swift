// Streams of what one task gives. The task is cancelled when nobody listens any more.

extension AsyncStream where Element: Sendable {
  static func fromTask(_ work: @escaping @Sendable (Continuation) async -> Void) -> AsyncStream {
    let (stream, continuation) = makeStream(of: Element.self)
    let task = Task {
      await work(continuation)
      continuation.finish()
    }
    continuation.onTermination = { reason in
      if case .cancelled = reason { task.cancel() }
    }
    return stream
  }
}

extension AsyncThrowingStream where Element: Sendable, Failure == any Error {
  static func fromTask(
    _ work: @escaping @Sendable (Continuation) async throws -> Void
  ) -> AsyncThrowingStream {
    let (stream, continuation) = makeStream(of: Element.self)
    let task = Task {
      do {
        try await work(continuation)
        continuation.finish()
      } catch {
        continuation.finish(throwing: error)
      }
    }
    continuation.onTermination = { reason in
      if case .cancelled = reason { task.cancel() }
    }
    return stream
  }
}
