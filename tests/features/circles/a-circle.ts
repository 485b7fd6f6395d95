import type { Db } from "#db/database";
import { findCircle, startCircle } from "~/features/circles/circle.server";
import { findInvitation, joinCircle, makeInvitation } from "~/features/circles/invitation.server";
import { aMember } from "#tests/helpers/factories";

export const now = Date.UTC(2026, 10, 20, 12);
export const clock = { now, today: "2026-11-20", timeZone: "UTC" };
export const seen = { clock, safety: "go" as const };

export interface Relative {
  id: string;
  name: string;
}

/** Relatives in one circle, each by the code of the first. */
export async function aCircle(db: Db, ...names: string[]) {
  const relatives: Relative[] = [];
  for (const name of names) {
    const { id } = await aMember(db);
    const [first] = relatives;
    if (first) await joinBy(db, first, { id, name });
    else await startCircle(db, id, name, now);
    relatives.push({ id, name });
  }
  return relatives;
}

export async function joinBy(db: Db, host: Relative, guest: Relative) {
  const code = await aCode(db, host);
  return joinCircle(db, guest.id, { typed: code, name: guest.name }, now);
}

export async function aCode(db: Db, host: { id: string }) {
  await makeInvitation(db, host.id, now);
  const circle = (await findCircle(db, host.id))!;
  return (await findInvitation(db, host.id, circle.id, now))!.code!;
}

export const namesSeenBy = async (db: Db, { id }: Relative) =>
  (await findCircle(db, id))?.others.map(({ name }) => name) ?? null;

export const memberOf = async (db: Db, { id }: Relative) => (await findCircle(db, id))!.you.id;
