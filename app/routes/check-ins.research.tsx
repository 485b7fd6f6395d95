import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { db } from "~/db.server";
import { ResearchPage } from "~/features/check-ins/research-page";
import {
  coversLines,
  findConsent,
  giveConsent,
  withdrawConsent,
} from "~/features/check-ins/research.server";
import { requireAccount } from "~/features/membership/viewer.server";
import { researchConsentPath } from "~/http/paths";
import { isoDay } from "~/time";
import { Page } from "~/ui/frame/page";

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requireAccount(db, request);
  const givenAt = await findConsent(db, account.id);
  return {
    since: givenAt === null ? null : isoDay(givenAt, account.timeZone),
    coversLines: await coversLines(db, account.id),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const account = await requireAccount(db, request);
  const form = await request.formData();
  const intent = form.get("intent");
  if (intent === "withdraw") await withdrawConsent(db, account.id);
  else if (form.get("agree") !== "yes") return data({ needsTick: true }, { status: 400 });
  else await giveConsent(db, account.id, Date.now());
  return redirect(researchConsentPath, 303);
}

export const meta: MetaFunction = () => [
  { title: "Notes" },
  { name: "robots", content: "noindex" },
];

export default function ResearchConsentRoute() {
  const consent = useLoaderData<typeof loader>();
  const needsTick = useActionData<typeof action>()?.needsTick ?? false;
  return (
    <Page>
      <ResearchPage {...consent} needsTick={needsTick} />
    </Page>
  );
}
