import { data, type LoaderFunctionArgs } from "@remix-run/node";
import type { Db } from "#db/database";
import { readAccount } from "~/features/membership/viewer.server";
import { doorsFor } from "./open-lessons";
import { findLesson } from "./lessons.server";
import {
  renewLapsed,
  requireAccess,
  requireAccessInPart,
} from "~/features/membership/require-access.server";
import { readLessonRecord } from "./lesson-record.server";
import { hasReadIn } from "./next-step";
import { readSafety } from "~/features/safety/safety-check.server";

type RouteArgs = Pick<LoaderFunctionArgs, "request" | "params">;

/**
 * Returns the lesson at this address, with the account, safety result and progress of a reader who may
 * open it. Throws a 404 response if there is no such lesson, or a 403 response if it is closed.
 */
export async function requireLesson(db: Db, args: RouteArgs) {
  const { gate, ...rest } = await readForGate(db, args);
  requireAccess(gate);
  return rest;
}

/**
 * Like `requireLesson`, but everyone may open the part on leaving an argument. `closed` then says why
 * the rest of the lesson is closed to this reader.
 */
export async function requireLessonInPart(db: Db, args: RouteArgs) {
  const { gate, ...rest } = await readForGate(db, args);
  return { ...rest, ...requireAccessInPart(gate) };
}

async function readForGate(db: Db, { request, params }: RouteArgs) {
  const account = await readAccount(db, request);
  const found = await findLesson(`${params.module}/${params.lesson}`, account?.track);
  if (!found) throw data(null, { status: 404 });

  const safety = await readSafety(request, account);
  const record = account && (await readLessonRecord(db, account.id, found.lesson.id));
  const hasRead = record ? hasReadIn(record.progress) : undefined;
  const { nextFree, isOffTrack } = found;
  const content = { ...found.lesson, nextFree, isOffTrack };
  const gate = await renewLapsed(db, { account, safety, content, hasRead });
  const grants = gate.account?.standing.grants ?? [];
  const reader = {
    isSignedIn: record !== null,
    grants,
    safety,
    hasRead: hasReadIn(record?.progress ?? new Map()),
  };
  const doors = doorsFor(reader, found.lesson.id, Date.now());
  return { gate, found, account, doors, safety, record };
}
