/// SHA-256 of bytes, as FIPS 180-4 defines it.
public enum SHA256 {
  /// The digest as 64 lower-case hexadecimal digits. Linear.
  public static func hexDigest(of bytes: some Sequence<UInt8>) -> String {
    var state = initial
    var block: [UInt8] = []
    block.reserveCapacity(64)
    var count: UInt64 = 0
    for byte in bytes {
      block.append(byte)
      count += 1
      if block.count == 64 {
        compress(block, into: &state)
        block.removeAll(keepingCapacity: true)
      }
    }
    block.append(0x80)
    if block.count > 56 {
      block += [UInt8](repeating: 0, count: 64 - block.count)
      compress(block, into: &state)
      block.removeAll(keepingCapacity: true)
    }
    block += [UInt8](repeating: 0, count: 56 - block.count)
    for shift in stride(from: 56, through: 0, by: -8) {
      block.append(UInt8(truncatingIfNeeded: (count * 8) >> UInt64(shift)))
    }
    compress(block, into: &state)
    return state.map { word in
      let hex = String(word, radix: 16)
      return String(repeating: "0", count: 8 - hex.count) + hex
    }.joined()
  }

  private static func compress(_ block: [UInt8], into state: inout [UInt32]) {
    var schedule = [UInt32](repeating: 0, count: 64)
    for i in 0..<16 {
      schedule[i] = block[4 * i..<4 * i + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }
    for i in 16..<64 {
      let (early, late) = (schedule[i - 15], schedule[i - 2])
      let s0 = rotate(early, 7) ^ rotate(early, 18) ^ (early >> 3)
      let s1 = rotate(late, 17) ^ rotate(late, 19) ^ (late >> 10)
      schedule[i] = schedule[i - 16] &+ s0 &+ schedule[i - 7] &+ s1
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for i in 0..<64 {
      let s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
      let choice = (e & f) ^ (~e & g)
      let first = h &+ s1 &+ choice &+ constants[i] &+ schedule[i]
      let s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
      let majority = (a & b) ^ (a & c) ^ (b & c)
      (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ s0 &+ majority)
    }
    for (i, word) in [a, b, c, d, e, f, g, h].enumerated() { state[i] = state[i] &+ word }
  }

  private static func rotate(_ word: UInt32, _ bits: UInt32) -> UInt32 {
    word >> bits | word << (32 - bits)
  }

  /// The first 32 bits of the fractional parts of the square roots of the first 8 primes.
  private static let initial: [UInt32] = primes(8).map { fraction(of: Double($0).squareRoot()) }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = primes(64).map { cubeRootFraction(of: $0) }

  private static func primes(_ count: Int) -> [Int] {
    var primes: [Int] = []
    var candidate = 2
    while primes.count < count {
      if primes.allSatisfy({ candidate % $0 != 0 }) { primes.append(candidate) }
      candidate += 1
    }
    return primes
  }

  private static func fraction(of root: Double) -> UInt32 {
    UInt32((root - root.rounded(.down)) * 4_294_967_296)
  }

  /// The largest 35-bit `x` with `x³ ≤ prime · 2⁹⁶`, less its whole part: exact, by bisection.
  private static func cubeRootFraction(of prime: Int) -> UInt32 {
    var low: UInt64 = 0
    var high: UInt64 = 1 << 35
    while high - low > 1 {
      let middle = (low + high) / 2
      let square = middle.multipliedFullWidth(by: middle)
      let product = UInt128(square.high) << 64 | UInt128(square.low)
      let fits = product <= (UInt128(prime) << 96) / UInt128(middle)
      if fits { low = middle } else { high = middle }
    }
    return UInt32(truncatingIfNeeded: low)
  }
}
