# SPDX-License-Identifier: MIT
"""Sets papers as PDF: one after another, from frames on standard input to standard output.

It is a closed room: no sockets, no other programs, no file is opened once the fonts are read, and
memory and time are limited. A frame is a length of four bytes (big endian) and that many bytes.
"""
import ctypes
import json
import os
import platform
import resource
import struct
import sys

LIMIT = json.loads(sys.argv[2])
sys.path.insert(0, sys.argv[1])
REFUSE = 0x00050000 | 1  # SECCOMP_RET_ERRNO, EPERM
NO_CLONE3 = 0x00050000 | 38  # ENOSYS: the C library then takes clone, whose flags can be seen
ALLOW, END = 0x7FFF0000, 0x80000000
CLONE_THREAD = 0x00010000
# What each processor calls: what reaches out, what starts or touches a program, what opens a file.
CALLS = {
    "x86_64": (0xC000003E, 56, 435, [41, 53, 42, 43, 49, 288, 425, 101, 57, 58, 59, 322, 310, 311],
               [2, 85, 257, 437, 304]),
    "aarch64": (0xC00000B7, 220, 435, [198, 199, 203, 202, 200, 242, 425, 117, 221, 281, 270, 271],
                [56, 437, 265]),
}


class Filter(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("code", ctypes.c_void_p)]


def deny(calls, clone=None):
    """Loads a seccomp filter for every thread; raises OSError where the kernel does not take it."""
    arch = CALLS[platform.machine()][0]
    lines = [(0x20, 0, 0, 4), (0x15, 1, 0, arch), (0x06, 0, 0, END), (0x20, 0, 0, 0)]
    if platform.machine() == "x86_64":
        lines += [(0x35, 0, 1, 0x40000000), (0x06, 0, 0, END)]
    for call in calls:
        lines += [(0x15, 0, 1, call), (0x06, 0, 0, REFUSE)]
    if clone:
        lines += [(0x15, 0, 1, clone[1]), (0x06, 0, 0, NO_CLONE3), (0x15, 0, 3, clone[0]),
                  (0x20, 0, 0, 16), (0x45, 1, 0, CLONE_THREAD), (0x06, 0, 0, REFUSE)]
    lines += [(0x06, 0, 0, ALLOW)]
    code = ctypes.create_string_buffer(b"".join(struct.pack("=HBBI", *line) for line in lines))
    program = Filter(len(lines), ctypes.cast(code, ctypes.c_void_p))
    kernel = ctypes.CDLL(None, use_errno=True)
    number = 317 if platform.machine() == "x86_64" else 277
    if kernel.prctl(38, 1, 0, 0, 0) or kernel.syscall(number, 1, 1, ctypes.byref(program)):
        raise OSError(ctypes.get_errno(), "seccomp")


def is_open(attempt):
    try:
        attempt()
        return True
    except OSError:
        return False


def reaches_out():
    import socket
    return is_open(lambda: socket.socket().close())


def limit_all():
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
    confined = platform.system() == "Linux" and platform.machine() in CALLS
    if confined:
        _, clone, clone3, outward, opening = CALLS[platform.machine()]
        deny(outward, (clone, clone3))
    import typst
    memory = open("/proc/self/statm", "rb", buffering=0) if confined else None
    compiler = typst.Compiler(
        root=LIMIT["root"], font_paths=[LIMIT["fonts"]], ignore_system_fonts=True)
    # Reads every font, while files can still be opened.
    set_paper(compiler, read(struct.unpack(">I", read(4))[0]))
    closed = not reaches_out()
    if confined:
        deny(opening)
    send(b"H", json.dumps({
        "network": closed, "files": not is_open(lambda: open("/etc/hostname").close()),
        "pid": os.getpid()}).encode())
    while True:
        source = read(struct.unpack(">I", read(4))[0])
        limit_time()
        try:
            answer = b"P", set_paper(compiler, source)
        except typst.TypstError as problem:
            answer = b"E", str(problem).encode()
        except (ValueError, MemoryError) as problem:
            answer = b"E", repr(problem).encode()
        pages = int(memory.read().split()[1]) if memory else 0
        if memory:
            memory.seek(0)
        send(b"M", struct.pack(">I", pages * resource.getpagesize() // 1024))
        send(*answer)


main()
