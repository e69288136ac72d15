// The list of messages of one column: keeps what is drawn in step with the store, and the reader's place in it.

import { bubble } from "./bubble.js";
import { el, icon } from "./dom.js";
import * as store from "./store.js";
import { dayName, dayOf } from "./times.js";
import { attempt, toast } from "./toast.js";
import { currentLanguage, word } from "./words.js";

const RUN = 5 * 60_000;
const NEAR = 60;

export class MessageList {
  #chat;
  #drawn = new Map();
  #waiting = false;
  #unseen = 0;
  #stayAtEnd = true;
  #onReply;
  #hint;

  // `hint` says what to show while nothing has happened in the chat.
  constructor(onReply, hint) {
    this.#onReply = onReply;
    this.#hint = hint;
    this.list = el("div", { class: "messages", role: "log", "aria-live": "polite", "aria-relevant": "additions", tabindex: 0,
      "data-label": "messages", "data-testid": "messages", onscroll: () => this.#isAtEnd() && this.#showUnseen(0) });
    this.more = el("button", { type: "button", class: "to-latest", hidden: true, onclick: () => this.toEnd() });
    this.element = el("div", { class: "messages-frame" }, this.list, this.more);
    store.on("messages", (chat) => chat === this.#chat && this.#soon());
    store.on("clock", () => this.#chat && this.#soon());
    new ResizeObserver(() => this.#stayAtEnd && this.toEnd()).observe(this.list);
  }

  async show(chat) {
    this.#chat = chat;
    this.#drawn.clear();
    this.list.setAttribute("aria-busy", "true");
    this.list.replaceChildren();
    this.#showUnseen(0);
    if (chat) await attempt("failed_load", () => store.load(chat));
    if (this.#chat !== chat) return;
    this.#draw();
    this.toEnd();
    this.list.removeAttribute("aria-busy");
  }

  redraw() {
    if (this.#chat) this.#draw();
  }

  toEnd() {
    this.list.scrollTop = this.list.scrollHeight;
    this.#stayAtEnd = true;
    this.#showUnseen(0);
  }

  // A replay brings hundreds of messages a second; drawing once per frame keeps the page calm.
  #soon() {
    if (this.#waiting) return;
    this.#waiting = true;
    requestAnimationFrame(() => {
      this.#waiting = false;
      this.#draw();
    });
  }

  #draw() {
    const atEnd = this.#isAtEnd();
    const before = new Set(this.#drawn.keys());
    const wanted = this.#wanted();
    const held = this.list.contains(document.activeElement);
    this.#place(wanted);
    if (held && !this.list.contains(document.activeElement)) this.list.focus({ preventScroll: true });
    const fresh = wanted.filter(([key]) => key.startsWith("m:") && !before.has(key));
    const own = fresh.some(([, node]) => node.classList?.contains("mine"));
    if (atEnd || own) this.toEnd();
    else if (before.size) this.#showUnseen(this.#unseen + fresh.length);
  }

  // Pairs of key and element in order; an element is drawn anew only when what it shows has changed.
  #wanted() {
    const messages = store.messagesOf(this.#chat);
    const now = store.serviceNow();
    const wanted = [];
    messages.forEach((message, index) => {
      const at = new Date(message.at);
      const last = messages[index - 1];
      const newDay = !last || dayOf(new Date(last.at)) !== dayOf(at);
      if (newDay) wanted.push(this.#day(at, now));
      wanted.push(this.#message(message, { lead: newDay || !continues(last, message) }));
    });
    const hint = store.isLoaded(this.#chat) && this.#hint(messages);
    if (hint) wanted.push(this.#kept("hint", hint.version, hint.draw));
    return wanted;
  }

  #day(at, now) {
    const said = dayName(at, now);
    return this.#kept(`d:${dayOf(at)}`, said, () => el("div", { class: "day" }, el("span", {}, said)));
  }

  #message(message, { lead }) {
    const mine = message.from.id === store.speakerOf(this.#chat);
    const version = [message.seq, mine, lead, currentLanguage()].join();
    const draw = () => bubble(message, { mine, lead, onReply: this.#onReply, onJump: (id) => this.jump(id) });
    return this.#kept(`m:${message.id}`, version, draw, message.seq);
  }

  #kept(key, version, draw, seq = 0) {
    const old = this.#drawn.get(key);
    if (old?.version === version) return [key, old.node];
    const node = draw();
    if (old && seq > old.seq) node.classList.add("fresh");
    this.#drawn.set(key, { version, node, seq });
    return [key, node];
  }

  #place(wanted) {
    const keys = new Set(wanted.map(([key]) => key));
    for (const key of [...this.#drawn.keys()]) if (!keys.has(key)) this.#drawn.delete(key);
    const nodes = new Set(wanted.map(([, node]) => node));
    for (const node of [...this.list.children]) if (!nodes.has(node)) node.remove();
    wanted.forEach(([, node], index) => {
      if (this.list.children[index] !== node) this.list.insertBefore(node, this.list.children[index] ?? null);
    });
  }

  jump(id) {
    const node = this.#drawn.get(`m:${id}`)?.node;
    if (!node) return toast(word("not_loaded"));
    node.scrollIntoView({ block: "center", behavior: "smooth" });
    node.classList.remove("fresh");
    requestAnimationFrame(() => node.classList.add("fresh"));
  }

  #isAtEnd() {
    const { scrollTop, scrollHeight, clientHeight } = this.list;
    this.#stayAtEnd = scrollHeight - scrollTop - clientHeight < NEAR;
    return this.#stayAtEnd;
  }

  #showUnseen(n) {
    this.#unseen = n;
    this.more.hidden = n === 0;
    this.more.replaceChildren(icon("down"), word("new_messages", { n }));
  }
}

function continues(last, message) {
  return last.from.id === message.from.id && new Date(message.at) - new Date(last.at) < RUN;
}
