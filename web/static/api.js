// Speaks the simulator's HTTP API: requests that end in a value or a sentence, and the stream of what happens.

import { currentLanguage, word } from "./words.js";

const PATIENCE = 60_000;
const RETRY = 2_000;

async function call(method, path, { body, type = "application/json", patience = PATIENCE } = {}) {
  const headers = { "Accept-Language": currentLanguage() };
  if (body !== undefined) headers["Content-Type"] = type;
  const response = await fetch(`/simulator${path}`, { method, headers, body, signal: AbortSignal.timeout(patience) }).catch(() => {
    throw new Error(word("no_answer"));
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.error ?? word("failed_code", { code: response.status }));
  return answer;
}

const get = (path) => call("GET", path);
const post = (path, value, options = {}) => call("POST", path, { body: JSON.stringify(value), ...options });
const safe = encodeURIComponent;

export const readState = () => get("/state");
export const readLatest = (chat, limit) => get(`/chats/${safe(chat)}/messages?limit=${limit}`);
export const readAfter = (chat, seq, limit) => get(`/chats/${safe(chat)}/messages?after=${seq}&limit=${limit}`);
export const readClock = () => get("/clock");
export const addPerson = (name, column, language) => post("/people", { name, column, language });
export const addGroup = (title, members) => post("/groups", { title, members });
export const addMember = (chat, name) => post(`/groups/${safe(chat)}/members`, { name });
export const sendMessage = (message) => post("/messages", { ...message, answer_after: "inbox" });
export const uploadPhoto = (file) => call("POST", "/files", { body: file, type: file.type });
export const uploadDocument = (file) => call("POST", "/documents", { body: file, type: "application/octet-stream" });

// Waits until the tap is handled, so that a pressed button stays pressed exactly as long as its answer takes.
export const tap = (chat, from, message, token) =>
  post("/taps", { chat, from, message, token, answer_after: "handled" }, { patience: 15_000 });

// A day with many due things takes as long as they take.
export const moveClock = (forward) => post("/clock", { forward }, { patience: 600_000 });

const EVENTS = ["message", "chat", "person", "clock", "forgotten"];

// Calls `heard(kind, value)` for each event, and `changed(state)` with "live" or "lost". "live" after "lost"
// means that events may have been missed.
export function listen(heard, changed) {
  const source = new EventSource("/simulator/events");
  for (const kind of EVENTS) source.addEventListener(kind, (event) => heard(kind, JSON.parse(event.data)));
  source.onopen = () => changed("live");
  source.onerror = () => {
    changed("lost");
    if (source.readyState !== EventSource.CLOSED) return;
    setTimeout(() => listen(heard, changed), RETRY);
  };
}
