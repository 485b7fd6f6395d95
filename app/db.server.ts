import { mkdirSync } from "node:fs";
import { openDatabase, type Db } from "#db/database";
import { loadKeySettings } from "#db/keys/key-settings";
import { env } from "./env.server";
import { log } from "./log.server";

declare global {
  var openDb: Db | undefined;
}

function open() {
  mkdirSync(env.dataFolder, { recursive: true, mode: 0o700 });
  return openDatabase(env.databaseAddress, loadKeySettings(env), {
    auditHeads: {
      file: env.auditHeads,
      onFailure: (error) =>
        log.error({ err: error }, "the head of the audit log cannot be written"),
    },
  });
}

// `remix dev` evaluates this module again after every change, and the connection must stay open.
export const db = (globalThis.openDb ??= open());
