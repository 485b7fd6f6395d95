import { accounts } from "./held-data/accounts.ts";
import { answers } from "./held-data/answers.ts";
import { circles } from "./held-data/circles.ts";
import { dialogues } from "./held-data/dialogues.ts";
import type { HeldTables } from "./held-data/held-table.ts";
import { learning } from "./held-data/learning.ts";
import { membership } from "./held-data/membership.ts";
import { notebook } from "./held-data/notebook.ts";
import { operations } from "./held-data/operations.ts";
import { questions } from "./held-data/questions.ts";
import { signIn } from "./held-data/sign-in.ts";
import { statements } from "./held-data/statements.ts";
import type { Database } from "./schema.ts";

/**
 * The register of what we hold of a person. Every table and column stands here: the types refuse a
 * missing one, and a test compares the list with the database itself. Export, erasure, retention and
 * encryption read it.
 */
export const heldData: HeldTables<keyof Database> = {
  ...accounts,
  ...signIn,
  ...membership,
  ...learning,
  ...dialogues,
  ...questions,
  ...answers,
  ...statements,
  ...notebook,
  ...circles,
  ...operations,
};
