import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { db } from "~/db.server";
import { readAccount, requireAccount } from "~/features/accounts/session.server";
import { findDebrief } from "~/features/dialogues/attempt-history.server";
import { DebriefPage } from "~/features/dialogues/debrief-page";
import { findDialogueFor } from "~/features/dialogues/dialogues.server";
import { requireAccess } from "~/features/membership/gate.server";
import { Paywall } from "~/features/membership/paywall";
import { crisisHelp } from "~/features/safety/place.server";
import { Page } from "~/ui/page";
import { RunningHead } from "~/ui/running-head";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const reader = await readAccount(db, request);
  const dialogue = await findDialogueFor(reader, params.id);
  if (!dialogue) throw data(null, { status: 404 });
  await requireAccess(db, { request, account: reader, content: dialogue });
  const account = reader ?? (await requireAccount(db, request));

  const debrief = await findDebrief(db, account.id, dialogue.id, params.attempt ?? "");
  if (!debrief) throw data(null, { status: 404 });
  return {
    debrief,
    dialogueId: dialogue.id,
    attemptId: params.attempt!,
    contacts: crisisHelp(request, account).contacts,
  };
}

export const meta: MetaFunction = () => [{ title: "Practice, afterwards – Notes" }];

export default function DebriefRoute() {
  const page = useLoaderData<typeof loader>();
  return (
    <Page>
      <div className="wrap">
        <RunningHead
          href={`/dialogues/${page.dialogueId}`}
          text={`Practice: ${page.debrief.title}`}
        >
          Afterwards
        </RunningHead>
        <DebriefPage {...page} />
      </div>
    </Page>
  );
}

export function ErrorBoundary() {
  return <Paywall />;
}
