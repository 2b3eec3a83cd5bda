// SPDX-License-Identifier: MIT
// The live board. Without this script every form posts. With it, what others say appears by itself,
// and words being typed outlive another part, a lost connection, a reload, an ended session. A line
// that is dead without being closed is noticed, said, and tried anew. What this says itself stands
// in the page, in the language of its reader.
"use strict";
(() => {
  const board = document.getElementById("board");
  if (!board) return;
  const live = "form[data-live]", speech = JSON.parse(board.dataset.say);
  const beat = 15000, opening = 4000, late = 4000, again = 5000; // milliseconds
  const number = new Intl.NumberFormat(document.documentElement.lang);
  const filled = (key, gaps) => Object.entries(gaps)
    .reduce((words, [gap, said]) => words.replace(`{${gap}}`, () => said), speech[key]);
  const seen = new Set();
  let source, began = 0, heard = 0, retry, down = false, stale = false, out = false;
  let order = Promise.resolve();
  const parse = (html) => new DOMParser().parseFromString(html, "text/html");
  const found = (name, value) => document.querySelector(`[${name}="${CSS.escape(value)}"]`);
  const line = (words) => document.getElementById("connection")?.replaceChildren(words);
  const sayStatus = (form, words) => form?.querySelector(".form-status")?.replaceChildren(words);

  // What forms are and hold, and how unsent words are kept, is the same on every page.
  const { key, identity, fields, isText, read, isStill, isUnsent, ask, announce, unkept, count } =
    globalThis.drafts;
  const keep = globalThis.drafts.keepHere;
  const withIdentity = (wanted) =>
    [...board.querySelectorAll("form")].find((form) => identity(form) === wanted);

  // Said at once by a screen reader: it is about the reader's own words.
  function sayProblem(form, words) {
    const alert = typeof words === "string" && words
      ? parse("<p role=alert></p>").body.firstChild : null;
    alert?.append(words);
    form?.querySelector(".form-problem")?.replaceChildren(...[alert ?? words].filter(Boolean));
  }

  // The part in which these words were begun is over: they can be copied from the top of the page.
  function showLeft({ name, words: { answers } }) {
    const left = parse("<div><p dir=auto translate=no></p>"
      + "<button type=button class=button-secondary></button></div>").body.firstChild;
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
    showSwitch();
  }

  // The notes that stand there, with those that are new or worded anew.
  function withNotes(place, count, notes) {
    const nodes = [...place.childNodes].filter((node) => !node.matches?.(".count"));
    for (const { id, html } of notes) {
      const at = nodes.findIndex((node) => node.dataset?.note === id);
      nodes.splice(at < 0 ? nodes.length : at, at < 0 ? 0 : 1, parse(html).body.firstChild);
    }
    return [parse(count).body.firstChild, ...nodes];
  }

  // Others' notes are summed up, in the one region that speaks. Whoever wants silence has it.
  const isQuiet = () => localStorage.getItem("quiet-notes") !== null;
  const news = new Map(), own = new Set();
  function showSwitch() {
    const one = document.getElementById("tell-news");
    if (one) one.checked = !isQuiet();
  }
  function showNew(place, quietly) {
    const notes = [...place.querySelectorAll("[data-note]")]
      .filter((note) => !seen.has(note.dataset.note));
    for (const note of notes) seen.add(note.dataset.note);
    if (quietly || !notes.length) return;
    for (const note of notes) note.classList.add("note-new");
    setTimeout(() => { for (const note of notes) note.classList.remove("note-new"); }, 4000);
    for (const note of notes) {
      const title = note.closest("section")?.querySelector("h2")?.textContent.trim() ?? "";
      if (own.delete(note.querySelector("p")?.textContent)) continue;
      news.set(title, [...news.get(title) ?? [], note]);
    }
    if (news.size && !isQuiet()) announce("news", summed);
    if (isQuiet()) news.clear();
  }
  function summed() {
    const notes = [...news.values()].flat(), places = [...news.keys()];
    news.clear();
    if (!notes.length) return "";
    const by = notes[0].querySelector(".by")?.textContent.split("·")[0].trim() || speech.someone;
    const place = new Intl.ListFormat(document.documentElement.lang).format(places);
    return notes.length === 1 ? filled("new-note", { name: by })
      : filled("new-notes", { count: number.format(notes.length), place });
  }

  // Reads the page again and takes over its board.
  async function reread() {
    stale = true;
    const answer = await ask(location.href);
    if (!answer) throw new Error("no answer");
    if (!answer.ok) return line(speech["signed-out"]);
    const page = parse(answer.text), fresh = page.getElementById("board");
    const writer = page.getElementById("main")?.dataset.writer;
    // Somebody else is signed in here now: nothing of whoever wrote before goes on.
    if (writer && writer !== globalThis.drafts.writer) return globalThis.drafts.leaveAll();
    if (fresh?.dataset.viewer !== board.dataset.viewer) return end();
    stale = out = false;
    document.title = page.title;
    board.dataset.stream = fresh.dataset.stream;
    swap(board, [...fresh.childNodes], true);
    const token = page.querySelector("input[name=token]").value;
    for (const field of document.querySelectorAll("input[name=token]")) field.value = token;
  }

  let isEnding = false;
  // Nothing of the meeting stays in sight, except words that were not sent.
  function end() {
    clearInterval(watching);
    source.close();
    // What was added is kept for a while after the end, and shown as late.
    if (outbox.length && !isEnding) {
      isEnding = true;
      return flush().then(end);
    }
    if (![...board.querySelectorAll("form")].some(isUnsent)) return location.reload();
    const ended = parse("<p role=status></p><p><a href=''></a></p>").body;
    ended.firstChild.textContent = speech.ended;
    ended.querySelector("a").textContent = speech["open-again"];
    swap(board, [...ended.childNodes]);
  }

  // One after the other, as they came: a page that took long must not undo a later note.
  const inTurn = (work) => { order = order.then(work).catch(() => {}); };
  function connect() {
    clearTimeout(retry);
    source?.close();
    began = Date.now();
    const mine = source = new EventSource(board.dataset.stream);
    const on = (name, work) => mine.addEventListener(name, (event) => {
      if (mine !== source) return;
      if (name !== "error") heard = Date.now();
      work(event);
    });
    on("open", connected);
    on("error", disconnected);
    on("beat", () => {});
    on("region", ({ data }) => inTurn(() => {
      const { name, html } = JSON.parse(data);
      const place = found("data-region", name), before = place?.textContent;
      swap(place, [...parse(html).body.childNodes]);
      if (name === "meanwhile" && place.textContent !== before) {
        announce(name, place.textContent);
      }
    }));
    on("notes", ({ data }) => inTurn(() => {
      const { name, count, notes } = JSON.parse(data), place = found("data-region", name);
      swap(place, withNotes(place, count, notes));
    }));
    on("moved", ({ data }) => inTurn(() => reread().then(() => {
      news.clear();
      announce("moved", filled("now", { part: data }));
    })));
    on("ended", end);
  }

  function connected() {
    if (stale) inTurn(reread);
    if (down) showLine(speech.connected);
    down = false;
    flush();
  }

  function disconnected() {
    down = stale = true;
    began = Date.now();
    showLine(speech["connection-down"]);
    // The browser tries again by itself, except when the server answered with an error.
    if (source.readyState === EventSource.CLOSED) {
      retry = setTimeout(connect, 3000 + 2000 * Math.random());
    }
  }

  // A line can be dead without being closed: then no beat comes, or an opening takes for ever.
  const watching = setInterval(() => {
    const now = Date.now();
    if (source.readyState === EventSource.OPEN && now - heard > beat) {
      disconnected();
      connect();
    } else if (source.readyState === EventSource.CONNECTING && now - began > opening) {
      if (now - heard > beat && !down) disconnected();
      connect();
    }
  }, 1000);

  // Whatever happened while nobody looked, or while there was no net.
  function lookAgain() {
    connect();
    setTimeout(flush, 50);
  }

  // What the line is like, how many words wait for it, and which nobody has added yet.
  let state = "";
  function showLine(words = state) {
    state = words;
    const sum = (all) => all.reduce((sum, one) => sum + one.count, 0);
    const late = sum(outbox.filter((one) => one.isLate || down));
    const typed = sum([...board.querySelectorAll(live)].filter(isUnsent)
      .filter((form) => !waits(form).some((one) => isStill(form, one.words)))
      .map((form) => ({ count: count(form) })));
    const said = [words, late ? unkept(late) : "", words === speech.connected && typed
      ? filled("not-added", { count: number.format(typed) }) : ""].filter(Boolean).join(" ");
    if (document.getElementById("connection")?.textContent === said) return;
    line(said);
    announce("line", said);
  }

  // What was added goes in order, each under its own key, until the server has answered for it.
  // This tab keeps it meanwhile, so a reload sends it too.
  const box = `added ${globalThis.drafts.writer} ${location.pathname}`;
  const outbox = JSON.parse(sessionStorage.getItem(box) ?? "[]");
  let going = false, later;
  function remember() {
    if (!outbox.length) return sessionStorage.removeItem(box);
    try { sessionStorage.setItem(box, JSON.stringify(outbox)); } catch { /* full: on the screen */ }
  }
  const waits = (form) => outbox.filter((one) => one.identity === identity(form));

  function add(form) {
    const before = waits(form);
    if (before.some((one) => one.key === key(form)?.value)) return flush();
    for (const one of before) takeOut(form, one);
    if (before.length && !isUnsent(form)) return flush();
    // What a refusal asked goes with the words, and is put away with it.
    const body = `${new URLSearchParams(new FormData(form))}`;
    sayProblem(form, "");
    outbox.push({
      key: key(form)?.value, identity: identity(form), action: form.getAttribute("action"),
      words: read(form), count: count(form), body,
    });
    form.dataset.tried = key(form)?.value ?? "";
    keep(form);
    remember();
    flush();
  }

  async function flush() {
    clearTimeout(later);
    if (going) return;
    going = true;
    while (outbox.length && await send(outbox[0]).catch(() => false)) {
      outbox.shift();
      remember();
    }
    going = false;
    if (outbox.length) later = setTimeout(flush, again);
    showLine();
  }

  // Whether the server has answered for it, with yes or with no.
  async function send(one) {
    if (out) await reread().catch(() => {});
    if (out) return stillWaits(one, "signed-out");
    const waiting = setTimeout(() => stillWaits(one), late);
    const body = new URLSearchParams(one.body);
    body.set("token", document.querySelector("input[name=token]").value);
    const answer = await ask(one.action,
      { method: "POST", body, headers: { "X-Board": "1" }, redirect: "manual" });
    clearTimeout(waiting);
    const form = withIdentity(one.identity);
    if (answer?.status === 204) return added(one, form);
    const told = answer && parse(answer.text);
    const summary = told?.querySelector(".error-summary");
    // A question comes with the tick that answers it.
    const tick = told?.querySelector("[name=is-meant]")?.closest(".choice");
    // A redirect, which has the status 0 here, could only lead to where one signs in.
    const isOut = answer && !summary && [0, 401, 403].includes(answer.status);
    if (isOut && !one.wasOut) {
      one.wasOut = out = true;
      return stillWaits(one, "signed-out");
    }
    if (!answer || answer.status >= 500 || answer.status === 429) return stillWaits(one);
    const wrong = [...told?.querySelectorAll("[aria-invalid=true]") ?? []].map(({ name }) => name);
    refused(one, form, summary, tick, wrong);
    // Sent before in other words, which were kept: these are another deed.
    if (form && answer.status === 409) globalThis.drafts.anew(form);
    return true;
  }

  function stillWaits(one, why = "not-sent") {
    one.isLate = true;
    sayProblem(withIdentity(one.identity), speech[why]);
    showLine();
    return false;
  }

  // It was surely not kept: with other words it is still the same thought.
  function refused(one, form, summary, tick, wrong) {
    if (!form) return showLeft({ name: "", words: { answers: one.words } });
    delete form.dataset.tried;
    sayProblem(form, summary ?? speech["not-kept"]);
    if (tick) summary.after(tick);
    const all = [...form.elements].filter(({ name }) => name);
    for (const link of summary?.querySelectorAll("a") ?? []) {
      link.hash = all.find((field) => link.hash.endsWith(`-${field.name}`))?.id ?? "";
    }
    if (!summary) return;
    summary.id = `${form.id}-problem`;
    for (const field of all) {
      const isLed = [...summary.querySelectorAll("a")].some(({ hash }) => hash === `#${field.id}`);
      if (!isLed && !wrong.includes(field.name)) continue;
      field.setAttribute("aria-invalid", "true");
      field.setAttribute("aria-describedby",
        [...new Set(`${field.getAttribute("aria-describedby") ?? ""} ${summary.id}`.split(" "))]
          .join(" ").trim());
    }
    summary.focus();
  }

  // What was written on after it was added stays; what was added is taken out of it.
  function takeOut(form, one) {
    one.words.forEach(([, said], index) => {
      const field = fields(form)[index];
      if (field && isText(field) && said.trim() && field.value.startsWith(said)) {
        field.value = field.value.slice(said.length).trimStart();
      }
    });
  }

  function added(one, form) {
    for (const [, said, ticked] of one.words) if (ticked === null) own.add(said.trim());
    announce("added", speech.added);
    if (!form) return true;
    const isStillThere = isStill(form, one.words);
    sayProblem(form, "");
    for (const field of fields(form)) field.removeAttribute("aria-invalid");
    if (!isStillThere) {
      takeOut(form, one);
      keep(form);
      globalThis.drafts.later(form);
      return true;
    }
    globalThis.drafts.anew(form);
    // Whose words they are is chosen anew for each note; who reads them stays as it was chosen.
    globalThis.drafts.empty(form);
    globalThis.drafts.sent(form);
    sayStatus(form, speech.added);
    if (form.closest("[data-carried]")) putAway(form);
    return true;
  }

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches?.(live) || event.submitter?.hasAttribute("formaction")) return;
    event.preventDefault();
    add(form);
  });
  document.addEventListener("input", ({ target }) => {
    const form = target.closest(live);
    if (!form) return;
    // Other words are another deed, and are sent by hand; what was added before goes all the same.
    if (form.dataset.tried === key(form)?.value) globalThis.drafts.anew(form);
    sayStatus(form, "");
    keep(form);
  });
  document.addEventListener("change", ({ target }) => {
    if (target.id !== "tell-news") return;
    if (target.checked) localStorage.removeItem("quiet-notes");
    else localStorage.setItem("quiet-notes", "yes");
  });
  addEventListener("offline", () => { if (!down) disconnected(); });
  addEventListener("online", lookAgain);
  addEventListener("pagehide", () => source.close());
  let isShown = false;
  addEventListener("pageshow", () => { if (isShown) lookAgain(); isShown = true; });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") lookAgain();
  });

  document.documentElement.dataset.live = "on";
  showNew(document, true);
  showSwitch();
  const here = location.pathname.replace(/board$/, "");
  globalThis.drafts.left.filter(({ path }) => path.startsWith(here)).forEach(showLeft);
  connect();
  flush();
})();
