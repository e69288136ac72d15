// The service's time at the top of the page, and the buttons that move it forward.

import * as api from "./api.js";
import { el, icon } from "./dom.js";
import * as store from "./store.js";
import { show, span } from "./times.js";
import { attempt } from "./toast.js";
import { onLanguage, reword, word } from "./words.js";

const SECOND = 1000;
const NOT_MOVED = 60;

const day = el("span", { class: "clock-day" });
const time = el("time", { class: "digits clock-time", "data-testid": "clock-now" });
const moved = el("span", { class: "clock-moved", "data-testid": "clock-moved" });
const next = el("span", { class: "clock-when digits" });
const buttons = [
  button("hour", el("span", { "data-word": "plus_hour" })),
  button("day", el("span", { "data-word": "plus_day" })),
  button("next", icon("bell"), el("span", { class: "two" }, el("span", { "data-word": "to_next" }), next)),
];
let running = false;

export function startClock(place) {
  place.append(el("div", { class: "clock-face" }, el("span", { class: "clock-line" }, day, time), moved),
    el("div", { class: "clock-buttons", role: "group" }, buttons));
  reword(place);
  store.on("clock", draw);
  onLanguage(draw);
  draw();
  setInterval(tick, SECOND);
}

function button(forward, ...content) {
  return el("button", { type: "button", "data-testid": `clock-${forward}`, onclick: () => move(forward) }, ...content);
}

function tick() {
  const now = store.serviceNow();
  day.textContent = show("day", now);
  time.textContent = show("second", now);
  time.dateTime = now.toISOString();
}

function draw() {
  tick();
  moved.textContent = running ? word("running") : saidMoved(store.clock.moved);
  moved.classList.toggle("is-moved", store.clock.moved >= NOT_MOVED);
  next.textContent = store.clock.next ? saidNext(store.clock.next) : word("no_next");
  for (const each of buttons) each.disabled = running;
  buttons.at(-1).disabled = running || !store.clock.next;
}

function saidMoved(seconds) {
  if (Math.abs(seconds) < NOT_MOVED) return word("moved_none");
  return word(seconds > 0 ? "moved" : "moved_back", { span: span(seconds) });
}

const saidNext = (at) => show("moment", at);

async function move(forward) {
  running = true;
  draw();
  await attempt("failed_clock", async () => store.setClock(await api.moveClock(forward)));
  running = false;
  draw();
}
