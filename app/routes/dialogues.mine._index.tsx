import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { db } from "~/db.server";
import { loadSituations } from "~/features/dialogues/situations/load-situations.server";
import { eraseSituation } from "~/features/dialogues/situations/situations.server";
import { SituationsPage } from "~/features/dialogues/practice/own-situations";
import { requireAccount } from "~/features/membership/viewer.server";
import { ownSituationsPath } from "~/http/paths";
import { Page } from "~/ui/frame/page";

// A member may erase what they made whatever the gate says. Reading it needs an open gate.
export async function loader({ request }: LoaderFunctionArgs) {
  return loadSituations(db, await requireAccount(db, request), Date.now());
}

export async function action({ request }: ActionFunctionArgs) {
  const account = await requireAccount(db, request);
  const form = await request.formData();
  await eraseSituation(db, account.id, String(form.get("erase") ?? ""));
  return redirect(ownSituationsPath, 303);
}

export const meta: MetaFunction = () => [{ title: "Practice – Notes" }];

export default function OwnSituationsRoute() {
  return (
    <Page>
      <div className="wrap wrap--mid pb">
        <SituationsPage {...useLoaderData<typeof loader>()} />
      </div>
    </Page>
  );
}
