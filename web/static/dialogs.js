// Small forms in front of the page: a new person, group or member, and finding a chat among many.

import { avatar, el, icon } from "./dom.js";
import * as store from "./store.js";
import { attempt } from "./toast.js";
import { currentLanguage, word } from "./words.js";

// Shows a form; ends with its values when it was sent, with null when it was left.
export function ask(title, fields, action) {
  return new Promise((resolve) => {
    let values = null;
    const form = el("form", { method: "dialog" }, heading(title, () => box.close()), fields, buttons(action, () => box.close()));
    const box = el("dialog", { class: "sheet", "aria-label": word(title), "data-testid": "dialog" }, form);
    form.addEventListener("submit", () => (values = Object.fromEntries(new FormData(form))));
    box.addEventListener("click", (event) => event.target === box && box.close());
    box.addEventListener("close", () => {
      box.remove();
      resolve(values);
    });
    document.body.append(box);
    box.showModal();
  });
}

function heading(title, close) {
  return el("header", {}, el("h3", {}, word(title)),
    el("button", { type: "button", class: "quiet", "aria-label": word("close"), onclick: close }, icon("close")));
}

function buttons(action, close) {
  return el("footer", {}, el("button", { type: "button", class: "plain", onclick: close }, word("cancel")),
    el("button", { type: "submit", class: "main", "data-testid": "dialog-ok" }, word(action)));
}

export function field(key, control) {
  return el("label", { class: "field" }, el("span", {}, word(key)), control);
}

export function line(name, attributes = {}) {
  return el("input", { name, type: "text", maxlength: 64, autocomplete: "off", "data-testid": `field-${name}`, ...attributes });
}

export async function addPerson(column) {
  const language = currentLanguage();
  const option = (value, key) => el("option", { value, selected: value === language }, word(key));
  const name = line("name", { required: true, placeholder: word("name_example"), autofocus: true });
  const speaks = el("select", { name: "language" }, option("zh-CN", "zh"), option("en", "en"));
  const title = column === "residents" ? "add_resident" : "add_coordinator";
  const given = await ask(title, [field("name", name), field("speaks", speaks)], "add");
  if (given?.name.trim()) await attempt("failed_add", () => store.addPerson(given.name.trim(), column, given.language));
}

export async function addGroup() {
  const title = line("title", { required: true, placeholder: word("group_example"), autofocus: true });
  const members = el("textarea", { name: "members", "data-testid": "field-members", rows: 4, required: true, placeholder: word("members_example") });
  const given = await ask("add_group", [field("group_title", title), field("members", members)], "create");
  if (!given?.title.trim()) return;
  const names = given.members.split(/[\n,，、;；]/).map((name) => name.trim()).filter(Boolean);
  await attempt("failed_add", () => store.addGroup(given.title.trim(), names));
}

export async function addMember(chat) {
  const name = line("name", { required: true, placeholder: word("member_example"), autofocus: true });
  const given = await ask("add_member", [field("name", name)], "add");
  if (given?.name.trim()) await attempt("failed_add", () => store.addMember(chat, given.name.trim()));
}

const FOUND_AT_MOST = 60;

// A replay makes thousands of residents; the strip shows the latest, this finds the rest.
export function findChat(column) {
  const search = el("input", { type: "search", "aria-label": word("find"), placeholder: word("find"), autofocus: true });
  const found = el("ul", { class: "found" });
  const box = el("dialog", { class: "sheet", "aria-label": word("all_chats"), onclose: () => box.remove() },
    heading("all_chats", () => box.close()), search, found);
  const list = () => found.replaceChildren(...matching(column, search.value).map((chat) => foundChat(chat, () => box.close())));
  search.addEventListener("input", list);
  box.addEventListener("click", (event) => event.target === box && box.close());
  document.body.append(box);
  list();
  box.showModal();
}

function matching(column, typed) {
  const wanted = typed.trim().toLowerCase();
  const chats = store.chatsOf(column).filter((chat) => chat.title.toLowerCase().includes(wanted));
  return chats.sort((a, b) => (b.last ?? 0) - (a.last ?? 0)).slice(0, FOUND_AT_MOST);
}

function foundChat(chat, close) {
  const choose = () => {
    close();
    store.chooseChat(chat.column, chat.id);
  };
  return el("li", {}, el("button", { type: "button", onclick: choose }, avatar(chat.title, chat.kind), chat.title));
}
