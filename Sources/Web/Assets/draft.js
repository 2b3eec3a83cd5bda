// SPDX-License-Identifier: MIT
// What is typed is kept on the server within two seconds, for its writer alone, until it is sent.
// What the server has not got yet is kept in this tab, and outlives a reload and a lost connection.
// Without this script a form still comes back with its words when it is refused or sent too late.
"use strict";
globalThis.drafts = (() => {
  const page = document.getElementById("main")?.dataset ?? {};
  const { writer } = page, speech = JSON.parse(page.say ?? "{}"); // in the reader's language
  const kept = "form[data-draft]", soon = 800, latest = 1700, again = 5000, long = 1000;
  const late = 4000, limit = 8000, pause = 5000;

  // A line can be dead without being closed: nobody waits longer than this for an answer.
  const asked = new Map();
  async function ask(place, options = {}) {
    const stop = new AbortController(), timer = setTimeout(() => stop.abort(), limit);
    asked.set(stop, Date.now());
    try {
      const answer = await fetch(place, { ...options, signal: stop.signal });
      const { status, ok, headers } = answer;
      return { status, ok, headers, text: await answer.text() };
    } catch { return null; } finally { clearTimeout(timer); asked.delete(stop); }
  }

  // One region of the page speaks, one sentence in five seconds at most; the focus never moves. What
  // is over is not read there any more.
  const pending = new Map();
  let spoken = 0, speaking, shown = [];
  function announce(kind, words) {
    if (!words && shown.includes(kind)) show([]);
    pending.set(kind, words);
    speaking ??= setTimeout(speak, Math.max(100, spoken + pause - Date.now()));
  }
  function speak() {
    const said = [...pending].map(([kind, words]) =>
      [kind, typeof words === "function" ? words() : words]).filter(([, words]) => words);
    pending.clear();
    [speaking, spoken] = [undefined, said.length ? Date.now() : spoken];
    if (said.length) show(said);
  }
  function show(said) {
    shown = said.map(([kind]) => kind);
    document.getElementById("announce")?.replaceChildren(said.map(([, words]) => words).join(" "));
  }

  // Forms to one address are told apart by what the page filled in: part, heading, child.
  const key = (form) => form.querySelector("input[type=hidden][name=key]");
  const place = (form) => `${form.getAttribute("action")}/draft`;
  const passing = ["token", "key", "seen", "back", "fixed", "begin"];
  const hidden = (form) => [...form.querySelectorAll("input[type=hidden]")];
  const filledIn = (form) => hidden(form).filter(({ name }) => !passing.includes(name));
  const identity = (form) => filledIn(form)
    .reduce((words, { name, value }) => `${words} ${name}=${value}`, form.getAttribute("action"));
  const withIdentity = (wanted) =>
    [...document.querySelectorAll(kept)].find((form) => identity(form) === wanted);
  // What a refusal asks beside them goes with the form, and is no part of what was written.
  const fields = (form) => [...form.elements].filter((field) => field.name
    && field.type !== "hidden" && !["BUTTON", "FIELDSET"].includes(field.tagName)
    && !field.closest(".form-problem"));
  const isTick = (field) => ["checkbox", "radio"].includes(field.type);
  const isText = (field) => !isTick(field) && field.tagName !== "SELECT";
  const read = (form) => fields(form).map((field) =>
    [field.name, field.value, isTick(field) ? field.checked : null]);
  const isStill = (form, words) => JSON.stringify(read(form)) === JSON.stringify(words);
  // Words that a draft has brought are as unsent as those that were typed here.
  const isUnsent = (form) => form.dataset.sending !== undefined || fields(form).some((field) =>
    isText(field) && field.value.trim()
      && (field.value !== field.defaultValue || Number(form.dataset.draft)));
  const count = (form) => fields(form).filter(isText)
    .reduce((sum, { value }) => sum + (value.trim() ? value.trim().split(/\s+/u).length : 0), 0);
  const unkept = (words, said = "not-kept-yet") => speech[said].replace("{count}",
    new Intl.NumberFormat(document.documentElement.lang).format(words));
  // randomUUID exists only where the connection is secure.
  const newKey = () =>
    crypto.randomUUID?.() ?? crypto.getRandomValues(new Uint32Array(4)).join("-");

  // One of the three boxes of a day: an empty one keeps its place among them.
  const isPart = (field) => field.dataset.part !== undefined;
  // The values of each field. An empty one has none.
  function values(form, valued = (field) => field.value, ticked = (field) => field.checked) {
    const all = {};
    for (const field of fields(form)) {
      all[field.name] ??= [];
      if (isTick(field) ? ticked(field) : valued(field) || isPart(field)) {
        all[field.name].push(valued(field));
      }
    }
    for (const said of Object.values(all)) if (said.every((one) => !one)) said.length = 0;
    return all;
  }
  // As the server drew them. A form that a live line brought may be met only when somebody types.
  const drawn = (form) => values(form, (field) => field.tagName === "SELECT"
    ? ([...field.options].find((one) => one.defaultSelected) ?? field.options[0])?.value ?? ""
    : isTick(field) ? field.value : field.defaultValue, (field) => field.defaultChecked);

  // What the server has: the version of the draft, and the values that it would draw.
  const states = new WeakMap();
  function state(form) {
    if (!states.has(form)) {
      states.set(form, { version: Number(form.dataset.draft) || 0, told: drawn(form) });
    }
    return states.get(form);
  }

  // In this tab, for this person only: the next one on a shared device must not find them.
  const mine = `words ${writer} `, stays = [mine, `added ${writer} `];
  let over = false;
  function keepHere(form, posted) {
    const name = mine + identity(form);
    if (over) return;
    if (!writer || !isUnsent(form)) return sessionStorage.removeItem(name);
    const { tried } = form.dataset;
    const words = { key: key(form)?.value, tried, posted, answers: read(form) };
    try { sessionStorage.setItem(name, JSON.stringify(words)); } catch { /* full: on the screen */ }
  }
  const forgetHere = (form) => sessionStorage.removeItem(mine + identity(form));

  // Puts back what the server had not got. What has no form on this page is returned.
  function restore() {
    const left = [];
    for (const name of Object.keys(sessionStorage)) {
      if (!stays.some((start) => name.startsWith(start))) sessionStorage.removeItem(name);
      if (!name.startsWith(mine)) continue;
      const words = JSON.parse(sessionStorage.getItem(name));
      const form = withIdentity(name.slice(mine.length));
      if (words.arrived !== undefined) {
        if (form) wayBack(form, words.arrived);
      } else if (form && words.posted) askIfSent(form, name, words);
      else if (form) fill(form, words);
      else if (!words.posted) left.push({ name, words, path: name.slice(mine.length).split(" ")[0] });
    }
    return left;
  }

  function fill(form, words) {
    const before = state(form);
    words.answers.forEach(([, said, ticked], index) => Object.assign(
      fields(form)[index] ?? {}, ticked === null ? { value: said } : { checked: ticked }));
    // Perhaps it arrived before the reload: the same key does not keep it twice.
    if (words.tried) form.dataset.tried = words.tried;
    if (key(form).value !== words.key) {
      Object.assign(before, { version: 0, told: {}, unsure: true });
      key(form).value = words.key;
    }
    later(form);
  }

  // The page was left by sending these words. Did they arrive? The server knows by their key.
  async function askIfSent(form, name, words) {
    const body = new URLSearchParams([["base", "any"]]);
    for (const [field, said, ticked] of words.answers) {
      if (said && ticked !== false) body.append(field, said);
    }
    for (const { name: field, value } of hidden(form)) {
      body.append(field, field === "key" ? words.key : value);
    }
    // Until that is known, what the browser put back into the form is not kept as new words.
    const one = Object.assign(state(form), { isAsked: true });
    const answer = await ask(place(form), { method: "POST", body, redirect: "manual" });
    one.isAsked = false;
    if (answer?.status === 410) {
      const arrived = mark(words.answers);
      sessionStorage.setItem(name, JSON.stringify({ arrived }));
      wayBack(form, arrived);
      say(form, speech["was-sent"]);
    }
    if (answer?.status === 204 && !isUnsent(form)) fill(form, words);
  }

  // The way back led here, and the browser filled in what was sent, perhaps only after this script
  // began: it is not sent once more unseen. Of what was sent a mark alone is kept in this tab, by
  // which it is known again. Whoever writes the same words anew has touched the page.
  function wayBack(form, arrived) {
    const one = Object.assign(state(form), { arrived });
    if (mark(read(form)) !== arrived || isTouched) return false;
    clearTimeout(one.timer);
    inTime(one);
    empty(form);
    states.set(form, { version: 0, told: values(form), arrived });
    sessionStorage.setItem(mine + identity(form), JSON.stringify({ arrived }));
    say(form, speech["was-sent"]);
    return true;
  }
  let isTouched = false;
  for (const kind of ["keydown", "pointerdown"]) {
    document.addEventListener(kind, () => { isTouched = true; }, true);
  }
  const mark = (answers) => [...JSON.stringify(answers)]
    .reduce((sum, letter) => (Math.imul(sum, 31) + letter.codePointAt(0)) | 0, 7);

  // Who reads it stays as it was chosen: the next words may be as private as these.
  function empty(form) {
    for (const field of fields(form)) {
      if (field.name === "who-reads") continue;
      if (isText(field)) field.value = field.defaultValue = "";
      else if (field.tagName === "SELECT") field.selectedIndex = 0;
      else field.checked = field.type === "radio" && field.defaultChecked;
    }
  }

  // One letter in a long text is told as one letter. No pair of a character's halves is parted.
  function splice(name, before, now) {
    const isHalf = (words, place) => /[\uDC00-\uDFFF]/.test(words[place] ?? "");
    let start = 0, end = 0;
    const most = Math.min(before.length, now.length);
    while (start < most && before[start] === now[start]) start++;
    while (start > 0 && (isHalf(before, start) || isHalf(now, start))) start--;
    while (end < most - start && before[before.length - 1 - end] === now[now.length - 1 - end]) end++;
    while (end > 0 && (isHalf(before, before.length - end) || isHalf(now, now.length - end))) end--;
    return `${name} ${start} ${before.length - start - end} ${now.slice(start, now.length - end)}`;
  }

  // Only what changed since the server was last told; null when nothing did.
  function changes(form, base) {
    const { told } = state(form), now = values(form), body = new URLSearchParams();
    for (const [name, said] of Object.entries(now)) {
      // Null where nobody knows whether the server has it.
      const before = told[name] === undefined ? [] : told[name];
      if (JSON.stringify(before) === JSON.stringify(said)) continue;
      const isLong = base !== "any" && said.length === 1 && before?.length === 1
        && said[0].length > long && before[0].length > 0;
      if (isLong) body.append("splice", splice(name, before[0], said[0]));
      else if (!said.length) body.append("emptied", name);
      else for (const one of said) body.append(name, one);
    }
    const names = [...new Set(body.keys())].filter((name) => now[name]);
    for (const one of [...body.getAll("emptied"), ...body.getAll("splice")]) {
      names.push(one.split(" ")[0]);
    }
    if ([...body.keys()].length === 0) return null;
    for (const { name, value } of hidden(form)) {
      if (!["seen", "back"].includes(name)) body.append(name, value);
    }
    body.append("base", base);
    return { body, now, names };
  }

  function later(form, wait = soon) {
    const one = state(form);
    one.since ??= Date.now();
    one.overdue ??= setTimeout(notKept, late, form);
    clearTimeout(one.timer);
    one.timer = setTimeout(() => tell(form),
      wait === soon ? Math.max(0, Math.min(soon, one.since + latest - Date.now())) : wait);
  }

  async function tell(form) {
    const one = state(form);
    if (one.gone) return;
    if (one.busy || one.isAsked) return later(form);
    const change = changes(form, one.unsure ? "any" : one.version);
    one.since = undefined;
    if (!change) return inTime(one);
    one.busy = true;
    const sent = key(form).value;
    const answer = await ask(place(form), { method: "POST", body: change.body, redirect: "manual" });
    one.busy = false;
    // Sent, and begun anew, meanwhile: this answer is about other words.
    if (key(form).value !== sent || state(form) !== one) return;
    // Perhaps it arrived all the same: next time these fields are told whole.
    if (!answer) {
      one.unsure = true;
      for (const name of change.names) one.told[name] = null;
    }
    take(form, answer, change.now);
  }

  const inTime = (one) => { clearTimeout(one.overdue); one.overdue = undefined; };
  function notKept(form) {
    const one = state(form), words = count(form);
    one.overdue = undefined;
    if (one.ended || !changes(form, 0)) return;
    if (!one.isLate) announce("kept", unkept(words));
    one.isLate = true;
    say(form, words ? unkept(words) : "");
  }

  function take(form, answer, now) {
    const one = state(form);
    if (answer?.status === 204) {
      inTime(one);
      one.version = Number(answer.headers.get("Draft-Version"));
      one.unsure = false;
      Object.assign(one.told, now);
      form.dataset.draft = one.version;
      if (changes(form, 0)) return later(form);
      forgetHere(form);
      const time = new Date().toLocaleTimeString(document.documentElement.lang, { timeStyle: "short" });
      const words = speech.kept.replace("{time}", time);
      if (one.isLate) announce("kept", words);
      one.isLate = false;
      return say(form, words);
    }
    // Written on in another window: these are other words now, and take none away.
    if (answer?.status === 409 && one.unsure) return later(form);
    if (answer?.status === 409) {
      Object.assign(one, { version: 0, told: {} });
      key(form).value = newKey();
      keepHere(form);
      return later(form);
    }
    // Sent, or thrown away, in another window: what is typed here is new.
    if (answer?.status === 410) {
      one.ended = true;
      if (one.isTyped) typed(form);
      return;
    }
    if (answer?.status === 413) return fail(form, answer.text);
    if (answer && [401, 403].includes(answer.status)) return fail(form, speech.ended);
    later(form, again);
  }

  function fail(form, words) {
    inTime(state(form));
    say(form, words);
    announce("kept", words);
  }

  const say = (form, words) => form.querySelector(".draft-line")?.replaceChildren(words);

  // Another key is another deed, and another draft.
  function anew(form) {
    clearTimeout(state(form).timer);
    inTime(state(form));
    states.set(form, { version: 0, told: {} });
    if (key(form)) key(form).value = newKey();
  }

  // The form was sent and is empty again.
  function sent(form) {
    clearTimeout(state(form).timer);
    inTime(state(form));
    states.set(form, { version: 0, told: values(form) });
    form.dataset.draft = 0;
    form.querySelector("[name=start-again]")?.remove();
    say(form, "");
    forgetHere(form);
    later(form);
  }

  function typed(form) {
    const one = state(form);
    if (one.arrived !== undefined && wayBack(form, one.arrived)) return;
    if (one.ended) {
      Object.assign(one, { version: 0, told: {}, ended: false });
      key(form).value = newKey();
    }
    one.isTyped = true;
    keepHere(form);
    later(form);
    if (one.isLate) say(form, unkept(count(form)));
  }

  // The net is back, or somebody looks again: what hangs is given up, and asked anew at once.
  function askAgain() {
    for (const [stop, since] of asked) if (Date.now() - since > 1000) stop.abort();
    setTimeout(() => {
      for (const form of document.querySelectorAll(kept)) {
        if (states.has(form) && changes(form, 0)) later(form, 1);
      }
    }, 20);
  }

  // The page closes: the last words go by themselves, whatever the server has.
  function leave() {
    for (const form of document.querySelectorAll(kept)) {
      const one = states.get(form);
      if (!one || one.ended || one.gone) continue;
      const change = changes(form, "any");
      if (change) one.unsure = navigator.sendBeacon(place(form), change.body);
    }
  }

  document.addEventListener("input", ({ target }) => {
    const form = target.closest?.(kept);
    if (form) typed(form);
  });
  // Should what is sent not arrive, the words are kept here. The live board sends by itself.
  document.addEventListener("submit", ({ target, submitter }) => {
    if (!target.matches(kept)) return;
    state(target).isTyped = false;
    if (submitter?.name === "start-again") {
      forgetHere(target);
      state(target).gone = true;
    } else if (!target.dataset.live) {
      setTimeout(sending, late, target);
      keepHere(target, true);
    }
  });
  // The page waits for an answer to what was sent: it says so while nothing comes.
  function sending(form, words = unkept(count(form), "not-answered")) {
    say(form, words);
    announce("kept", words);
  }

  // Whoever leaves a shared device leaves nothing on it, in no tab: the last words go to the server
  // first. If they cannot, the writer is asked.
  const unsettled = () => [...document.querySelectorAll(kept)].filter((form) =>
    states.has(form) && !states.get(form).ended && changes(form, 0));
  async function settle() {
    const until = Date.now() + 3000;
    while (unsettled().length && Date.now() < until) {
      for (const form of unsettled()) if (!state(form).busy) later(form, 1);
      await new Promise((done) => setTimeout(done, 50));
    }
    return unsettled().length === 0 && !Object.keys(sessionStorage)
      .some((name) => name.startsWith("added "));
  }
  function wipe() {
    over = true;
    sessionStorage.clear();
  }
  // The page is emptied first: where the line is dead, the next one is long in coming.
  function leaveAll(place = location.pathname + location.search) {
    leave();
    wipe();
    document.body.replaceChildren();
    location.replace(place);
  }
  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.matches("form[data-leave]")) return;
    event.preventDefault();
    if (form.dataset.leave !== "asked" && !await settle()) {
      form.dataset.leave = "asked";
      say(form, speech["sign-out-anyway"]);
      return announce("leave", speech["sign-out-anyway"]);
    }
    wipe();
    localStorage.setItem("left", Date.now());
    localStorage.removeItem("left");
    setTimeout(sending, late, form, speech["not-signed-out"]);
    form.submit();
  });
  addEventListener("storage", ({ key: name, newValue }) => {
    if (name === "left" && newValue && writer) leaveAll(`/${house}`);
  });
  // Somebody else has signed in in another tab: what was here before is not theirs to see.
  const house = location.pathname.split("/")[1];
  const tabs = globalThis.BroadcastChannel && writer ? new BroadcastChannel("writers") : null;
  tabs?.addEventListener("message", ({ data }) => {
    if (data.house === house && data.writer !== writer) leaveAll(`/${house}`);
  });
  tabs?.postMessage({ house, writer });

  // What is folded away is on paper too; older browsers need a script for it.
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("details:not([open])")];
    for (const one of folded) one.open = true;
  });
  addEventListener("afterprint", () => { for (const one of folded) one.open = false; });

  addEventListener("pagehide", leave);
  // A page out of the browser's own memory may be another person's by now.
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) return location.reload();
    for (const form of document.querySelectorAll(kept)) {
      const { arrived } = state(form);
      if (arrived !== undefined) wayBack(form, arrived);
    }
    askAgain();
  });
  addEventListener("online", askAgain);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") leave(); else askAgain();
  });

  for (const form of document.querySelectorAll(kept)) state(form);
  const left = writer ? restore() : [];
  return {
    key, identity, fields, isText, read, isStill, isUnsent, keepHere, sent, anew, empty, later, left, ask,
    announce, count, unkept, writer, leaveAll,
  };
})();
