import Glibc

/// A number for a file's bytes; nil when they cannot be read.
func fileHash(path: String) -> Int? {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  // Hashes of stretches, hashed again: a large file never stands in memory as a whole.
  var hashes: [UInt8] = []
  while true {
    var isFailed = false
    let stretch = [UInt8](unsafeUninitializedCapacity: 1 << 18) { buffer, count in
      let got = read(descriptor, buffer.baseAddress, buffer.count)
      isFailed = got < 0
      count = max(0, got)
    }
    if isFailed { return nil }
    if stretch.isEmpty { return ContentHash(hashes).number }
    hashes += ContentHash(stretch).bytes
  }
}
