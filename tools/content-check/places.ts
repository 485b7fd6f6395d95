import { readdirSync } from "node:fs";

/** Addresses the app itself answers, read from the names of its routes. */
export function routePaths() {
  return readdirSync("app/routes")
    .map((name) => name.replace(/\.tsx$/, "").replace(/(^|\.)_index$/, ""))
    .filter((name) => !name.includes("$"))
    .map((name) => `/${name.replaceAll("[.]", "\0").replaceAll(".", "/").replaceAll("\0", ".")}`);
}
