#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Work on many values at once, on all cores.
enum Parallel {
  private static let cores = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

  /// What `transform` makes of each of `items`, in their order; `progress` hears how many are done.
  static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], progress: (Int) -> Void = { _ in },
    _ transform: @escaping @Sendable (Item) throws -> Result
  ) async throws -> [Result] {
    var results = [Result?](repeating: nil, count: items.count)
    var done = 0
    try await forEach(items, transform) { index, result in
      results[index] = result
      done += 1
      progress(done)
    }
    return results.compactMap { $0 }
  }

  /// Hands what `transform` makes of each of `items` to `consume`, one at a time, as it comes.
  ///
  /// At most two chunks a core wait or run at a time, so little is held at once.
  static func forEach<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ transform: @escaping @Sendable (Item) throws -> Result,
    consume: (Int, Result) throws -> Void
  ) async throws {
    let size = max(1, min(32, items.count / (4 * cores)))
    let chunks = stride(from: 0, to: items.count, by: size).map {
      $0..<min($0 + size, items.count)
    }
    try await withThrowingTaskGroup(of: (Int, [Result]).self) { group in
      var next = 0
      func add() {
        guard next < chunks.count else { return }
        let (start, chunk) = (chunks[next].lowerBound, items[chunks[next]])
        group.addTask { (start, try chunk.map(transform)) }
        next += 1
      }
      for _ in 0..<2 * cores { add() }
      while let (start, results) = try await group.next() {
        add()
        for (offset, result) in results.enumerated() { try consume(start + offset, result) }
      }
    }
  }
}
