// Typing / in the composer offers the commands: arrows point, Enter or a click fills one in, Escape closes.
"use strict";

const offering = (node) => (node instanceof HTMLTextAreaElement && node.dataset.offers ? document.getElementById(node.dataset.offers) : null);
const offered = (list) => [...list.querySelectorAll("[role=option]")].filter((one) => !one.hidden);
const pointed = (list) => list.querySelector("[aria-selected=true]");

const pointAt = (box, list, to) => {
  offered(list).forEach((one) => one.setAttribute("aria-selected", String(one === to)));
  if (to) box.setAttribute("aria-activedescendant", to.id);
  else box.removeAttribute("aria-activedescendant");
};
const show = (box, list, yes) => {
  if (list.hidden === !yes) return;
  list.hidden = !yes;
  const said = document.getElementById(`${list.id}-said`);
  said.textContent = yes ? (offered(list).length === 1 ? said.dataset.one : said.dataset.many) : "";
  if (yes) box.setAttribute("aria-controls", list.id);
  else { box.removeAttribute("aria-controls"); pointAt(box, list, null); }
};
const fillIn = (box, list, option) => {
  box.value = `${option.dataset.command} `;
  show(box, list, false);
  box.focus();
};

document.addEventListener("input", (event) => {
  const list = offering(event.target);
  if (!list) return;
  const typed = event.target.value;
  list.querySelectorAll("[role=option]").forEach((one) => { one.hidden = !one.dataset.command.startsWith(typed.toLowerCase()); });
  const some = typed.startsWith("/") ? offered(list) : [];
  show(event.target, list, some.length > 0);
  // Whoever has typed a whole command sends it with Enter.
  if (some.length > 0) pointAt(event.target, list, some.some((one) => one.dataset.command === typed.toLowerCase()) ? null : some[0]);
});
document.addEventListener("focusout", (event) => { const list = offering(event.target); if (list) show(event.target, list, false); });
document.addEventListener("mousedown", (event) => {
  const option = event.target.closest("#commands [role=option]");
  if (!option) return;
  event.preventDefault();
  fillIn(document.getElementById("composer-text"), option.parentElement, option);
});
// Before the composer sends what is typed.
document.addEventListener("keydown", (event) => {
  const list = offering(event.target);
  if (!list || list.hidden || event.isComposing || event.keyCode === 229) return;
  const all = offered(list);
  const now = all.indexOf(pointed(list));
  if (event.key === "ArrowDown") pointAt(event.target, list, all[(now + 1) % all.length]);
  else if (event.key === "ArrowUp") pointAt(event.target, list, all[(Math.max(now, 0) - 1 + all.length) % all.length]);
  else if (event.key === "Enter" && now >= 0 && !event.shiftKey) fillIn(event.target, list, all[now]);
  else if (event.key === "Escape") show(event.target, list, false);
  else return;
  event.preventDefault();
  event.stopPropagation();
}, true);
