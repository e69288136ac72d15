// What the page knows: people, chats, the messages of the chats that were opened, what is unread, and the clock.
// Everything may arrive twice (stream, answer, catching up); a message's `seq` says which of two is the newer.

import * as api from "./api.js";

export const COLUMNS = ["residents", "departments", "coordinators"];
export const BOT = "bot";
const LOADED = 200;
const KEPT_AT_MOST = 400;
const CAUGHT_UP_AT_START = 40;

export const people = new Map();
export const chats = new Map();
export const clock = { now: new Date(), moved: 0, next: null, heardAt: 0 };
const open = remembered("simulator.open");
const seen = remembered("simulator.seen");
const speakers = remembered("simulator.speakers");
const loaded = new Map();
const unread = new Map();
const listeners = new Map();
const pending = new Set();
let isColumnShown = () => true;

export function on(what, listener) {
  listeners.set(what, [...(listeners.get(what) ?? []), listener]);
}

function tell(what, value) {
  for (const listener of listeners.get(what) ?? []) listener(value);
}

// A replay adds hundreds of chats and messages a second; the page is told once a frame.
function tellSoon(what) {
  if (pending.has(what)) return;
  pending.add(what);
  requestAnimationFrame(() => {
    pending.delete(what);
    tell(what);
  });
}

function remembered(key) {
  try {
    return JSON.parse(localStorage.getItem(key)) ?? {};
  } catch {
    return {};
  }
}

function remember(key, value) {
  localStorage.setItem(key, JSON.stringify(value));
}

// Reads the whole state; called at the start and whenever the stream may have missed something.
export async function refresh() {
  const state = await api.readState();
  for (const person of state.people) people.set(person.id, person);
  for (const chat of state.chats) keepChat(chat);
  tell("state", state);
  setClock(state.clock);
  tell("chats");
  await Promise.all(missedChats(state.chats).map(catchUp));
}

// A chat met for the first time counts as read up to now, also when the service was set up anew under the same ids.
function keepChat(chat) {
  chats.set(chat.id, { ...chats.get(chat.id), ...chat });
  if (!(seen[chat.id] <= chat.last)) seen[chat.id] = chat.last ?? 0;
}

function missedChats(all) {
  const behind = all.filter((chat) => chat.last > (loaded.get(chat.id)?.seq ?? seen[chat.id]));
  return behind.slice(-CAUGHT_UP_AT_START).map((chat) => chat.id);
}

async function catchUp(chat) {
  let after = loaded.get(chat)?.seq ?? seen[chat];
  for (;;) {
    const { messages } = await api.readAfter(chat, after, LOADED);
    for (const message of messages) receive(message);
    if (messages.length < LOADED) return;
    after = messages.at(-1).seq;
  }
}

// What was sent shows at once, even while the stream is down.
export async function expect(chat, ids) {
  const known = loaded.get(chat);
  if (known && !ids.every((id) => known.byId.has(id))) await catchUp(chat);
}

export function hear(kind, value) {
  if (kind === "message") receive(value);
  if (kind === "clock") setClock(value);
  if (kind === "person") people.set(value.id, value);
  if (kind === "forgotten") empty(value.chat);
  if (kind === "chat") keepChat(value);
  if (kind === "chat" || kind === "person") tellSoon("chats");
}

// The person had what was said deleted: it goes from the screen at once, as from everywhere else.
function empty(chat) {
  if (loaded.has(chat)) loaded.set(chat, { byId: new Map(), seq: 0, floor: null });
  unread.delete(chat);
  tellSoon("unread");
  tell("messages", chat);
}

function receive(message) {
  const chat = chats.get(message.chat);
  const known = loaded.get(message.chat);
  if (chat && message.seq > (chat.last ?? 0)) chat.last = message.seq;
  if (known && !(known.byId.get(message.id)?.seq >= message.seq)) keep(known, message);
  note(message);
}

function keep(known, message) {
  known.seq = Math.max(known.seq, message.seq);
  if (known.floor && inOrder(message, known.floor) < 0) return;
  known.byId.set(message.id, message);
  if (known.byId.size > 2 * KEPT_AT_MOST) dropOldest(known);
  tell("messages", message.chat);
}

// Older messages are out of sight; an edit of one must not bring it back alone, out of its place.
function dropOldest(known) {
  const newest = [...known.byId.values()].sort(inOrder).slice(-KEPT_AT_MOST);
  known.byId = new Map(newest.map((message) => [message.id, message]));
  known.floor = newest[0];
}

// Ids rise; an edit changes `seq`, and must not move a message.
function inOrder(a, b) {
  return a.id.length - b.id.length || (a.id < b.id ? -1 : 1);
}

// Counts what nobody looked at; an edit of an old card and a resident's own words are nothing new.
function note(message) {
  if (isOnShow(message.chat)) return markRead(message.chat);
  const counted = unread.get(message.chat) ?? { n: 0, seq: seen[message.chat] ?? 0 };
  if (message.seq <= counted.seq) return;
  const own = chats.get(message.chat)?.kind === "private" && message.from.id !== BOT;
  unread.set(message.chat, { n: counted.n + (own || message.edited ? 0 : 1), seq: message.seq });
  tellSoon("unread");
}

export function markRead(chat) {
  const last = chats.get(chat)?.last ?? 0;
  if (seen[chat] === last && !unread.has(chat)) return;
  seen[chat] = last;
  unread.delete(chat);
  remember("simulator.seen", seen);
  tellSoon("unread");
}

export const unreadOf = (chat) => unread.get(chat)?.n ?? 0;
export const chatsOf = (column) => [...chats.values()].filter((chat) => chat.column === column);
export const unreadIn = (column) => chatsOf(column).reduce((sum, chat) => sum + unreadOf(chat.id), 0);

// On a phone only one column shows; the frame says which.
export function useColumnShown(test) {
  isColumnShown = test;
}

function isOnShow(id) {
  const chat = chats.get(id);
  return chat !== undefined && openChat(chat.column) === id && isColumnShown(chat.column);
}

export function openChat(column) {
  if (chats.get(open[column])?.column === column) return open[column];
  return chatsOf(column)[0]?.id;
}

export function chooseChat(column, chat) {
  open[column] = chat;
  remember("simulator.open", open);
  tell("open", column);
}

// Who speaks in a chat: its one person, or the member chosen last.
export function speakerOf(id) {
  const { members } = chats.get(id);
  return members.includes(speakers[id]) ? speakers[id] : members[0];
}

export function chooseSpeaker(chat, person) {
  speakers[chat] = person;
  remember("simulator.speakers", speakers);
  tell("messages", chat);
}

export async function load(chat) {
  if (loaded.has(chat)) return;
  const { messages } = await api.readLatest(chat, LOADED);
  if (loaded.has(chat)) return;
  loaded.set(chat, {
    byId: new Map(messages.map((message) => [message.id, message])),
    seq: messages.reduce((most, message) => Math.max(most, message.seq), 0),
    floor: messages.length < LOADED ? null : [...messages].sort(inOrder)[0],
  });
  await catchUp(chat);
  tell("messages", chat);
}

export const isLoaded = (chat) => loaded.has(chat);

export const messagesOf = (chat) =>
  [...(loaded.get(chat)?.byId.values() ?? [])].sort(inOrder).slice(-KEPT_AT_MOST);

export function setClock(heard) {
  clock.now = new Date(heard.now);
  clock.moved = heard.moved;
  clock.next = heard.next ? new Date(heard.next) : null;
  clock.heardAt = performance.now();
  tell("clock");
}

// The service's time at this moment, ticking on from when it was last heard.
export const serviceNow = () => new Date(clock.now.getTime() + performance.now() - clock.heardAt);

export async function addPerson(name, column, language) {
  const { person, chat } = await api.addPerson(name, column, language);
  people.set(person.id, person);
  keepChat(chat);
  chooseNew(chat);
}

export async function addGroup(title, members) {
  const answer = await api.addGroup(title, members);
  for (const person of answer.people) people.set(person.id, person);
  keepChat(answer.chat);
  chooseNew(answer.chat);
}

export async function addMember(id, name) {
  const { person } = await api.addMember(id, name);
  people.set(person.id, person);
  const chat = chats.get(id);
  if (!chat.members.includes(person.id)) chat.members = [...chat.members, person.id];
  chooseSpeaker(id, person.id);
  tell("chats");
}

function chooseNew(chat) {
  tell("chats");
  chooseChat(chat.column, chat.id);
}
