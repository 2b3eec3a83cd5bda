// SPDX-License-Identifier: MIT
// Leaves the page quickly: by the link, or by pressing Escape three times. The page is replaced,
// so that "back" does not lead here again. Without this script the link still leaves.
"use strict";
(() => {
  const link = document.querySelector(".quick-exit a");
  if (!link) return;
  const leave = () => {
    document.body.hidden = true;
    window.location.replace(link.href);
  };
  link.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });
  let presses = [];
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const now = Date.now();
    presses = [...presses.filter((time) => now - time < 2000), now];
    if (presses.length >= 3) leave();
  });
})();
