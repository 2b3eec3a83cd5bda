// SPDX-License-Identifier: MIT
import Foundation
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program that was begun with two pipes and no environment, in a group of its own.
///
/// Foundation's `Process` learns of an end when the program lets go of a descriptor that it was given.
/// The typesetter closes all but its pipes at once; `Process` then took it for one that ends, and
/// waited for it and for no other program.
final class WorkerProcess: Sendable {
  struct DoesNotStart: Error {}

  let identifier: pid_t
  private let hasEnded = Mutex(false)

  init(_ program: String, _ arguments: [String], reading: Int32, writing: Int32) throws {
    #if canImport(Darwin)
      var (files, rights): (posix_spawn_file_actions_t?, posix_spawnattr_t?) = (nil, nil)
    #else
      var (files, rights) = (posix_spawn_file_actions_t(), posix_spawnattr_t())
    #endif
    posix_spawn_file_actions_init(&files)
    posix_spawnattr_init(&rights)
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    defer {
      posix_spawn_file_actions_destroy(&files)
      posix_spawnattr_destroy(&rights)
      for word in words { free(word) }
    }
    posix_spawn_file_actions_adddup2(&files, reading, 0)
    posix_spawn_file_actions_adddup2(&files, writing, 1)
    posix_spawn_file_actions_addopen(&files, 2, "/dev/null", O_WRONLY, 0)
    // What the server ignores or holds back of signals is its own affair.
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&rights, &none)
    posix_spawnattr_setsigdefault(&rights, &all)
    posix_spawnattr_setflags(
      &rights, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var (found, nothing): (pid_t, [UnsafeMutablePointer<CChar>?]) = (0, [nil])
    guard posix_spawn(&found, program, &files, &rights, &words, &nothing) == 0 else {
      throw DoesNotStart()
    }
    identifier = found
  }

  /// Whether it still runs. One that has ended is seen off, so that the system forgets it.
  var isRunning: Bool {
    hasEnded.withLock { ended in
      if !ended { ended = waitpid(identifier, nil, WNOHANG) != 0 }
      return !ended
    }
  }

  func end() {
    hasEnded.withLock { ended in
      guard !ended else { return }
      _ = kill(identifier, SIGKILL)
      while waitpid(identifier, nil, 0) < 0, errno == EINTR {}
      ended = true
    }
  }
}
