import Reports

/// Numbers the bureaus reports are of: those of one issuer have one number.
struct ReuseOwners {
  private struct Owner: Hashable {
    let place: Jurisdiction?
    let issuer: String?
  }

  private var numbers: [Owner: Int] = [:]
  private var next = 0

  /// A report of nobody known is nobody else's.
  mutating func number(of metadata: Metadata) -> Int {
    next += 1
    guard metadata.jurisdiction != nil || metadata.issuer != nil else { return next }
    let owner = Owner(place: metadata.jurisdiction, issuer: metadata.issuer)
    if let number = numbers[owner] { return number }
    numbers[owner] = next
    return next
  }
}
