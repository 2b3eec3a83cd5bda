// SPDX-License-Identifier: MIT
// How plain the words are that somebody writes for a family, said while they type. Without this
// script a button does the same. Nothing is stopped, nothing is changed.
"use strict";
(() => {
  const checked = "textarea[data-words]", pause = 600;
  const states = new WeakMap();
  const place = (field) => document.getElementById(`${field.id}-words`);

  function later(field, wait = pause) {
    const one = states.get(field) ?? {};
    states.set(field, one);
    clearTimeout(one.timer);
    one.timer = setTimeout(() => check(field, one), wait);
  }

  async function check(field, one) {
    const words = field.value;
    if (one.busy || one.told === words) return;
    if (!words.trim()) { one.told = words; return place(field)?.replaceChildren(); }
    one.busy = true;
    const token = field.form?.querySelector("input[name=token]")?.value ?? "";
    const whose = [...new FormData(field.form).getAll("whose")].map((said) => ["whose", said]);
    const body = new URLSearchParams([["token", token], [field.name, words], ...whose]);
    // Within the limit of every request: a line that is dead must not end the checks for good.
    const answer = await globalThis.drafts.ask(field.dataset.words,
      { method: "POST", body, headers: { "X-Words": "1" }, redirect: "manual" });
    const html = answer?.status === 200 ? answer.text : null;
    one.busy = false;
    if (html !== null) { one.told = words; show(field, html); }
    if (html !== null && field.value !== words) later(field);
  }

  // Notes that say the same stay as they are, so that nothing is read out twice.
  function show(field, html) {
    const there = place(field);
    const { body } = new DOMParser().parseFromString(html, "text/html");
    for (const note of there?.querySelectorAll("details[open]") ?? []) {
      const label = note.firstElementChild.getAttribute("aria-label");
      const same = [...body.querySelectorAll("summary")]
        .find((one) => one.getAttribute("aria-label") === label);
      if (same) same.parentElement.open = true;
    }
    if (there && there.innerHTML !== body.innerHTML) there.replaceChildren(...body.childNodes);
  }

  document.addEventListener("input", ({ target }) => {
    if (target.matches?.(checked)) later(target);
  });
  document.addEventListener("focusin", ({ target }) => {
    if (target.matches?.(checked) && target.value.trim()) later(target, 0);
  });
  // The button is for browsers without scripts (see the style sheet).
  document.documentElement.dataset.checks = "words";
})();
