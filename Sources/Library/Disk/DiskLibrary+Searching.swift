import Reports

extension DiskLibrary {
  public func search(_ query: SearchQuery) -> AsyncThrowingStream<SearchPage, any Error> {
    let (index, memory) = contents.withLock { ($0.index, $0.memory) }
    if let memory { return memory.search(query) }
    let (stream, continuation) = AsyncThrowingStream.makeStream(of: SearchPage.self)
    let task = Task {
      do {
        try await IndexSearch.run(query, in: index) { continuation.yield($0) }
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
