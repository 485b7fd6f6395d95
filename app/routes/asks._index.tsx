import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { db } from "~/db.server";
import { eraseAsks } from "~/features/asks/asks.server";
import { AsksSheet, EraseAsks } from "~/features/asks/asks-sheet";
import { loadAsks } from "~/features/asks/load-ask.server";
import { Paywall } from "~/features/membership/paywall";
import { requireAccount } from "~/features/membership/viewer.server";
import { InvitationPaused } from "~/features/plans/invitation/invitation-paused";
import { asksPath } from "~/http/paths";
import { Page } from "~/ui/frame/page";

export async function loader({ request }: LoaderFunctionArgs) {
  return loadAsks(db, request);
}

export async function action({ request }: ActionFunctionArgs) {
  const account = await requireAccount(db, request);
  const form = await request.formData();
  if (form.get("intent") !== "erase-all") throw data(null, { status: 400 });
  await eraseAsks(db, account.id);
  return redirect(asksPath, 303);
}

export const meta: MetaFunction = () => [
  { title: "Notes" },
  { name: "robots", content: "noindex" },
];

export default function AsksRoute() {
  const page = useLoaderData<typeof loader>();
  return (
    <Page>
      {page.isPaused ? (
        <>
          <InvitationPaused id={null} contacts={page.contacts} />
          {page.hasAsks ? <EraseAsks action={`${asksPath}?index`} /> : null}
        </>
      ) : (
        <AsksSheet {...page} mayWrite={page.mayWrite ?? false} />
      )}
    </Page>
  );
}

export function ErrorBoundary() {
  return <Paywall />;
}
