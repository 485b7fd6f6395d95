import { invalid } from "./failures.ts";

/** A parsed form or query: text, lists and named fields. */
export type FormValue = string | FormValue[] | { [name: string]: FormValue };
export type FormFields = { [name: string]: FormValue };

/** Reads `a[b][0]=c` as `{ a: { b: ["c"] } }`. */
export function parseForm(text: string): FormFields {
  const fields: FormFields = {};
  for (const [name, value] of new URLSearchParams(text)) {
    place(fields, segmentsOf(name), value, name);
  }
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, asList(value)]));
}

function segmentsOf(name: string) {
  const [first = "", ...rest] = name.split("[");
  const segments = [first, ...rest.map((part) => part.replace(/\]$/, ""))];
  if (segments.includes("__proto__")) throw invalid(`Invalid parameter name: ${name}`);
  return segments;
}

function place(fields: FormFields, segments: string[], value: string, name: string) {
  const [first = "", ...rest] = segments;
  const key = first === "" ? String(Object.keys(fields).length) : first;
  if (rest.length === 0) {
    fields[key] = value;
    return;
  }
  const inner = Object.hasOwn(fields, key) ? fields[key] : (fields[key] = {});
  if (typeof inner !== "object" || Array.isArray(inner)) {
    throw invalid(`Invalid parameter: ${name} is given both as a value and as a group`);
  }
  place(inner, rest, value, name);
}

// Named fields 0, 1, 2… are a list. The SDK numbers the items, and other clients leave the brackets
// empty.
function asList(value: FormValue): FormValue {
  if (typeof value !== "object" || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, asList(inner)] as const);
  const isList = entries.every(([key], position) => key === String(position));
  return isList ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}
