import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { db } from "~/db.server";
import { readAccount } from "~/features/membership/reader.server";
import { findLesson } from "./lessons.server";
import { renewLapsed, requireAccess } from "~/features/membership/gate.server";
import { lessonRecord } from "./lesson-record.server";
import { hasReadIn } from "./next-step";
import { readSafety } from "~/features/safety/safety-check.server";

type RouteArgs = Pick<LoaderFunctionArgs, "request" | "params">;

/** The lesson of this address, with all that is known of whoever may open it; throws for everyone else. */
export async function enterLesson({ request, params }: RouteArgs) {
  const found = await findLesson(`${params.module}/${params.lesson}`);
  if (!found) throw data(null, { status: 404 });

  const account = await readAccount(db, request);
  const safety = await readSafety(request, account);
  const record = account && (await lessonRecord(db, account.id, found.lesson.id));
  const hasRead = record ? hasReadIn(record.progress) : undefined;
  const content = { ...found.lesson, nextFree: found.nextFree };
  requireAccess(await renewLapsed(db, { account, safety, content, hasRead }));
  return { found, account, safety, record };
}
