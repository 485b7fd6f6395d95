import { data, redirect } from "@remix-run/node";
import type { Db } from "#db/database";
import { clockOf } from "~/features/accounts/time-zone.server";
import { requireAccount } from "~/features/membership/viewer.server";
import { requireSender } from "~/features/membership/require-writer.server";
import { crisisHelp } from "~/features/safety/country.server";
import { findAskedLesson } from "~/features/statements/asked-lesson.server";
import { lessonPath, planPath } from "~/http/paths";
import { readPlan, unsavedPlan, type NotSaved } from "../form/submit-plan.server";
import { erasePlan } from "../plans.server";
import type { OnePageSheetProps } from "./one-page-sheet";
import type { PageForm, SentPage } from "./page-state";
import { findOnePage, savePage } from "./save-page.server";

interface Sent {
  planForm: PageForm;
  form: FormData;
}

/**
 * Answers what was sent to a plan that is one page. Unless the form says that it is to be saved, this
 * writes nothing and asks for no account: the answers go back to the reader and nowhere else.
 */
export async function answerPage(db: Db, request: Request, sent: Sent) {
  const { planForm, form } = sent;
  if (form.get("intent") === "erase") return erasePage(db, request, planForm);
  if (form.get("save") === "yes") return saveSent(db, request, sent);
  // No page of this kind asks for a day, so it needs no account and no database.
  const clock = clockOf(null);
  const { answers, notSaved, again } = readPlan(planForm, form, clock);
  if (form.get("intent") === "change") return shown({ form: again({}), status: 200 }, false);
  return notSaved ? shown(notSaved, false) : data<SentPage>({ shown: answers });
}

async function saveSent(db: Db, request: Request, { planForm, form }: Sent) {
  const { kind, prompts, content } = planForm;
  const lesson = await findAskedLesson(request);
  const account = await requireSender(db, request, {
    content,
    unsaved: (problem, viewer): OnePageSheetProps | null => {
      const state = unsavedPlan(prompts, form, problem);
      const { contacts } = crisisHelp(request, viewer);
      const page = { kind, contacts, lesson, isSignedIn: viewer !== null };
      if (!state) return null;
      return {
        ...page,
        saved: null,
        isChanging: true,
        sent: { state: { ...state, isToSave: true } },
      };
    },
  });
  const notSaved = await savePage(db, account.id, planForm, form, clockOf(account));
  if (notSaved) return shown(notSaved, true);
  return redirect(lesson ? `${lessonPath(lesson.id)}#plan-${kind}` : planPath(kind), 303);
}

async function erasePage(db: Db, request: Request, { kind }: PageForm) {
  const account = await requireAccount(db, request);
  const page = await findOnePage(db, account.id, kind);
  if (page) await erasePlan(db, account.id, kind, page.id);
  return redirect(planPath(kind), 303);
}

function shown({ form, status }: NotSaved, isToSave: boolean) {
  return data<SentPage>({ state: { ...form, isToSave } }, { status });
}
