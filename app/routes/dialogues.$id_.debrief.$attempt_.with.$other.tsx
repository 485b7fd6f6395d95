import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { db } from "~/db.server";
import { ComparePage } from "~/features/dialogues/debrief/compare-page";
import { findTalksToCompare } from "~/features/dialogues/debrief/debrief.server";
import { requireDialogue } from "~/features/dialogues/dialogue-gate.server";
import { Paywall } from "~/features/membership/paywall";
import { debriefPath } from "~/http/paths";
import { isoDay } from "~/time";
import { Page } from "~/ui/frame/page";
import { RunningHead } from "~/ui/frame/page-head";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { account, dialogue } = await requireDialogue(db, { request, params });
  const { attempt = "", other = "" } = params;
  const talks = await findTalksToCompare(db, account.id, dialogue.id, [attempt, other]);
  if (!talks) throw data(null, { status: 404 });
  const shown = ({ id, endedAt, debrief }: typeof talks.earlier) => ({
    id,
    debrief,
    endedOn: isoDay(endedAt, account.timeZone),
  });
  const [earlier, later] = [shown(talks.earlier), shown(talks.later)];
  return { dialogueId: dialogue.id, attempt, title: dialogue.title, earlier, later };
}

export const meta: MetaFunction = () => [{ title: "Practice, compared – Notes" }];

export default function CompareRoute() {
  const { dialogueId, attempt, title, earlier, later } = useLoaderData<typeof loader>();
  return (
    <Page>
      <div className="wrap">
        <RunningHead href={debriefPath(dialogueId, attempt)} text={`Practice: ${title}`}>
          Two talks
        </RunningHead>
        <ComparePage dialogueId={dialogueId} talks={[earlier, later]} />
      </div>
    </Page>
  );
}

export function ErrorBoundary() {
  return <Paywall />;
}
