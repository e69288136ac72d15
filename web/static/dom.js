// Builds the page from elements and text nodes only, so that nothing a person writes is ever read as markup.

const SVG = "http://www.w3.org/2000/svg";

const ICONS = {
  send: "M4 12 20 4l-5 16-3.5-6.5z M11.5 13.5 20 4",
  photo: "M4 6h16v13H4z M4 16l5-5 4 4 3-3 4 4 M15.5 9.5h.01",
  place: "M12 21c4.5-5 6.5-8.3 6.5-11a6.5 6.5 0 1 0-13 0c0 2.7 2 6 6.5 11z M12 12.2a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6z",
  reply: "M10 6 4 12l6 6 M4 12h10c3.5 0 6 2 6 6",
  close: "M6 6l12 12 M18 6 6 18",
  plus: "M12 5v14 M5 12h14",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8z M5 20c.6-4 3.3-6 7-6s6.4 2 7 6",
  group: "M9 11.5a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4z M3 19c.5-3.6 2.8-5.2 6-5.2s5.5 1.6 6 5.2 M16 11.3a2.7 2.7 0 1 0-.8-5.2 M17.5 14c2 .5 3.2 2 3.5 4.5",
  desk: "M4 5h16v14H4z M8 10h8 M8 14h5",
  addperson: "M10 12a3.7 3.7 0 1 0 0-7.4 3.7 3.7 0 0 0 0 7.4z M3.5 19.5c.5-3.8 3-5.5 6.5-5.5 1.5 0 2.8.3 3.9 1 M18 14v6 M15 17h6",
  down: "M12 5v14 M6 13l6 6 6-6",
  write: "M5 19l1-4L16.5 4.5l3 3L9 18z M14.5 6.5l3 3",
  left: "M15 5l-7 7 7 7",
  right: "M9 5l7 7-7 7",
  search: "M11 17a6 6 0 1 0 0-12 6 6 0 0 0 0 12z M15.5 15.5 20 20",
  bell: "M7 16V11a5 5 0 0 1 10 0v5l1.5 2h-13z M10.5 20.5h3",
};

export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) set(element, name, value);
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

function set(element, name, value) {
  if (value === false || value === null || value === undefined) return;
  if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
  else element.setAttribute(name, value === true ? "" : String(value));
}

export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", "icon");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}

const LINK = /https?:\/\/[^\s<>"'，。；、！？）】》」』]+/g;

// Text with its web addresses made into links; a full stop or bracket that ends a sentence is not part of one.
export function linked(text) {
  const parts = [];
  let from = 0;
  for (const match of text.matchAll(LINK)) {
    const address = match[0].replace(/[.,;:!?)\]}]+$/, "");
    parts.push(text.slice(from, match.index), outside(address, shortened(address)));
    from = match.index + address.length;
  }
  parts.push(text.slice(from));
  return parts;
}

const LONGEST_LINK = 36;

// A map's address fills three lines and tells nobody anything.
function shortened(address) {
  const said = address.replace(/^https?:\/\/(www\.)?/, "");
  return said.length > LONGEST_LINK ? `${said.slice(0, LONGEST_LINK - 1)}…` : said;
}

export function outside(address, label) {
  return el("a", { href: address, title: address, target: "_blank", rel: "noopener noreferrer" }, label);
}

const TONES = 8;

// A person's picture: the surname's first character on a tone that is always the same for them.
export function avatar(name, kind = "private") {
  const tone = [...name].reduce((sum, letter) => (sum * 51 + letter.codePointAt(0)) % 9973, 7) % TONES;
  const letters = [...name.trim()].slice(0, kind === "group" ? 2 : 1).join("").toUpperCase() || "?";
  return el("span", { class: `avatar ${kind} tone-${tone}`, "aria-hidden": "true" }, letters);
}

export function botAvatar() {
  return el("span", { class: "avatar bot", "aria-hidden": "true" }, "众");
}
