import type { Migration } from "kysely/migration";
import * as accounts from "./0001-accounts.ts";
import * as membership from "./0002-membership.ts";
import * as learning from "./0003-learning.ts";
import * as dialogues from "./0004-dialogues.ts";
import * as questions from "./0005-questions.ts";
import * as search from "./0006-search.ts";
import * as statements from "./0007-statements.ts";
import * as dialogueConfidence from "./0008-dialogue-confidence.ts";
import * as questionAttachments from "./0009-question-attachments.ts";
import * as jobs from "./0010-jobs.ts";
import * as audit from "./0011-audit.ts";
import * as statementLineHash from "./0012-statement-line-hash.ts";
import * as questionExcerpt from "./0013-question-excerpt.ts";
import * as responseKind from "./0014-response-kind.ts";
import * as siteState from "./0015-site-state.ts";
import * as sealedWords from "./0016-sealed-words.ts";
import * as observations from "./0017-observations.ts";
import * as staffRole from "./0018-staff-role.ts";
import * as cueReadings from "./0019-cue-readings.ts";
import * as checkoutTurn from "./0020-checkout-turn.ts";
import * as sealedQuestions from "./0021-sealed-questions.ts";
import * as sealedResults from "./0022-sealed-results.ts";
import * as plans from "./0023-plans.ts";
import * as formUse from "./0024-form-use.ts";
import * as answers from "./0025-answers.ts";
import * as ownLines from "./0026-own-lines.ts";
import * as timeZone from "./0027-time-zone.ts";
import * as asks from "./0028-asks.ts";
import * as stripeFailure from "./0029-stripe-failure.ts";
import * as reminders from "./0030-reminders.ts";
import * as checkIns from "./0031-check-ins.ts";
import * as researchConsent from "./0032-research-consent.ts";
import * as circles from "./0033-circles.ts";
import * as gifts from "./0034-gifts.ts";
import * as situations from "./0035-situations.ts";
import * as oneRecordOfAsks from "./0036-one-record-of-asks.ts";
import * as trialEnds from "./0037-trial-ends.ts";
import * as signInLinks from "./0038-sign-in-links.ts";
import * as freshLines from "./0039-fresh-lines.ts";
import * as sponsorCodes from "./0040-sponsor-codes.ts";
import * as passkeys from "./0041-passkeys.ts";

/** In order, append-only. A static list, so the bundler, the tests and the CLI all see the same migrations. */
export const migrations: Record<string, Migration> = {
  "0001-accounts": accounts,
  "0002-membership": membership,
  "0003-learning": learning,
  "0004-dialogues": dialogues,
  "0005-questions": questions,
  "0006-search": search,
  "0007-statements": statements,
  "0008-dialogue-confidence": dialogueConfidence,
  "0009-question-attachments": questionAttachments,
  "0010-jobs": jobs,
  "0011-audit": audit,
  "0012-statement-line-hash": statementLineHash,
  "0013-question-excerpt": questionExcerpt,
  "0014-response-kind": responseKind,
  "0015-site-state": siteState,
  "0016-sealed-words": sealedWords,
  "0017-observations": observations,
  "0018-staff-role": staffRole,
  "0019-cue-readings": cueReadings,
  "0020-checkout-turn": checkoutTurn,
  "0021-sealed-questions": sealedQuestions,
  "0022-sealed-results": sealedResults,
  "0023-plans": plans,
  "0024-form-use": formUse,
  "0025-answers": answers,
  "0026-own-lines": ownLines,
  "0027-time-zone": timeZone,
  "0028-asks": asks,
  "0029-stripe-failure": stripeFailure,
  "0030-reminders": reminders,
  "0031-check-ins": checkIns,
  "0032-research-consent": researchConsent,
  "0033-circles": circles,
  "0034-gifts": gifts,
  "0035-situations": situations,
  "0036-one-record-of-asks": oneRecordOfAsks,
  "0037-trial-ends": trialEnds,
  "0038-sign-in-links": signInLinks,
  "0039-fresh-lines": freshLines,
  "0040-sponsor-codes": sponsorCodes,
  "0041-passkeys": passkeys,
};
