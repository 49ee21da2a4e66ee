// Dialogs: shown above the page, Escape closes, what is being typed survives a new drawing; menus that are searched.
"use strict";

const dialogOf = (id) => document.querySelector(`#${id} dialog[data-dialog]`);
let cameFrom = null;
let held = null;

// What each request took along; what was entered after that is carried over into the new drawing.
const taken = new WeakMap();
let answered = null;
const ticks = (field) => field.matches("[type=radio], [type=checkbox]");
const keyOf = (field) => (ticks(field) ? `${field.name} ${field.value}` : field.name);
const stateOf = (field) => (ticks(field) ? field.checked : field.value);
const fields = (dialog) => [...dialog.querySelector("form").elements].filter((field) => /^(value|query)\//.test(field.name) && !field.name.endsWith("/drawn"));
const snapshot = (dialog) => new Map(fields(dialog).map((field) => [keyOf(field), stateOf(field)]));
const enteredSince = (dialog) => (answered && dialog ? new Map([...snapshot(dialog)].filter(([key, state]) => answered.get(key) !== state)) : new Map());
const enter = (dialog, entered, chosen) => fields(dialog).filter((field) => entered.has(keyOf(field))).forEach((field) => {
  if (ticks(field)) field.checked = entered.get(keyOf(field));
  else field.value = entered.get(keyOf(field));
  if (field.matches("[role=combobox]")) field.dataset.chosen = chosen.get(field.name);
  if (field.matches("input, textarea") && !field.matches("[role=combobox]")) field.dispatchEvent(new Event("input", { bubbles: true }));
});
const chosenIn = (dialog) => new Map(fields(dialog).map((field) => [field.name, field.dataset.chosen ?? ""]));

// The news may have drawn the dialog anew meanwhile: htmx finds no places for an answer to what is gone, and nobody hears of it.
const unlessGone = (event) => {
  if (event.target.isConnected) return;
  event.detail.shouldSwap = false;
  document.body.dispatchEvent(new Event("news"));
};

document.addEventListener("htmx:beforeRequest", (event) => {
  const dialog = event.target.closest?.("dialog.view");
  if (dialog) taken.set(event.detail.xhr, snapshot(dialog));
  // A message, too, may be drawn anew before the press in it is answered.
  if (dialog || event.target.closest?.("article.message, #home")) event.target.addEventListener("htmx:beforeSwap", unlessGone);
});
document.addEventListener("htmx:beforeSwap", (event) => { answered = taken.get(event.detail.xhr) ?? null; });

const hold = (dialog) => {
  const at = document.activeElement;
  const kept = { view: dialog?.dataset.view, entered: enteredSince(dialog), chosen: dialog ? chosenIn(dialog) : null, first: dialog?.querySelector("[autofocus]")?.name };
  if (!dialog || !dialog.contains(at)) return kept;
  const typing = at.matches("textarea, input[type=text]");
  return {
    ...kept, id: at.id, key: fields(dialog).includes(at) ? keyOf(at) : null, value: typing ? at.value : null,
    from: typing ? at.selectionStart : null, to: typing ? at.selectionEnd : null, asks: at.dataset.asks,
    scroll: dialog.querySelector(".parts")?.scrollTop ?? 0,
  };
};

const takeUp = (dialog) => {
  const same = held && held.view === dialog.dataset.view;
  if (same) enter(dialog, held.entered, held.chosen);
  // A field may have moved, and another may have its number.
  const numbered = same && held.id ? document.getElementById(held.id) : null;
  const before = same && held.key ? fields(dialog).find((field) => keyOf(field) === held.key) : numbered?.matches("button") ? numbered : null;
  const begin = dialog.querySelector("[autofocus], [data-first]");
  const called = same && begin?.name !== held.first ? begin : null;
  if (before && held.value !== null) {
    if (before.value !== held.value) { before.value = held.value; before.dispatchEvent(new Event("input", { bubbles: true })); }
    before.focus();
    before.setSelectionRange(held.from, held.to);
    if (held.asks) ask(before);
  } else {
    const wrong = dialog.querySelector("[aria-invalid=true]");
    const first = begin ?? dialog.querySelector(".field input:not([type=hidden]), .field textarea, .field select")
      ?? dialog.querySelector("button.send, h2");
    const next = wrong?.matches("[role=radiogroup]") ? wrong.querySelector("input[type=radio]") : wrong;
    // A button that sent something was disabled meanwhile and lost the keyboard.
    const again = same && dialog.querySelector(".trouble") ? dialog.querySelector("button.send") : null;
    (next ?? called ?? before ?? again ?? first)?.focus();
  }
  if (same && held.scroll && !called && !dialog.querySelector("[aria-invalid=true]")) dialog.querySelector(".parts").scrollTop = held.scroll;
  held = null;
};

const present = () => {
  const dialog = dialogOf("editor") ?? dialogOf("modal");
  if (!dialog) {
    if (cameFrom) (cameFrom.isConnected ? cameFrom : (cameFrom.id && document.getElementById(cameFrom.id)) || document.querySelector("#composer-text, #home"))?.focus();
    cameFrom = null;
    return;
  }
  if (dialog.matches(":modal")) return;
  if (!cameFrom && !dialog.contains(document.activeElement)) cameFrom = document.activeElement;
  dialog.removeAttribute("open");
  dialog.showModal();
  takeUp(dialog);
};

const dismiss = (dialog) => {
  if (dialog.dataset.view) dialog.querySelector("button.back").click();
  else { dialog.remove(); present(); }
};

document.addEventListener("DOMContentLoaded", present);
document.addEventListener("htmx:oobBeforeSwap", (event) => {
  if (event.detail.target.id !== "modal") return;
  const shown = document.querySelector("#modal-shown")?.value;
  const comes = event.detail.fragment.querySelector("#modal-shown")?.value;
  // Two answers may bring the same drawing.
  if (shown && shown === comes) event.detail.shouldSwap = false;
  else held = hold(dialogOf("modal"));
});
document.addEventListener("htmx:oobAfterSwap", present);
document.addEventListener("htmx:afterSettle", (event) => { if (event.target.id === "editor") present(); });

document.addEventListener("cancel", (event) => {
  if (!event.target.matches("dialog[data-dialog]")) return;
  event.preventDefault();
  dismiss(event.target);
}, true);
// A browser closes a dialog at the second Escape whether it may or not.
document.addEventListener("close", (event) => { if (event.target.isConnected && event.target.matches("dialog[data-dialog]")) dismiss(event.target); }, true);

document.addEventListener("click", (event) => {
  const away = event.target.closest("dialog [data-dismiss]");
  if (away) { event.preventDefault(); dismiss(away.closest("dialog")); }
  const link = event.target.closest("dialog button[data-url]");
  if (link) window.open(link.dataset.url, "_blank", "noopener");
});

// How much was typed.
document.addEventListener("input", (event) => {
  const count = document.querySelector(`.count[data-of="${event.target.id}"]`);
  if (!count) return;
  const most = Number(count.dataset.most);
  count.textContent = `${event.target.value.length} / ${most}`;
  count.classList.toggle("over", event.target.value.length > most);
});

// Menus that are searched.
const found = (box) => document.getElementById(box.getAttribute("aria-controls"));
const options = (box) => [...found(box).querySelectorAll("[role=option]")];
const opened = (box, yes) => {
  found(box).hidden = !yes;
  box.setAttribute("aria-expanded", String(yes));
  if (!yes) box.removeAttribute("aria-activedescendant");
};
// Until something is chosen or the field is left; a search that is answered later opens nothing.
const forget = (box) => { clearTimeout(Number(box.dataset.timer)); delete box.dataset.asks; };
const ask = (box) => {
  clearTimeout(Number(box.dataset.timer));
  box.dataset.asks = "yes";
  box.dataset.timer = setTimeout(() => box.dispatchEvent(new Event("search")), 200);
};
const point = (box, to) => {
  const all = options(box);
  all.forEach((one) => one.setAttribute("aria-selected", String(one === to)));
  if (!to) return;
  to.id ||= `${box.id}-option-${all.indexOf(to)}`;
  box.setAttribute("aria-activedescendant", to.id);
  to.scrollIntoView({ block: "nearest" });
};
const choose = (box, value, label) => {
  const kept = document.getElementById(`${box.id}-value`);
  forget(box);
  box.value = label;
  box.dataset.chosen = label;
  opened(box, false);
  if (kept.value === value) return;
  kept.value = value;
  kept.dispatchEvent(new Event("change", { bubbles: true }));
};
const combobox = (node) => (node instanceof Element && node.matches("[role=combobox]") ? node : null);

document.addEventListener("focusin", (event) => { const box = combobox(event.target); if (box && !box.value) ask(box); });
document.addEventListener("click", (event) => { const box = combobox(event.target); if (box && found(box).hidden) ask(box); });
document.addEventListener("input", (event) => { const box = combobox(event.target); if (box) { if (!box.value) choose(box, "", ""); ask(box); } });
document.addEventListener("focusout", (event) => {
  const box = combobox(event.target);
  if (!box) return;
  forget(box);
  opened(box, false);
  box.value = box.dataset.chosen ?? "";
});
document.addEventListener("htmx:afterSwap", (event) => {
  const box = event.target.matches?.(".found") ? event.target.parentElement.querySelector("[role=combobox]") : null;
  if (box?.dataset.asks && document.activeElement === box) { opened(box, true); box.removeAttribute("aria-activedescendant"); }
});
document.addEventListener("mousedown", (event) => {
  const option = event.target.closest(".found [role=option]");
  // A list that closed now would move the button away from under the mouse.
  const moves = event.target.closest("dialog button") && document.querySelector("dialog .found:not([hidden])");
  if (moves || event.target.closest(".found")) event.preventDefault();
  if (option) choose(option.closest(".search").querySelector("[role=combobox]"), option.dataset.value, option.dataset.label);
});

document.addEventListener("keydown", (event) => {
  const at = event.target;
  if (event.isComposing || event.keyCode === 229) return;
  const menu = event.key === "Escape" ? at.closest("details.menu[open]") : null;
  if (menu) { event.preventDefault(); menu.open = false; menu.querySelector("summary").focus(); return; }
  if (event.key === "Enter" && at.dataset.tells === "enter" && !event.shiftKey) {
    event.preventDefault();
    at.dispatchEvent(new Event("enter"));
    return;
  }
  const box = combobox(at);
  if (!box) return;
  const shown = !found(box).hidden;
  const all = options(box);
  const now = all.findIndex((one) => one.getAttribute("aria-selected") === "true");
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    if (!shown) { ask(box); return; }
    const step = event.key === "ArrowDown" ? 1 : -1;
    if (all.length > 0) point(box, all[(now + step + all.length) % all.length]);
  } else if (event.key === "Enter") {
    event.preventDefault();
    if (shown && all.length > 0) { const to = all[Math.max(now, 0)]; choose(box, to.dataset.value, to.dataset.label); }
  } else if (event.key === "Escape" && shown) {
    event.preventDefault();
    forget(box);
    opened(box, false);
  }
});
