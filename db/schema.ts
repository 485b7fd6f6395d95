import type {
  AccountTable,
  CredentialTable,
  SessionTable,
  SignInLinkTable,
  VerificationTable,
  SecondFactorTable,
  OneTimeLinkTable,
  PasskeyTable,
  RateLimitTable,
  Track,
} from "./tables/accounts.ts";
import type {
  AnswerAgreementTable,
  AnswerCopyTable,
  AnswerHelpTable,
  AnswerTable,
  AnswerTagTable,
} from "./tables/answers.ts";
import type { AskTable } from "./tables/asks.ts";
import type { AuditEntryTable, AuditHeadTable, AuditPersonTable } from "./tables/audit.ts";
import type {
  CircleInvitationTable,
  CircleMemberTable,
  CircleSettledTable,
  CircleShareTable,
} from "./tables/circles.ts";
import type { FormUseTable } from "./tables/form-use.ts";
import type { JobTable } from "./tables/jobs.ts";
import type {
  CheckoutTurnTable,
  GiftOrderTable,
  SponsorCodeTable,
  GiftTable,
  GrantTable,
  StripeEventTable,
  StripeFailureTable,
} from "./tables/membership.ts";
import type {
  LessonProgressTable,
  ExerciseResponseTable,
  LifeRatingTable,
  SafetyCheckTable,
} from "./tables/learning.ts";
import type {
  DialogueAttemptTable,
  DialogueConfidenceTable,
  DialogueEventTable,
  FreshLineTable,
  SituationTable,
} from "./tables/dialogues.ts";
import type {
  JournalEntryTable,
  ObservationTable,
  PlanKind,
  PlanTable,
} from "./tables/notebook.ts";
import type { QuestionAttachmentTable, QuestionTable, ReplyTable } from "./tables/questions.ts";
import type { CheckInTable, ResearchConsentTable } from "./tables/check-ins.ts";
import type { CueCountTable } from "./tables/cue-counts.ts";
import type { ReminderTable } from "./tables/reminders.ts";
import type { SiteStateTable } from "./tables/site-state.ts";
import type { StaffRole, StaffRoleTable } from "./tables/staff-role.ts";
import type { StatementTable, StatementVersionTable } from "./tables/statements.ts";

/** One interface per table. Timestamps are milliseconds since 1970, ids are random text. */
export interface Database {
  account: AccountTable;
  credential: CredentialTable;
  staff_role: StaffRoleTable;
  session: SessionTable;
  verification: VerificationTable;
  second_factor: SecondFactorTable;
  one_time_link: OneTimeLinkTable;
  sign_in_link: SignInLinkTable;
  passkey: PasskeyTable;
  rate_limit: RateLimitTable;
  grant: GrantTable;
  stripe_event: StripeEventTable;
  stripe_failure: StripeFailureTable;
  checkout_turn: CheckoutTurnTable;
  gift: GiftTable;
  gift_order: GiftOrderTable;
  sponsor_code: SponsorCodeTable;
  lesson_progress: LessonProgressTable;
  exercise_response: ExerciseResponseTable;
  life_rating: LifeRatingTable;
  safety_check: SafetyCheckTable;
  dialogue_attempt: DialogueAttemptTable;
  dialogue_event: DialogueEventTable;
  dialogue_confidence: DialogueConfidenceTable;
  situation: SituationTable;
  fresh_line: FreshLineTable;
  question: QuestionTable;
  question_attachment: QuestionAttachmentTable;
  reply: ReplyTable;
  answer_copy: AnswerCopyTable;
  answer_agreement: AnswerAgreementTable;
  answer: AnswerTable;
  answer_tag: AnswerTagTable;
  answer_help: AnswerHelpTable;
  statement: StatementTable;
  statement_version: StatementVersionTable;
  observation: ObservationTable;
  journal_entry: JournalEntryTable;
  plan: PlanTable;
  ask: AskTable;
  reminder: ReminderTable;
  check_in: CheckInTable;
  research_consent: ResearchConsentTable;
  circle_member: CircleMemberTable;
  circle_invitation: CircleInvitationTable;
  circle_share: CircleShareTable;
  circle_settled: CircleSettledTable;
  form_use: FormUseTable;
  job: JobTable;
  audit_entry: AuditEntryTable;
  audit_head: AuditHeadTable;
  audit_person: AuditPersonTable;
  site_state: SiteStateTable;
  cue_count: CueCountTable;
}

export type {
  AccountTable,
  DialogueAttemptTable,
  GrantTable,
  PlanKind,
  QuestionTable,
  ReplyTable,
  SafetyCheckTable,
  StaffRole,
  Track,
};
