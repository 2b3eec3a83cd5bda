// SPDX-License-Identifier: MIT
import Foundation
import Testing

@testable import Press

/// A typesetter that wants out: it behaves while the fonts are read, and then tries everything, in
/// the same room as the real one.
@Suite(.serialized) struct HostileWorkerTests {
  private func tried(
    _ deed: String, _ change: (inout PressOptions) -> Void = { _ in }
  ) async throws -> String {
    let folder = NSTemporaryDirectory() + "/hostile-" + UUID().uuidString
    try FileManager.default.createDirectory(
      atPath: folder + "/typst", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Self.program.write(
      toFile: folder + "/typst/__init__.py", atomically: true, encoding: .utf8)
    var options = PressOptions(tools: folder)
    options.workers = 1
    change(&options)
    let press = Press(options)
    let printed: Result<[UInt8], any Error>
    do { printed = .success(try await press.print(source: Array(deed.utf8))) } catch {
      printed = .failure(error)
    }
    await press.close()
    return String(decoding: try printed.get(), as: UTF8.self)
  }

  @Test func `every call to the kernel is refused but the few that setting a paper needs`()
    async throws
  {
    let (refused, others) = try await calls()
    #expect(refused > 400 && others == "", "\(others)")
  }

  private func calls() async throws -> (refused: Int, others: String) {
    let words = try await tried("calls").split(separator: ":", omittingEmptySubsequences: false)
    return (Int(words[0]) ?? 0, String(words[1]))
  }

  @Test(arguments: [
    "reach out", "open a file", "list a folder", "look at a file", "start a program", "fork",
    "begin a thread", "signal its parent", "look into its parent", "load code", "become root",
    "write a file", "make a pipe", "make memory run", "limit its parent", "let go of its limits",
  ])
  func `a typesetter that tries to do more is refused`(deed: String) async throws {
    #expect(try await tried(deed) == "refused")
  }

  @Test func `it holds no descriptor of the server's`() async throws {
    let file = open("/etc/hostname", O_RDONLY)
    let left = fcntl(file, F_DUPFD, 60)  // not closed when another program is started
    defer {
      close(file)
      close(left)
    }
    #expect(try await tried("descriptors") == "0 1 2 3")
  }

  @Test(.enabled(if: geteuid() == 0, "Only root can start somebody else."))
  func `where root starts it, it is nobody before it reads anything`() async throws {
    #expect(try await tried("who am I") == "65534 65534")
  }

  @Test func `a paper has a time, a length and a memory`() async throws {
    await #expect(throws: PressError.tookTooLong) {
      try await tried("never end") { $0.seconds = 1 }
    }
    await #expect(throws: PressError.tooLong) {
      try await tried("be long") { $0.longestPDF = 100_000 }
    }
    #expect(try await tried("be large") == "refused")
    await #expect(throws: PressError.tooLong) {
      try await tried("be long") { $0.longest = 3 }
    }
  }

  /// Stands in the place of the real typesetter. Its first paper is the trial, while files can be read.
  private static let program = #"""
    import ctypes, errno, mmap, os, platform, resource, socket, threading

    KERNEL = ctypes.CDLL(None, use_errno=True)
    # read, write, close, rt_sigreturn, exit, exit_group, ...: what the room allows, and no more.
    ALLOWED = {
        "x86_64": {0, 1, 3, 9, 10, 11, 12, 13, 14, 15, 17, 24, 25, 28, 35, 39, 60, 96, 98, 131,
                   186, 202, 204, 219, 228, 230, 231, 302, 318},
        "aarch64": {57, 63, 64, 67, 93, 94, 98, 101, 113, 115, 123, 124, 128, 132, 134, 135, 139,
                    165, 169, 172, 178, 214, 215, 216, 222, 226, 233, 261, 278},
    }[platform.machine()]


    class TypstError(Exception):
        pass


    def all_calls():
        refused, others = 0, []
        # 335 and 336 are for the kernel's own probes: whoever else calls them is killed by it.
        for number in sorted(set(range(470)) - ALLOWED - {335, 336}):
            ctypes.set_errno(0)
            if KERNEL.syscall(number, 0, 0, 0, 0, 0, 0) == -1 and ctypes.get_errno() == errno.EPERM:
                refused += 1
            else:
                others.append(str(number))
        return "%d:%s" % (refused, " ".join(others))


    def descriptors():
        found = []
        for number in range(200):
            held = False
            for attempt in (lambda: os.write(number, b""), lambda: os.pread(number, 0, 0)):
                try:
                    attempt()
                    held = True
                except OSError as problem:
                    held = held or problem.errno != errno.EBADF
            if held:
                found.append(str(number))
        return " ".join(found)


    def parent():
        pid = KERNEL.syscall({"x86_64": 110, "aarch64": 173}[platform.machine()])
        return pid if pid > 0 else 1


    def make_run():
        room = mmap.mmap(-1, 4096)
        place = ctypes.addressof(ctypes.c_char.from_buffer(room))
        if KERNEL.mprotect(ctypes.c_void_p(place), 4096, 5):
            raise OSError(ctypes.get_errno(), "mprotect")


    def write_file():
        with open("/tmp/roundtable-hostile", "w") as file:
            file.write("here")


    DEEDS = {
        "reach out": lambda: socket.socket().connect(("127.0.0.1", 9)),
        "open a file": lambda: open("/etc/hostname"),
        "list a folder": lambda: os.listdir("/"),
        "look at a file": lambda: os.stat("/etc/hostname"),
        "start a program": lambda: os.execv("/bin/true", ["true"]),
        "fork": os.fork,
        "begin a thread": lambda: threading.Thread(target=print).start(),
        "signal its parent": lambda: os.kill(parent(), 0),
        "look into its parent": lambda: open("/proc/%d/environ" % parent()),
        "load code": lambda: mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_EXEC),
        "become root": lambda: os.setuid(0),
        "write a file": write_file,
        "make a pipe": os.pipe,
        "make memory run": make_run,
        "limit its parent": lambda: resource.prlimit(parent(), resource.RLIMIT_CPU, (1, 1)),
        "let go of its limits": lambda: resource.setrlimit(resource.RLIMIT_AS, (-1, -1)),
        "be large": lambda: bytearray(2 << 30),
    }


    class Compiler:
        def __init__(self, **_):
            self.papers = 0
            self.who = "%d %d" % (os.getresuid()[0], os.getresgid()[0])

        def compile_with_warnings(self, input, **_):
            self.papers += 1
            if self.papers == 1:
                return b"the trial", []
            deed = input.decode()
            if deed == "calls":
                return all_calls().encode(), []
            if deed == "descriptors":
                return descriptors().encode(), []
            if deed == "who am I":
                return self.who.encode(), []
            if deed == "be long":
                return b"x" * 1000000, []
            while deed == "never end":
                pass
            try:
                DEEDS[deed]()
                return b"done", []
            except (OSError, RuntimeError, MemoryError, ValueError):
                return b"refused", []
    """#
}
