import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { db } from "~/db.server";
import { clockOf } from "~/features/accounts/time-zone.server";
import { requireAccount } from "~/features/membership/viewer.server";
import { Paywall } from "~/features/membership/paywall";
import { ObservationSheet } from "~/features/observations/saved/observation-sheet";
import { observationTitle, promptsOf, writtenWords } from "~/features/observations/observation";
import { eraseObservation, findObservation } from "~/features/observations/observations.server";
import { CueNotes } from "~/features/safety/cue-notes";
import { readFields } from "~/features/safety/read-cues.server";
import { findAskedLesson } from "~/features/statements/asked-lesson.server";
import { observationsPath } from "~/http/paths";
import { todayOf } from "~/time";
import { Page } from "~/ui/frame/page";

// Someone whose membership has ended may still read and erase what they wrote.
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { account, observation } = await ownObservation({ request, params });
  const { kind, answers } = observation;
  return {
    observation,
    title: observationTitle(answers, todayOf(clockOf(account))),
    soft: readFields(writtenWords(promptsOf[kind], answers)).soft,
    lesson: await findAskedLesson(request),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { account, observation } = await ownObservation({ request, params });
  if ((await request.formData()).get("intent") !== "erase") throw data(null, { status: 400 });
  await eraseObservation(db, account.id, observation.id);
  return redirect(observationsPath, 303);
}

async function ownObservation({ request, params }: Pick<LoaderFunctionArgs, "request" | "params">) {
  const account = await requireAccount(db, request);
  const observation = await findObservation(db, account.id, params.id!);
  if (!observation) throw data(null, { status: 404 });
  return { account, observation };
}

export const meta: MetaFunction = () => [
  { title: "A note – Notes" },
  { name: "robots", content: "noindex" },
];

export default function ObservationRoute() {
  const { soft, ...sheet } = useLoaderData<typeof loader>();
  return (
    <Page>
      <ObservationSheet {...sheet} notes={<CueNotes kinds={soft} />} />
    </Page>
  );
}

export function ErrorBoundary() {
  return <Paywall />;
}
