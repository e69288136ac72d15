// Shows moments and spans in the service's time zone and the page's language.

import { currentLanguage, word } from "./words.js";

let zone = "Asia/Shanghai";
const formats = new Map();

const SHAPES = {
  time: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  second: { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" },
  day: { month: "short", day: "numeric", weekday: "short" },
  moment: { month: "short", day: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  full: { dateStyle: "full", timeStyle: "medium" },
  key: { year: "numeric", month: "2-digit", day: "2-digit" },
};

export function useZone(name) {
  zone = name;
  formats.clear();
}

export function show(shape, date) {
  const locale = currentLanguage() === "en" ? "en-GB" : "zh-CN";
  const key = locale + shape;
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(locale, { ...SHAPES[shape], timeZone: zone }));
  return formats.get(key).format(date);
}

// The day alone in the service's zone, for comparing.
export const dayOf = (date) => show("key", date);

export function dayName(date, now) {
  if (dayOf(date) === dayOf(now)) return `${word("today")} · ${show("day", date)}`;
  const before = new Date(now.getTime() - 86_400_000);
  if (dayOf(date) === dayOf(before)) return `${word("yesterday")} · ${show("day", date)}`;
  return show("day", date);
}

// A span in seconds as its two largest units, e.g. 1 天 3 小时.
export function span(seconds) {
  const minutes = Math.round(Math.abs(seconds) / 60);
  const parts = [["days", Math.floor(minutes / 1440)], ["hours", Math.floor(minutes / 60) % 24], ["minutes", minutes % 60]];
  const said = parts.filter(([, n]) => n > 0).slice(0, 2).map(([key, n]) => word(key, { n }));
  return said.join(" ") || word("soon");
}
