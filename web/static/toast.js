// Short notices at the edge of the page: what failed, and the service's sentence why.

import { el, icon } from "./dom.js";
import { word } from "./words.js";

const SHOWN_FOR = 7_000;

export function toast(title, reason = "") {
  const note = el("div", { class: "toast", "data-testid": "toast" }, el("div", {}, el("strong", {}, title), reason && el("p", {}, reason)));
  note.append(el("button", { type: "button", class: "quiet", "aria-label": word("close"), onclick: () => note.remove() }, icon("close")));
  document.getElementById("toasts").append(note);
  setTimeout(() => note.remove(), SHOWN_FOR);
}

// Runs something that may fail; says what failed, and returns whether it worked.
export async function attempt(key, action) {
  try {
    await action();
    return true;
  } catch (error) {
    toast(word(key), error.message);
    return false;
  }
}
