// What a page without a script cannot do: send with Enter, keep what is typed until it is taken, stay at the newest message.
"use strict";

const scrolls = () => document.querySelectorAll(".conversation");
const nearEnd = (box) => box.scrollHeight - box.scrollTop - box.clientHeight < 80;
// Somebody was led to this message, and it is still before them.
const reads = (box) => { const one = box.querySelector(":target"); return one !== null && Math.abs(one.getBoundingClientRect().top - box.getBoundingClientRect().top) < 24; };
const toEnd = (box) => { box.scrollTop = box.scrollHeight; };

document.addEventListener("keydown", (event) => {
  const box = event.target;
  if (event.key === "Escape") closeMenus(null);
  // While an input method is composing, Enter chooses a word; it must not send.
  if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
  if (!(box instanceof HTMLTextAreaElement) || box.closest("dialog.view")) return;
  event.preventDefault();
  if (box.value.trim() !== "" || box.form.querySelector("[type=file]")?.files.length) box.form.requestSubmit();
});

document.addEventListener("htmx:beforeRequest", (event) => {
  const form = event.target;
  const box = form.querySelector(".composer textarea");
  if (box) box.dataset.sent = box.value;
  form.closest("[popover]")?.hidePopover();
  if (form.closest("details.menu")) closeMenus(null);
});

document.addEventListener("htmx:afterRequest", (event) => {
  const box = event.target.querySelector(".composer textarea");
  if (!box || !event.detail.successful) return;
  const taken = event.detail.xhr.getResponseHeader("X-Sandbox-Taken") === "true";
  if (taken && box.value === box.dataset.sent) box.value = "";
  const file = event.target.querySelector(".composer [type=file]");
  if (taken && file) file.value = "";
});

// What the sandbox does not take is said before it is sent.
const LARGEST = 25 * 1024 * 1024;
document.addEventListener("change", (event) => {
  const field = event.target;
  if (!field.matches("[type=file]")) return;
  const tooLarge = [...field.files].some((one) => one.size > LARGEST);
  field.setCustomValidity(tooLarge ? field.dataset.tooLarge : "");
  if (!tooLarge) return;
  field.reportValidity();
  event.stopPropagation();
  field.value = "";
}, true);
// A file that is dropped on the page goes into the dialog, or else the message.
const fileField = () => document.querySelector("dialog.view [type=file]") ?? (document.querySelector("dialog[data-dialog]") ? null : document.querySelector("#composer-file"));
document.addEventListener("dragover", (event) => { if (event.dataTransfer?.types.includes("Files")) event.preventDefault(); });
document.addEventListener("drop", (event) => {
  const field = fileField();
  if (!event.dataTransfer?.files.length || event.target.matches?.("[type=file]")) return;
  event.preventDefault();
  if (!field) return;
  field.files = event.dataTransfer.files;
  field.dispatchEvent(new Event("change", { bubbles: true }));
  field.focus();
});

document.addEventListener("follow", () => scrolls().forEach((one) => { one.dataset.follow = "yes"; }));

// What comes while nobody looks stays unread.
const away = () => { document.getElementById("away").value = String(document.hidden); };
document.addEventListener("visibilitychange", away);

// A phone has no room for both the list of what was sent and what it leads to.
const narrow = () => matchMedia("(max-width: 45rem)").matches;
const foldSent = () => { const sent = document.querySelector(".sent"); if (sent && narrow()) sent.open = false; };
document.addEventListener("htmx:oobAfterSwap", (event) => { if (event.target.id === "sent") foldSent(); });

// The introduction stays as somebody left it.
const intro = () => document.getElementById("intro");
document.addEventListener("toggle", (event) => { if (event.target === intro()) localStorage.setItem("intro", event.target.open ? "open" : "closed"); }, true);

document.addEventListener("htmx:beforeRequest", (event) => { if (event.target.closest(".tries, #leaps") && narrow()) intro().open = false; });

let stuck = [];
document.addEventListener("htmx:beforeSwap", () => { stuck = [...scrolls()].filter((box) => (nearEnd(box) && !reads(box)) || box.dataset.follow); });
document.addEventListener("htmx:afterSettle", () => { stuck.forEach(toEnd); });
document.addEventListener("htmx:oobAfterSwap", () => { stuck.forEach((box) => { toEnd(box); delete box.dataset.follow; }); });

const closeMenus = (except) => document.querySelectorAll("details.menu[open]").forEach((menu) => {
  if (menu === except) return;
  if (menu.contains(document.activeElement)) menu.querySelector("summary").focus({ preventScroll: true });
  menu.open = false;
});

// What is drawn anew keeps the keyboard: on the same control, else on the whole of it or on what came in its place. htmx gives it to whatever has the old number.
let keyboard = null;
document.addEventListener("htmx:oobBeforeSwap", (event) => {
  const at = document.activeElement;
  const drawn = event.detail.target;
  if (drawn.matches("article.message, #home") && drawn.contains(at)) keyboard = { drawn: drawn.id, within: drawn.parentElement, id: at.id, does: at.dataset.actionId, says: at.textContent };
});
document.addEventListener("htmx:oobAfterSwap", () => { if (keyboard) setTimeout(takeUpKeyboard); });
const takeUpKeyboard = () => {
  if (!keyboard) return;
  const { drawn, within, id, does, says } = keyboard;
  keyboard = null;
  const now = document.getElementById(drawn) ?? within.querySelector(":scope > article:last-of-type");
  if (!now || (document.activeElement !== document.body && !now.contains(document.activeElement))) return;
  const same = id ? document.getElementById(id) : null;
  (same?.dataset.actionId === does && same?.textContent === says ? same : now).focus({ preventScroll: true });
};

// What asks whether one is sure begins with yes.
document.addEventListener("toggle", (event) => { if (event.newState === "open") event.target.querySelector?.("button.confirm")?.focus(); }, true);
// A menu of the last message opens below the edge.
document.addEventListener("toggle", (event) => { if (event.target.matches("details.menu[open]")) event.target.querySelector(".choices").scrollIntoView({ block: "nearest" }); }, true);
document.addEventListener("click", (event) => closeMenus(event.target.closest("details.menu")));

document.addEventListener("DOMContentLoaded", () => {
  if (localStorage.getItem("intro") === "closed") intro().open = false;
  away();
  foldSent();
  if (location.hash) return;
  scrolls().forEach(toEnd);
  document.querySelector("[data-begin]")?.focus();
});
