import { data, type LoaderFunctionArgs } from "@remix-run/node";
import type { Db } from "#db/database";
import { readAccount } from "~/features/membership/viewer.server";
import { findLesson } from "./lessons.server";
import { renewLapsed, requireAccess } from "~/features/membership/gate.server";
import { readLessonRecord } from "./lesson-record.server";
import { hasReadIn } from "./next-step";
import { readSafety } from "~/features/safety/safety-check.server";

type RouteArgs = Pick<LoaderFunctionArgs, "request" | "params">;

/**
 * Returns the lesson at this address, with the account, safety result and progress of a reader who may
 * open it. Throws a 404 response if there is no such lesson, or a 403 response if it is closed.
 */
export async function requireLesson(db: Db, { request, params }: RouteArgs) {
  const found = await findLesson(`${params.module}/${params.lesson}`);
  if (!found) throw data(null, { status: 404 });

  const account = await readAccount(db, request);
  const safety = await readSafety(request, account);
  const record = account && (await readLessonRecord(db, account.id, found.lesson.id));
  const hasRead = record ? hasReadIn(record.progress) : undefined;
  const content = { ...found.lesson, nextFree: found.nextFree };
  requireAccess(await renewLapsed(db, { account, safety, content, hasRead }));
  return { found, account, safety, record };
}
