// SPDX-License-Identifier: MIT
// The live board. Without this script every form posts and the page is read again by hand. With
// it, what others say appears by itself, and words being typed outlive all that changes around
// them: another part, a lost connection, a reload, a session that ended.
"use strict";
(() => {
  const board = document.getElementById("board");
  if (!board) return;

  const live = "form[data-live]";
  const stillWriting = "You were still writing this";
  const seen = new Set();
  const waiting = new Set();
  let source, down = false, stale = false;

  // --- Saying things ---------------------------------------------------------------------

  function say(words) {
    const status = document.getElementById("announce");
    if (status) status.textContent = words;
  }

  function sayConnection(words) {
    const line = document.getElementById("connection");
    if (line) [line.textContent, line.hidden] = [words, !words];
  }

  function sayProblem(form, ...words) {
    form.querySelector(".form-problem")?.replaceChildren(...words);
  }

  // --- Words that are not sent yet -------------------------------------------------------
  // They are kept in this tab for this person only: on a shared device the next person who signs
  // in must not find them. Without data-viewer nothing is kept.

  const ours = `words ${board.dataset.viewer} ${location.pathname} `;
  const others = Object.keys(sessionStorage)
    .filter((name) => name.startsWith("words ") && !name.startsWith(`words ${board.dataset.viewer} `));
  for (const name of others) sessionStorage.removeItem(name);

  // Several forms post to one address; the part and the heading tell them apart.
  const value = (form, name) => form.querySelector(`input[type=hidden][name="${name}"]`)?.value ?? "";
  const identity = (form) =>
    [form.getAttribute("action"), value(form, "part"), value(form, "column")].join(" ");
  const alike = (form) => [...document.querySelectorAll(live)].filter((other) =>
    identity(other) === identity(form));
  const fields = (form) => [...form.elements].filter((field) =>
    field.name && field.type !== "hidden" && field.tagName !== "BUTTON");
  const isTick = (field) => field.type === "checkbox" || field.type === "radio";
  const isText = (field) => !isTick(field) && field.tagName !== "SELECT";
  const isUnsent = (form) => fields(form).some((field) =>
    isText(field) && field.value.trim() && field.value !== field.defaultValue);

  function read(form) {
    return fields(form).map((field) =>
      [field.name, field.value, isTick(field) ? field.checked : null]);
  }

  function write(form, answers) {
    for (const [name, words, ticked] of answers) {
      for (const field of fields(form).filter((field) => field.name === name)) {
        if (!isTick(field)) field.value = words;
        else if (field.value === words) field.checked = ticked;
      }
    }
  }

  function keep(form, triedKey) {
    if (!board.dataset.viewer) return;
    if (!isUnsent(form)) return sessionStorage.removeItem(ours + identity(form));
    const kept = JSON.stringify({ answers: read(form), triedKey, part: value(form, "part"),
      column: value(form, "column"), action: form.getAttribute("action") });
    try { sessionStorage.setItem(ours + identity(form), kept); } catch { /* full: still on screen */ }
  }

  function restore() {
    for (const name of Object.keys(sessionStorage).filter((name) => name.startsWith(ours))) {
      const kept = JSON.parse(sessionStorage.getItem(name));
      const forms = [...document.querySelectorAll(live)];
      let form = forms.find((form) => ours + identity(form) === name);
      if (!form) form = earlier(forms.find((form) => form.getAttribute("action") === kept.action), kept);
      if (!form) continue;
      write(form, kept.answers);
      if (kept.triedKey) setKey(form, kept.triedKey);
    }
  }

  // The part in which these words were begun is over: a form like today's, for that part.
  function earlier(model, kept) {
    if (!model) return null;
    const form = model.cloneNode(true);
    for (const name of ["part", "column"]) {
      const hidden = form.querySelector(`input[type=hidden][name="${name}"]`);
      if (hidden) hidden.value = kept[name];
    }
    setKey(form, newKey());
    const label = form.querySelector("textarea")?.labels[0] ?? form.querySelector("label");
    if (label) label.textContent = "Your words from an earlier part";
    carry([form]);
    return form;
  }

  // Forms that have no place on the page any more stand at its top until they are sent.
  function carry(forms) {
    if (!forms.length) return;
    let section = board.querySelector("section[data-carried]");
    if (!section) {
      section = document.createElement("section");
      section.dataset.carried = "";
      const heading = document.createElement("h2");
      [heading.id, heading.textContent] = ["still-writing", stillWriting];
      section.setAttribute("aria-labelledby", heading.id);
      section.append(heading);
      board.prepend(section);
    }
    for (const form of forms) {
      section.append(form);
      if (form.dataset.earlier !== undefined) continue;
      // The new part may use the same ids.
      form.dataset.earlier = "";
      const ids = new Map([...form.querySelectorAll("[id]")].map((node) => [node.id, node]));
      ids.forEach((node, id) => { node.id = `earlier-${identity(form).replace(/\W+/g, "-")}-${id}`; });
      for (const name of ["for", "aria-describedby", "aria-labelledby"]) {
        for (const node of form.querySelectorAll(`[${name}]`)) {
          const renamed = node.getAttribute(name).split(" ").map((id) => ids.get(id)?.id ?? id);
          node.setAttribute(name, renamed.join(" "));
        }
      }
    }
  }

  // --- Replacing what changed ------------------------------------------------------------

  // Puts the nodes into the place; unsent words, focus and what one is reading stay put.
  function swap(place, nodes, { quietly = false } = {}) {
    const active = document.activeElement;
    const held = place.contains(active) ? { active, form: active.closest(live),
      from: active.selectionStart, to: active.selectionEnd } : null;
    const anchor = active?.closest?.(live) ? active : [...board.querySelectorAll("[data-note]")]
      .find((note) => note.getBoundingClientRect().top >= 0);
    const top = anchor?.getBoundingClientRect().top;
    const [left, inner] = [place.scrollLeft, place.scrollTop];
    const unsent = [...place.querySelectorAll(live)].filter((form) =>
      isUnsent(form) || form.dataset.sending !== undefined);

    place.replaceChildren(...nodes);
    const homeless = [];
    for (const old of unsent) {
      const twin = alike(old)[0];
      if (!twin) { homeless.push(old); continue; }
      write(twin, read(old));
      setKey(twin, value(old, "key"));
    }
    carry(homeless);
    if (held) refocus(held);

    [place.scrollLeft, place.scrollTop] = [left, inner];
    const now = anchor?.isConnected ? anchor : anchor?.dataset.note
      && board.querySelector(`[data-note="${CSS.escape(anchor.dataset.note)}"]`);
    if (now) window.scrollBy(0, now.getBoundingClientRect().top - top);
    showNew(place, quietly);
  }

  function refocus({ active, form, from, to }) {
    const near = form && !form.isConnected ? alike(form)[0] ?? board : board;
    const again = active.isConnected ? active
      : (active.id && document.getElementById(active.id))
      || (active.name && near.querySelector(`[name="${CSS.escape(active.name)}"]`))
      || [...near.querySelectorAll(active.tagName)].find((node) =>
        node.textContent === active.textContent && node.getAttribute("href") === active.getAttribute("href"));
    if (!again) return;
    again.focus({ preventScroll: true });
    if (typeof from === "number") try { again.setSelectionRange(from, to); } catch { /* a date has none */ }
  }

  function showNew(place, quietly) {
    const notes = [...place.querySelectorAll("[data-note]")].filter((note) => !seen.has(note.dataset.note));
    for (const note of notes) seen.add(note.dataset.note);
    if (quietly) return;
    for (const note of notes) {
      note.classList.add("note-new");
      setTimeout(() => note.classList.remove("note-new"), 4000);
    }
    const news = notes.filter((note) => note.dataset.mine === undefined);
    const by = (note) => note.dataset.by ?? note.querySelector(".by")?.textContent.split("·")[0].trim();
    if (news.length === 1) say(by(news[0]) ? `New note from ${by(news[0])}` : "New note");
    if (news.length > 1) say(`${news.length} new notes`);
  }

  const parse = (html) => new DOMParser().parseFromString(html, "text/html");

  // Reads the page again and takes over its board, and the regions that stand outside it.
  async function reread() {
    stale = true;
    let page;
    try {
      const answer = await fetch(location.href);
      if (answer.ok) page = parse(await answer.text());
    } catch { return; }
    const fresh = page?.getElementById("board");
    if (!fresh) return sayConnection("Your session ended. Sign in in another tab: your words are kept.");
    stale = false;
    document.title = page.title;
    for (const region of page.querySelectorAll("[data-region]")) {
      const place = document.querySelector(`[data-region="${CSS.escape(region.dataset.region)}"]`);
      if (place && !board.contains(place)) swap(place, [...region.childNodes], { quietly: true });
    }
    swap(board, [...fresh.childNodes], { quietly: true });
  }

  // --- The stream ------------------------------------------------------------------------

  function connect() {
    source = new EventSource(board.dataset.stream);
    source.addEventListener("open", connected);
    source.addEventListener("error", disconnected);
    source.addEventListener("region", ({ data }) => {
      const { name, html } = JSON.parse(data);
      const place = document.querySelector(`[data-region="${CSS.escape(name)}"]`);
      if (place) swap(place, [...parse(html).body.childNodes]);
    });
    source.addEventListener("moved", async ({ data }) => {
      await reread();
      say(`Now: ${data}`);
    });
    source.addEventListener("ended", () => { source.close(); location.reload(); });
  }

  function connected() {
    if (down) {
      sayConnection("Connected again.");
      setTimeout(() => { if (!down) sayConnection(""); }, 5000);
    }
    down = false;
    if (stale) reread();
    for (const form of [...waiting]) send(form);
  }

  function disconnected() {
    down = true;
    sayConnection("The connection is down. You can keep writing: your words stay here.");
    // The browser tries again by itself unless the server answered with an error.
    if (source.readyState !== EventSource.CLOSED) return;
    stale = true;
    setTimeout(connect, 3000 + 2000 * Math.random());
  }

  // --- Sending ---------------------------------------------------------------------------

  function newKey() {
    if (crypto.randomUUID) return crypto.randomUUID();
    return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  function setKey(form, key) {
    const hidden = form.querySelector("input[type=hidden][name=key]");
    if (hidden) hidden.value = key;
  }

  // The same key is sent until the words change: what arrived without our knowing is not kept twice.
  async function send(form, button = null) {
    if (form.dataset.sending !== undefined) return;
    waiting.delete(form);
    const sent = JSON.stringify(read(form));
    const body = new URLSearchParams(new FormData(form, button));
    const buttons = [...form.querySelectorAll("button")];
    form.dataset.sending = "";
    keep(form, value(form, "key"));
    for (const one of buttons) one.disabled = true;
    try {
      const answer = await fetch(form.getAttribute("action"), { method: "POST", body,
        headers: { "X-Board": "1" }, redirect: "manual" });
      await take(answer, form, sent);
    } catch {
      sayProblem(form, "Not sent yet: the connection is down. Your words stay here and are sent by themselves.");
      waiting.add(form);
    }
    delete form.dataset.sending;
    for (const one of buttons) one.disabled = false;
    if (document.activeElement === document.body && form.isConnected) {
      (form.querySelector("textarea") ?? buttons[0])?.focus({ preventScroll: true });
    }
  }

  async function take(answer, form, sent) {
    if (answer.status === 204) return added(form, sent);
    const signedOut = answer.type === "opaqueredirect" || [401, 403].includes(answer.status);
    if (signedOut) {
      return sayProblem(form, "Your session ended. Sign in in another tab, then send again: your words are kept.");
    }
    const summary = [409, 422].includes(answer.status)
      && parse(await answer.text()).querySelector(".error-summary");
    if (!summary) return sayProblem(form, "This could not be kept just now. Your words are still here: send them again.");
    summary.tabIndex = -1;
    sayProblem(form, summary);
    summary.focus({ preventScroll: true });
  }

  // The page may have changed while it was sent; what was typed since then stays.
  function added(form, sent) {
    sessionStorage.removeItem(ours + identity(form));
    for (const one of new Set([form, ...alike(form)])) {
      setKey(one, newKey());
      sayProblem(one);
      if (JSON.stringify(read(one)) !== sent) { keep(one); continue; }
      for (const field of fields(one)) {
        if (isTick(field)) field.checked = false;
        else if (isText(field)) field.value = field.defaultValue = "";
      }
      if (one.dataset.earlier !== undefined) one.remove();
    }
    const section = board.querySelector("section[data-carried]");
    if (section && !section.querySelector(live)) section.remove();
    say(form.dataset.done ?? "Added.");
  }

  // --- Begin -----------------------------------------------------------------------------

  document.addEventListener("submit", (event) => {
    if (!event.target.matches(live)) return;
    event.preventDefault();
    send(event.target, event.submitter);
  });
  document.addEventListener("input", ({ target }) => {
    const form = target.closest(live);
    if (!form) return;
    if (form.querySelector("input[type=hidden][name=key]") && isTried(form)) setKey(form, newKey());
    keep(form);
  });
  const isTried = (form) =>
    JSON.parse(sessionStorage.getItem(ours + identity(form)) ?? "{}").triedKey === value(form, "key");
  addEventListener("offline", () => disconnected());
  addEventListener("online", () => { if (source.readyState === EventSource.OPEN) connected(); });
  addEventListener("pagehide", () => source.close());

  showNew(document, true);
  restore();
  connect();
})();
