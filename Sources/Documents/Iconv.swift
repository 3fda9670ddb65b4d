import Glibc

/// Encodings by way of the C library.
enum Iconv {
  /// The bytes as UTF-8 with U+FFFD for what is not valid in `encoding`, and the damage when there is any; nil when
  /// the system does not know the encoding.
  static func decode(_ bytes: [UInt8], from encoding: String) -> (text: [UInt8], damage: Damage?)? {
    guard let converter = iconv_open("UTF-8", encoding), Int(bitPattern: converter) != -1 else { return nil }
    defer { iconv_close(converter) }
    var damage: Damage?
    // Two bytes become three, sometimes four; one invalid byte becomes three.
    let capacity = bytes.count * 3 + 16
    var input = bytes  // iconv takes a pointer it promises not to write through, but C does not say so
    let text = [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
      input.withUnsafeMutableBytes { source in
        output.withMemoryRebound(to: CChar.self) { target in
          var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
          var fromLeft = source.count
          var to = target.baseAddress
          var toLeft = target.count
          while fromLeft > 0, iconv(converter, &from, &fromLeft, &to, &toLeft) == -1, toLeft >= 3,
            fromLeft > 0
          {
            let place = target.count - toLeft
            damage = Damage(
              count: (damage?.count ?? 0) + 1, firstRange: damage?.firstRange ?? place..<place + 3)
            for byte: UInt8 in [0xEF, 0xBF, 0xBD] {
              to?.pointee = CChar(bitPattern: byte)
              to = to.map { $0 + 1 }
            }
            toLeft -= 3
            from = from.map { $0 + 1 }
            fromLeft -= 1
          }
          count = target.count - toLeft
        }
      }
    }
    return (text, damage)
  }
}
