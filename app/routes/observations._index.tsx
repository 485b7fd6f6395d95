import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { db } from "~/db.server";
import { clockOf } from "~/features/accounts/time-zone.server";
import { requireAccount } from "~/features/membership/viewer.server";
import { Paywall } from "~/features/membership/paywall";
import { mayWrite, requireWriting } from "~/features/membership/require-writer.server";
import { listedObservation } from "~/features/observations/saved/listed-observation";
import { ObservationsSheet } from "~/features/observations/saved/observations-sheet";
import { observationContent } from "~/features/observations/observation";
import { listObservations } from "~/features/observations/observations.server";
import { todayOf } from "~/time";
import { Page } from "~/ui/frame/page";

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requireAccount(db, request);
  const observations = await listObservations(db, account.id);
  // Someone whose membership has ended may still read what they wrote.
  if (observations.length === 0) await requireWriting(db, account, observationContent);
  const clock = clockOf(account);
  return {
    observations: observations.map((observation) => listedObservation(observation, todayOf(clock))),
    mayWrite: mayWrite(account, observationContent, clock.now),
  };
}

export const meta: MetaFunction = () => [
  { title: "Observations – Notes" },
  { name: "robots", content: "noindex" },
];

export default function ObservationsRoute() {
  return (
    <Page>
      <ObservationsSheet {...useLoaderData<typeof loader>()} />
    </Page>
  );
}

export function ErrorBoundary() {
  return <Paywall />;
}
