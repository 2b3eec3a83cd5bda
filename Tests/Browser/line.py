#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A line that is dead without being closed: bytes are swallowed on the way, nothing says so. What the
pages say then, what becomes of the words, and how soon everything is right again. Then how a board
tells a screen reader of many notes. Ends with "N passed, N failed"."""
import argparse
import contextlib
import re
import shutil
import socket
import sys
import threading
import time

from playwright.sync_api import expect, sync_playwright

import conference
from conference import AUTHORITY, PHONE, Cable, Person, board_of, check, server

WELL, WORRIES = "What is working well", "What worries us"
SOON = 5_500  # "within five seconds", and a little for the browser, in milliseconds


class Swallower(Cable):
    """A line that can swallow: connections stay open and carry nothing, and never will again."""

    def __init__(self, base):
        self.swallows = False
        super().__init__(base)

    def answer(self):
        while True:
            near, _ = self.door.accept()
            far = socket.create_connection(self.server)
            alive = [not self.swallows]
            for one, other in ((near, far), (far, near)):
                threading.Thread(target=self.carry, args=(one, other, alive), daemon=True).start()

    def carry(self, one, other, alive):
        with contextlib.suppress(OSError):
            while some := one.recv(65_536):
                alive[0] = alive[0] and not self.swallows
                if alive[0]:
                    other.sendall(some)
        if alive[0] and not self.swallows:
            self.end([one, other])

    def swallow(self):
        self.swallows = True

    def mend(self):
        self.swallows = False


class Gatherer(Cable):
    """A proxy that gathers answers and hands them on in lumps, as some do with their defaults."""

    def carry(self, one, other):
        is_answer, is_stream = one.getpeername() == self.server, False
        kept, since = b"", time.monotonic()
        one.settimeout(0.2)
        with contextlib.suppress(OSError):
            while True:
                try:
                    some = one.recv(65_536)
                except TimeoutError:
                    some = None
                if some == b"":
                    break
                kept += some or b""
                if is_answer and not is_stream and b"text/event-stream" in kept[:2_000]:
                    is_stream, since = True, time.monotonic()
                is_over = kept.endswith(b"0\r\n\r\n") or time.monotonic() - since > 30
                if kept and (is_over or not is_stream):
                    other.sendall(kept)
                    kept, since = b"", time.monotonic()
            other.sendall(kept)
        self.end([one, other])


def box(person, column=WORRIES):
    return person.column(column).get_by_role("textbox").first


def add(person, column=WORRIES):
    person.column(column).get_by_role("button", name="Add", exact=True).click()


def line(person):
    return person.page.locator("#connection")


def nothing_is_silent(cable, mother, chair):
    with check("Words that the server does not answer for are said to be not kept, within 5 s"):
        box(mother).fill("He waits")
        expect(mother.column(WORRIES).locator(".draft-line")).to_contain_text("Kept at")
        cable.swallow()
        box(mother).press("End")
        mother.page.keyboard.type(" at the gate.")
        expect(mother.column(WORRIES).locator(".draft-line")).to_have_text(
            re.compile(r"^Not kept yet\. Words that wait: 5\."), timeout=SOON)
    with check("What is added then is said to be not kept within 5 s, with a count of words"):
        add(mother)
        expect(line(mother)).to_contain_text("Not kept yet. Words that wait: 5.", timeout=SOON)
        expect(box(mother)).to_have_value("He waits at the gate.")
    with check("After 15 s without a beat the board says that it is not live"):
        expect(line(mother)).to_contain_text("Not live.", timeout=17_000)
        said = mother.page.locator("#announce")
        expect(said).to_contain_text("Not", timeout=6_000)
    with check("More is added meanwhile, and something is written that is not added"):
        box(mother).press("End")
        mother.page.keyboard.type(" On Fridays too.")
        add(mother)
        box(mother, WELL).fill("We sleep.")
        add(mother, WELL)
        box(mother, WELL).press("End")
        mother.page.keyboard.type(" Not ready")
        expect(line(mother)).to_contain_text("Words that wait: 10.", timeout=SOON)
        chair.does_not_see("at the gate")
    with check("When the line is back all goes in order, each once; nothing is left unsaid"):
        cable.mend()
        for words in ("He waits at the gate.", "On Fridays too.", "We sleep."):
            chair.sees(words, 12_000)
            assert chair.page.get_by_text(words, exact=True).count() == 1, words
        notes = chair.column(WORRIES).locator(".note").all_inner_texts()
        places = [next(place for place, note in enumerate(notes) if words in note)
                  for words in ("He waits at the gate.", "On Fridays too.")]
        assert places == sorted(places), notes
        expect(box(mother)).to_have_value("")
        expect(box(mother, WELL)).to_have_value("Not ready")
        expect(line(mother)).to_contain_text("Connected again. Words that you have not added yet: 2.",
                                             timeout=8_000)
        box(mother, WELL).fill("")


def is_right_at_once(cable, mother, teacher):
    ways = {
        "is shown again": "dispatchEvent(new PageTransitionEvent('pageshow'))",
        "is looked at again": "document.dispatchEvent(new Event('visibilitychange'))",
        "has its net again": "dispatchEvent(new Event('online'))",
    }
    for number, (way, event) in enumerate(ways.items()):
        with check(f"A board that was behind is right within 2 s when it {way}"):
            cable.swallow()
            words = f"Said while nobody heard, {number}."
            teacher.say(words, WELL)
            teacher.sees(words)
            mother.page.wait_for_timeout(1_500)
            mother.does_not_see(words)
            cable.mend()
            mother.page.evaluate(event)
            mother.sees(words, 2_000)


def a_form(cable, mother, family):
    with check("A form on a page of its own says that its words are not kept"):
        mother.open(f"{family}/do/give-family-view")
        area = mother.page.locator("form.deed textarea").first
        cable.swallow()
        area.fill("Please ring me first.")
        expect(mother.page.locator("form.deed .draft-line")).to_contain_text(
            "Not kept yet. Words that wait: 4.", timeout=SOON)
        expect(mother.page.locator("#announce")).to_contain_text("Not kept yet.", timeout=6_000)
    with check("Sent then, it says that nothing answers, and the next press sends it"):
        send = mother.page.locator("form.deed button.button").first
        says_meanwhile(mother.page, "Not kept yet: nothing answers. Words that wait: 4.",
                       lambda: send.click(no_wait_after=True))
        cable.mend()
        mother.page.keyboard.press("Enter")
        mother.page.wait_for_url(re.compile(r"/families/[^/]+(/meeting)?$"), timeout=15_000)
    with check("Whoever signs out into a dead line is told that they are not signed out"):
        cable.swallow()
        leave = mother.page.locator("form[data-leave] button").first
        says_meanwhile(mother.page, "You are not signed out yet: nothing answers.",
                       lambda: leave.click(no_wait_after=True))
    cable.mend()


def says_meanwhile(page, words, act):
    """What a page says while the next one does not come: it tells by its log, since nothing else of
    it can be asked then."""
    page.evaluate("""() => {
      const said = document.getElementById("announce");
      new MutationObserver(() => console.log(said.textContent)).observe(said, { childList: true });
    }""")
    with page.expect_console_message(lambda message: words in message.text, timeout=12_000):
        act()


def many_notes(chair, teacher):
    with check("Twenty notes in ten seconds are summed up, once in five seconds; the focus stays"):
        chair.page.evaluate("""() => {
          const node = () => document.getElementById("announce")?.firstChild;
          window.said = [];
          let before = node();
          new MutationObserver(() => {
            if (node() && node() !== before) window.said.push([Date.now(), node().data]);
            before = node();
          }).observe(document.body, { subtree: true, childList: true, characterData: true });
        }""")
        box(chair).focus()
        twenty_notes(teacher, "a")
        chair.page.wait_for_timeout(5_500)
        said = chair.page.evaluate("window.said")
        times = [at for at, _ in said]
        assert 2 <= len(said) <= 5, said
        assert all(later - one > 4_500 for one, later in zip(times, times[1:])), times
        assert any(re.fullmatch(r"\d+ new notes in What is working well", one)
                   for _, one in said), said
        assert box(chair).evaluate("(one) => one === document.activeElement")
        assert chair.page.locator("[role=status]").count() == 1
    with check("Whoever wants silence has it, and still after a reload"):
        chair.page.get_by_label(re.compile("Tell me of new notes")).uncheck()
        chair.page.reload()
        expect(chair.page.get_by_label(re.compile("Tell me of new notes"))).not_to_be_checked()
        twenty_notes(teacher, "b", 3)
        chair.sees("Note b 2.")
        chair.page.wait_for_timeout(5_500)
        expect(chair.page.locator("#announce")).to_have_text("")


def twenty_notes(teacher, mark, count=20):
    for number in range(count):
        began = time.monotonic()
        teacher.say(f"Note {mark} {number}.", WELL)
        expect(box(teacher, WELL)).to_have_value("")
        teacher.page.wait_for_timeout(max(0, 500 - 1000 * (time.monotonic() - began)))


def leaving(browser, base, board):
    """Whoever signs out on a shared device leaves nothing of a family on it."""
    mother = Person(browser, base, "Nadia Hassan").sign_in()
    other = mother.context.new_page()
    mother.open(board)
    other.goto(base + board)
    with check("Words typed just before signing out are kept for their writer, and not in the tab"):
        box(mother).fill("Typed and signed out")
        mother.page.get_by_role("button", name="Sign out").click()
        expect(mother.page.get_by_role("button", name="Sign in as Nadia Hassan")).to_be_visible()
        held = "JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage)])"
        assert "Typed" not in mother.page.evaluate(held)
    with check("The other tab of whoever signed out shows and keeps nothing either"):
        expect(other.get_by_role("button", name="Sign in as Nadia Hassan")).to_be_visible(
            timeout=8_000)
        assert "What worries us" not in other.content()
        assert other.evaluate("sessionStorage.length") == 0
    with check("Back shows nothing"):
        mother.page.go_back()
        mother.page.wait_for_timeout(1_000)
        expect(mother.page.get_by_role("heading", level=1)).to_have_text("Please sign in")
        mother.does_not_see("What worries us")
    with check("Her words are there when she signs in again"):
        mother.sign_in().open(board)
        expect(box(mother)).to_have_value("Typed and signed out")
        mother.column(WORRIES).get_by_role("button", name="Start again").click()
    mother.context.close()


def sent_and_back(browser, base, family):
    """The way back after sending does not keep the same words twice unasked."""
    mother = Person(browser, base, "Nadia Hassan").sign_in()
    with check("After sending, the way back says that it was kept, and the form is empty"):
        mother.open(f"{family}/do/say-good-outcome")
        area = mother.page.locator("form.deed textarea").first
        area.fill("We all sleep at night.")
        mother.page.locator("form.deed button.button").first.click()
        mother.page.wait_for_url(re.compile(r"/meeting|/families/[^/]+$"))
        mother.page.wait_for_load_state("networkidle")
        mother.page.go_back()
        mother.sees("What you sent from here was kept.")
        expect(area).to_have_value("")
        mother.page.reload()
        mother.page.wait_for_load_state("networkidle")
        assert "Not sent yet" not in mother.page.inner_text("main")
    with check("The same words once more are asked about, and the focus is there"):
        area.click()
        area.press_sequentially("We all sleep at night.")
        mother.page.locator("form.deed button.button").first.click()
        mother.sees("You said the very same on")
        assert mother.page.evaluate(
            "document.activeElement.className") == "error-summary"
    mother.context.close()


def focus(browser, base, family):
    """A refused form begins at what is wrong, with a script and without."""
    for script in (True, False):
        mother = Person(browser, base, "Nadia Hassan", script=script).sign_in()
        with check(f"A refused form has the focus at what is wrong, script: {script}"):
            mother.open(f"{family}/do/give-family-view")
            mother.page.locator("form.deed button.button").first.click()
            summary = mother.page.locator(".error-summary")
            expect(summary).to_be_visible()
            expect(mother.page).to_have_title(re.compile("^Error: "))
            if script:
                assert summary.evaluate("(one) => one === document.activeElement")
            else:
                mother.page.keyboard.press("Tab")
            link = summary.get_by_role("link").first
            link.press("Enter")
            expect(mother.page.locator("[aria-invalid=true]").first).to_be_focused()
        mother.context.close()


def a_network(browser, base, board, teacher):
    """Whoever sets up a room tries its network before people meet."""
    gatherer = Gatherer(base)
    for place, words in ((base, "Live boards work here"),
                         (gatherer.base, "This network holds live boards back")):
        with check(f"A page tries the network and says: {words}"):
            page = browser.new_context().new_page()
            page.goto(f"{place}/network")
            expect(page.get_by_text(words)).to_be_visible(timeout=20_000)
            expect(page.get_by_text("Forms arrive")).to_be_visible()
            page.context.close()
    with check("Where it does, a board can be had that comes anew every 20 seconds"):
        reader = Person(browser, gatherer.base, "Nadia Hassan", script=False).sign_in()
        reader.open(board)
        reader.page.get_by_role("link", name=re.compile("every 20 seconds")).click()
        teacher.say("Said to whoever looks every 20 seconds.", WELL)
        reader.sees("Said to whoever looks every 20 seconds.", 23_000)
        reader.context.close()


def play(browser, base):
    cable = Swallower(base)
    chair = Person(browser, base, "Ruth Adeyemi").sign_in()
    teacher = Person(browser, base, "Sam Price").sign_in()
    mother = Person(browser, cable.base, "Nadia Hassan", PHONE).sign_in()
    board = board_of(chair)
    people = [chair, teacher, mother]
    for one in people:
        one.open(board)
    family = board.removesuffix("/board")
    steps = [
        lambda: leaving(browser, base, board),
        lambda: sent_and_back(browser, base, family), lambda: focus(browser, base, family),
        lambda: a_network(browser, base, board, teacher),
        lambda: nothing_is_silent(cable, mother, chair),
        lambda: is_right_at_once(cable, mother, teacher), lambda: many_notes(chair, teacher),
        lambda: a_form(cable, mother, family)]
    for step in steps:
        with conference.check_step():
            step()
    with check("No script of any page failed"):
        assert not [one for person in people for one in person.complaints], [
            person.complaints for person in people]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", default=".build/debug/roundtable")
    arguments = parser.parse_args()
    with server(arguments.binary) as base, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium") or "/usr/bin/chromium",
            args=["--no-sandbox"])
        play(browser, base)
        browser.close()
    print(f"{len(conference.passed)} passed, {len(conference.failed)} failed")
    sys.exit(1 if conference.failed else 0)


if __name__ == "__main__":
    main()
