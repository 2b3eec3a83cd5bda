#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measures the release against what it promises, on this machine, over loopback only. Prints a
table and writes .build/bench.json.

What depends on the machine's speed is stated as it is, without a limit, and again against something
plain that was measured in the same run: a constant page, an empty server's start, a plain parse. The
limits stand on those ratios, so that they mean the same on every machine."""
import argparse
import asyncio
import datetime
import http.client
import json
import os
import pathlib
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

AUTHORITY = "portsmouth"
PASSWORD = "everybody at one round table"
CHAIRS = ["ruth.adeyemi", "chair.1", "chair.2", "chair.3"]
results = []


def say(words):
    print(words, file=sys.stderr, flush=True)


def result(name, value, unit, op=None, limit=None, against=None):
    """A figure; with a limit only where it does not depend on the machine's speed."""
    value = round(value, 3)
    holds = None if op is None else value >= limit if op == ">=" else value <= limit
    row = {"name": name, "value": value, "unit": unit, "op": op, "limit": limit, "holds": holds}
    if against:
        row["against"] = against
    results.append(row)


def ratio(name, value, unit, base, op, limit, what):
    """A figure as it is, and against the base of the same run, on which the limit stands."""
    result(name, value, unit)
    result(f"  against {what}", value / base, "ratio", op, limit, f"{base:,.2f} {unit}")


def plain_parse():
    """The median time of a plain parse of half a megabyte of JSON, in milliseconds."""
    text = json.dumps([{"number": n, "words": "What was seen. " * 4} for n in range(6000)])
    times = []
    for _ in range(30):
        began = time.perf_counter()
        json.loads(text)
        times.append((time.perf_counter() - began) * 1000)
    return statistics.median(times)


def constant_rate(server, size, clients=32):
    """Constant answers of a size each second, by the same program."""
    return server.wrk(4, clients, f"/bench/constant?bytes={size}")[0]


def constant_time(server, size=10_000, asks=300):
    """The median time of a constant answer for one client, in milliseconds."""
    asking = Asking(server, "")
    return statistics.median(
        asking.ask("GET", f"/bench/constant?bytes={size}")[1] for _ in range(asks))


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Server:
    """One running server; `took` is the time from its start to its first answer, in seconds."""

    def __init__(self, binary, data, *more):
        self.port = free_port()
        began = time.perf_counter()
        self.process = subprocess.Popen(
            [binary, "serve", "--demo", "--bench", "--data", data, "--port", str(self.port), *more],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while True:
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
                break
            except OSError:
                if self.process.poll() is not None:
                    sys.exit("The server ended before it listened.")
                time.sleep(0.001)
        self.took = time.perf_counter() - began

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()

    def ask(self, method, path, body=None, cookie=None, **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        if cookie:
            headers["Cookie"] = cookie
        if body is not None:
            body = urllib.parse.urlencode(body)
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        return answer.status, content.decode("utf-8", "replace"), answer

    def sign_in(self, name):
        status, _, answer = self.ask(
            "POST", f"/{AUTHORITY}", {"name": name, "password": PASSWORD})
        assert status == 303, f"{name} could not sign in: {status}"
        return answer.getheader("Set-Cookie").split(";")[0]

    def wrk(self, seconds, connections, path, cookie=None, script=None):
        command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency"]
        if cookie:
            command += ["-H", f"Cookie: {cookie}"]
        if script:
            command += ["-s", script]
        text = subprocess.run(
            command + [f"http://127.0.0.1:{self.port}{path}"], capture_output=True, text=True,
            check=True).stdout
        wrong = re.search(r"Non-2xx or 3xx responses: (\d+)", text)
        rate = float(re.search(r"Requests/sec:\s+([\d.]+)", text).group(1))
        return rate, int(wrong.group(1)) if wrong else 0


def flush_time(folder):
    """The median time of one flush to this disk, in milliseconds."""
    times = []
    with open(pathlib.Path(folder) / "flush", "wb") as file:
        for _ in range(100):
            file.write(b"x" * 4096)
            file.flush()
            began = time.perf_counter()
            os.fsync(file.fileno())
            times.append((time.perf_counter() - began) * 1000)
    return statistics.median(times)


def boards(server, least):
    """Open boards with the cookie and form token of their chair."""
    found = []
    for chair in CHAIRS:
        cookie, after = server.sign_in(chair), ""
        while True:
            _, page, _ = server.ask("GET", f"/{AUTHORITY}/work{after}", cookie=cookie)
            for path in re.findall(r'href="(/[^"]+/board)"', page):
                found.append((path.removesuffix("/board"), cookie))
            more = re.search(r'href="/' + AUTHORITY + r'/work(\?families=[^"]+)"', page)
            if not more or len(found) >= least:
                break
            after = more.group(1).replace("&amp;", "&")
        if len(found) >= least:
            break
    tokens = {}
    for _, cookie in found:
        if cookie not in tokens:
            _, page, _ = server.ask("GET", f"/{AUTHORITY}/work", cookie=cookie)
            tokens[cookie] = re.search(r'name="token" value="([^"]+)"', page).group(1)
    return [(path, cookie, tokens[cookie]) for path, cookie in dict.fromkeys(found)][:least]


def note(server, board, key, words):
    path, cookie, token = board
    status, page, _ = server.ask(
        "POST", f"{path}/do/add-note", {"token": token, "key": key, "words": words},
        cookie=cookie, **{"X-Board": "1"})
    assert status == 204, f"a note was not kept: {status} {page[:300]}"


def start_times(binary, *folders):
    """The median start of each, in turns, in milliseconds."""
    times = [[] for _ in folders]
    for _ in range(5):
        for place, folder in enumerate(folders):
            with Server(binary, folder) as server:
                times[place].append(server.took * 1000)
    return [statistics.median(each) for each in times]


def measure_start(binary, data, families):
    empty = data + "-empty"
    with Server(binary, empty):
        pass  # the demo's own few families are planted once
    took, base = start_times(binary, data, empty)
    ratio(f"start to listening, {families} families", took, "ms", base, "<=", 2,
          "an empty server's start")


def measure_page(server, board):
    path, cookie, _ = board
    for number in range(400):
        _, page, _ = server.ask("GET", f"{path}/chronology", cookie=cookie)
        if page.count("<time") >= 100:  # a full page of the chronology, and more behind it
            _, rest, _ = server.ask("GET", f"{path}/chronology?from=100", cookie=cookie)
            if page.count("<time") + rest.count("<time") >= 150:
                break
        note(server, board, f"page-note-{number}", f"What was seen, number {number}.")
    _, page, _ = server.ask("GET", path, cookie=cookie)
    size = len(page.encode())
    say(f"The family page of 150 entries has {size} bytes.")
    server.wrk(2, 32, path, cookie)
    pages, constants = [], []
    for _ in range(3):
        rate, wrong = server.wrk(4, 32, path, cookie)
        assert wrong == 0, f"{wrong} pages were not answered"
        pages.append(rate)
        constants.append(server.wrk(4, 32, f"/bench/constant?bytes={size}")[0])
    page_rate, constant = statistics.median(pages), statistics.median(constants)
    ratio("family page of 150 entries, 32 clients", page_rate, "/s", constant, ">=", 0.2,
          f"a constant page of {size} bytes")


DEEDS = """
local boards = {%s}
local n = 0
local mark = "%s"
request = function()
  n = n + 1
  local board = boards[(n %% #boards) + 1]
  local body = "token=" .. board[3] .. "&key=" .. mark .. "-" .. n .. "&words=What+was+seen+" .. n
  return wrk.format("POST", board[1] .. "/do/add-note", {
    ["Cookie"] = board[2], ["X-Board"] = "1",
    ["Content-Type"] = "application/x-www-form-urlencoded" }, body)
end
"""


def deed_rate(server, folder, mark):
    found = boards(server, 128)
    listed = ",".join(
        '{"%s","%s","%s"}' % (path, cookie, urllib.parse.quote(token))
        for path, cookie, token in found)
    script = pathlib.Path(folder) / f"deeds-{mark}.lua"
    script.write_text(DEEDS % (listed, mark))
    rate, wrong = server.wrk(6, 64, "/", script=str(script))
    assert wrong == 0, f"{wrong} deeds were not kept"
    return rate


def measure_deeds(binary, data, folder):
    grouped, alone = [], []
    for number in range(2):
        with Server(binary, data) as server:
            constant = constant_rate(server, 1000, 64)
            grouped.append(deed_rate(server, folder, f"grouped{number}"))
        with Server(binary, data, "--no-group-commit") as server:
            alone.append(deed_rate(server, folder, f"alone{number}"))
    flush = flush_time(data)
    together, single = statistics.median(grouped), statistics.median(alone)
    against = f"group commit off: {single:.0f}/s; one flush takes {flush:.2f} ms"
    if flush >= 1:
        result("a durable deed, 64 clients, against group commit off", together / single, "ratio",
               ">=", 5, against)
        say(f"Deeds: {together:.0f}/s")
    else:
        result("a durable deed, 64 clients, against group commit off", together / single, "ratio",
               ">=", 2, against)
        ratio("a durable deed, 64 clients", together, "/s", constant, ">=", 0.03, "a constant page")


class Viewer:
    """One open board: notes when the words of a round arrive."""

    def __init__(self, port, board):
        self.port, self.board = port, board
        self.arrived, self.writer = {}, None

    async def open(self):
        reader, self.writer = await asyncio.open_connection("127.0.0.1", self.port, limit=2**22)
        path, cookie, _ = self.board
        self.writer.write((
            f"GET {path}/board/stream HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {cookie}\r\n\r\n"
        ).encode())
        await self.writer.drain()
        await reader.readuntil(b"event: region")
        self.task = asyncio.create_task(self.follow(reader))

    async def follow(self, reader):
        tail = b""
        while chunk := await reader.read(65536):
            tail = (tail + chunk)[-200_000:]
            for mark in re.findall(rb"Round-[0-9]+-[0-9]+", tail):
                self.arrived.setdefault(mark.decode(), time.perf_counter())

    def close(self):
        self.task.cancel()
        self.writer.close()


async def measure_boards(server):
    found = boards(server, 40)
    assert len(found) == 40, f"only {len(found)} open boards"
    base = 1_000_000 / await asyncio.to_thread(constant_rate, server, 1000)
    before = memory_of(server.process)
    viewers = [Viewer(server.port, found[number % 40]) for number in range(1000)]
    for start in range(0, 1000, 50):
        await asyncio.gather(*[viewer.open() for viewer in viewers[start:start + 50]])
    await asyncio.sleep(1)
    result("memory of one of 1,000 open boards", (memory_of(server.process) - before) * 1.024, "kB",
           "<=", 100)
    sent = {}
    for turn in range(3):
        for number, board in enumerate(found):
            mark = f"Round-{turn}-{number}"
            sent[mark] = time.perf_counter()
            await asyncio.to_thread(note, server, board, f"round-{turn}-{number}-x", mark)
            await asyncio.sleep(0.05)
    await asyncio.sleep(2)
    delays = []
    for place, viewer in enumerate(viewers):
        for turn in range(3):
            mark = f"Round-{turn}-{place % 40}"
            arrival = viewer.arrived.get(mark)
            delays.append((arrival - sent[mark]) * 1000 if arrival else 60_000)
    delays.sort()
    say(f"Notes reached viewers after {statistics.median(delays):.0f} ms (median), "
        f"{delays[-1]:.0f} ms (slowest of {len(delays)}).")
    ratio("a note reaches 99 % of 1,000 viewers on 40 boards", delays[int(len(delays) * 0.99)],
          "ms", base, "<=", 15, "1,000 constant pages")
    for viewer in viewers:
        viewer.close()
    left = 1000
    for _ in range(60):
        await asyncio.sleep(0.5)
        left = int((await asyncio.to_thread(server.ask, "GET", "/bench/subscriptions"))[1])
        if left == 0:
            break
    result("subscriptions left after 1,000 boards closed", left, "subscriptions", "<=", 0)


TYPISTS = ["amara.okafor", "tom.reid", "lena.novak", "sam.price", "dev.patel", *CHAIRS] + [
    f"{role}.{number}" for role, most in (
        ("social-worker", 11), ("team-manager", 3), ("health-visitor", 5), ("school", 5),
        ("police", 3)) for number in range(1, most + 1)]


def typists(server, count):
    """People who type, as (path of a family, cookie, token). A person has at most 100 drafts."""
    families = [path for path, _, _ in boards(server, 40)]
    assert families, "no open board"
    signed_in = []
    for name in TYPISTS:
        cookie = server.sign_in(name)
        _, page, _ = server.ask("GET", f"/{AUTHORITY}/work", cookie=cookie)
        signed_in.append((cookie, re.search(r'name="token" value="([^"]+)"', page).group(1)))
    return [(families[number % len(families)], *signed_in[number % len(signed_in)])
            for number in range(count)]


async def type_words(port, place, number, seconds, delays, sizes, wrong):
    """One person who types into a form of their own: a draft every two seconds."""
    path, cookie, token = place
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    key, words = f"typing-{number:06}-{time.time_ns()}", "What we see: "
    await asyncio.sleep(2 * (number % 1000) / 1000)
    end, version = time.perf_counter() + seconds, 0
    while time.perf_counter() < end:
        words += "Amira laughed with her friends again today. "
        body = urllib.parse.urlencode({
            "token": token, "key": key, "base": version, "words": words}).encode()
        request = (
            f"POST {path}/do/add-note/draft HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {cookie}\r\n"
            "Content-Type: application/x-www-form-urlencoded\r\n"
            f"Content-Length: {len(body)}\r\n\r\n").encode() + body
        began = time.perf_counter()
        writer.write(request)
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
        delays.append((time.perf_counter() - began) * 1000)
        sizes.append(len(request))
        if not head.startswith("http/1.1 204"):
            wrong.append(head.split("\r\n")[0])
            break
        version = int(re.search(r"draft-version: (\d+)", head).group(1))
        await asyncio.sleep(max(0, 2 - (time.perf_counter() - began)))
    writer.close()


def measure_words(server, asks=200):
    """A text of 1,000 words is checked as it is typed, on the board of a conference."""
    path, cookie, token = typists(server, 1)[0]
    text = "Amira laughed with her friends, and her siblings absconded from the ICPC. " * 77
    fields = {"token": token, "reasons": " ".join(text.split()[:1000])}
    times = []
    for _ in range(asks):
        began = time.perf_counter()
        status, page, _ = server.ask(
            "POST", f"{path}/do/decide-for-child/words", fields, cookie, **{"X-Words": "1"})
        times.append((time.perf_counter() - began) * 1000)
        assert status == 200 and "absconded" in page, status
    times.sort()
    ratio("1,000 words checked as they are typed, p95", times[int(asks * 0.95)], "ms",
          plain_parse(), "<=", 2, "a plain parse of half a megabyte")


async def measure_drafts(server, people=1000, seconds=15):
    """1,000 people type at once, each into a form of their own."""
    places = typists(server, people)
    base = await asyncio.to_thread(constant_time, server)
    delays, sizes, wrong = [], [], []
    await asyncio.gather(*[
        type_words(server.port, place, number, seconds, delays, sizes, wrong)
        for number, place in enumerate(places)])
    assert not wrong, f"{len(wrong)} drafts were not kept: {set(wrong)}"
    delays.sort()
    say(f"Drafts: {len(delays)} kept, {statistics.median(delays):.1f} ms (median), "
        f"{delays[-1]:.0f} ms (slowest); {max(sizes)} bytes up (longest).")
    ratio(f"a draft is kept, {people:,} people typing, 95 of 100",
          delays[int(len(delays) * 0.95)], "ms", base, "<=", 50, "a constant page, one client")
    result("a draft of an ordinary note, bytes up, 95 of 100",
           sorted(sizes)[int(len(sizes) * 0.95)], "bytes", "<=", 2048)


def measure_work(server, families):
    """A chair's work: 20 rows of each list, of a quarter of all open families."""
    cookie = server.sign_in(CHAIRS[0])
    _, page, _ = server.ask("GET", f"/{AUTHORITY}/work", cookie=cookie)
    rows = page.split("Your families")[-1].count("<li>")
    assert rows >= 20, f"the work page shows {rows} families"
    server.wrk(2, 32, f"/{AUTHORITY}/work", cookie)
    rates, constants = [], []
    for _ in range(3):
        rate, wrong = server.wrk(4, 32, f"/{AUTHORITY}/work", cookie)
        assert wrong == 0, f"{wrong} pages were not answered"
        rates.append(rate)
        constants.append(constant_rate(server, len(page.encode())))
    ratio(f"work list, 20 rows of {families:,} families, 32 clients", statistics.median(rates), "/s",
          statistics.median(constants), ">=", 0.06, "a constant page of its size")


def measure_rebuild(binary, data):
    told = subprocess.run(
        [binary, "rebuild", "--data", data], capture_output=True, text=True, check=True)
    assert '"identical":true' in told.stdout, told.stdout
    rate = re.findall(r"([0-9]+) entries, ([0-9]+) a second", told.stderr)[-1]
    say(f"Rebuilt the cards of {int(rate[0]):,} entries.")
    ratio("rebuild of all cards", float(rate[1]), "entries/s", 6000 / plain_parse() * 1000, ">=", 0.01,
          "a plain parse, piece by piece")


class Asking:
    """One kept connection of somebody who is signed in."""

    def __init__(self, server, cookie):
        self.connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
        self.cookie = cookie

    def ask(self, method, path, fields=None):
        """The answer, and how long it took in milliseconds."""
        headers = {"Cookie": self.cookie}
        body = None
        if fields is not None:
            body = urllib.parse.urlencode(fields)
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        began = time.perf_counter()
        self.connection.request(method, path, body, headers)
        answer = self.connection.getresponse()
        text = answer.read().decode("utf-8", "replace")
        assert answer.status in (200, 204, 303), f"{path}: {answer.status} {text[:300]}"
        return text, (time.perf_counter() - began) * 1000


def families_of(asking, least):
    """Paths of families in somebody's work list."""
    found, after = [], ""
    while len(found) < least:
        page, _ = asking.ask("GET", f"/{AUTHORITY}/work{after}")
        found += re.findall(r'href="(/[^"?]+/families/[0-9a-f-]{36})(?:/board)?"',
                            page.split("Your families")[-1])
        more = re.search(r'href="/' + AUTHORITY + r'/work(\?families=[^"]+)"', page)
        if not more:
            break
        after = more.group(1).replace("&amp;", "&")
    return list(dict.fromkeys(found))[:least]


def measure_size(binary, few, many, families):
    """The family page in a store of very many families against one of 1,000, in turns."""
    with Server(binary, few) as one, Server(binary, many) as other:
        asked = [Asking(server, server.sign_in("tom.reid")) for server in (one, other)]
        pages = [families_of(asking, 100) for asking in asked]
        times = ([], [])
        for turn in range(1200):
            for place in (0, 1):
                _, took = asked[place].ask("GET", pages[place][turn % 100])
                if turn >= 200:
                    times[place].append(took)
        small, large = (statistics.median(each) for each in times)
        result(f"family page, {families:,} families against 1,000", large / small, "ratio", "<=", 1.2,
               f"{large:.2f} ms against {small:.2f} ms, one client")


HEARD = ["Husain", "Mohammad", "Brian", "Kowalski", "Camble", "Chaudhury", "Kwin", "Shaarma",
         "Tailor", "Gonsales", "O Bryan", "Jenkyns", "Nguien", "Ahmad Noor", "Kelley Alfy",
         "Roberds Ayesha", "Lewys Jakob", "Walkar Cloe", "Petrowa", "Kaor Zahra", "Meller",
         "Farook Danial", "Fischer Poppie", "Santoz", "Bagum Eila"]


def measure_search(binary, many, people):
    with Server(binary, many) as server:
        asking = Asking(server, server.sign_in("tom.reid"))
        base, times, hits = constant_time(server), [], 0
        for turn in range(500):
            page, took = asking.ask("POST", f"/{AUTHORITY}/search",
                                    {"find": HEARD[turn % len(HEARD)]})
            hits += page.count("ounds alike")
            if turn >= 25:
                times.append(took)
        times.sort()
        say(f"Searches by sound: median {statistics.median(times):.1f} ms, "
            f"slowest {times[-1]:.1f} ms, {hits / 500:.1f} people a page.")
        assert hits > 500, "the searches by sound found hardly anybody"
        ratio(f"search by sound among {people:,} people, p95", times[int(len(times) * 0.95)], "ms",
              base, "<=", 60, "a constant page, one client")


MIXED = """
local asks = {%s}
local n = 0
request = function()
  n = n + 1
  local one = asks[math.random(#asks)]
  if one[1] == "POST" then
    local body = one[4]
    if body == "note" then
      body = "token=" .. one[5] .. "&key=%s-" .. n .. "&words=What+was+seen+" .. n
    end
    return wrk.format("POST", one[2], { ["Cookie"] = one[3], ["X-Board"] = "1",
      ["Content-Type"] = "application/x-www-form-urlencoded" }, body)
  end
  return wrk.format("GET", one[2], { ["Cookie"] = one[3] })
end
"""


def memory_of(process):
    """What a process holds in memory now, in megabytes."""
    text = pathlib.Path(f"/proc/{process.pid}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+) kB", text).group(1)) / 1024


def measure_memory(binary, data, folder, seconds):
    """Family pages, chronologies, work lists, searches and notes of thousands of families."""
    with Server(binary, data) as server:
        asks = []
        for chair in CHAIRS:
            cookie = server.sign_in(chair)
            for path in families_of(Asking(server, cookie), 1500):
                for page in ("", "/chronology", "/plan", "/preparation"):
                    asks.append(f'{{"GET","{path}{page}","{cookie}"}}')
            asks += [f'{{"GET","/{AUTHORITY}/work","{cookie}"}}'] * 1000
            asks += [f'{{"POST","/{AUTHORITY}/search","{cookie}","find={name}"}}'
                     for name in map(urllib.parse.quote_plus, HEARD) for _ in range(40)]
        for path, cookie, token in boards(server, 128):
            asks += [f'{{"POST","{path}/do/add-note","{cookie}","note",'
                     f'"{urllib.parse.quote(token)}"}}'] * 8
        script = pathlib.Path(folder) / "mixed.lua"
        script.write_text(MIXED % (",".join(asks), "mixed"))
        rate, wrong = server.wrk(seconds, 32, "/", script=str(script))
        assert wrong == 0, f"{wrong} requests were not answered"
        result(f"memory after {seconds} s of mixed load", memory_of(server.process), "MB", "<=",
               250, f"{rate:.0f} requests/s")


def measure_press(binary):
    told = subprocess.run([binary, "measure-press"], capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stderr
    took = json.loads(told.stdout)
    parse = plain_parse()
    ratio("a plan of seven pages as PDF, median", took["pdf_ms"], "ms", parse, "<=", 20,
          "a plain parse of half a megabyte")
    ratio("the same as a page, median", took["html_ms"], "ms", parse, "<=", 0.5,
          "a plain parse of half a megabyte")
    result(f"worker of the press after {took['papers']:,} papers", took["worker_mb"], "MB", "<=", 150)


CASE = pathlib.Path("Cases/first-conference.yaml")
MORE_PEOPLE = 1


def large_conference(folder):
    """The first conference with more professionals, up to the deed that closes it, and that deed."""
    text = CASE.read_text()
    deeds = re.split(r"(?m)^(?=  - at: )", text)
    place = next(n for n, deed in enumerate(deeds) if "do: close-conference" in deed)
    played = []
    for deed in deeds[:place]:
        played.append(deed)
        if "name: Dr Helen Brooks" in deed and "do: invite-professional" in deed:
            played += [deed.replace("Dr Helen Brooks", f"Pat Number{n}")
                       for n in range(MORE_PEOPLE)]
    path = pathlib.Path(folder) / "large-conference.yaml"
    path.write_text("".join(played))
    shutil.copy(CASE.parent / "people.yaml", folder)
    return path


def token_and_seen(page):
    """What the forms of a page carry."""
    return {name: re.search(rf'name="{name}" value="([^"]+)"', page).group(1)
            for name in ("token", "seen")}


def post_deed(asking, path, deed, key, fields):
    page, _ = asking.ask("GET", f"{path}/do/{deed}")
    asking.ask("POST", f"{path}/do/{deed}", token_and_seen(page) | {"key": key} | fields)


def print_all(server, cookie, files):
    """Every file, asked for by three at once, as a chair does who opens them one after another."""
    waiting, sizes, lock = list(files), [], threading.Lock()

    def ask():
        while True:
            with lock:
                if not waiting:
                    return
                path = waiting.pop()
            connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
            connection.request("GET", path, headers={"Cookie": cookie})
            answer = connection.getresponse()
            content = answer.read()
            connection.close()
            assert answer.status == 200 and content.startswith(b"%PDF"), f"{path} {answer.status}"
            sizes.append(len(content))

    threads = [threading.Thread(target=ask) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(sizes) == len(files), "not every paper was printed"
    return sizes


def measure_papers(binary, folder):
    """A conference of fifteen people or more is closed, and its papers are given out and printed."""
    data = os.path.join(folder, "papers")
    subprocess.run(
        [binary, "play", str(large_conference(folder)), "--authority", AUTHORITY, "--data", data],
        check=True, stdout=subprocess.DEVNULL)
    with Server(binary, data) as server:
        measure_words(server)
        asking = Asking(server, server.sign_in("ruth.adeyemi"))
        path = families_of(asking, 1)[0]
        asking.ask("GET", f"{path}/papers")
        page, _ = asking.ask("GET", f"{path}/board")
        teller = re.search(r'value="([^"]+)"[^>]*>\s*Joy Bell',
                           asking.ask("GET", f"{path}/do/close-conference")[0]).group(1)
        later = datetime.date.today()
        closing = token_and_seen(page) | {
            "key": "closing-the-meeting-0001", "summary": "Everyone agreed on a plan.", "tells-the-child": teller,
            "first-core-group": str(later + datetime.timedelta(days=9)),
            "review": str(later + datetime.timedelta(days=80)),
            "going-ahead": "These days suit everyone."}
        began = time.perf_counter()
        asking.ask("POST", f"{path}/do/close-conference", closing)
        papers, _ = asking.ask("GET", f"{path}/papers")
        ready = time.perf_counter() - began
        asking.ask("POST", f"{path}/do/release-papers",
                   token_and_seen(papers) | {"key": "giving-the-papers-0001"})
        given = time.perf_counter() - began
        papers, _ = asking.ask("GET", f"{path}/papers")
        links = [link.replace("&amp;", "&") for link in
                 dict.fromkeys(re.findall(r'href="([^"]+/papers/[^"/?]+\?[^"]+)"', papers))]
        files = [link.replace("?", "/paper.pdf?", 1) for link in links]
        people = {link.partition("for=")[2].partition("&")[0] for link in links}
        sizes = print_all(server, asking.cookie, files)
        took = time.perf_counter() - began
        assert len(people) >= 15 and len(files) >= 45, (len(people), len(files))
        say(f"Papers: listed after {ready:.2f} s, given after {given:.2f} s, "
            f"{sum(sizes) / 1_000_000:.1f} MB")
        ratio(f"{len(files)} papers of {len(people)} people as PDF, from closing", took, "s",
              len(files) * plain_parse() / 1000, "<=", 15, "a plain parse for each")
        nadia = Asking(server, server.sign_in("nadia"))
        own, _ = nadia.ask("GET", f"{path}/papers")
        first = re.findall(r'href="([^"]+/papers/[^"]+)"', own)[0].replace("&amp;", "&")
        times = sorted(nadia.ask("GET", first)[1] for _ in range(50))
        say(f"A mother opens a paper that she was given in {times[25]:.1f} ms (median).")


def measure_canary(binary):
    began = time.perf_counter()
    told = subprocess.run([binary, "canary"], capture_output=True, text=True, check=False)
    took = time.perf_counter() - began
    assert told.stdout, told.stderr
    found = json.loads(told.stdout.splitlines()[-1])
    result("pages and papers that the canary looks through", found["renders"], "renders", ">=", 2000,
           f"in {took:.0f} s")
    result("what it finds in them of what is kept", found["leaks"], "leaks", "<=", 0)


def seed(binary, data, families, today, *more):
    began = time.perf_counter()
    subprocess.run(
        [binary, "seed", "--authority", AUTHORITY, "--families", str(families), "--data", data,
         "--today", str(today), *more], check=True)
    say(f"{families:,} families took {time.perf_counter() - began:.0f} s to write.")
    with Server(binary, data):
        say("The demo of the other authorities is planted.")


def table():
    print(f"{'what':58} {'value':>12} {'limit':>14}  holds  against")
    for row in results:
        limit = f"{row['op']} {row['limit']:>11,}" if row["op"] else " " * 14
        holds = {True: "yes", False: "NO", None: ""}[row["holds"]]
        print(f"{row['name']:58} {row['value']:>12,.2f} {limit} "
              f"{row['unit']:14} {holds:5} {row.get('against', '')}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", default=".build/release/roundtable")
    parser.add_argument("--families", type=int, default=10_000)
    parser.add_argument("--many", type=int, default=100_000, help="families of the large store")
    parser.add_argument("--load-seconds", type=int, default=120)
    parser.add_argument("--only", default="", help="names of parts, such as work,search")
    arguments = parser.parse_args()
    only = [part for part in arguments.only.split(",") if part]

    def wanted(*parts):
        return not only or any(part in only for part in parts)
    folder = tempfile.mkdtemp(prefix="roundtable-bench-", dir=".build")
    data = os.path.join(folder, "data")
    friday = datetime.date.today()
    while friday.weekday() > 4:
        friday -= datetime.timedelta(days=1)
    few, many = os.path.join(folder, "few"), os.path.join(folder, "many")
    binary = arguments.binary
    try:
        if wanted("start", "work", "page", "deeds", "boards", "drafts", "words", "memory", "rebuild"):
            seed(binary, data, arguments.families, friday)
        if wanted("press", "papers"):
            measure_press(binary)
        if wanted("papers"):
            measure_papers(binary, folder)
            measure_canary(binary)
        if wanted("start"):
            measure_start(binary, data, f"{arguments.families:,}")
        if wanted("rebuild"):
            measure_rebuild(binary, data)
        if wanted("work"):
            with Server(binary, data) as server:
                measure_work(server, arguments.families)
        if wanted("page"):
            with Server(binary, data) as server:
                measure_page(server, boards(server, 1)[0])
        if wanted("deeds"):
            measure_deeds(binary, data, folder)
        if wanted("boards"):
            with Server(binary, data) as server:
                asyncio.run(measure_boards(server))
        if wanted("words"):
            with Server(binary, data) as server:
                measure_words(server)
        if wanted("drafts"):
            with Server(binary, data) as server:
                asyncio.run(measure_drafts(server))
        if wanted("memory"):
            measure_memory(binary, data, folder, arguments.load_seconds)
        if wanted("size", "search", "many"):
            seed(binary, few, 1000, friday, "--small")
            seed(binary, many, arguments.many, friday, "--small")
            measure_start(binary, many, f"{arguments.many:,}")
            measure_size(binary, few, many, arguments.many)
            measure_search(binary, many, arguments.many * 2)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        table()
        pathlib.Path(".build/bench.json").write_text(json.dumps(results, indent=1) + "\n")


if __name__ == "__main__":
    main()
