// One of the three columns: who is there, the chat that is open, and the place to write.

import { Composer } from "./composer.js";
import { addGroup, addMember, addPerson, findChat } from "./dialogs.js";
import { avatar, el, icon } from "./dom.js";
import { hintFor } from "./hints.js";
import { MessageList } from "./messages.js";
import * as store from "./store.js";
import { onLanguage, reword, word } from "./words.js";

const IN_STRIP = 24;
const ADDING = {
  residents: { label: "add_resident", hook: "add-person", add: () => addPerson("residents") },
  departments: { label: "add_group", hook: "add-group", add: addGroup },
  coordinators: { label: "add_coordinator", hook: "add-person", add: () => addPerson("coordinators") },
};

export class Column {
  #tabs = new Map();
  #shown;

  constructor(name) {
    this.name = name;
    this.composer = new Composer(name);
    const hint = (messages) => hintFor(name, messages, (words) => this.composer.fill(words));
    this.messages = new MessageList((message) => this.composer.reply(message), hint);
    this.strip = el("div", { class: "strip", role: "tablist", "data-label": name, onkeydown: (event) => this.#arrow(event) });
    this.finder = el("button", { type: "button", class: "quiet small", hidden: true, onclick: () => findChat(name) });
    this.head = el("div", { class: "chat-head" });
    this.nobody = el("div", { class: "nobody" }, icon(name === "departments" ? "group" : "person"), el("p", { "data-word": `nobody_${name}` }));
    this.element = this.#section();
    this.#listen();
    this.#takeDroppedPhotos();
  }

  #section() {
    const { label, hook, add } = ADDING[this.name];
    const adding = el("button", { type: "button", class: "add", "data-testid": hook, "data-label": label, onclick: add },
      icon(hook === "add-group" ? "plus" : "addperson"), el("span", { "data-word": label }));
    const title = el("div", {}, el("h2", { "data-word": this.name }), el("p", { "data-word": `${this.name}_hint` }));
    const chat = el("div", { class: "chat", role: "tabpanel", id: `chat-${this.name}`, "data-label": this.name },
      this.head, this.nobody, this.messages.element, this.composer.element);
    return el("section", { class: `column ${this.name}`, "data-testid": `column-${this.name}`, "data-column": this.name, "data-label": this.name },
      el("header", { class: "column-head" }, title, el("div", { class: "column-tools" }, this.finder, adding)), this.strip, chat);
  }

  #listen() {
    store.on("chats", () => this.#chatsChanged());
    store.on("unread", () => this.#markTabs());
    store.on("open", (column) => column === this.name && this.#show());
    onLanguage(() => {
      this.#markTabs();
      this.#drawHead();
      this.composer.redraw();
      this.messages.redraw();
    });
  }

  #chatsChanged() {
    this.#drawStrip();
    if (this.#shown !== store.openChat(this.name)) return this.#show();
    this.#drawHead();
    this.composer.redraw();
  }

  #show() {
    const chat = store.openChat(this.name);
    this.#shown = chat;
    this.nobody.hidden = Boolean(chat);
    this.messages.element.hidden = !chat;
    this.#drawStrip();
    this.#drawHead();
    this.#tabs.get(chat)?.scrollIntoView({ block: "nearest", inline: "nearest" });
    this.composer.show(chat);
    this.messages.show(chat);
    this.read();
  }

  read() {
    if (this.#shown && this.element.offsetParent !== null) store.markRead(this.#shown);
  }

  becameVisible() {
    this.messages.toEnd();
    this.composer.redraw();
    this.read();
  }

  // In the order they were added while they fit; of thousands, those heard last.
  #stripChats() {
    const all = store.chatsOf(this.name);
    if (all.length <= IN_STRIP) return all;
    const open = store.openChat(this.name);
    const latest = [...all].sort((a, b) => (b.last ?? 0) - (a.last ?? 0)).slice(0, IN_STRIP);
    const shown = new Set([open, ...latest.map((chat) => chat.id)]);
    return all.filter((chat) => shown.has(chat.id));
  }

  #drawStrip() {
    const chats = this.#stripChats();
    for (const chat of chats) if (!this.#tabs.has(chat.id)) this.#tabs.set(chat.id, this.#tab(chat));
    const wanted = chats.map((chat) => this.#tabs.get(chat.id));
    const same = wanted.length === this.strip.children.length && wanted.every((tab, at) => this.strip.children[at] === tab);
    if (!same) this.strip.replaceChildren(...wanted);
    this.strip.hidden = !wanted.length;
    this.#markTabs();
  }

  #tab(chat) {
    return el("button", { type: "button", class: "chat-tab", role: "tab", "data-testid": "chat-tab", "data-chat": chat.id,
      "aria-controls": `chat-${this.name}`, onclick: () => store.chooseChat(this.name, chat.id) },
      el("span", { class: "face" }, avatar(chat.title, chat.kind), el("span", { class: "badge", hidden: true })),
      el("span", { class: "tab-name" }, chat.title));
  }

  #markTabs() {
    const all = store.chatsOf(this.name).length;
    this.finder.hidden = all <= IN_STRIP;
    this.finder.replaceChildren(icon("search"), word("more", { n: all }));
    for (const tab of this.strip.children) this.#markTab(tab);
  }

  #markTab(tab) {
    const chat = store.chats.get(tab.dataset.chat);
    const unread = store.unreadOf(chat.id);
    const chosen = chat.id === store.openChat(this.name);
    tab.setAttribute("aria-selected", String(chosen));
    tab.tabIndex = chosen ? 0 : -1;
    tab.title = chat.title;
    if (unread && tab.querySelector(".badge").hidden) this.#reveal(tab);
    tab.setAttribute("aria-label", unread ? `${chat.title}, ${word("unread", { n: unread })}` : chat.title);
    tab.querySelector(".tab-name").textContent = chat.title;
    drawBadge(tab.querySelector(".badge"), unread);
  }

  // Only the strip moves: news in a chat out of sight must not move the page.
  #reveal(tab) {
    const right = tab.offsetLeft + tab.offsetWidth - this.strip.clientWidth;
    this.strip.scrollLeft = Math.min(Math.max(this.strip.scrollLeft, right), tab.offsetLeft);
  }

  #arrow(event) {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const tabs = [...this.strip.children];
    if (!step || !tabs.length) return;
    const tab = tabs[(tabs.indexOf(document.activeElement) + step + tabs.length) % tabs.length];
    tab.focus();
    tab.click();
  }

  // A private chat is told by its tab; a group also says who is in it, and as whom one acts.
  #drawHead() {
    const chat = store.chats.get(this.#shown);
    this.head.hidden = chat?.kind !== "group";
    if (this.head.hidden) return;
    const names = chat.members.map((id) => store.people.get(id)?.name).filter(Boolean);
    const said = word("members_count", { n: names.length });
    this.head.replaceChildren(this.composer.speakers, el("p", { title: names.join(word("list_comma")) }, said),
      el("button", { type: "button", class: "quiet small", "data-testid": "add-member", "data-label": "add_member",
        onclick: () => addMember(chat.id) }, icon("addperson"), el("span", { "data-word": "add_member" })));
    reword(this.head);
  }

  #takeDroppedPhotos() {
    const dragged = (event) => {
      if (!this.#shown || !event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      this.element.classList.toggle("dropping", event.type === "dragover");
      if (event.type === "drop") this.composer.attach([...event.dataTransfer.files]);
    };
    for (const kind of ["dragover", "dragleave", "drop"]) this.element.addEventListener(kind, dragged);
    this.element.append(el("div", { class: "drop-note", "data-word": "drop_photos", "aria-hidden": "true" }));
  }
}

export function drawBadge(badge, n) {
  badge.hidden = n === 0;
  badge.textContent = n > 99 ? "99+" : String(n);
}
