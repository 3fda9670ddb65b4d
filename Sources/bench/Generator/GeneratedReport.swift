import Reports

/// A made report and what a reader must find in it.
struct GeneratedReport {
  /// Below the folder of all: province, and a name that no other report has.
  let path: String
  let bytes: [UInt8]
  let subject: Subject
  let numbers: [PlantedNumber]
  /// How often each planted phrase stands in it.
  let phrases: [String: Int]
}
