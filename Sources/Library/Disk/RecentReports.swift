import Reports

/// The few reports that were opened last.
struct RecentReports {
  private var reports: [ReportID: Report] = [:]
  /// The least recently used first.
  private var order: [ReportID] = []
  private let capacity: Int

  init(capacity: Int) { self.capacity = capacity }

  mutating func report(_ id: ReportID) -> Report? {
    guard let report = reports[id] else { return nil }
    order.removeAll { $0 == id }
    order.append(id)
    return report
  }

  mutating func keep(_ report: Report, _ id: ReportID) {
    reports[id] = report
    order.removeAll { $0 == id }
    order.append(id)
    if order.count > capacity { reports[order.removeFirst()] = nil }
  }

  mutating func forget(_ ids: some Sequence<ReportID>) {
    for id in ids where reports.removeValue(forKey: id) != nil { order.removeAll { $0 == id } }
  }
}
