// Shows photos large, one at a time.

import { el, icon } from "./dom.js";
import { word } from "./words.js";

export function enlarge(addresses, start) {
  let at = start;
  const image = el("img", { alt: "" });
  const count = el("span", { class: "digits" });
  const turn = (step) => {
    at = (at + step + addresses.length) % addresses.length;
    image.src = addresses[at];
    image.alt = word("photo_n", { n: at + 1 });
    count.textContent = addresses.length > 1 ? `${at + 1} / ${addresses.length}` : "";
  };
  const box = el("dialog", { class: "lightbox", "aria-label": word("photos"), "data-testid": "lightbox", onclose: () => box.remove() },
    image, el("footer", {}, turner("left", "previous", -1), count, turner("right", "next_photo", 1)), closer());
  box.addEventListener("click", (event) => (event.target === box || event.target === image) && box.close());
  box.addEventListener("keydown", (event) => turn({ ArrowLeft: -1, ArrowRight: 1 }[event.key] ?? 0));
  document.body.append(box);
  turn(0);
  box.showModal();

  function turner(shape, key, step) {
    if (addresses.length < 2) return null;
    return el("button", { type: "button", "aria-label": word(key), onclick: () => turn(step) }, icon(shape));
  }

  function closer() {
    return el("button", { type: "button", class: "close", "aria-label": word("close"), onclick: () => box.close() }, icon("close"));
  }
}
