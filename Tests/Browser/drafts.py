# SPDX-License-Identifier: MIT
"""What people type is kept while they type: on another device, after leaving, with the net down, and
in a long text letter by letter. Leaves nothing behind but one note."""
import re

from playwright.sync_api import expect

WORRIES = "What worries us"


def box(person):
    return person.column(WORRIES).get_by_role("textbox").first


def line(person):
    return person.column(WORRIES).locator(".draft-line")


def add(person):
    person.column(WORRIES).get_by_role("button", name="Add", exact=True).click()


def play(tools, browser, base):
    cable = tools.Cable(base)
    chair = tools.Person(browser, base, "Ruth Adeyemi").sign_in()
    board = tools.board_of(chair)
    mother = tools.Person(browser, cable.base, "Nadia Hassan", tools.PHONE).sign_in()
    laptop = tools.Person(browser, base, "Nadia Hassan").sign_in()
    mother.open(board)
    on_the_board(tools, board, chair, mother, laptop)
    without_the_net(tools, cable, board, mother, laptop)
    long_text(tools, mother, laptop)
    an_enquiry(tools, tools.Person(browser, base, "Amara Okafor").sign_in())
    with tools.check("No page complained while words were kept"):
        assert not mother.complaints + laptop.complaints, mother.complaints + laptop.complaints
    for one in (chair, mother, laptop):
        one.context.close()


def on_the_board(tools, board, chair, mother, laptop):
    with tools.check("What the mother types is kept within two seconds"):
        box(mother).click()
        mother.page.keyboard.type("He waits at the school gate.", delay=20)
        expect(line(mother)).to_contain_text("Kept at", timeout=2_500)
    with tools.check("Her words are there on another device, and say that they are not sent"):
        laptop.open(board)
        expect(box(laptop)).to_have_value("He waits at the school gate.")
        expect(line(laptop)).to_contain_text("Not sent yet.")
    with tools.check("Once sent they are gone from both"):
        add(mother)
        expect(box(mother)).to_have_value("")
        chair.open(board)
        chair.sees("He waits at the school gate.")
        mother.page.wait_for_timeout(1_500)
        for one in (mother, laptop):
            one.page.reload()
            expect(box(one)).to_have_value("")
        mother.open(f"/{tools.AUTHORITY}/drafts")
        mother.sees("There are none.")
    with tools.check("Words of the last moment before leaving are kept, and can be thrown away"):
        mother.open(board)
        box(mother).fill("Typed and gone")
        mother.open(f"/{tools.AUTHORITY}/drafts")
        mother.page.wait_for_timeout(500)
        mother.page.reload()
        mother.sees("Typed and gone")
        mother.open(board)
        expect(box(mother)).to_have_value("Typed and gone")
        mother.column(WORRIES).get_by_role("button", name="Start again").click()
        expect(box(mother)).to_have_value("")


def without_the_net(tools, cable, board, mother, laptop):
    with tools.check("Words typed while the net is down outlive a reload, and are kept after it"):
        mother.open(board)
        cable.cut()
        box(mother).fill("Typed without a net")
        mother.page.wait_for_timeout(1_000)
        cable.mend()
        mother.page.reload()
        expect(box(mother)).to_have_value("Typed without a net")
        expect(line(mother)).to_contain_text("Kept at", timeout=8_000)
        laptop.page.reload()
        expect(box(laptop)).to_have_value("Typed without a net")


def long_text(tools, mother, laptop):
    with tools.check("One letter in a long text is told in less than two kilobytes"):
        sizes = []
        mother.page.on("request", lambda one: one.url.endswith("/draft")
                       and sizes.append(len(one.post_data or "")))
        box(mother).fill("word \U0001F642 " * 3_000)
        mother.page.wait_for_timeout(2_500)
        for key, words in (("End", "\U0001F643!"), ("Home", "x")):
            box(mother).press(key)
            mother.page.keyboard.type(words)
            mother.page.wait_for_timeout(2_500)
        assert len(sizes) >= 3 and max(sizes[1:]) < 2_000, sizes
        words = box(mother).input_value()
        laptop.page.reload()
        assert box(laptop).input_value() == words
        laptop.column(WORRIES).get_by_role("button", name="Start again").click()
        mother.page.reload()


def an_enquiry(tools, worker):
    area = worker.page.locator("form.deed textarea").first
    with tools.check("An enquiry that is being written is found again among one's work"):
        worker.open(f"/{tools.AUTHORITY}/families/new")
        area.click()
        worker.page.keyboard.type("Police came on Saturday.", delay=20)
        expect(worker.page.locator("form.deed .draft-line")).to_contain_text("Kept at", timeout=2_500)
        worker.open(f"/{tools.AUTHORITY}/work")
        worker.page.get_by_role("link", name=re.compile("Go on writing")).first.click()
        expect(area).to_have_value("Police came on Saturday.")
    with tools.check("A refused form keeps one draft, and starting again leaves none"):
        worker.page.locator("form.deed button").first.click()
        worker.sees("Your words are kept.")
        worker.page.wait_for_timeout(2_000)
        worker.open(f"/{tools.AUTHORITY}/drafts")
        assert worker.page.get_by_text("Police came on Saturday.").count() == 1
        worker.page.get_by_role("button", name=re.compile("Delete these words")).click()
        worker.sees("There are none.")
    worker.context.close()
