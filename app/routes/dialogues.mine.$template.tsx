import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { db } from "~/db.server";
import { readSituation } from "~/features/dialogues/situations/read-situation.server";
import {
  dialogueIdOf,
  situationContent,
  situationPrompts,
} from "~/features/dialogues/situations/situation";
import { SituationForm } from "~/features/dialogues/situations/situation-form";
import {
  addSituation,
  changeSituation,
  findSituation,
} from "~/features/dialogues/situations/situations.server";
import { listTemplates } from "~/features/dialogues/situations/templates.server";
import { Paywall } from "~/features/membership/paywall";
import { renewLapsed, requireAccess } from "~/features/membership/require-access.server";
import { requireAccount } from "~/features/membership/viewer.server";
import { crisisHelp } from "~/features/safety/country.server";
import { formKey } from "~/http/form-use.server";
import { dialoguePath } from "~/http/paths";
import { noAnswers, readAnswers } from "~/ui/forms/prompt";
import { Page } from "~/ui/frame/page";

async function requireTemplate({ request, params }: LoaderFunctionArgs) {
  const account = await requireAccount(db, request);
  requireAccess(await renewLapsed(db, { account, content: situationContent }));
  const templates = await listTemplates(account.track);
  const template = templates.find(({ id }) => id === params.template);
  if (!template) throw data(null, { status: 404 });
  return { account, template };
}

export async function loader(args: LoaderFunctionArgs) {
  const { account, template } = await requireTemplate(args);
  const { searchParams } = new URL(args.request.url);
  const edit = searchParams.get("edit");
  const from = edit ?? searchParams.get("like");
  const situation = from ? await findSituation(db, account.id, from) : null;
  const { id, title, summary } = template;
  return {
    template: { id, title, summary },
    answers: situation
      ? readAnswers(situationPrompts, (name) => [situation[name as keyof typeof situationPrompts]])
      : noAnswers(situationPrompts),
    editing: edit && situation ? { id: edit, base: situation.edits ?? 0 } : null,
    contacts: crisisHelp(args.request, account).contacts,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { account, template } = await requireTemplate(args);
  const form = await args.request.formData();
  const read = readSituation(form);
  if ("refused" in read) return data(read.refused, { status: 400 });
  const { words } = read;
  const answers = { ...words, guessed: [] };
  const edit = form.get("edit");
  const change = { words, base: Number(form.get("base")) };
  const changed = edit ? await changeSituation(db, account.id, String(edit), change) : "gone";
  if (changed === "changed") return redirect(dialoguePath(dialogueIdOf(String(edit))), 303);
  if (changed === "late") {
    return data({ answers, errors: {}, card: null, isLate: true as const }, { status: 409 });
  }
  // A situation that was erased in another window is made again, so its words are not lost.
  const made = { template: template.id, words, formKey: formKey(form) };
  const id = await addSituation(db, account.id, made, Date.now());
  if (id) return redirect(dialoguePath(dialogueIdOf(id)), 303);
  return data({ answers, errors: {}, card: null, isFull: true as const }, { status: 400 });
}

export const meta: MetaFunction = () => [{ title: "Practice – Notes" }];

export default function OwnSituationRoute() {
  const refused = useActionData<typeof action>() ?? null;
  return (
    <Page>
      <div className="wrap wrap--mid">
        <SituationForm {...useLoaderData<typeof loader>()} refused={refused} />
      </div>
    </Page>
  );
}

export function ErrorBoundary() {
  return <Paywall />;
}
