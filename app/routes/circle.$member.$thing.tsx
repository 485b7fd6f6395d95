import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { db } from "~/db.server";
import { clockOf } from "~/features/accounts/time-zone.server";
import { readShared } from "~/features/circles/shares.server";
import { ThingSheet } from "~/features/circles/thing-sheet";
import { requireAccount } from "~/features/membership/viewer.server";
import { todayOf } from "~/time";
import { Page } from "~/ui/frame/page";

// A thing that is no longer shown answers as one that never was.
export async function loader({ request, params }: LoaderFunctionArgs) {
  const account = await requireAccount(db, request);
  const { member: ownerId = "", thing = "" } = params;
  const isPaused = account.standing.safety === "pause";
  const asked = { accountId: account.id, ownerId, thing, today: todayOf(clockOf(account)) };
  const shown = isPaused ? null : await readShared(db, asked);
  if (!shown) throw data(null, { status: 404 });
  return shown;
}

export const meta: MetaFunction = () => [
  { title: "Circle – Notes" },
  { name: "robots", content: "noindex" },
];

export default function ThingRoute() {
  return (
    <Page>
      <ThingSheet {...useLoaderData<typeof loader>()} />
    </Page>
  );
}
