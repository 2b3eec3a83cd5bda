# SPDX-License-Identifier: MIT
"""Sets papers as PDF: one after another, from frames on standard input to standard output.

It is a closed room. Where root starts it, it becomes nobody before it reads anything; it keeps no
descriptor but its two pipes; sockets and other programs are refused from the first line on. Once
the fonts are read, every call to the kernel is refused but the few that setting needs: no file is
opened, no program or thread begun, no code loaded. Memory, time and length are limited. A frame is
a length of four bytes (big endian) and that many bytes.
"""
import ctypes
import json
import mmap
import os
import platform
import resource
import struct
import sys

LIMIT = json.loads(sys.argv[2])
sys.path.insert(0, sys.argv[1])
NOBODY = 65534
REFUSE = 0x00050000 | 1  # SECCOMP_RET_ERRNO, EPERM
NO_CLONE3 = 0x00050000 | 38  # ENOSYS: the C library then takes clone, whose flags can be seen
ALLOW, END = 0x7FFF0000, 0x80000000
CLONE_THREAD = 0x00010000
LOAD, EQUAL, SET, RETURN = 0x20, 0x15, 0x45, 0x06
NUMBER, ARCH, FIRST, SECOND, THIRD = 0, 4, 16, 24, 32
# Refused while it starts, by processor: what reaches out, and what starts or touches a program.
STARTING = {
    "x86_64": (0xC000003E, 56, 435, [41, 53, 42, 43, 49, 288, 425, 101, 57, 58, 59, 322, 310, 311]),
    "aarch64": (0xC00000B7, 220, 435, [198, 199, 203, 202, 200, 242, 425, 117, 221, 281, 270, 271]),
}
# All that is allowed once the fonts are read: name, number on x86_64, on aarch64.
SETTING = [
    ("read", 0, 63), ("write", 1, 64), ("pread64", 17, 67), ("close", 3, 57),
    ("munmap", 11, 215), ("brk", 12, 214), ("mremap", 25, 216), ("madvise", 28, 233),
    ("futex", 202, 98), ("sched_yield", 24, 124), ("sched_getaffinity", 204, 123),
    ("nanosleep", 35, 101), ("clock_nanosleep", 230, 115), ("clock_gettime", 228, 113),
    ("gettimeofday", 96, 169), ("getrandom", 318, 278), ("getpid", 39, 172), ("gettid", 186, 178),
    ("getrusage", 98, 165), ("rt_sigaction", 13, 134), ("rt_sigprocmask", 14, 135),
    ("rt_sigreturn", 15, 139), ("sigaltstack", 131, 132), ("restart_syscall", 219, 128),
    ("exit", 60, 93), ("exit_group", 231, 94),
]
# Allowed too, but not to make memory that can be run; and only to limit its own processor time.
MAPPING = [("mmap", 9, 222), ("mprotect", 10, 226)]
LIMITING = ("prlimit64", 302, 261)


DOORS = ["network", "files", "code", "others", "programs"]


class Filter(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("code", ctypes.c_void_p)]


def load(lines):
    """Loads a seccomp filter for every thread; raises OSError where the kernel does not take it."""
    wide = platform.machine() == "x86_64"
    head = [(LOAD, 0, 0, ARCH), (EQUAL, 1, 0, STARTING[platform.machine()][0]), (RETURN, 0, 0, END),
            (LOAD, 0, 0, NUMBER)]
    if wide:
        head += [(0x35, 0, 1, 0x40000000), (RETURN, 0, 0, END)]
    lines = head + lines
    code = ctypes.create_string_buffer(b"".join(struct.pack("=HBBI", *line) for line in lines))
    program = Filter(len(lines), ctypes.cast(code, ctypes.c_void_p))
    kernel = ctypes.CDLL(None, use_errno=True)
    number = 317 if wide else 277
    if kernel.prctl(38, 1, 0, 0, 0) or kernel.syscall(number, 1, 1, ctypes.byref(program)):
        raise OSError(ctypes.get_errno(), "seccomp")


def refuse_outward():
    """What no part of the start needs. Threads are begun, processes are not."""
    _, clone, clone3, calls = STARTING[platform.machine()]
    lines = []
    for call in calls:
        lines += [(EQUAL, 0, 1, call), (RETURN, 0, 0, REFUSE)]
    lines += [(EQUAL, 0, 1, clone3), (RETURN, 0, 0, NO_CLONE3), (EQUAL, 0, 3, clone),
              (LOAD, 0, 0, FIRST), (SET, 1, 0, CLONE_THREAD), (RETURN, 0, 0, REFUSE)]
    load(lines + [(RETURN, 0, 0, ALLOW)])


def refuse_all_but_setting():
    column = 1 if platform.machine() == "x86_64" else 2
    lines = []
    for call in SETTING:
        lines += [(EQUAL, 0, 1, call[column]), (RETURN, 0, 0, ALLOW)]
    for call in MAPPING:
        lines += [(EQUAL, 0, 4, call[column]), (LOAD, 0, 0, THIRD), (SET, 0, 1, mmap.PROT_EXEC),
                  (RETURN, 0, 0, REFUSE), (RETURN, 0, 0, ALLOW)]
    lines += [(EQUAL, 0, 6, LIMITING[column]), (LOAD, 0, 0, FIRST), (EQUAL, 0, 3, 0),
              (LOAD, 0, 0, SECOND), (EQUAL, 0, 1, resource.RLIMIT_CPU), (RETURN, 0, 0, ALLOW),
              (RETURN, 0, 0, REFUSE)]
    load(lines + [(RETURN, 0, 0, REFUSE)])


def become_nobody():
    """Where root starts it, there is a user who owns nothing. Whether it is not root now."""
    if os.geteuid() == 0:
        os.setgroups([])
        os.setresgid(NOBODY, NOBODY, NOBODY)
        os.setresuid(NOBODY, NOBODY, NOBODY)
    return 0 not in os.getresuid() + os.getresgid()


def is_open(attempt):
    try:
        attempt()
        return True
    except OSError:
        return False


def doors():
    """Tries every one of DOORS, and says which are shut."""
    import socket
    return {
        "network": not is_open(lambda: socket.socket().close()),
        "files": not is_open(lambda: open("/etc/hostname").close()),
        "code": not is_open(lambda: mmap.mmap(-1, 4096, prot=mmap.PROT_EXEC | mmap.PROT_READ)),
        "others": not is_open(lambda: os.kill(os.getppid(), 0)) and not is_open(os.fork),
        "programs": not is_open(lambda: os.execv("/bin/true", ["true"])),
    }


def limit_all():
    os.closerange(3, 1 << 20)
    resource.setrlimit(resource.RLIMIT_AS, (LIMIT["memory"], LIMIT["memory"]))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def limit_time():
    """So much processor time for the next paper, whoever still waits for it."""
    spent = resource.getrusage(resource.RUSAGE_SELF)
    _, most = resource.getrlimit(resource.RLIMIT_CPU)
    allowed = int(spent.ru_utime + spent.ru_stime) + 1 + LIMIT["seconds"]
    resource.setrlimit(resource.RLIMIT_CPU, (allowed, most))


def read(count):
    data = b""
    while len(data) < count:
        more = sys.stdin.buffer.read(count - len(data))
        if not more:
            sys.exit(0)
        data += more
    return data


def send(kind, data):
    sys.stdout.buffer.write(struct.pack(">I", len(data) + 1) + kind + data)
    sys.stdout.buffer.flush()


def set_paper(compiler, source):
    """The PDF; a font that is not there is an error, since Typst only warns and leaves out words."""
    pdf, warnings = compiler.compile_with_warnings(
        input=source, format="pdf", pdf_standards="ua-1")
    missing = [str(one) for one in warnings if "unknown font" in str(one)]
    if missing:
        raise ValueError(missing[0])
    return pdf


def main():
    limit_all()
    os.chdir(LIMIT["root"])
    confined = platform.system() == "Linux" and platform.machine() in STARTING
    if confined:
        refuse_outward()
    import socket  # noqa: F401  read while files can still be opened, and tried at the end
    import typst
    is_nobody = become_nobody()
    memory = os.open("/proc/self/statm", os.O_RDONLY) if confined else None
    compiler = typst.Compiler(
        root=LIMIT["root"], font_paths=[LIMIT["fonts"]], ignore_system_fonts=True)
    # Reads every font, while files can still be opened.
    set_paper(compiler, read(struct.unpack(">I", read(4))[0]))
    if confined:
        refuse_all_but_setting()
    shut = doors() if confined else dict.fromkeys(DOORS, False)
    send(b"H", json.dumps({"user": is_nobody, **shut}).encode())
    while True:
        source = read(struct.unpack(">I", read(4))[0])
        limit_time()
        try:
            pdf = set_paper(compiler, source)
            answer = (b"P", pdf) if len(pdf) <= LIMIT["output"] else (b"L", b"too long")
        except typst.TypstError as problem:
            answer = b"E", str(problem).encode()
        except (ValueError, MemoryError) as problem:
            answer = b"E", repr(problem).encode()
        pages = int(os.pread(memory, 100, 0).split()[1]) if memory else 0
        send(b"M", struct.pack(">I", pages * resource.getpagesize() // 1024))
        send(*answer)


main()
