// Draws one message: words, photos, a file, a place, what it replies to, and its buttons.

import * as api from "./api.js";
import { avatar, botAvatar, el, icon, linked, outside } from "./dom.js";
import { enlarge } from "./lightbox.js";
import { BOT, speakerOf } from "./store.js";
import { show } from "./times.js";
import { attempt } from "./toast.js";
import { word } from "./words.js";

const LONG_PRESS = 450;

// `lead` opens a run of messages by one speaker: it carries the picture and the name.
export function bubble(message, { mine, lead, onReply, onJump }) {
  const side = mine ? "mine" : "theirs";
  const own = message.from.id === BOT ? botAvatar() : avatar(message.from.name);
  const reply = el("button", { type: "button", class: "reply-button", "data-testid": "reply", "aria-label": word("reply"),
    title: word("reply"), onclick: () => onReply(message) }, icon("reply"));
  const node = el("article", { class: `message ${side}${lead ? " lead" : ""}`, "data-testid": "message",
    "data-message": message.id, "data-from": message.from.id, "aria-label": nameOf(message) },
    lead ? own : null,
    el("div", { class: "said" },
      lead && !mine ? el("div", { class: "who" }, nameOf(message)) : null,
      el("div", { class: "line" }, el("div", { class: "bubble" }, content(message, onJump)), reply)));
  listenForLongPress(node, () => onReply(message));
  return node;
}

export const nameOf = (message) => (message.from.id === BOT ? word("bot") : message.from.name);

function content(message, onJump) {
  return [
    message.reply_to ? quote(message.reply_to, onJump) : null,
    message.photos?.length ? gallery(message.photos) : null,
    message.voice ? voiceOf(message.voice) : null,
    message.file ? el("a", { class: "file", href: message.file.url, download: message.file.name, "data-testid": "file" }, message.file.name) : null,
    message.text ? el("div", { class: "text", dir: "auto", lang: languageOf(message.text) }, linked(message.text), message.place ? null : stamp(message)) : null,
    message.place ? placeCard(message.place) : null,
    message.text && !message.place ? null : stamp(message),
    message.choices?.length ? choices(message) : null,
  ];
}

// Browsers play no AMR, which WeChat records: it is given as a file.
function voiceOf({ url, mime }) {
  if (mime !== "audio/amr") return el("audio", { src: url, controls: true, preload: "none", "data-testid": "voice" });
  return el("a", { href: url, download: "voice.amr", "data-testid": "voice" }, word("voice_file"));
}

// Chinese quotation marks are full-width only in a Chinese font, also on the English page.
const languageOf = (text) => (/\p{Script=Han}/u.test(text) ? "zh-CN" : null);

function quote(quoted, onJump) {
  return el("button", { type: "button", class: "quote", "data-testid": "quote", title: word("go_to_quoted"),
    onclick: () => onJump(quoted.id) },
    el("strong", {}, quoted.name || word("bot")), el("span", {}, quoted.text || word("a_photo")));
}

function gallery(photos) {
  const addresses = photos.map((photo) => photo.url);
  const thumbs = addresses.map((address, at) => el("button", { type: "button", class: "thumb", "data-testid": "photo",
    "aria-label": `${word("enlarge")} ${at + 1}`, onclick: () => enlarge(addresses, at) },
    el("img", { src: address, alt: word("photo_n", { n: at + 1 }), loading: "lazy", decoding: "async" })));
  return el("div", { class: `gallery of-${Math.min(photos.length, 4)}` }, thumbs);
}

function placeCard({ latitude, longitude, address }) {
  const known = Number.isFinite(latitude) && Number.isFinite(longitude);
  return el("div", { class: "place", "data-testid": "place" },
    el("div", { class: "place-map" }, icon("place")),
    el("div", { class: "place-words" },
      el("strong", {}, address || word("place")),
      known ? el("span", { class: "digits" }, `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`) : null,
      known ? outside(mapAddress(latitude, longitude), word("open_map")) : null));
}

const mapAddress = (latitude, longitude) =>
  `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`;

function stamp(message) {
  const at = new Date(message.at);
  return el("div", { class: "stamp" },
    message.edited ? el("span", { class: "edited", "data-testid": "edited" }, word("edited")) : null,
    el("time", { datetime: message.at, title: show("full", at) }, show("time", at)));
}

function choices(message) {
  const rows = message.choices.map((row) => el("div", { class: "choice-row" }, row.map(({ label, token }) =>
    el("button", { type: "button", class: "choice", "data-testid": "choice", "data-token": token,
      onclick: (event) => press(event.currentTarget, message, token) }, label))));
  return el("div", { class: "choices", role: "group" }, rows);
}

// All buttons of a message wait together: two taps on one card would be two acts.
async function press(button, message, token) {
  const all = [...button.closest(".choices").querySelectorAll("button")];
  for (const each of all) each.disabled = true;
  button.classList.add("pressed");
  button.setAttribute("aria-pressed", "true");
  await attempt("failed_tap", () => api.tap(message.chat, speakerOf(message.chat), message.id, token));
  for (const each of all) each.disabled = false;
  button.classList.remove("pressed");
  button.removeAttribute("aria-pressed");
}

function listenForLongPress(node, act) {
  let timer = 0;
  const stop = () => clearTimeout(timer);
  node.addEventListener("pointerdown", (event) => {
    if (event.pointerType !== "touch" || event.target.closest("a, .choice, .thumb")) return;
    timer = setTimeout(act, LONG_PRESS);
  });
  for (const end of ["pointerup", "pointercancel", "pointermove"]) node.addEventListener(end, stop);
}
