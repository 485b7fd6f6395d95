import type { Db } from "#db/database";
import type { Post } from "./practice.ts";

const day = 86_400_000;

interface Line {
  /** The first version of the words, and the current one. */
  drafts: string[];
  recipient: string;
  occasion: string;
  hour: "good" | "later";
  /** Days ago. */
  ago: number;
}

const lines: Line[] = [
  {
    drafts: [
      "You’re never home on Fridays. Can you please try harder?",
      "I miss you on Fridays. I know the week wears you out. Could you eat with us on Friday at seven? I’ll make the soup you like.",
    ],
    recipient: "my husband",
    occasion: "Sunday, after breakfast",
    hour: "good",
    ago: 3,
  },
  {
    drafts: ["I’d like to tell you about the place Dr. Amin named. Only what it is, not when."],
    recipient: "my husband",
    occasion: "",
    hour: "later",
    ago: 1,
  },
];

/** Saves the statements of the first member through the site's own forms. */
export async function writeDown(db: Db, post: Post, accountId: string) {
  for (const { drafts, recipient, occasion, hour, ago } of lines) {
    let path = `/statements/new?moment=${hour}`;
    for (const body of drafts) {
      const saved = await post(path, { intent: "keep", body, recipient, occasion });
      path = saved.headers.get("Location")!;
    }
    await moveBack(db, accountId, path.split("/").at(-1)!, ago * day);
  }
}

async function moveBack(db: Db, accountId: string, id: string, ms: number) {
  await db
    .updateTable("statement")
    .set((eb) => ({
      created_at: eb("created_at", "-", ms),
      updated_at: eb("updated_at", "-", ms),
    }))
    .where("id", "=", id)
    .where("account_id", "=", accountId)
    .execute();
}
