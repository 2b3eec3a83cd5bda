// SPDX-License-Identifier: MIT
// Leave this page quickly: one press on the link, or Escape three times within two seconds. The
// page is replaced, so that the way back does not lead here. Without this script it is a link.
"use strict";
(() => {
  const elsewhere = "https://www.bbc.co.uk/weather";
  const leave = () => location.replace(elsewhere);
  let presses = [];

  document.addEventListener("click", (event) => {
    if (!event.target.closest("a.quick-exit, .quick-exit a")) return;
    event.preventDefault();
    leave();
  });
  document.addEventListener("keydown", ({ key, timeStamp, repeat }) => {
    if (repeat) return;
    presses = key === "Escape" ? [...presses.filter((at) => timeStamp - at < 2000), timeStamp] : [];
    if (presses.length === 3) leave();
  });
})();
