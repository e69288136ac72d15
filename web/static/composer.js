// Where a person writes: words, photos, files, a place, a reply. Each chat keeps its own draft.

import * as api from "./api.js";
import { nameOf } from "./bubble.js";
import { avatar, el, icon } from "./dom.js";
import { askPlace } from "./place.js";
import * as store from "./store.js";
import { attempt, toast } from "./toast.js";
import { reword, word } from "./words.js";

const PHOTOS_AT_MOST = 9;
const IME_KEY = 229;
const TALLEST = 132;
const drafts = new Map();
const queues = new Map();

const emptyDraft = () => ({ text: "", photos: [], documents: [], reply: null });
const isEmpty = (draft) => !draft.text.trim() && !draft.photos.length && !draft.documents.length;

function draftOf(chat) {
  if (!drafts.has(chat)) drafts.set(chat, emptyDraft());
  return drafts.get(chat);
}

// One message at a time per chat, in the order they were sent, however long a photo takes.
function inOrder(chat, send) {
  const sent = (queues.get(chat) ?? Promise.resolve()).then(send);
  queues.set(chat, sent);
  return sent;
}

export class Composer {
  #chat;

  constructor(column) {
    this.text = el("textarea", { rows: 1, "data-testid": "composer-text", "data-hint": "write", "data-label": "write",
      autocomplete: "off", enterkeyhint: "send", id: `write-${column}` });
    this.send = el("button", { type: "submit", class: "send", "data-testid": "composer-send", "data-label": "send" }, icon("send"));
    this.files = el("input", { type: "file", accept: "image/*,.pdf,.docx,.xlsx,.csv,.txt", multiple: true, class: "unseen", "data-testid": "composer-photos",
      "data-label": "attach" });
    this.place = el("button", { type: "button", class: "tool", "data-testid": "composer-place", "data-label": "send_place" }, icon("place"));
    this.speaker = el("select", { "data-testid": "speak-as", "data-label": "speak_as" });
    this.speakerFace = el("span", { class: "face" });
    this.speakers = el("label", { class: "speakers" }, this.speakerFace, el("span", { "data-word": "speak_as" }), this.speaker);
    this.quote = el("div", { class: "quoting", hidden: true, "data-testid": "quoting" });
    this.photos = el("div", { class: "attached", hidden: true });
    this.element = this.#form();
    this.#listen();
  }

  #form() {
    const photos = el("label", { class: "tool", "data-label": "attach" }, this.files, icon("photo"));
    return el("form", { class: "composer", hidden: true, "data-testid": "composer" }, this.quote, this.photos,
      el("div", { class: "writing" }, photos, this.place, this.text, this.send));
  }

  #listen() {
    this.element.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#sendDraft();
    });
    this.text.addEventListener("keydown", (event) => this.#key(event));
    this.text.addEventListener("input", () => this.#written());
    this.text.addEventListener("paste", (event) => this.#pasted(event));
    this.files.addEventListener("change", () => this.#chosen());
    this.place.addEventListener("click", () => this.#sendPlace());
    this.speaker.addEventListener("change", () => {
      store.chooseSpeaker(this.#chat, this.speaker.value);
      this.#drawSpeakers();
    });
  }

  // Enter that picks a word in an input method must not send; Safari tells by the key code alone.
  #key(event) {
    if (event.isComposing || event.keyCode === IME_KEY) return;
    if (event.key === "Escape") this.#replyTo(null);
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    this.#sendDraft();
  }

  #written() {
    draftOf(this.#chat).text = this.text.value;
    this.#drawState();
  }

  #pasted(event) {
    const files = [...(event.clipboardData?.files ?? [])];
    if (!files.length) return;
    event.preventDefault();
    this.attach(files);
  }

  #chosen() {
    this.attach([...this.files.files]);
    this.files.value = "";
  }

  show(chat) {
    this.#chat = chat;
    this.element.hidden = !chat;
    if (!chat) return;
    this.text.value = draftOf(chat).text;
    this.redraw();
  }

  redraw() {
    if (!this.#chat) return;
    this.#drawSpeakers();
    this.#drawQuote();
    this.#drawPhotos();
    this.#drawState();
  }

  // Puts words there to be looked at, changed or sent.
  fill(words) {
    this.text.value = words;
    this.#written();
    this.text.focus();
  }

  reply(message) {
    this.#replyTo(message);
    this.text.focus();
  }

  #replyTo(message) {
    draftOf(this.#chat).reply = message;
    this.#drawQuote();
  }

  // Photos and files travel while the words are still being written. What the service takes, it says itself.
  attach(files) {
    const draft = draftOf(this.#chat);
    const pictures = files.filter((file) => file.type.startsWith("image/"));
    for (const file of files) if (!pictures.includes(file)) draft.documents.push(this.#uploadDocument(draft, file));
    const taken = pictures.slice(0, PHOTOS_AT_MOST - draft.photos.length);
    if (taken.length < pictures.length) toast(word("too_many_photos", { n: PHOTOS_AT_MOST }));
    for (const file of taken) draft.photos.push(this.#upload(draft, file));
    this.#drawPhotos();
    this.#drawState();
  }

  #upload(draft, file) {
    const photo = { preview: URL.createObjectURL(file), file: null };
    photo.ready = attempt("failed_photo", async () => {
      photo.file = (await api.uploadPhoto(file)).file;
    }).then((worked) => worked || this.#dropPhoto(draft, photo));
    return photo;
  }

  #uploadDocument(draft, file) {
    const document = { name: file.name, file: null };
    document.ready = attempt("failed_file", async () => {
      document.file = (await api.uploadDocument(file)).file;
    }).then((worked) => worked || this.#dropDocument(draft, document));
    return document;
  }

  #dropDocument(draft, document) {
    draft.documents = draft.documents.filter((each) => each !== document);
    this.#drawPhotos();
    this.#drawState();
  }

  #dropPhoto(draft, photo) {
    draft.photos = draft.photos.filter((each) => each !== photo);
    URL.revokeObjectURL(photo.preview);
    this.#drawPhotos();
    this.#drawState();
  }

  async #sendDraft() {
    const chat = this.#chat;
    const draft = draftOf(chat);
    if (isEmpty(draft)) return;
    const from = store.speakerOf(chat);
    drafts.set(chat, emptyDraft());
    this.show(chat);
    const worked = await inOrder(chat, () => attempt("failed_send", () => deliver(chat, from, draft)));
    if (!worked) this.#giveBack(chat, draft);
  }

  #giveBack(chat, draft) {
    const newer = draftOf(chat);
    if (newer.text || !isEmpty(newer)) return;
    drafts.set(chat, draft);
    if (this.#chat === chat) this.show(chat);
  }

  async #sendPlace() {
    const chat = this.#chat;
    const from = store.speakerOf(chat);
    const { reply } = draftOf(chat);
    const place = await askPlace();
    if (!place) return;
    const worked = await inOrder(chat, () => attempt("failed_send", () => post({ chat, from, place, reply_to: reply?.id })));
    if (worked && reply && this.#chat === chat) this.#replyTo(null);
  }

  #drawSpeakers() {
    const chat = store.chats.get(this.#chat);
    this.speakers.hidden = chat.kind !== "group";
    const members = chat.members.map((id) => store.people.get(id)).filter(Boolean);
    this.speaker.replaceChildren(...members.map(({ id, name }) => el("option", { value: id }, name)));
    this.speaker.value = store.speakerOf(this.#chat) ?? "";
    const name = store.people.get(this.speaker.value)?.name ?? "";
    this.speakerFace.replaceChildren(avatar(name));
    this.text.title = word("write_hint");
    this.text.placeholder = chat.kind === "group" ? word("write_as", { name }) : word("write");
  }

  #drawQuote() {
    const { reply } = draftOf(this.#chat);
    this.quote.hidden = !reply;
    if (!reply) return this.quote.replaceChildren();
    this.quote.replaceChildren(icon("reply"),
      el("div", {}, el("strong", {}, word("reply_to", { name: nameOf(reply) })), el("span", {}, firstLine(reply))),
      el("button", { type: "button", class: "quiet", "data-label": "cancel_reply", onclick: () => this.#replyTo(null) }, icon("close")));
    reword(this.quote);
  }

  #drawPhotos() {
    const draft = draftOf(this.#chat);
    this.photos.hidden = !draft.photos.length && !draft.documents.length;
    const documents = draft.documents.map((document) => el("span", { class: "attached-file" }, document.name,
      el("button", { type: "button", "data-label": "remove_file", onclick: () => this.#dropDocument(draft, document) }, icon("close"))));
    this.photos.replaceChildren(...documents, ...draft.photos.map((photo) => el("span", { class: "attached-photo" },
      el("img", { src: photo.preview, alt: "" }),
      el("button", { type: "button", "data-label": "remove_photo", onclick: () => this.#dropPhoto(draft, photo) }, icon("close")))));
    reword(this.photos);
  }

  #drawState() {
    const draft = draftOf(this.#chat);
    this.send.classList.toggle("ready", !isEmpty(draft));
    this.text.style.height = "auto";
    if (this.text.scrollHeight) this.text.style.height = `${Math.min(this.text.scrollHeight + 2, TALLEST)}px`;
  }
}

// Each file is a message of its own; the words go with the photos, else with the first file.
async function deliver(chat, from, draft) {
  await Promise.all([...draft.photos, ...draft.documents].map((each) => each.ready));
  if (isEmpty(draft)) return;
  const photos = draft.photos.map((photo) => photo.file);
  const files = draft.documents.map(({ file, name }) => ({ file, name }));
  const first = photos.length ? { photos } : { file: files.shift() };
  await post({ chat, from, text: draft.text.trim() || undefined, ...first, reply_to: draft.reply?.id });
  for (const file of files) await post({ chat, from, file });
  for (const photo of draft.photos) URL.revokeObjectURL(photo.preview);
}

async function post(message) {
  const { messages } = await api.sendMessage(message);
  await store.expect(message.chat, messages);
}

function firstLine(message) {
  return message.text?.split("\n")[0] || word(message.place ? "a_place" : message.file ? "a_file" : "a_photo");
}
