import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { db } from "~/db.server";
import { env } from "~/env.server";
import { AnswerSheet } from "~/features/answers/page/answer-sheet";
import { audiencesFor, findAnswer, listRelated } from "~/features/answers/page/answers.server";
import { hasHelped, pressHelped } from "~/features/answers/page/help.server";
import { listModules } from "~/features/lessons/lessons.server";
import { getLibrary } from "~/features/library/library.server";
import { Paywall } from "~/features/membership/paywall";
import { renewLapsed, requireAccess } from "~/features/membership/require-access.server";
import {
  readAccount,
  requireAccount,
  type ViewerAccount,
} from "~/features/membership/viewer.server";
import { replyHtml } from "~/features/questions/reply-html.server";
import { publicMeta } from "~/http/page-meta";
import { isoDay } from "~/time";
import { answerPath } from "~/http/paths";
import { Page } from "~/ui/frame/page";

/** The title says nothing of the answer, because strangers see it too. */
const forMembers = {
  title: "An answer for members",
  access: "members",
  safety: "own-life",
} as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const account = await readAccount(db, request);
  const { reply, ...answer } = await requireAnswer(params.id!, account);
  const [{ tags }, modules, related, html, helped] = await Promise.all([
    getLibrary(),
    listModules(),
    listRelated(db, answer, audiencesFor(account, Date.now())),
    replyHtml(reply),
    account ? hasHelped(db, account.id, answer.id) : null,
  ]);
  const lessons = modules
    .flatMap((module) => module.lessons)
    .filter(({ id }) => answer.lessons.includes(id))
    .map(({ id, title }) => ({ id, title }));
  const named = tags.filter(({ id }) => answer.tags.includes(id));
  // The month is the same for every reader, so that the page can be.
  const publishedOn = isoDay(answer.published_at, env.timeZone);
  const shown = { ...answer, publishedOn };
  return { answer: shown, html, helped, lessons, related, tags: named };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const account = await requireAccount(db, request);
  const { id } = await requireAnswer(params.id!, account);
  const intent = (await request.formData()).get("intent");
  if (intent !== "helped" && intent !== "not-helped") throw data(null, { status: 400 });
  await pressHelped(db, account.id, id, intent === "helped", Date.now());
  return redirect(answerPath(id), { status: 303 });
}

/** The answer, if this reader may read it. Throws a 404 or the 403 of the gate. */
async function requireAnswer(id: string, account: ViewerAccount | null) {
  const answer = await findAnswer(db, id);
  if (!answer) throw data(null, { status: 404 });
  if (!audiencesFor(account, Date.now()).includes(answer.audience)) {
    requireAccess(await renewLapsed(db, { account, content: forMembers }));
  }
  return answer;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return [{ title: "Not found – Notes" }];
  const { title, gist: description, audience } = data.answer;
  const isListed = audience === "public";
  return publicMeta({ title, description, quiet: "Answer", type: "article", isListed }, matches);
};

export default function AnswerRoute() {
  return (
    <Page>
      <AnswerSheet {...useLoaderData<typeof loader>()} />
    </Page>
  );
}

export function ErrorBoundary() {
  return <Paywall />;
}
