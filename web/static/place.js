// Asks for a place to send: an address, degrees, or one of a few examples in the county.

import { ask, field, line } from "./dialogs.js";
import { el, icon } from "./dom.js";
import { currentLanguage, word } from "./words.js";

const EXAMPLES = [
  { latitude: 41.68012, longitude: 125.75214, "zh-CN": "团结路与建设街路口", en: "Tuanjie Road and Jianshe Street" },
  { latitude: 41.67745, longitude: 125.74731, "zh-CN": "农贸市场东门", en: "East gate of the farmers’ market" },
  { latitude: 41.68493, longitude: 125.75866, "zh-CN": "东风社区 3 号楼", en: "Dongfeng community, building 3" },
  { latitude: 41.67388, longitude: 125.75539, "zh-CN": "滨河公园北侧步道", en: "Riverside park, north path" },
  { latitude: 41.68271, longitude: 125.74318, "zh-CN": "实验小学正门", en: "Front gate of the experimental school" },
];

export async function askPlace() {
  const address = line("address", { maxlength: 200, placeholder: word("address_example") });
  const latitude = degrees("latitude", EXAMPLES[0].latitude, 90);
  const longitude = degrees("longitude", EXAMPLES[0].longitude, 180);
  const take = (example) => {
    address.value = example[currentLanguage()];
    latitude.value = example.latitude;
    longitude.value = example.longitude;
  };
  const fields = [examples(take), field("address", address),
    el("div", { class: "pair" }, field("latitude", latitude), field("longitude", longitude))];
  const given = await ask("send_place", fields, "send");
  return given && { latitude: Number(given.latitude), longitude: Number(given.longitude), address: given.address.trim() };
}

function degrees(name, value, most) {
  return line(name, { type: "number", step: "any", min: -most, max: most, required: true, value });
}

function examples(take) {
  const chips = EXAMPLES.map((example) => el("button", { type: "button", class: "chip", "data-testid": "place-example",
    onclick: () => take(example) }, icon("place"), example[currentLanguage()]));
  return el("div", { class: "field" }, el("span", {}, word("examples")), el("div", { class: "chips" }, chips));
}
