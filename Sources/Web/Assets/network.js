// SPDX-License-Identifier: MIT
// Tries whether a network lets live boards and forms through, and shows what it found. The words
// stand in the page.
"use strict";
(() => {
  const place = document.getElementById("network"), limit = 15_000;
  const came = [];
  const show = (name) => { document.querySelector(`[data-finding=${name}]`).hidden = false; };

  function found(name) {
    source.close();
    clearTimeout(waiting);
    place.textContent = "This is what was found.";
    show(name);
  }

  // Five marks are sent within four seconds; half of that is time enough between first and last.
  function judge() {
    if (came.length < 2) return found("nothing");
    found(came.at(-1) - came[0] > 2_000 ? "live" : "held");
  }

  place.textContent = "Trying …";
  const source = new EventSource(place.dataset.stream);
  source.addEventListener("mark", () => came.push(performance.now()));
  source.addEventListener("done", judge);
  source.addEventListener("error", judge);
  const waiting = setTimeout(judge, limit);

  fetch(location.pathname, { method: "POST", redirect: "manual", signal: AbortSignal.timeout(limit) })
    .then(({ status }) => show(status === 204 ? "sent" : status === 403 ? "foreign" : "unsent"))
    .catch(() => show("unsent"));
})();
