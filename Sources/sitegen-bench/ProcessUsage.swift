#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What this process has used so far, by the system's own count.
struct ProcessUsage {
  /// Processor time of all threads, in seconds.
  let cpu: Double
  /// The most memory that was resident at once, in MB.
  let peakMemory: Double

  static var now: ProcessUsage {
    var usage = rusage()
    #if canImport(Darwin)
      getrusage(RUSAGE_SELF, &usage)
      let megabyte = 1_048_576.0
    #else
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      let megabyte = 1_024.0
    #endif
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return ProcessUsage(
      cpu: seconds(usage.ru_utime) + seconds(usage.ru_stime),
      peakMemory: Double(usage.ru_maxrss) / megabyte)
  }
}
