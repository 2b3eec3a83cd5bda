#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Walks the jobs by which friendliness is measured, in a real browser, and counts what each asks of
somebody who types two letters a second (a child one), looks at each page for five seconds and takes
half a second for a click. Those are counted and not waited for, so that the machine adds nothing;
with --real they are waited for as well, to be looked at. Prints a line for each job: seconds, pages,
clicks; ends with "N passed, N failed". docs/usability.md says what that shows and what it cannot."""
import argparse
import re
import shutil
import sys
import time

from playwright.sync_api import expect, sync_playwright

from conference import AUTHORITY, PHONE, Person, check, failed, passed, server

LOOK = 5  # seconds for each page
LETTER = 0.5  # seconds for each letter
CHILDS_LETTER = 1
CLICK = 0.5
real = False


class Walk:
    """One person at one job: what is clicked, opened and typed is counted with the time it takes."""

    def __init__(self, person):
        self.person, self.page = person, person.page
        self.pages = self.clicks = 0
        self.seconds = 0.0
        self.page.on("framenavigated", self.opened)

    def opened(self, frame):
        if frame == self.page.main_frame:
            self.pages += 1

    def takes(self, seconds):
        self.seconds += seconds
        if real:
            time.sleep(seconds)

    def look(self):
        self.takes(LOOK)

    def click(self, target):
        target.click()
        self.clicks += 1
        self.takes(CLICK)
        self.page.wait_for_load_state()

    def type(self, target, words, letter=LETTER):
        target.click()
        target.press_sequentially(words, timeout=120_000)
        self.takes(letter * len(words))

    def told(self, job, limit, pages, clicks):
        """Holds the job to its limits."""
        print(f"{job}: {self.seconds:.0f} s of {limit} s, {self.pages} pages, {self.clicks} clicks",
              flush=True)
        assert self.seconds <= limit, f"{self.seconds:.0f} s"
        assert self.pages <= pages, f"{self.pages} pages"
        assert self.clicks <= clicks, f"{self.clicks} clicks"


def parent(browser, base):
    person = Person(browser, base, "Nadia Hassan", PHONE)
    person.page.goto(f"{base}/{AUTHORITY}")
    walk = Walk(person)
    walk.look()
    walk.click(person.page.get_by_role("button", name=re.compile("Sign in as Nadia")))
    walk.look()
    walk.click(person.page.get_by_role("link", name=re.compile("Read the report of")).first)
    walk.look()
    person.page.go_back()
    walk.type(person.page.get_by_label(re.compile("What should everyone know")).first,
              "The mornings are quiet now. We need help at night.")
    walk.click(person.page.get_by_role("button", name="Keep my words").first)
    expect(person.page.get_by_text("The mornings are quiet now.").first).to_be_visible()
    walk.told("A parent finds the report and writes a view, on a phone", 180, 5, 4)
    person.context.close()


def health_visitor(browser, base):
    person = Person(browser, base, "Sam Price")
    person.page.goto(f"{base}/{AUTHORITY}")
    walk = Walk(person)
    walk.click(person.page.get_by_role("button", name=re.compile("Sign in as Sam")))
    walk.look()
    walk.click(person.page.get_by_role("link", name=re.compile("Write your report")).first)
    walk.look()
    for label in ("What you do with this child", "What is working well", "What worries you",
                  "A day in this child", "This is what I can do"):
        person.page.get_by_label(re.compile(label)).first.fill(
            "Copied from the paper that was written before. " * 8)
        walk.look()
    walk.click(person.page.get_by_role("button", name="Send the report"))
    expect(person.page.get_by_role("link", name="Report of Sam Price").first).to_be_visible()
    walk.told("A professional sends a first report, the text at hand", 1200, 6, 4)
    person.context.close()


def child(browser, base):
    person = Person(browser, base, "Finn Murphy", PHONE)
    person.page.goto(f"{base}/{AUTHORITY}")
    walk = Walk(person)
    walk.look()
    walk.click(person.page.get_by_role("button", name=re.compile("Sign in as Finn")))
    expect(person.page.get_by_role("heading", name="Hello, Finn")).to_be_visible()
    walk.look()
    walk.type(person.page.get_by_label(re.compile("You can say good things")).first,
              "I like it when Granda cooks. I do not like it when Mum cries.", CHILDS_LETTER)
    walk.click(person.page.get_by_role("button", name="Keep my words").first)
    expect(person.page.get_by_text("I do not like it when Mum cries.").first).to_be_visible()
    walk.told("A child of eight gives a view, on a phone", 120, 5, 3)
    person.context.close()


def business_support(browser, base):
    person = Person(browser, base, "Kit Moran")
    person.page.goto(f"{base}/{AUTHORITY}")
    walk = Walk(person)
    walk.click(person.page.get_by_role("button", name=re.compile("Sign in as Kit")))
    expect(person.page.get_by_text("Tomorrow: 3 of 5 conferences are not ready.")).to_be_visible()
    expect(person.page.get_by_text("the report by Pat Quinn is not in")).to_be_visible()
    walk.look()
    walk.told("Business support sees which of five conferences is not ready, and why", 10, 2, 1)
    person.context.close()


def why_a_date(browser, base):
    person = Person(browser, base, "Tom Reid")
    person.page.goto(f"{base}/{AUTHORITY}")
    person.page.get_by_role("button", name=re.compile("Sign in as Tom")).click()
    walk = Walk(person)
    walk.click(person.page.locator("summary").filter(has_text="Why this day?").first)
    expect(person.page.get_by_text(re.compile("Where this is written")).first).to_be_visible()
    walk.told("Somebody new finds why a date is due", 10, 1, 1)
    person.context.close()


def chair(browser, base):
    person = Person(browser, base, "Ruth Adeyemi")
    person.page.goto(f"{base}/{AUTHORITY}")
    person.page.get_by_role("button", name=re.compile("Sign in as Ruth")).click()
    person.page.get_by_role("link", name=re.compile("board", re.I)).first.click()
    part = person.page.locator("summary").filter(has_text="Go to another part")
    part.click()
    form = person.page.locator("form[id^=move-to-part]").filter(
        has=person.page.locator("select")).first
    form.locator("select").select_option(label="The decision")
    form.get_by_role("button").click()
    expect(person.page.get_by_role("heading", name="Decide for Amira")).to_be_visible()
    walk = Walk(person)
    for child, kind in (("Amira", "A child protection plan"), ("Jay", "A child in need plan"),
                        ("The baby", "No plan")):
        card = person.page.locator("section.card").filter(
            has=person.page.get_by_role("heading", name=f"Decide for {child}"))
        walk.click(card.get_by_label("Yes" if kind == "A child protection plan" else "No",
                                     exact=True))
        walk.click(card.get_by_label(kind))
        if kind == "A child protection plan":
            card.get_by_label(re.compile("Category")).select_option(label="Emotional")
            walk.clicks += 1
        walk.type(card.get_by_label(re.compile("Reasons")), f"What {child} needs is clear.")
        walk.click(card.get_by_role("button", name=f"Record the decision for {child}"))
        expect(person.page.get_by_text(f"What {child} needs is clear.").first).to_be_visible()
    walk.told("A chair decides for three siblings, each in another way", 120, 6, 12)
    person.context.close()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", default=".build/debug/roundtable")
    parser.add_argument("--real", action="store_true", help="take the time that a person takes")
    arguments = parser.parse_args()
    global real
    real = arguments.real
    with server(arguments.binary) as base, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium") or "/usr/bin/chromium",
            args=["--no-sandbox"])
        for job in (why_a_date, business_support, child, parent, health_visitor, chair):
            with check(f"the job of {job.__name__.replace('_', ' ')} can be done, within its limits"):
                job(browser, base)
        browser.close()
    print(f"{len(passed)} passed, {len(failed)} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
