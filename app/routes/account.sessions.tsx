import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { db } from "~/db.server";
import { AccountPage } from "~/features/accounts/account-page";
import { requireSession } from "~/features/membership/viewer.server";
import { SessionList } from "~/features/accounts/session/session-list";
import {
  endOtherSessions,
  endSessionOf,
  listSessions,
} from "~/features/accounts/session/session.server";
import { accountSessionsPath } from "~/http/paths";

export async function loader({ request }: LoaderFunctionArgs) {
  const session = await requireSession(db, request);
  return { sessions: await listSessions(db, session), now: Date.now() };
}

export async function action({ request }: ActionFunctionArgs) {
  const session = await requireSession(db, request);
  const chosen = (await request.formData()).get("session");
  if (chosen === "others") {
    await endOtherSessions(db, session);
  } else if (typeof chosen !== "string" || !(await endSessionOf(db, session.account.id, chosen))) {
    throw data(null, { status: 404 });
  }
  return redirect(accountSessionsPath, { status: 303 });
}

export const meta: MetaFunction = () => [{ title: "Signed in – Notes" }];

export default function SessionsRoute() {
  const { sessions, now } = useLoaderData<typeof loader>();
  return (
    <AccountPage
      title="Where you are signed in"
      lead="If you don’t know one of these, sign it out and change your password."
      isBelow
    >
      <SessionList sessions={sessions} now={now} />
    </AccountPage>
  );
}
