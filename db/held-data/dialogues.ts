import type { HeldTables } from "./held-table.ts";

export const dialogues: HeldTables<"dialogue_attempt" | "dialogue_event" | "dialogue_confidence"> =
  {
    dialogue_attempt: {
      person: "account_id",
      exported: "on the practice page",
      erased: "deleted",
      held: "until the account is erased",
      columns: {
        id: "id",
        account_id: "id",
        dialogue_id: "fact",
        version: "fact",
        seed: "fact",
        started_at: "time",
        ended_at: "time",
        ending: "fact",
        debrief: "words",
      },
    },
    dialogue_event: {
      person: { column: "attempt_id", through: "dialogue_attempt" },
      exported: "on the debrief of a conversation",
      erased: "deleted",
      held: "until the account is erased",
      columns: {
        attempt_id: "id",
        seq: "fact",
        type: "fact",
        choice_id: "fact",
        happened_at: "time",
      },
    },
    dialogue_confidence: {
      person: "account_id",
      exported: "in the download",
      erased: "deleted",
      held: "until the account is erased",
      columns: {
        account_id: "id",
        attempt_id: "id",
        moment: "fact",
        level: "fact",
        answered_at: "time",
      },
    },
  };
