import Glibc

/// The Chinese national encoding and its subsets GBK and GB 2312, by way of the C library.
enum GB18030 {
  /// The bytes as UTF-8; nil when they are not all valid.
  static func decode(_ bytes: [UInt8]) -> [UInt8]? {
    guard let converter = iconv_open("UTF-8", "GB18030"), Int(bitPattern: converter) != -1 else { return nil }
    defer { iconv_close(converter) }
    // Two bytes become three, and four bytes at most four.
    let capacity = bytes.count + bytes.count / 2 + 8
    var isValid = false
    var input = bytes  // iconv takes a pointer it promises not to write through, but C does not say so
    let text = [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
      input.withUnsafeMutableBytes { source in
        var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
        var fromLeft = source.count
        output.withMemoryRebound(to: CChar.self) { target in
          var to = target.baseAddress
          var toLeft = target.count
          let result = iconv(converter, &from, &fromLeft, &to, &toLeft)
          isValid = result != -1 && fromLeft == 0
          count = target.count - toLeft
        }
      }
    }
    return isValid ? text : nil
  }
}
