"use strict";
// Without this script the page still shows every mark, with the browser's own tooltips.
const tip = document.getElementById("tip");
for (const mark of document.querySelectorAll("article mark")) {
  mark.dataset.note = mark.title;
  mark.removeAttribute("title");
}
for (const box of document.querySelectorAll(".legend input")) {
  const marks = document.querySelectorAll(`mark[data-kind="${box.dataset.kind}"]`);
  const apply = () => marks.forEach((mark) => mark.classList.toggle("off", !box.checked));
  box.addEventListener("change", apply);
  apply();
}
document.querySelector("article").addEventListener("mousemove", (event) => {
  const notes = [];
  for (let mark = event.target.closest("mark"); mark; mark = mark.parentElement.closest("mark")) {
    if (!mark.classList.contains("off")) notes.push(mark.dataset.note);
  }
  tip.hidden = notes.length === 0;
  tip.textContent = notes.join("\n");
  tip.style.left = `${Math.min(event.clientX + 14, window.innerWidth - tip.offsetWidth - 8)}px`;
  const below = event.clientY + 18;
  const above = event.clientY - tip.offsetHeight - 10;
  tip.style.top = `${below + tip.offsetHeight > window.innerHeight ? above : below}px`;
});
document.querySelector("article").addEventListener("mouseleave", () => { tip.hidden = true; });
