#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A server that stands still while people write, and a browser that two people share. What the pages
say, what becomes of the words, and under whose name. Ends with "N passed, N failed"."""
import argparse
import contextlib
import re
import shutil
import signal
import sys

from playwright.sync_api import expect, sync_playwright

import conference
from conference import AUTHORITY, Person, board_of, check, running
from line import SOON, WELL, WORRIES, add, box, line

KEPT = "JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage)])"


@contextlib.contextmanager
def standing_still(process):
    """The server takes connections, because the system does, and answers nothing."""
    process.send_signal(signal.SIGSTOP)
    try:
        yield
    finally:
        process.send_signal(signal.SIGCONT)


def a_note(process, teacher, chair):
    with standing_still(process):
        with check("A server stands still: an added note is not kept yet, told within 5 s, counted"):
            box(teacher).fill("He came late.")
            add(teacher)
            expect(line(teacher)).to_contain_text("Not kept yet. Words that wait: 3.", timeout=SOON)
            expect(box(teacher)).to_have_value("He came late.")
        with check("After 15 s the board says that it is not live, and more can be added"):
            expect(line(teacher)).to_contain_text("Not live.", timeout=17_000)
            box(teacher, WELL).fill("He rang us himself.")
            add(teacher, WELL)
            expect(line(teacher)).to_contain_text("Words that wait: 7.", timeout=SOON)
            box(teacher, WELL).press("End")
            teacher.page.keyboard.type(" And then")
    with check("When it goes on each note is kept, once, and what was typed on stays to be added"):
        for words in ("He came late.", "He rang us himself."):
            chair.sees(words, 20_000)
            said = chair.page.get_by_text(words, exact=True)
            expect(chair.page.locator(".note").filter(has=said)).to_have_count(1)
        expect(box(teacher)).to_have_value("", timeout=10_000)
        expect(box(teacher, WELL)).to_have_value("And then", timeout=10_000)
        expect(line(teacher)).to_contain_text(
            "Connected again. Words that you have not added yet: 2.", timeout=10_000)
        box(teacher, WELL).fill("")


def a_reload(process, teacher, chair):
    with check("A page that is loaded anew while the server stands still loses nothing"):
        with standing_still(process):
            box(teacher).fill("Said before a reload.")
            add(teacher)
            expect(line(teacher)).to_contain_text("Words that wait: 4.", timeout=SOON)
            with contextlib.suppress(Exception):
                teacher.page.reload(timeout=1_000)
        chair.sees("Said before a reload.", 20_000)
        expect(box(teacher)).to_have_value("", timeout=20_000)
        assert chair.page.get_by_text("Said before a reload.", exact=True).count() == 1


def signed_out(browser, base, family):
    mother = Person(browser, base, "Nadia Hassan").sign_in()
    other = mother.context.new_page()
    other.goto(base + f"{family}/meeting")
    mother.open(f"{family}/do/say-good-outcome")
    mother.page.locator("form.deed textarea").first.fill("Typed, and then signed out.")
    with check("After signing out on a form, Back shows nothing and the browser holds nothing"):
        mother.page.get_by_role("button", name="Sign out").click()
        expect(mother.page.get_by_role("button", name="Sign in as Nadia Hassan")).to_be_visible()
        for _ in range(2):
            mother.page.go_back()
            mother.page.wait_for_timeout(500)
            mother.does_not_see("Typed, and then signed out.")
            mother.does_not_see("Hassan children")
            assert "Typed" not in mother.page.evaluate(KEPT)
    with check("A page of the family that was open in another tab is gone by then"):
        expect(other.get_by_role("button", name="Sign in as Nadia Hassan")).to_be_visible()
        assert "Amira" not in other.content()
    with check("Her words are among her own when she signs in again"):
        mother.sign_in().open(f"/{AUTHORITY}/drafts")
        mother.sees("Typed, and then signed out.")
        mother.page.get_by_role("button", name=re.compile("Delete these words")).click()
    mother.context.close()


def another_tab(mother, base, name):
    """Somebody else signs in in a second tab of the same browser."""
    tab = mother.context.new_page()
    tab.goto(f"{base}/{AUTHORITY}")
    tab.get_by_role("button", name=re.compile(f"Sign in as {name}")).click()
    expect(tab.locator(".masthead .you")).to_contain_text(name)
    return tab


def two_people(browser, base, board, chair):
    """Her tab is still open when he signs in."""
    mother = Person(browser, base, "Nadia Hassan").sign_in()
    mother.open(board)
    with check("When somebody else signs in in another tab, her tab shows and holds nothing of hers"):
        box(mother).fill("I am afraid of him.")
        expect(mother.column(WORRIES).locator(".draft-line")).to_contain_text("Kept at")
        box(mother).press("End")
        mother.page.keyboard.type(" Very.")
        father = another_tab(mother, base, "Karim Hassan")
        expect(mother.page.get_by_role("button", name="Sign in as Nadia Hassan")).to_be_visible()
        mother.does_not_see("I am afraid of him.")
        assert "afraid" not in mother.page.evaluate(KEPT)
        father.goto(base + board)
        assert "I am afraid of him." not in father.content()
    with check("Her words are hers when she signs in again"):
        mother.sign_in().open(board)
        expect(box(mother)).to_have_value(re.compile("^I am afraid of him."))
        mother.column(WORRIES).get_by_role("button", name="Start again").click()
        expect(box(mother)).to_have_value("")
    mother.context.close()


def never_in_another_name(browser, base, board, chair):
    """Browsers that tell no other tab: the page of before is still there, and Add is pressed."""
    for script in (True, False):
        mother = Person(browser, base, "Nadia Hassan", script=script)
        mother.context.add_init_script("delete globalThis.BroadcastChannel")
        mother.sign_in().open(board)
        words = f"Only I say this, {script}."
        with check(f"Words of an old tab are never written in another's name, script: {script}"):
            box(mother).fill(words)
            tab = another_tab(mother, base, "Karim Hassan")
            with contextlib.suppress(Exception):
                mother.column(WORRIES).get_by_role("button", name="Add", exact=True).click(
                    timeout=2_000)
            chair.page.wait_for_timeout(3_000)
            chair.page.reload()
            chair.does_not_see(words)
            tab.goto(f"{base}/{AUTHORITY}/drafts")
            assert words not in tab.content()
        mother.context.close()


def asked_on_the_board(chair, teacher, worker, father):
    with check("The same words once more on a board are asked about; the tick keeps them"):
        for _ in range(2):
            box(teacher, WELL).fill("He reads every day.")
            add(teacher, WELL)
            teacher.page.wait_for_timeout(700)
        problem = teacher.column(WELL).locator(".form-problem")
        expect(problem).to_contain_text("You said the very same on")
        assert teacher.page.evaluate("document.activeElement.className") == "error-summary"
        problem.get_by_label("Keep it once more").check()
        add(teacher, WELL)
        expect(box(teacher, WELL)).to_have_value("")
        expect(chair.page.get_by_text("He reads every day.", exact=True)).to_have_count(2)
    with check("Words that hold what is kept from somebody are asked about, and the choice goes along"):
        box(worker).fill("Rowan House wrote to us.")
        add(worker)
        problem = worker.column(WORRIES).locator(".form-problem")
        expect(problem).to_contain_text("These words must not reach everybody")
        assert worker.page.evaluate("document.activeElement.className") == "error-summary"
        area = worker.column(WORRIES).locator("textarea[name=words]")
        expect(area).to_have_attribute("aria-invalid", "true")
        problem.get_by_role("radio").first.check()
        add(worker)
        expect(area).to_have_value("")
        chair.sees("Rowan House wrote to us.")
        father.page.wait_for_timeout(1_000)
        father.does_not_see("Rowan House wrote to us.")


def play(browser, base, process):
    chair = Person(browser, base, "Ruth Adeyemi").sign_in()
    teacher = Person(browser, base, "Sam Price").sign_in()
    worker = Person(browser, base, "Amara Okafor").sign_in()
    father = Person(browser, base, "Karim Hassan").sign_in()
    board = board_of(chair)
    family = board.removesuffix("/board")
    people = [chair, teacher, worker, father]
    for one in people:
        one.open(board)
    steps = [
        lambda: asked_on_the_board(chair, teacher, worker, father),
        lambda: signed_out(browser, base, family),
        lambda: two_people(browser, base, board, chair),
        lambda: never_in_another_name(browser, base, board, chair),
        lambda: a_note(process, teacher, chair), lambda: a_reload(process, teacher, chair)]
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
    with running(arguments.binary) as (base, process), sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium") or "/usr/bin/chromium",
            args=["--no-sandbox"])
        play(browser, base, process)
        browser.close()
    print(f"{len(conference.passed)} passed, {len(conference.failed)} failed")
    sys.exit(1 if conference.failed else 0)


if __name__ == "__main__":
    main()
