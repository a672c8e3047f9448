/// A short digest that is the same in every run and on every machine (FNV-1a, 64 bits). Not for
/// security: it names things.
enum StableDigest {
  /// Thirteen letters and digits for `bytes`.
  static func name(of bytes: some Sequence<UInt8>) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let digits = String(hash, radix: 36)
    return String(repeating: "0", count: 13 - digits.count) + digits
  }
}
