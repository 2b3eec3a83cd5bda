#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Every kind of page that each kind of reader can reach by links: axe at 1280 and 390 pixels, no
sideways scrolling at 320, forced colours, without JavaScript, and by keyboard alone. Then what
WCAG 2.2 asks and axe does not know. Pictures are left under .build/screenshots/. Ends with
"N passed, N failed"."""
import argparse
import pathlib
import re
import shutil
import subprocess
import sys

from playwright.sync_api import sync_playwright

import conference
from conference import AUTHORITY, DESK, PHONE, PICTURES, Examiner, Person, check, server

# What is handed over as a file and is no page.
DOWNLOADS = ("/diary", ".pdf")

READERS = [
    "Ruth Adeyemi", "Amara Okafor", "Tom Reid", "Lena Novak", "Nadia Hassan", "Karim Hassan",
    "Joy Bell", "Bea Lund", "Kit Moran", "Finn Murphy",
]
LANGUAGES = ["pl", "ro", "ur", "ar", "uk", "bn", "so"]
NARROW = {"width": 320, "height": 700}
MOST_PAGES = 60  # of one reader: a fault in a link must not keep the test going for ever

# What has the keyboard's attention, and whether it can be seen.
FOCUS = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const box = one.getBoundingClientRect(), style = getComputedStyle(one);
  const middle = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  const mark = (one.id || one.tagName) + " " + (one.textContent || one.name || "").trim().slice(0, 40);
  const label = one.closest("label") || document.querySelector(`label[for="${CSS.escape(one.id)}"]`);
  return { mark,
    outlined: style.outlineStyle !== "none" || style.boxShadow !== "none"
      || style.backgroundColor !== "rgba(0, 0, 0, 0)",
    hidden: box.width > 0 && middle && !one.contains(middle) && !middle.contains(one)
      && !(label && label.contains(middle)),
  };
}"""

# Targets of less than 24 by 24 pixels that are not words in a sentence (WCAG 2.2, 2.5.8).
SMALL = """() => [...document.querySelectorAll("a, button, summary, select, input:not([type=hidden])")]
  .filter((one) => {
    const box = one.getBoundingClientRect();
    if (!box.width || !box.height) return false;
    const inWords = one.tagName === "A" && getComputedStyle(one).display === "inline";
    const labelled = one.labels?.[0]?.getBoundingClientRect();
    const high = Math.max(box.height, labelled?.height ?? 0);
    return !inWords && (high < 24 || Math.max(box.width, labelled?.width ?? 0) < 24);
  }).map((one) => one.outerHTML.slice(0, 120))"""


def kind(path):
    """The path without what differs from family to family; a link's question is part of its page."""
    path = path.split("#")[0].split("?")[0]
    path = re.sub(r"/families/(?!new)[^/]+", "/families/*", path)
    path = re.sub(r"/papers/[^/]+", "/papers/*", path)
    path = re.sub(r"/letters/[^/]+/[^/]+", "/letters/*", path)
    return re.sub(r"/reports/[^/]+", "/reports/*", path)


def pages(person):
    """One address of every kind of page that is reached by links, beginning with one's work."""
    found, waiting = {}, [f"/{AUTHORITY}/work"]
    while waiting and len(found) < MOST_PAGES:
        path = waiting.pop(0)
        if kind(path) in found:
            continue
        answer = person.page.goto(person.base + path)
        if answer is None or "text/html" not in answer.headers.get("content-type", ""):
            continue
        with check(f"{person.name}: {kind(path)} is there"):
            assert answer.status == 200, answer.status
        found[kind(path)] = path
        links = person.page.eval_on_selector_all(
            "a[href]", "all => all.map((one) => one.getAttribute('href'))")
        waiting += [link for link in links
                    if f"{link}/".startswith(f"/{AUTHORITY}/") and kind(link) not in found
                    and not link.endswith(DOWNLOADS)]
    return found


def name_of(person, place):
    words = place.removeprefix(f"/{AUTHORITY}").strip("/") or "sign in"
    words = words.replace("families/*", "").strip("/") or "family"
    return re.sub(r"[^a-z0-9]+", "-", f"{person.name} {words}".lower()).strip("-")


def sideways(page):
    return page.evaluate("document.documentElement.scrollWidth - innerWidth")


def look(person, found, examiner):
    for place, path in found.items():
        name = name_of(person, place)
        person.open(path)
        examiner.look(person.page, name)
        with check(f"{name}: nothing runs sideways at 320 px, every target is large enough"):
            person.page.set_viewport_size(NARROW)
            assert sideways(person.page) <= 0, f"{sideways(person.page)} px too wide"
            small = person.page.evaluate(SMALL)
            assert not small, small
        person.page.set_viewport_size(DESK)


def forced_colours(browser, base, person, found):
    """Words and signs are drawn in the colours that the reader chose: there are just a few."""
    context = browser.new_context(viewport=DESK, forced_colors="active")
    other = Person.__new__(Person)
    other.base, other.name, other.context = base, person.name, context
    other.page, other.complaints = context.new_page(), []
    other.sign_in()
    for place, path in found.items():
        other.open(path)
        name = name_of(person, place)
        other.page.screenshot(path=PICTURES / f"{name}-forced.png", full_page=True)
        with check(f"{name}: in forced colours every word in a picture can be read"):
            own = other.page.evaluate("""() => [...document.querySelectorAll("svg text")]
              .filter((one) => getComputedStyle(one).fill === getComputedStyle(document.body)
                .backgroundColor).length""")
            assert own == 0, own
    context.close()


def choose(person, tag):
    """The languages are folded away behind the one that is read."""
    person.page.locator("nav.languages summary").click()
    person.page.locator(f"nav.languages button[value={tag}]").click()


def in_every_language(browser, base, person, examiner, found):
    """The parent's page, the board and the plan in each language: chosen with two presses, without
    JavaScript, and as sound in every script and direction as they are in English."""
    place = person.page.url.removeprefix(base)
    plain = Person(browser, base, person.name, script=False).sign_in()
    colours = browser.new_context(viewport=PHONE, forced_colors="active")
    for tag in LANGUAGES:
        name = f"{person.name} meeting {tag}".lower().replace(" ", "-")
        person.open(place)
        choose(person, tag)
        examiner.look(person.page, name)
        with check(f"{name}: nothing runs sideways at 320 px, every target is large enough"):
            person.page.set_viewport_size(NARROW)
            assert sideways(person.page) <= 0, f"{sideways(person.page)} px too wide"
            small = person.page.evaluate(SMALL)
            assert not small, small
        person.page.set_viewport_size(DESK)
        with check(f"{name}: it runs the right way, and every word in a picture can be read"):
            way = person.page.evaluate(
                "[document.documentElement.lang, getComputedStyle(document.body).direction]")
            assert way == [tag, "rtl" if tag in ("ur", "ar") else "ltr"], way
        with check(f"{name}: in forced colours the chosen language is marked by more than colour"):
            colours.add_cookies(person.context.cookies())
            page = colours.new_page()
            page.goto(base + place)
            page.screenshot(path=PICTURES / f"{name}-forced.png", full_page=True)
            page.locator("nav.languages summary").click()
            own = page.locator("nav.languages [aria-current]")
            assert own.get_attribute("value") == tag
            assert own.evaluate("(one) => getComputedStyle(one).fontWeight") == "700"
            page.close()
        with check(f"{name}: without JavaScript a language is chosen as well"):
            plain.open(place)
            choose(plain, tag)
            assert plain.page.locator("html").get_attribute("lang") == tag
            assert plain.page.url.removeprefix(base) == place, plain.page.url
        for page in ("board", "plan", "chronology"):
            meeting_page(person, found[f"/{AUTHORITY}/families/*/{page}"], tag, examiner)
    colours.close()
    plain.context.close()


def meeting_page(person, path, tag, examiner):
    """The board, the plan or the way so far, as a parent reads it in this language."""
    person.open(path)
    name = f"{name_of(person, kind(path))}-{tag}"
    examiner.look(person.page, name)
    with check(f"{name}: nothing runs sideways at 320 px, it runs the right way"):
        person.page.set_viewport_size(NARROW)
        assert sideways(person.page) <= 0, f"{sideways(person.page)} px too wide"
        small = person.page.evaluate(SMALL)
        assert not small, small
        way = person.page.evaluate(
            "[document.documentElement.lang, getComputedStyle(document.body).direction]")
        assert way == [tag, "rtl" if tag in ("ur", "ar") else "ltr"], way
    person.page.set_viewport_size(DESK)


# Every line that the page says, but for what only a script can know (whether the line is up, when
# words were kept) and the button that does by hand what a script does by itself.
SAID = """() => {
  const page = document.querySelector("main").cloneNode(true);
  const scripts = "#connection, #announce, .form-status, .form-problem, .draft-line, .check-words,"
    + " [data-draft-only], textarea, select";
  for (const one of page.querySelectorAll(scripts)) one.remove();
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT), lines = [];
  while (walker.nextNode()) lines.push(walker.currentNode.data.trim());
  return lines.filter(Boolean);
}"""


def said(page):
    """The lines of the page, folded ones too, in their order. Each look at the list of who looked is
    counted in it, so that the second look finds another count."""
    return [line for line in page.evaluate(SAID)
            if not re.fullmatch(r"\d+ times within a minute", line)]


def difference(some, others):
    return [line for line in some if line not in others] + [
        line for line in others if line not in some]


def without_script(browser, base, person, found):
    plain = Person(browser, base, person.name, script=False).sign_in()
    for place, path in found.items():
        with check(f"{name_of(person, place)}: without JavaScript it says the same"):
            plain.open(path)
            without = said(plain.page)
            person.open(path)
            missing = difference(said(person.page), without)
            assert not missing, f"only with a script, or only without: {missing[:5]}"
            assert plain.page.locator("noscript").count() == 0
    on_paper(plain, False, found)
    on_paper(person, True, found)
    plain.context.close()


# What stands in something that is folded away, without forms, which are not printed.
FOLDED = """() => [...document.querySelectorAll("main details :is(p, li, td, dd)")]
  .filter((one) => !one.closest("form, nav, .no-print, .prompt, .error-summary, .paper-tools")
    && !one.querySelector("form, .hidden-words, .no-print")).map((one) => one.textContent)"""


def letters(text):
    return re.sub(r"\s+", "", text)


def on_paper(person, script, found):
    """What is folded away on the screen is on paper, in the pages that fold something."""
    for place, path in found.items():
        person.open(path)
        folded = [words for words in person.page.evaluate(FOLDED) if letters(words)]
        if not folded:
            continue
        with check(f"{name_of(person, place)}: what is folded away is printed, script: {script}"):
            person.page.pdf(path=PICTURES / "folded.pdf")
            paper = letters(subprocess.run(
                ["pdftotext", "-layout", PICTURES / "folded.pdf", "-"], check=True,
                capture_output=True, text=True).stdout)
            # Long words may go over a page's end, where its foot stands between.
            missing = [words for words in folded if letters(words)[:30] not in paper]
            assert not missing, missing[:3]


def by_keyboard(person, found):
    """Tab reaches everything in turn, shows where it is, and never gets stuck."""
    for place, path in found.items():
        with check(f"{name_of(person, place)}: the keyboard goes everywhere and can be seen"):
            person.open(path)
            marks, unseen, covered = [], [], []
            wanted = person.page.evaluate("""() => [...document.querySelectorAll(
              "a[href], button, summary, textarea, select, input:not([type=hidden])")]
              .filter((one) => !one.disabled && one.checkVisibility()).length""")
            for _ in range(wanted + 40):
                person.page.keyboard.press("Tab")
                focus = person.page.evaluate(FOCUS)
                if focus is None:
                    break
                marks.append(focus["mark"])
                if not focus["outlined"]:
                    unseen.append(focus["mark"])
                if focus["hidden"]:
                    covered.append(focus["mark"])
            assert marks and "Skip to" in marks[0], marks[:1]
            assert focus is None or len(marks) >= wanted, "the keyboard got stuck"
            assert not unseen, f"no mark of focus: {unseen[:3]}"
            assert not covered, f"covered by something else: {covered[:3]}"


def consistent_help(person, found):
    """Where help stands is the same on every page (WCAG 2.2, 3.2.6). Pages that everybody may read
    know nobody, and so nobody to sign out; the wall of the room is nobody's own page."""
    with check(f"{person.name}: the foot of every page is the same"):
        feet = set()
        everyones = {f"/{AUTHORITY}", f"/{AUTHORITY}/practice",
                     f"/{AUTHORITY}/families/*/board/screen"}
        for place, path in found.items():
            if place in everyones:
                continue
            person.open(path)
            feet.add(person.page.get_by_role("contentinfo").inner_text())
        assert len(feet) == 1, feet


def signing_in(browser, base):
    """Passwords can be pasted and managers may fill them in (WCAG 2.2, 3.3.8)."""
    with check("Signing in asks nobody to remember or to copy by hand"):
        page = browser.new_context(viewport=PHONE).new_page()
        page.goto(f"{base}/{AUTHORITY}")
        for field in page.locator("form input[type=password]").all():
            assert field.get_attribute("autocomplete") == "current-password"
            assert field.get_attribute("onpaste") is None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", default=".build/debug/roundtable")
    arguments = parser.parse_args()
    with server(arguments.binary) as base, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium") or "/usr/bin/chromium",
            args=["--no-sandbox"])
        examiner = Examiner()
        pathlib.Path(PICTURES).mkdir(parents=True, exist_ok=True)
        signing_in(browser, base)
        for name in READERS:
            with conference.check_step():
                person = Person(browser, base, name).sign_in()
                found = pages(person)
                look(person, found, examiner)
                by_keyboard(person, found)
                consistent_help(person, found)
                without_script(browser, base, person, found)
                forced_colours(browser, base, person, found)
                if name == "Nadia Hassan":
                    person.sign_in()
                    in_every_language(browser, base, person, examiner, found)
                with check(f"{name}: no script of any page failed"):
                    assert not person.complaints, person.complaints
                person.context.close()
        browser.close()
    print(f"{len(conference.passed)} passed, {len(conference.failed)} failed")
    sys.exit(1 if conference.failed else 0)


if __name__ == "__main__":
    main()
