#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""One whole conference in four browsers at one board: the chair, a teacher, the mother on her
phone, and a child's advocate. Every page that they meet is examined with axe, at 1280 and 390
pixels, and left as a picture under .build/screenshots/. Ends with "N passed, N failed"."""
import argparse
import contextlib
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
import urllib.request

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect, sync_playwright

import drafts

AUTHORITY = "birmingham"  # its conferences score
PICTURES = pathlib.Path(".build/screenshots")
PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
LIVE = 5_000  # the longest that a live change may take here, in milliseconds

passed, failed = [], []


@contextlib.contextmanager
def check(sentence):
    """One sentence that is true or not; the next ones are tried all the same."""
    try:
        yield
        passed.append(sentence)
        print(f"  ok    {sentence}", flush=True)
    except Exception as error:  # a browser test fails in many ways; each is named and counted
        failed.append(sentence)
        print(f"  FAIL  {sentence}\n        {str(error)[:600]}", flush=True)


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


@contextlib.contextmanager
def server(binary):
    with running(binary) as (base, _):
        yield base


@contextlib.contextmanager
def running(binary):
    """The address of a server of its own, and its process."""
    data, port = tempfile.mkdtemp(prefix="roundtable-"), free_port()
    log = open(pathlib.Path(data) / "server.log", "w", encoding="utf-8")
    process = subprocess.Popen(
        [binary, "serve", "--demo", "--data", data, "--port", str(port)],
        stdin=subprocess.DEVNULL, stdout=log, stderr=log)
    base = f"http://127.0.0.1:{port}"
    try:
        for _ in range(600):
            with contextlib.suppress(OSError):
                urllib.request.urlopen(base, timeout=1)
                break
            if process.poll() is not None:
                sys.exit("The server ended:\n" + pathlib.Path(log.name).read_text("utf-8"))
            time.sleep(0.2)
        yield base, process
    finally:
        process.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(10)
        process.kill()
        shutil.rmtree(data, ignore_errors=True)


class Cable:
    """A connection to the server that can be cut: a browser's own "offline" leaves an open stream
    open."""

    def __init__(self, base):
        self.server = ("127.0.0.1", urllib.parse.urlsplit(base).port)
        self.is_whole, self.ends = True, []
        self.door = socket.create_server(("127.0.0.1", 0))
        self.base = f"http://127.0.0.1:{self.door.getsockname()[1]}"
        threading.Thread(target=self.answer, daemon=True).start()

    def answer(self):
        while True:
            near, _ = self.door.accept()
            if not self.is_whole:
                near.close()
                continue
            far = socket.create_connection(self.server)
            self.ends += [near, far]
            for one, other in ((near, far), (far, near)):
                threading.Thread(target=self.carry, args=(one, other), daemon=True).start()

    def carry(self, one, other):
        with contextlib.suppress(OSError):
            while some := one.recv(65_536):
                other.sendall(some)
        self.end([one, other])

    def cut(self):
        self.is_whole = False
        self.end(self.ends)
        self.ends = []

    def mend(self):
        self.is_whole = True

    @staticmethod
    def end(ends):
        for end in ends:
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)


class Examiner:
    """Looks at pages: axe, sideways scrolling, pictures."""

    def __init__(self):
        self.axe = Axe()

    def look(self, page, name, sizes=(DESK, PHONE)):
        before = page.viewport_size
        for size in sizes:
            page.set_viewport_size(size)
            page.wait_for_timeout(100)
            PICTURES.mkdir(parents=True, exist_ok=True)
            page.screenshot(path=PICTURES / f"{name}-{size['width']}.png", full_page=True)
            with check(f"{name} at {size['width']} px: axe finds nothing, nothing runs sideways"):
                violations = self.axe.run(page).response["violations"]
                assert not violations, [
                    (one["id"], [node["html"][:160] for node in one["nodes"]]) for one in violations]
                wider = page.evaluate("document.documentElement.scrollWidth - innerWidth")
                assert wider <= 0, f"{wider} px too wide"
        page.set_viewport_size(before)


class Person:
    """Somebody with a browser of their own."""

    def __init__(self, browser, base, name, size=DESK, script=True):
        self.base, self.name = base, name
        self.context = browser.new_context(viewport=size, java_script_enabled=script)
        self.page = self.context.new_page()
        self.complaints = []
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def sign_in(self):
        self.page.goto(f"{self.base}/{AUTHORITY}")
        self.page.get_by_role("button", name=re.compile(f"Sign in as {self.name}")).click()
        return self

    def open(self, path):
        return self.page.goto(self.base + path)

    def column(self, title):
        return self.page.locator("section.column").filter(
            has=self.page.get_by_role("heading", name=title, exact=True))

    def say(self, words, column):
        place = self.column(column)
        place.get_by_role("textbox").first.fill(words)
        place.get_by_role("button", name="Add", exact=True).click()

    def sees(self, words, within=LIVE):
        expect(self.page.get_by_text(words).first).to_be_visible(timeout=within)

    def does_not_see(self, words):
        assert words not in self.page.content(), f"{self.name} received: {words}"

    def press(self, name, **more):
        self.page.get_by_role("button", name=name, **more).click()

    @staticmethod
    def fill_day(form, title, *typed):
        """A day is asked for in three boxes."""
        boxes = form.get_by_role("group", name=title)
        for label, words in zip(("Day", "Month", "Year"), typed):
            boxes.get_by_label(label, exact=True).fill(words)

    def unfold(self, title, within=None):
        (within or self.page).locator("summary").filter(has_text=title).first.click()


def board_of(person):
    person.open(f"/{AUTHORITY}/work")
    link = person.page.get_by_role("link", name=re.compile("Go to the board.*Hassan")).first
    return link.get_attribute("href")


def arrive(people, examiner):
    chair, teacher, mother, advocate = people
    for one in people:
        one.sign_in()
    chair.page.goto(chair.base)
    examiner.look(chair.page, "front")
    with check("The front page names the four authorities"):
        for name in ("Portsmouth", "Warwickshire", "Birmingham", "Dorset"):
            expect(chair.page.get_by_role("link", name=f"Go to {name}")).to_be_visible()
    chair.open(f"/{AUTHORITY}/work")
    examiner.look(chair.page, "work")
    board = board_of(chair)
    for one in people:
        one.open(board)
        expect(one.page.get_by_role("heading", level=1)).to_have_text("What we each know")
    return board


def talk(people, examiner):
    chair, teacher, mother, advocate = people
    with check("A note of the teacher appears on everyone's board by itself"):
        teacher.say("Amira laughed with her friends all week.", "What is working well")
        for one in people:
            one.sees("Amira laughed with her friends all week.")
    with check("The mother's note is marked as her own words"):
        mother.say("I sleep again since we left.", "What is working well")
        for one in people:
            one.sees("I sleep again since we left.")
        note = chair.page.locator(".note-own-words").filter(has_text="I sleep again since we left.")
        expect(note).to_contain_text("Nadia Hassan's words")
    with check("The advocate carries the child's words, and the record says through whom"):
        place = advocate.column("What worries us")
        place.get_by_role("textbox").first.fill("I keep my shoes on in bed.")
        advocate.unfold("somebody else's words", place)
        place.get_by_label(re.compile("Whose words")).select_option(label="Amira (child)")
        place.get_by_role("button", name="Add", exact=True).click()
        for one in people:
            one.sees("I keep my shoes on in bed.")
        expect(teacher.page.locator(".note-own-words").filter(has_text="I keep my shoes")
               ).to_contain_text("through Joy Bell")
    with check("Words being typed are not lost or moved when someone else adds a note"):
        box = mother.column("What worries us").get_by_role("textbox").first
        box.fill("I am still writ")
        teacher.say("He was late once in October.", "What worries us")
        mother.sees("He was late once in October.")
        expect(box).to_have_value("I am still writ")
        box.fill("")
    for one, name in ((chair, "board-chair"), (mother, "board-mother")):
        examiner.look(one.page, name)


def cut(people, cable):
    chair, teacher, mother, advocate = people
    box = mother.column("What worries us").get_by_role("textbox").first
    with check("When the mother's connection is cut a line says so, and her words stay"):
        cable.cut()
        mother.sees("The connection is down. You can keep writing: your words stay here.")
        box.fill("I was afraid to say this.")
        mother.column("What worries us").get_by_role("button", name="Add", exact=True).click()
        mother.sees("Not sent yet")
        expect(box).to_have_value("I was afraid to say this.")
        teacher.say("Said while she was away.", "What is working well")
        chair.sees("Said while she was away.")
        mother.does_not_see("Said while she was away.")
    with check("When it is back her words go by themselves, once, and she reads what she missed"):
        cable.mend()
        mother.sees("Connected again.", 20_000)
        chair.sees("I was afraid to say this.", 20_000)
        mother.sees("Said while she was away.")
        expect(box).to_have_value("")
        assert chair.page.get_by_text("I was afraid to say this.").count() == 1, "kept twice"
    with check("A reload keeps words that were not sent"):
        box.fill("I do not know yet")
        mother.page.reload()
        expect(box).to_have_value("I do not know yet")


def carried(people):
    """The mother is in the middle of a sentence when the chair moves everyone on."""
    chair, teacher, mother, advocate = people
    still = mother.page.get_by_role("region", name="You were still writing this")
    mother.column("What worries us").get_by_role("textbox").first.press("End")
    with check("When the chair moves on, a sentence being written comes along, and can be sent"):
        move_on(people, "The plan")
        box = still.get_by_role("textbox").first
        expect(box).to_be_focused()
        mother.page.keyboard.type(" how.")
        expect(box).to_have_value("I do not know yet how.")
        still.get_by_role("button", name="Add", exact=True).click()
        expect(still).to_have_count(0)
        move_on(people, "What we each know")
        chair.sees("I do not know yet how.")


def move_on(people, title):
    chair = people[0]
    chair.unfold("Go to another part")
    chair.page.get_by_label(re.compile("Which part")).first.select_option(label=title)
    chair.press("Move on")
    for one in people:
        expect(one.page.get_by_role("heading", level=1)).to_have_text(title, timeout=LIVE)


def without_script(browser, base, board, chair):
    dev = Person(browser, base, "Dev Patel", script=False).sign_in()
    with check("Without JavaScript a police officer adds a note and reads the board again"):
        dev.open(board)
        dev.say("We will look in on Fridays.", "What is working well")
        dev.page.wait_for_load_state()
        dev.sees("We will look in on Fridays.")
        chair.sees("We will look in on Fridays.")
    dev.context.close()


def outside(people, examiner):
    """A part of the meeting without the mother."""
    chair, teacher, mother, advocate = people
    with check("While the room is closed to the mother, her board says only that it is paused"):
        chair.unfold("Breaks, closed parts, another day")
        chair.unfold("Close the room for a part")
        form = chair.page.locator("form#close-the-room")
        form.get_by_role("group", name="Who waits outside?").get_by_label(
            "Nadia Hassan, mother").check()
        form.get_by_label(re.compile("Confidential information")).check()
        form.get_by_label("Why?").fill("Legal advice is given.")
        form.get_by_role("button").click()
        expect(mother.page.get_by_role("heading", level=1)).to_have_text(
            "The meeting is paused for you", timeout=LIVE)
        teacher.say("This is said while she waits.", "What is working well")
        for one in (chair, teacher, advocate):
            one.sees("This is said while she waits.")
            one.sees("Nadia Hassan is not in the room for this part.")
        mother.page.wait_for_timeout(1_000)
        mother.does_not_see("This is said while she waits.")
        mother.page.reload()
        mother.sees("The meeting is paused for you")
        mother.does_not_see("This is said while she waits.")
        mother.does_not_see("Amira laughed with her friends all week.")
        mother.does_not_see("Legal advice")
    examiner.look(mother.page, "board-paused", sizes=(PHONE,))
    with check("When the room is open again her board goes on by itself, without that part"):
        chair.press("Open the room")
        expect(mother.page.get_by_role("heading", level=1)).to_have_text(
            "What we each know", timeout=LIVE)
        mother.sees("Amira laughed with her friends all week.")
        mother.does_not_see("This is said while she waits.")
        expect(teacher.page.get_by_text("is not in the room for this part")).to_have_count(
            0, timeout=LIVE)
        teacher.does_not_see("is not in the room for this part")


def plan(people, examiner, board):
    chair = people[0]
    move_on(people, "The plan")
    with check("The chair writes the plan with the family, who read it at once"):
        chair.unfold("Name what will be better")
        form = chair.page.locator("form#name-outcome")
        form.get_by_label("What will be better?").fill("Nobody shouts at night.")
        form.get_by_label("Which harm does this answer?").fill("Being woken by shouting.")
        form.get_by_label(re.compile("How shall we know")).fill("Amira takes her shoes off in bed.")
        form.get_by_role("button").click()
        for one in people:
            one.sees("Nobody shouts at night.")
        chair.unfold("Say who does what")
        form = chair.page.locator("form#add-action")
        form.get_by_label("For which outcome?").select_option(label="Nobody shouts at night.")
        form.get_by_label("Who does it?").select_option(index=1)
        form.get_by_label("What will they do?").fill("Visit every week and see each child alone.")
        chair.fill_day(form, "By when?", "15", "jan", "2030")
        form.get_by_role("button").click()
        for one in people:
            one.sees("Visit every week and see each child alone.")
    examiner.look(chair.page, "board-plan")
    with check("The plan is agreed, with its core group"):
        chair.unfold("Agree the plan")
        form = chair.page.locator("form#agree-plan")
        group = form.get_by_role("group", name="Who makes the core group?")
        group.get_by_label("Nadia Hassan, mother").check()
        group.get_by_label(re.compile("Amara Okafor")).check()
        form.get_by_role("group", name=re.compile("Who of the family")).get_by_label(
            "Nadia Hassan, mother").check()
        form.get_by_label(re.compile("Who sees the child")).fill("Amara every ten working days.")
        form.get_by_role("button").first.click()
        reason = chair.page.get_by_label(re.compile("Reason for going ahead"))
        expect(reason.or_(chair.page.get_by_text("Agreed on")).first).to_be_visible()
        if reason.count():
            reason.fill("Everyone at the table has said it.")
            chair.press("Agree the plan")
        chair.sees("Agreed on")


def score(people, examiner):
    chair, teacher, mother, advocate = people
    move_on(people, "How safe is the child?")
    with check("A score is private until the chair opens all of them together"):
        for one, value, why in ((teacher, "7", "He asks for help now."),
                                (mother, "4", "I still listen at the door.")):
            one.page.get_by_label("Your score").fill(value)
            one.page.get_by_label("Why this score?").fill(why)
            one.press("Keep my score")
            one.sees(why)
        chair.page.reload()
        chair.sees("2 scores have been given.")
        for one in (chair, mother, advocate):
            one.does_not_see("He asks for help now.")
        for one in (chair, teacher, advocate):
            one.does_not_see("I still listen at the door.")
        chair.press("Open the scores")
        for one in people:
            one.sees("He asks for help now.")
            one.sees("I still listen at the door.")
    with check("When most score above five, only the chair is prompted to think of another plan"):
        chair.sees("For the chair")
        mother.does_not_see("For the chair")
    examiner.look(chair.page, "board-scores")


def views(people, examiner):
    chair, teacher, mother, advocate = people
    move_on(people, "What each person thinks")
    with check("A view being written comes along when the chair moves on, and goes home again"):
        why = teacher.page.locator("form#give-view").get_by_label("Why?")
        why.fill("They need")
        move_on(people, "The decision")
        still = teacher.page.get_by_role("region", name="You were still writing this")
        expect(still.get_by_label("Why?")).to_have_value("They need")
        move_on(people, "What each person thinks")
        expect(still).to_have_count(0)
        expect(why).to_have_value("They need")
    with check("The teacher gives a view with reasons, and everyone reads it"):
        form = teacher.page.locator("form#give-view")
        for child in ("Amira", "Jay", "The baby"):
            form.get_by_label(re.compile(f"^{child}")).check()
        form.get_by_label("Yes").check()
        form.get_by_label("A child protection plan").check()
        form.get_by_label("Why?").fill("They need one plan that all of us keep.")
        form.get_by_label(re.compile("what I can do to help")).fill("A quiet room every morning.")
        form.get_by_role("button").click()
        for one in people:
            one.sees("They need one plan that all of us keep.")
    with check("The mother's view stands beside it in her words"):
        form = mother.page.locator("form#give-family-view")
        form.get_by_label(re.compile("What do you think")).fill("I want help, and my children home.")
        form.get_by_role("button").click()
        for one in people:
            one.sees("I want help, and my children home.")
    examiner.look(mother.page, "board-views", sizes=(PHONE,))
    examiner.look(teacher.page, "board-views-teacher", sizes=(DESK,))


def decide(people, examiner):
    chair, teacher, mother, advocate = people
    move_on(people, "The decision")
    with check("A category without a threshold is refused, and no word is lost"):
        form = chair.page.locator("form[id^=decide-for-child]").first
        form.get_by_label("No", exact=True).check()
        form.get_by_label("No plan").check()
        form.get_by_label(re.compile("Category")).select_option(index=1)
        form.get_by_label(re.compile("Reasons")).fill("These words must come back.")
        form.get_by_role("button").click()
        chair.sees("Choose it only when the threshold is met")
        expect(chair.page.get_by_label(re.compile("Reasons"))).to_have_value(
            "These words must come back.")
    examiner.look(chair.page, "refused")
    chair.page.get_by_role("link", name="The board").first.click()
    for child, kind in (("Amira", "A child protection plan"), ("Jay", "A child protection plan"),
                        ("The baby", "A child in need plan")):
        with check(f"The chair decides for {child}"):
            card = chair.page.locator("section.card").filter(
                has=chair.page.get_by_role("heading", name=f"Decide for {child}"))
            card.get_by_label("Yes", exact=True).check()
            card.get_by_label(kind).check()
            if kind == "A child protection plan":
                card.get_by_label(re.compile("Category")).select_option(label="Emotional")
            card.get_by_label(re.compile("Reasons")).fill(f"What {child} needs now.")
            card.get_by_role("button", name=f"Record the decision for {child}").click()
            for one in people:
                one.sees(f"What {child} needs now.")
    examiner.look(chair.page, "board-decision")


def close(people, examiner, board):
    chair, teacher, mother, advocate = people
    move_on(people, "What happens next")
    with check("Who still writes is told that the chair would close, and the chair is asked to wait"):
        mother.unfold("I do not agree")
        form = mother.page.locator("form[id^=record-dissent]").first
        words = form.get_by_role("textbox").first
        words.fill("I am still thinking.")
        expect(form.locator(".draft-line")).to_contain_text("Kept at")
        closing = chair.page.locator("form#close-conference")
        closing.get_by_label(re.compile("How and why")).fill("We agreed what is needed.")
        closing.get_by_label(re.compile("Who tells the children")).select_option(index=1)
        closing.get_by_role("button").first.click()
        chair.sees("Somebody at the table is still writing.")
        mother.sees("The chair would like to close the meeting.")
        expect(words).to_have_value("I am still thinking.")
        words.fill("")
        expect(form.locator(".draft-line")).to_contain_text("Kept at")
        mother.page.wait_for_timeout(2_500)
        chair.open(board)
    with check("The chair sums up, sets the dates and closes; every board ends"):
        form = chair.page.locator("form#close-conference")
        form.get_by_label(re.compile("How and why")).fill("We agreed together what is needed.")
        form.get_by_label(re.compile("Who tells the children")).select_option(index=1)
        form.get_by_role("button").first.click()
        chair.sees("You can go ahead: write the reason")
        chair.page.get_by_label(re.compile("Reason for going ahead")).fill(
            "The dates are set tomorrow with the family.")
        chair.press("Close the conference")
        for one in people:
            one.sees("The conference is closed.")


def afterwards(people, examiner, family):
    chair, teacher, mother, advocate = people
    mother.open(f"{family}/meeting")
    with check("The mother reads on her phone what was decided for each child, and the plan"):
        mother.sees("What Amira needs now.")
        mother.page.get_by_role("link", name="Read the plan").click()
        mother.sees("Nobody shouts at night.")
    examiner.look(mother.page, "mother-plan")
    mother.open(f"{family}/meeting")
    examiner.look(mother.page, "mother-meeting")
    for path, name in (("", "family"), ("/enquiry", "enquiry"), ("/preparation", "preparation"),
                       ("/plan", "plan"), ("/chronology", "chronology"), ("/agenda", "agenda"),
                       ("/do/call-conference", "form")):
        one = chair if name != "form" else Person(
            chair.context.browser, chair.base, "Amara Okafor").sign_in()
        one.open(family + path)
        examiner.look(one.page, name)
    with check("The record as it stood a month ago is empty, and says so"):
        chair.open(f"{family}/chronology?as-of=2020-01-01")
        chair.sees("Nothing had been written by then.")
    chair.open(f"/{AUTHORITY}/practice")
    examiner.look(chair.page, "practice")
    with check("The practice page says where each rule is written"):
        chair.sees("Where this is written")


def protected(browser, base, family, examiner):
    father = Person(browser, base, "Karim Hassan", PHONE).sign_in()
    with check("The father receives neither the mother's address nor the refuge worker, anywhere"):
        for path in ("/meeting", "/plan", "/chronology", "/board", "/agenda", "/board/screen"):
            father.open(family + path)
            for secret in ("Larch Road", "Rowan House", "Mina Shah"):
                father.does_not_see(secret)
    with check("The same words are there for those who carry the meeting"):
        worker = Person(browser, base, "Amara Okafor").sign_in()
        worker.open(family)
        worker.sees("Larch Road")
    father.context.close()


def partner_report(browser, base, examiner):
    teacher = Person(browser, base, "Sam Price").sign_in()
    with check("A teacher finds the report that he owes and sends it"):
        teacher.page.get_by_role("link", name=re.compile("Write your report")).first.click()
        examiner.look(teacher.page, "report-form")
        teacher.page.get_by_label(re.compile("What you do with this child")).fill("I see Finn every day.")
        teacher.page.get_by_label(re.compile("What is working well")).fill("He is on time.")
        teacher.press("Send the report")
        expect(teacher.page.get_by_role("link", name="Report of Sam Price").first).to_be_visible()
    teacher.context.close()


def narrow(people, family):
    with check("Nothing runs sideways at 320 px"):
        for one, path in ((people[2], "/meeting"), (people[2], "/plan"), (people[0], "")):
            one.open(family + path)
            one.page.set_viewport_size({"width": 320, "height": 700})
            wider = one.page.evaluate("document.documentElement.scrollWidth - innerWidth")
            assert wider <= 0, f"{path}: {wider} px too wide"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", default=".build/debug/roundtable")
    arguments = parser.parse_args()
    shutil.rmtree(PICTURES, ignore_errors=True)
    with server(arguments.binary) as base, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium") or "/usr/bin/chromium",
            args=["--no-sandbox"])
        examiner = Examiner()
        drafts.play(sys.modules[__name__], browser, base)
        cable = Cable(base)
        people = [Person(browser, base, "Ruth Adeyemi"), Person(browser, base, "Sam Price"),
                  Person(browser, cable.base, "Nadia Hassan", PHONE),
                  Person(browser, base, "Joy Bell")]
        board = arrive(people, examiner)
        family = board.removesuffix("/board")
        steps = [
            lambda: talk(people, examiner), lambda: cut(people, cable), lambda: carried(people),
            lambda: without_script(browser, base, board, people[0]),
            lambda: outside(people, examiner),
            lambda: plan(people, examiner, board), lambda: score(people, examiner),
            lambda: views(people, examiner), lambda: decide(people, examiner),
            lambda: close(people, examiner, board), lambda: afterwards(people, examiner, family),
            lambda: protected(browser, base, family, examiner),
            lambda: partner_report(browser, base, examiner), lambda: narrow(people, family)]
        for step in steps:
            with check_step():
                step()
        with check("No script of any page failed"):
            assert not [one for person in people for one in person.complaints], [
                person.complaints for person in people]
        browser.close()
    print(f"{len(passed)} passed, {len(failed)} failed")
    sys.exit(1 if failed else 0)


@contextlib.contextmanager
def check_step():
    """A step that cannot even be walked counts as one failure, and the next is tried."""
    try:
        yield
    except Exception as error:
        failed.append(str(error))
        print(f"  FAIL  a step could not be walked\n        {str(error)[:600]}", flush=True)


if __name__ == "__main__":
    main()
