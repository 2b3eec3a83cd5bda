#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Walks the jobs by which friendliness is measured, in a real browser, at the speed of somebody who
types two letters a second (a child one) and looks at each page for five seconds. Prints a line for
each job: seconds, pages, clicks. docs/usability.md says what that shows and what it cannot show."""
import argparse
import re
import shutil
import time

from playwright.sync_api import expect, sync_playwright

from conference import AUTHORITY, PHONE, Person, server

LOOK = 5  # seconds for each page
LETTER = 500  # milliseconds for each letter
CHILDS_LETTER = 1000


class Walk:
    """One person at one job: what is clicked, opened and typed is counted and takes its time."""

    def __init__(self, person):
        self.person, self.page = person, person.page
        self.pages = self.clicks = 0
        self.began = time.perf_counter()
        self.page.on("framenavigated", self.opened)

    def opened(self, frame):
        if frame == self.page.main_frame:
            self.pages += 1

    def look(self):
        time.sleep(LOOK)

    def click(self, target):
        target.click()
        self.clicks += 1
        self.page.wait_for_timeout(500)

    def type(self, target, words, letter=LETTER):
        target.click()
        target.press_sequentially(words, delay=letter, timeout=letter * len(words) + 30_000)

    def told(self, job, limit):
        seconds = time.perf_counter() - self.began
        print(f"{job}: {seconds:.0f} s of {limit} s, {self.pages} pages, {self.clicks} clicks",
              flush=True)


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
    walk.told("A parent finds the report and writes a view, on a phone", 180)
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
    walk.told("A professional sends a first report, the text at hand", 1200)
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
    walk.told("A child of eight gives a view, on a phone", 120)
    assert walk.pages <= 5, walk.pages
    person.context.close()


def business_support(browser, base):
    person = Person(browser, base, "Kit Moran")
    person.page.goto(f"{base}/{AUTHORITY}")
    walk = Walk(person)
    walk.click(person.page.get_by_role("button", name=re.compile("Sign in as Kit")))
    expect(person.page.get_by_text("Tomorrow: 3 of 5 conferences are not ready.")).to_be_visible()
    expect(person.page.get_by_text("the report by Pat Quinn is not in")).to_be_visible()
    walk.look()
    walk.told("Business support sees which of five conferences is not ready, and why", 10)
    person.context.close()


def why_a_date(browser, base):
    person = Person(browser, base, "Tom Reid")
    person.page.goto(f"{base}/{AUTHORITY}")
    person.page.get_by_role("button", name=re.compile("Sign in as Tom")).click()
    walk = Walk(person)
    walk.click(person.page.locator("summary").filter(has_text="Why this day?").first)
    expect(person.page.get_by_text(re.compile("Where this is written")).first).to_be_visible()
    walk.told("Somebody new finds why a date is due", 10)
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
    person.page.wait_for_timeout(1500)
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
    walk.told("A chair decides for three siblings, each in another way", 120)
    person.context.close()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", default=".build/debug/roundtable")
    arguments = parser.parse_args()
    with server(arguments.binary) as base, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium") or "/usr/bin/chromium",
            args=["--no-sandbox"])
        for job in (why_a_date, business_support, child, parent, health_visitor, chair):
            try:
                job(browser, base)
            except Exception as error:
                print(f"{job.__name__} could not be walked: {str(error)[:500]}", flush=True)
        browser.close()


if __name__ == "__main__":
    main()
