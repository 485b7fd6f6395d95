import { appendAudit } from "#db/audit";
import type { Db } from "#db/database";
import { addJob } from "#db/jobs";
import { newId } from "#db/new-id";
import { anAttempt } from "#tests/helpers/factories";
import { addGift } from "./add-gift";

/** Puts a row of this account into every table that the demo people leave empty. */
export async function fillTables(db: Db, accountId: string) {
  const now = Date.now();
  const token = "a token";
  const times = { created_at: now, updated_at: now, expires_at: now };
  await db
    .insertInto("session")
    .values({
      ...{ id: newId(), account_id: accountId, token, last_seen_at: now, confirmed_at: now },
      ...{ second_factor_at: null, user_agent: null, ip_address: null, ...times },
    })
    .execute();
  await db
    .insertInto("one_time_link")
    .values({ token, account_id: accountId, purpose: "reset", email: null, expires_at: now })
    .execute();
  await db
    .insertInto("sign_in_link")
    .values({
      ...{ account_id: accountId, token, code: "c", browser: "b" },
      email: "e",
      expires_at: now,
    })
    .execute();
  await db
    .insertInto("passkey")
    .values({
      ...{ id: newId(), account_id: accountId, credential_id: token, public_key: "k" },
      ...{ algorithm: -7, counter: 0, device: "a phone", created_at: now, last_used_at: null },
    })
    .execute();
  await db
    .insertInto("form_use")
    .values({ key: "a form", account_id: accountId, made: "x", used_at: now })
    .execute();
  await db
    .insertInto("checkout_turn")
    .values({ account_id: accountId, holder: "a request", ends_at: now })
    .execute();
  await addGift(db, accountId, now);
  await addCircle(db, accountId, now);
  const attempt_id = await anAttempt(db, accountId);
  await db
    .insertInto("dialogue_event")
    .values({ attempt_id, seq: 1, type: "say", choice_id: "x", happened_at: now })
    .execute();
  await db
    .insertInto("dialogue_confidence")
    .values({ account_id: accountId, attempt_id, moment: "before", level: 1, answered_at: now })
    .execute();
  await db
    .insertInto("situation")
    .values({ id: newId(), account_id: accountId, template: "x", words: "x", created_at: now })
    .execute();
  await db
    .insertInto("fresh_line")
    .values({
      ...{ id: newId(), account_id: accountId, after_talks: 0, situation: "x", line: "x" },
      ...{ kind: "question", elements: 1, reader: "x", said_at: now },
    })
    .execute();
  const { id: question_id } = await db
    .selectFrom("question")
    .select("id")
    .executeTakeFirstOrThrow();
  await db.insertInto("question_attachment").values({ question_id, content: "{}" }).execute();
  await addAnswer(db, question_id, accountId, now);
  const statement_id = newId();
  await db
    .insertInto("statement")
    .values({
      ...{ id: statement_id, account_id: accountId, name: "", recipient: "", occasion: "" },
      ...{
        body: "words",
        is_ready: 1,
        rubric_version: "1",
        attempt_id,
        line: null,
        line_hash: null,
      },
      ...{ created_at: now, updated_at: now },
    })
    .execute();
  await db
    .insertInto("statement_version")
    .values({ statement_id, seq: 1, body: "words", rubric_version: "1", kept_at: now })
    .execute();
  const entry = { account_id: accountId, words: "words", created_at: now, updated_at: now };
  await db
    .insertInto("observation")
    .values({ id: newId(), kind: "use", happened_on: "2026-11-20", ...entry })
    .execute();
  await db
    .insertInto("journal_entry")
    .values({ id: newId(), written_on: "2026-11-20", ...entry })
    .execute();
  await db
    .insertInto("plan")
    .values({ id: newId(), kind: "rewards", version: 1, ...entry })
    .execute();
  const id = newId();
  await db
    .insertInto("ask")
    .values({ id, version: 1, ...entry })
    .execute();
  await db
    .insertInto("reminder")
    .values({ id, by_mail: 1, version: 1, ...entry })
    .execute();
  const checkIn = { id, account_id: accountId, week: 0, words: "words", done_at: now };
  await db.insertInto("check_in").values(checkIn).execute();
  const consent = { account_id: accountId, given_at: now };
  await db.insertInto("research_consent").values(consent).execute();
  await addJob(db, { name: "a job", payload: "1", accountId, runAt: now }, now);
  await db
    .transaction()
    .execute((trx) => appendAudit(trx, { actorId: accountId, action: "question.read" }, now));
}

async function addAnswer(db: Db, question_id: string, account_id: string, now: number) {
  const copy = { words: "words", state: "agreed" as const, version: 1, edited_by: null };
  await db
    .insertInto("answer_copy")
    .values({ question_id, ...copy, edited_at: now })
    .execute();
  const audience = "public";
  await db
    .insertInto("answer_agreement")
    .values({ id: newId(), question_id, text_hash: "x", audience, agreed_at: now, ended_at: null })
    .execute();
  const id = newId();
  const texts = { title: "words", question: "words", reply: "words", lessons: "" };
  await db
    .insertInto("answer")
    .values({ id, question_id, author_id: null, ...texts, audience, published_at: now })
    .execute();
  await db.insertInto("answer_tag").values({ answer_id: id, tag: "talking" }).execute();
  const help = { answer_id: id, account_id, pressed_at: now };
  await db.insertInto("answer_help").values(help).execute();
}

async function addCircle(db: Db, account_id: string, now: number) {
  const [circle_id, member_id] = ["a circle", "a member"];
  await db
    .insertInto("circle_member")
    .values({ id: member_id, account_id, circle_id, name: "s1.x", joined_at: now })
    .execute();
  const code = { code_hash: "a hash", code: "s1.x", expires_at: now };
  await db
    .insertInto("circle_invitation")
    .values({ circle_id, member_id, account_id, ...code })
    .execute();
  const share = { owner_id: member_id, viewer_id: member_id, thing: "rewards", shared_at: now };
  await db.insertInto("circle_share").values(share).execute();
  await db
    .insertInto("circle_settled")
    .values({ member_id, pair: "a pair", settled_at: now })
    .execute();
}
