import Reports

extension DiskLibrary {
  public func search(_ query: SearchQuery) -> AsyncThrowingStream<SearchPage, any Error> {
    let (index, memory) = contents.withLock { ($0.index, $0.memory) }
    if let memory { return memory.search(query) }
    return .fromTask { stream in try await IndexSearch.run(query, in: index) { stream.yield($0) } }
  }
}
