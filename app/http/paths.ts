// The address of every page. No id needs encoding: ids hold only letters, digits, "-", "_" and "/".

import { withQuery } from "./with-query";

export * from "./membership-paths";
export * from "./sign-in-paths";

export const homePath = "/";
export const todayPath = "/today";

export const lessonsPath = "/lessons";
/** `id` is the module and the lesson: "start-and-hope/what-craft-is". */
export const lessonPath = (id: string) => `/lessons/${id}`;
export const modulePath = (number: string) => `/lessons#module-${number}`;
export const exercisePath = (lessonId: string, exerciseId: string) =>
  `${lessonPath(lessonId)}#exercise-${exerciseId}`;

// The lessons that pages link to by name.
export const firstLessonPath = "/lessons/start-and-hope/what-craft-is";
export const startingPointPath = "/lessons/start-and-hope/your-starting-point";
export const trialsPath = "/lessons/start-and-hope/what-the-research-says";
export const taperRulePath = "/lessons/benzodiazepines/why-not-stop-suddenly";
export const longPrescriptionsPath = "/lessons/benzodiazepines/long-term-prescriptions";
export const mapUsePath = "/lessons/understanding-use/key-observation-of-use";
export const safetyCheckPath = "/lessons/safety-first/safety-check";
/** The check itself, and afterward a link back to the page that the reader wanted. */
export const safetyCheckFor = (wanted?: string) =>
  `${withQuery(safetyCheckPath, { next: wanted })}#safety-check`;
export const alwaysHelpPath = "/lessons/stepping-back/when-not-to-step-back";
export const safetyPlanPath = "/lessons/safety-first/your-safety-plan";
export const violenceSignsPath = "/lessons/safety-first/warning-signs-of-violence";
export const overdosePath = "/lessons/safety-first/overdose-and-naloxone";
export const suicidePath = "/lessons/safety-first/talking-about-suicide";

export const dialoguesPath = "/dialogues";
export const dialoguePath = (id: string) => `/dialogues/${id}`;
/** Shows the attempt that has ended, although the dialogue may be open again. */
export const endedTalkPath = (id: string, attemptId: string) =>
  withQuery(dialoguePath(id), { ended: attemptId });
export const debriefPath = (id: string, attemptId: string) =>
  `${dialoguePath(id)}/debrief/${attemptId}`;
export const togetherPath = (id: string, at: { step?: string } = {}) =>
  withQuery(`${dialoguePath(id)}/together`, at);
/** One minute: what the member would say, unaided. */
export const freshLinesPath = "/dialogues/fresh";
export const ownSituationsPath = "/dialogues/mine";
export const ownSituationPath = (template: string, from: { like?: string; edit?: string } = {}) =>
  withQuery(`${ownSituationsPath}/${template}`, from);
export const comparePath = (id: string, attemptId: string, otherId: string) =>
  `${debriefPath(id, attemptId)}/with/${otherId}`;

export const statementsPath = "/statements";
/** The page of a statement; about a lesson when its id is given. */
export const statementPath = (id: string, about: { lesson?: string } = {}) =>
  withQuery(`/statements/${id}`, about);
export const statementCardPath = (id: string) => `${statementPath(id)}/card`;
export const statementNotePath = (id: string) => `${statementPath(id)}/note`;
/** The form for a new statement: about a lesson when its id is given, and past the questions about the hour. */
export const newStatementPath = (about: { lesson?: string; moment?: string } = {}) =>
  withQuery("/statements/new", about);

export const questionsPath = "/questions";
export const questionPath = (id: string) => `/questions/${id}`;
/** The form for a new question, with a statement or a talk to attach when its id is given. */
export const newQuestionPath = (about: { statement?: string; attempt?: string } = {}) =>
  withQuery("/questions/new", about);

/** Where a member reads the copy of their question for the library, and agrees or takes it back. */
export const sharePath = (questionId: string) => `${questionPath(questionId)}/answer`;
export const answersPath = "/answers";
export const answerPath = (id: string) => `${answersPath}/${id}`;
/** The answers with a tag or a word, after the answer with the id `after`. */
export const answerListPath = (query: { tag?: string; q?: string; after?: string }) =>
  withQuery(answersPath, query);
export const answerFeedPath = "/answers.xml";

/** Where an expert makes the copy of a question for the library. */
export const copyPath = (questionId: string) => `/desk/${questionId}/copy`;

/** The desk with a filter's queue: question `id` opened, the queue's page after question `after`. */
export const deskPath = (filter = "all", { id, after }: { id?: string; after?: string } = {}) =>
  withQuery(id ? `/desk/${id}` : "/desk", { filter: filter === "all" ? undefined : filter, after });
export const adminPath = "/admin";
export const adminMembersPath = "/admin/members";
/** One account, for staff. */
export const adminAccountPath = (id: string) => `${adminMembersPath}/${id}`;
export const adminStaffPath = "/admin/staff";
/** Payment events that failed, and background work. */
export const adminWorkPath = "/admin/work";
export const adminContentPath = "/admin/content";
export const adminCuesPath = "/admin/cues";
/** The audit log, filtered; `before` is the number of the last line already shown. */
export const adminAuditPath = (
  query: { person?: string; act?: string; day?: string; before?: string } = {},
) => withQuery("/admin/audit", query);
export const observationsPath = "/observations";
export const observationPath = (id: string) => `/observations/${id}`;
export const observationEditPath = (id: string) => `${observationPath(id)}/edit`;
/** The form for a new observation, from a lesson when its id is given. */
export const newObservationPath = (kind: "use" | "non-use", from: { lesson?: string } = {}) =>
  withQuery("/observations/new", { kind, ...from });
export const patternsPath = "/observations/patterns";
export const journalPath = "/journal";
/** The entry of a day: "2026-11-20". */
export const journalEntryPath = (day: string) => `/journal/${day}`;
/** The form for a new journal entry, from a lesson when its id is given. */
export const newJournalEntryPath = (from: { lesson?: string } = {}) =>
  withQuery("/journal/new", from);
/** The lesson that the journal points to after low days. */
export const isolationPath = "/lessons/caring-for-yourself/out-of-isolation";
export const plansPath = "/plans";
// The list of one kind of plan, from a lesson when its id is given. It also receives new entries. A plan
// that is one page shows its form at `change`. An invitation takes the best line of the talk `attempt`.
export const planPath = (
  kind: string,
  more: { lesson?: string; change?: "yes"; attempt?: string } = {},
) => withQuery(`/plans/${kind}`, more);
export const planEntryPath = (kind: string, id: string, from: { lesson?: string } = {}) =>
  withQuery(`/plans/${kind}/${id}`, from);
export const invitationCardPath = "/plans/invitation/card";

export const circlePath = "/circle";
export const circleThingPath = (member: string, thing: string) => `/circle/${member}/${thing}`;
export const asksPath = "/asks";
export const askPath = (id: string) => `/asks/${id}`;
/** The form for one more ask, which begins with the words of an earlier one when its id is given. */
export const newAskPath = (about: Record<string, string> = {}) => withQuery("/asks/new", about);
export const askPackPath = (id: string) => `${askPath(id)}/pack`;
export const remindersPath = "/reminders";
export const reminderFilePath = "/reminders/calendar";
export const remindersOffRoute = "/reminders/off";
export const remindersOffPath = (token: string) => withQuery(remindersOffRoute, { token });
export const checkInsPath = "/check-ins";
export const newCheckInPath = "/check-ins/new";
export const researchConsentPath = "/check-ins/research";

/** The lesson that teaches the reward list. */
export const rewardListPath = "/lessons/rewarding-non-use/your-reward-list";

export const notebookPath = "/notebook";
export const notebookDownloadPath = "/notebook/download";

export const guidesPath = "/guides";
export const guidePath = (id: string) => `/guides/${id}`;
export const articlesPath = "/articles";
export const articlePath = (id: string) => `/articles/${id}`;
export const taggedArticlesPath = (tag: string) => withQuery(articlesPath, { tag });
export const articleFeedPath = "/articles.xml";
/** The list of the pages for tonight is part of the home page. */
export const tonightListPath = "/#tonight";
export const tonightPath = (id: string) => `/tonight/${id}`;
export const glossaryPath = "/glossary";
export const termPath = (id: string) => `/glossary#${id}`;
export const referencesPath = "/references";
export const searchPath = "/search";

/** A page of `content/pages`. */
export const pagePath = (id: string) => `/${id}`;
export const howItWorksPath = "/how-it-works";
export const researchPath = "/research";
export const resourcesPath = "/resources";
export const privacyPath = "/privacy";
export const accessibilityPath = "/accessibility";
export const aboutPath = "/about";
export const contactPath = `${aboutPath}#contact`;
export const termsPath = "/terms";
export const refundsPath = `${termsPath}#refunds`;

export const crisisPath = "/crisis";
export const safetyPath = "/safety";
export const leavePath = "/leave";
export const themePath = "/theme";
export const timeZonePath = "/time-zone";

export const accountPath = "/account";
export const accountAddressPath = "/account/address";
export const accountCodePath = "/account/code";
export const accountConfirmPath = "/account/confirm";
export const accountDataPath = "/account/data";
export const accountCopyPath = "/account/data/copy";
export const erasedPath = "/erased";
export const accountPasskeysPath = "/account/passkeys";
export const accountPasswordPath = "/account/password";
export const accountSecondFactorPath = "/account/second-factor";
export const accountSessionsPath = "/account/sessions";
export const accountDonePath = (change: "profile" | "password" | "second-factor") =>
  withQuery(accountPath, { done: change });
