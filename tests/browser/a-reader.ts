import type { Browser } from "playwright-core";
import { newId } from "#db/new-id";
import { aSafetyCheck } from "#tests/helpers/factories";
import type { Site } from "#tests/helpers/site";
import { aVisitor } from "./a-visitor";

interface ReaderOptions {
  isMember?: boolean;
  safety?: "go" | "pause";
  javaScriptEnabled?: boolean;
  /** Ids of the lessons they have read. */
  hasRead?: string[];
}

export const password = "six boats out on the bay";

/** A visitor who has an account, signed in on a browser of their own. */
export async function aReader(browser: Browser, site: Site, options: ReaderOptions) {
  const { isMember, safety, javaScriptEnabled = true, hasRead = [] } = options;
  const reader = await aVisitor(browser, javaScriptEnabled);
  const email = `${newId().toLowerCase()}@example.org`;
  const form = {
    email,
    password,
    alias: "Rowan",
    country: "us",
    track: "A",
    // As the browser has it. Without script, the country's time zone would decide which day it is.
    timeZone: "UTC",
  };
  const headers = { Origin: site.url };
  await reader.page.request.post(`${site.url}/sign-up`, { form, headers });

  const { id } = await site.db
    .selectFrom("account")
    .select("id")
    .where("email", "=", email)
    .executeTakeFirstOrThrow();
  if (isMember) {
    const grant = { source: "complimentary", status: "active", source_ref: null } as const;
    await site.db
      .insertInto("grant")
      .values({ id: newId(), account_id: id, ...grant, ends_at: null, synced_at: Date.now() })
      .execute();
  }
  if (safety) {
    await aSafetyCheck(site.db, id, safety);
  }
  for (const lesson_id of hasRead) {
    const read = { account_id: id, lesson_id, opened_at: Date.now(), completed_at: Date.now() };
    await site.db.insertInto("lesson_progress").values(read).execute();
  }
  return { ...reader, id, email };
}
