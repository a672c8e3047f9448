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

  /// What `transform` makes of each of `items`, in their order. At most two chunks a core wait
  /// or run at a time; `progress` hears how many items are done.
  static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], progress: (Int) -> Void = { _ in },
    _ transform: @escaping @Sendable (Item) throws -> Result
  ) async throws -> [Result] {
    let size = max(1, min(64, items.count / (4 * cores)))
    let chunks = stride(from: 0, to: items.count, by: size).map {
      $0..<min($0 + size, items.count)
    }
    var results = [[Result]](repeating: [], count: chunks.count)
    try await withThrowingTaskGroup(of: (Int, [Result]).self) { group in
      var next = 0
      var done = 0
      func add() {
        guard next < chunks.count else { return }
        let (index, chunk) = (next, items[chunks[next]])
        group.addTask { (index, try chunk.map(transform)) }
        next += 1
      }
      for _ in 0..<2 * cores { add() }
      while let (index, values) = try await group.next() {
        results[index] = values
        done += values.count
        progress(done)
        add()
      }
    }
    return results.flatMap { $0 }
  }
}
