/// How much of an archive is unpacked at most, so that a small file cannot fill the memory.
struct ArchiveLimits {
  /// Bytes one member may have.
  var memberSize = 64 << 20
  /// Bytes all members read may have together.
  var totalSize = 1 << 30
  /// Members an archive may have, folders included.
  var memberCount = 100_000
  /// How many times larger than the whole archive one member may be, once it is larger than `freeSize`. Text
  /// packs to a tenth, a table of equal rows to a fiftieth; a bomb to a thousandth.
  var ratio = 200
  /// Bytes a member may have whatever the ratio.
  var freeSize = 2 << 20

  /// Bytes a member of an archive of `archiveSize` bytes may have.
  func memberSize(inArchiveOf archiveSize: Int) -> Int {
    min(memberSize, max(freeSize, archiveSize.multipliedReportingOverflow(by: ratio).partialValue))
  }
}
