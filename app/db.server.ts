import { mkdirSync } from "node:fs";
import { openDatabase, type Db } from "#db/database";
import { loadKeySettings } from "#db/keys/key-settings";
import { env } from "./env.server";

declare global {
  var openDb: Db | undefined;
}

function open() {
  mkdirSync(env.dataFolder, { recursive: true, mode: 0o700 });
  return openDatabase(env.databaseAddress, loadKeySettings(env));
}

// `remix dev` evaluates this module again after every change, and the connection must stay open.
export const db = (globalThis.openDb ??= open());
