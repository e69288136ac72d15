// Puts the page together: columns, tab bar, clock, language, and the stream of what happens.

import { listen } from "./api.js";
import { startClock } from "./clock.js";
import { Column, drawBadge } from "./columns.js";
import { el, icon } from "./dom.js";
import * as store from "./store.js";
import { useZone } from "./times.js";
import { attempt } from "./toast.js";
import { currentLanguage, onLanguage, rewordPage, switchLanguage, word } from "./words.js";

const ICONS = { residents: "person", departments: "group", coordinators: "desk" };
const KEPT = "simulator.column";
const narrow = matchMedia("(max-width: 999px)");
const byId = (id) => document.getElementById(id);
const columns = new Map(store.COLUMNS.map((name) => [name, new Column(name)]));
let titles = {};
let link = "connecting";

function build() {
  byId("columns").append(...[...columns.values()].map((column) => column.element));
  byId("tabs-bar").append(...store.COLUMNS.map(barTab));
  byId("language").addEventListener("click", switchLanguage);
  narrow.addEventListener("change", () => showColumn(document.body.dataset.column));
  store.useColumnShown((name) => !narrow.matches || document.body.dataset.column === name);
  store.on("unread", drawBadges);
  store.on("state", useState);
  onLanguage(drawChrome);
  startClock(byId("clock"));
  showColumn(localStorage.getItem(KEPT) ?? store.COLUMNS[0]);
  rewordPage();
}

function barTab(name) {
  return el("button", { type: "button", "data-testid": `tab-${name}`, "data-column": name, onclick: () => showColumn(name) },
    el("span", { class: "face" }, icon(ICONS[name]), el("span", { class: "badge", hidden: true })),
    el("span", { "data-word": `${name}_short` }));
}

function showColumn(name) {
  document.body.dataset.column = columns.has(name) ? name : store.COLUMNS[0];
  localStorage.setItem(KEPT, document.body.dataset.column);
  for (const tab of byId("tabs-bar").children) {
    tab.setAttribute("aria-current", String(tab.dataset.column === document.body.dataset.column));
  }
  for (const column of columns.values()) if (column.element.offsetParent !== null) column.becameVisible();
}

function drawBadges() {
  for (const tab of byId("tabs-bar").children) drawBadge(tab.querySelector(".badge"), store.unreadIn(tab.dataset.column));
}

function drawChrome() {
  byId("language").textContent = word("other_language");
  byId("language").lang = currentLanguage() === "en" ? "zh-CN" : "en";
  byId("title").textContent = titles[currentLanguage()] ?? "众志 Zhongzhi";
  document.title = `${byId("title").textContent} · ${word("training_room")}`;
  drawLink(link);
}

function drawLink(state) {
  link = state;
  byId("link").dataset.state = state;
  byId("link").textContent = word(state);
}

function useState(state) {
  titles = state.title;
  useZone(state.time_zone);
  drawChrome();
}

const refresh = () => attempt("failed_load", store.refresh);

build();
await refresh();
for (const column of columns.values()) column.read();
listen(store.hear, (state) => {
  drawLink(state);
  if (state === "live") refresh();
});
