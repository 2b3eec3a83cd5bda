// SPDX-License-Identifier: MIT
// The live board. Without this script every form posts. With it, what others say appears by itself,
// and words being typed outlive another part, a lost connection, a reload, an ended session. What
// it says itself stands in the page, in the language of its reader.
"use strict";
(() => {
  const board = document.getElementById("board");
  if (!board) return;
  const live = "form[data-live]", speech = JSON.parse(board.dataset.say);
  const number = new Intl.NumberFormat(document.documentElement.lang);
  const filled = (key, gap, words) => speech[key].replace(`{${gap}}`, () => words);
  const seen = new Set(), waiting = new Set();
  let source, down = false, stale = false, out = false, order = Promise.resolve();
  const parse = (html) => new DOMParser().parseFromString(html, "text/html");
  const found = (name, value) => document.querySelector(`[${name}="${CSS.escape(value)}"]`);
  const say = (words, place = "announce") =>
    document.getElementById(place)?.replaceChildren(words);
  const sayStatus = (form, words) => form.querySelector(".form-status")?.replaceChildren(words);
  const sayProblem = (form, words) => form.querySelector(".form-problem")?.replaceChildren(words);

  // What forms are and hold, and how unsent words are kept, is the same on every page.
  const { key, identity, fields, isText, read, isStill, isUnsent } = globalThis.drafts;
  const keep = globalThis.drafts.keepHere;
  const withIdentity = (wanted) =>
    [...board.querySelectorAll("form")].find((form) => identity(form) === wanted);

  // Another key is another deed.
  function renew(form, again) {
    if (!again) delete form.dataset.tried;
    if (key(form)) key(form).value = again ?? globalThis.drafts.newKey();
  }

  // The part in which these words were begun is over: they can be copied from the top of the page.
  function showLeft({ name, words: { answers } }) {
    const left = parse("<div><p dir=auto></p><button type=button class=button-secondary></button>"
      + "</div>").body.firstChild;
    left.lastChild.textContent = speech["not-needed"];
    left.firstChild.textContent = answers.filter(([, , ticked]) => ticked === null)
      .map(([, words]) => words).join(" ");
    left.lastChild.onclick = () => { sessionStorage.removeItem(name); putAway(left); };
    carry(left);
  }

  // What has no place on the page any more stands at its top until it is sent.
  function carry(node) {
    if (!board.querySelector("[data-carried]")) {
      board.prepend(parse("<section data-carried aria-labelledby=still-writing>"
        + "<h2 id=still-writing></h2></section>").body.firstChild);
      document.getElementById("still-writing").textContent = speech["still-writing"];
    }
    board.querySelector("[data-carried]").append(node);
  }
  function putAway(node) {
    const section = node.closest("[data-carried]");
    (section?.children.length > 2 ? node : section)?.remove();
  }

  // Puts the nodes into the place. Forms with unsent words, focus and what one reads stay put.
  function swap(place, nodes, quietly) {
    const active = document.activeElement, held = place.contains(active);
    const forms = [...place.querySelectorAll("form")].filter((form) =>
      isUnsent(form) || form.contains(active));
    const still = place.querySelectorAll("[data-carried] > div, #connection, #announce");
    const anchor = active.closest("form") ? active : [...board.querySelectorAll("[data-note]")]
      .find((note) => note.getBoundingClientRect().top >= 0);
    const top = anchor?.getBoundingClientRect().top;
    place.replaceChildren(...nodes);
    for (const form of forms) {
      const twin = withIdentity(identity(form));
      if (twin) twin.replaceWith(form);
      else if (isUnsent(form)) carry(form);
    }
    still.forEach((node) =>
      node.id ? document.getElementById(node.id)?.replaceWith(node) : carry(node));
    const same = [...place.querySelectorAll(active.tagName)].find((node) => active.id
      ? node.id === active.id : node.textContent === active.textContent);
    if (held) (active.isConnected ? active : same)?.focus({ preventScroll: true });
    const now = anchor?.isConnected ? anchor : found("data-note", anchor?.dataset.note ?? "");
    if (now) window.scrollBy(0, now.getBoundingClientRect().top - top);
    showNew(place, quietly);
  }

  function showNew(place, quietly) {
    const notes = [...place.querySelectorAll("[data-note]")]
      .filter((note) => !seen.has(note.dataset.note));
    for (const note of notes) seen.add(note.dataset.note);
    if (quietly || !notes.length) return;
    for (const note of notes) note.classList.add("note-new");
    setTimeout(() => { for (const note of notes) note.classList.remove("note-new"); }, 4000);
    const by = notes[0].querySelector(".by")?.textContent.split("·")[0].trim() || speech.someone;
    say(notes.length === 1 ? filled("new-note", "name", by)
      : filled("new-notes", "count", number.format(notes.length)));
  }

  // Reads the page again and takes over its board.
  async function reread() {
    stale = true;
    const answer = await fetch(location.href);
    if (!answer.ok) return say(speech["signed-out"], "connection");
    const page = parse(await answer.text()), fresh = page.getElementById("board");
    // No board any more, or somebody else's: these words must not go out under another name.
    if (fresh?.dataset.viewer !== board.dataset.viewer) return end();
    stale = out = false;
    document.title = page.title;
    swap(board, [...fresh.childNodes], true);
    const token = page.querySelector("input[name=token]").value;
    for (const field of document.querySelectorAll("input[name=token]")) field.value = token;
  }

  // Nothing of the meeting stays in sight, except words that were not sent.
  function end() {
    source.close();
    if (![...board.querySelectorAll("form")].some(isUnsent)) return location.reload();
    const ended = parse("<p role=status></p><p><a href=''></a></p>").body;
    ended.firstChild.textContent = speech.ended;
    ended.querySelector("a").textContent = speech["open-again"];
    swap(board, [...ended.childNodes]);
  }

  // One after the other, as they came: a page that took long must not undo a later note.
  const inTurn = (work) => { order = order.then(work).catch(() => {}); };
  function connect() {
    source = new EventSource(board.dataset.stream);
    const on = (name, work) => source.addEventListener(name, work);
    on("open", connected);
    on("error", disconnected);
    on("region", ({ data }) => inTurn(() => {
      const { name, html } = JSON.parse(data);
      swap(found("data-region", name), [...parse(html).body.childNodes]);
    }));
    on("moved", ({ data }) => inTurn(() => reread().then(() => say(filled("now", "part", data)))));
    on("ended", end);
  }

  function connected() {
    if (down) say(speech.connected, "connection");
    down = false;
    if (stale) inTurn(reread);
    for (const form of waiting) send(form);
  }

  function disconnected() {
    down = stale = true;
    say(speech["connection-down"], "connection");
    // The browser tries again by itself, except when the server answered with an error.
    if (source.readyState === EventSource.CLOSED) setTimeout(connect, 3000 + 2000 * Math.random());
  }

  async function send(form) {
    if (form.dataset.sending !== undefined) return;
    waiting.delete(form);
    const words = read(form);
    const buttons = form.querySelectorAll("button");
    Object.assign(form.dataset, { sending: "", tried: key(form)?.value ?? "" });
    keep(form);
    for (const one of buttons) one.disabled = true;
    try {
      if (out) await reread();
      const body = new URLSearchParams(new FormData(form));
      await take(await fetch(form.getAttribute("action"),
        { method: "POST", body, headers: { "X-Board": "1" }, redirect: "manual" }), form, words);
    } catch {
      sayProblem(form, speech["not-sent"]);
      isStill(form, words) ? waiting.add(form) : renew(form);
    }
    delete form.dataset.sending;
    for (const one of buttons) one.disabled = false;
    keep(form);
    const lost = document.activeElement === document.body;
    if (lost) (form.querySelector("textarea") ?? buttons[0])?.focus({ preventScroll: true });
  }

  async function take(answer, form, words) {
    if (answer.status === 204) return added(form, words);
    const summary = parse(await answer.text()).querySelector(".error-summary");
    // It was surely not kept: with other words it is still the same thought.
    if (summary) delete form.dataset.tried;
    // Sent before in other words, which were kept: these are another deed.
    if (answer.status === 409) key(form).value = globalThis.drafts.newKey();
    // A redirect, which has the status 0 here, could only lead to where one signs in.
    out = !summary && [0, 401, 403].includes(answer.status);
    sayProblem(form, summary ?? speech[out ? "signed-out" : "not-kept"]);
    for (const link of summary?.querySelectorAll("a") ?? []) {
      link.hash = fields(form).find((field) => link.hash.endsWith(`-${field.name}`))?.id ?? "";
    }
    summary?.focus();
  }

  function added(form, words) {
    sayProblem(form, "");
    globalThis.drafts.sent(form);
    renew(form);
    sayStatus(form, speech.added);
    // What was typed meanwhile is a new thought and stays.
    if (!isStill(form, words)) return;
    // Who reads it stays as it was chosen: the next words may be as private as these.
    for (const field of fields(form)) if (field.type === "checkbox") field.checked = false;
    for (const field of fields(form).filter(isText)) field.value = field.defaultValue = "";
    putAway(form);
  }

  document.addEventListener("submit", (event) => {
    if (!event.target.matches(live)) return;
    event.preventDefault();
    send(event.target);
  });
  document.addEventListener("input", ({ target }) => {
    const form = target.closest(live);
    if (!form) return;
    // Other words are another deed, and are sent by hand; the same words again are the same deed.
    if (form.dataset.tried && form.dataset.sending === undefined) renew(form);
    waiting.delete(form);
    sayStatus(form, "");
    keep(form);
  });
  addEventListener("offline", disconnected);
  addEventListener("online", () => { if (source.readyState === EventSource.OPEN) connected(); });
  addEventListener("pagehide", () => source.close());

  showNew(document, true);
  const here = location.pathname.replace(/board$/, "");
  globalThis.drafts.left.filter(({ path }) => path.startsWith(here)).forEach(showLeft);
  connect();
})();
