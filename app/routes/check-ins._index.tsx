import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type MetaFunction } from "@remix-run/react";
import { db } from "~/db.server";
import { clockOf } from "~/features/accounts/time-zone.server";
import { dueWeek, isHeavy } from "~/features/check-ins/check-in";
import { linesOf } from "~/features/check-ins/check-in-lines";
import { eraseCheckIns, listCheckIns } from "~/features/check-ins/check-ins.server";
import { CheckInsSheet } from "~/features/check-ins/check-ins-sheet";
import { requireAccount } from "~/features/membership/viewer.server";
import { crisisHelp } from "~/features/safety/country.server";
import { checkInsPath } from "~/http/paths";
import { Page } from "~/ui/frame/page";

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requireAccount(db, request);
  const { now, timeZone } = clockOf(account);
  const all = await listCheckIns(db, account.id);
  const latest = all.findLast(({ answers }) => answers !== null);
  return {
    lines: linesOf(all, timeZone),
    isDue: dueWeek(all, now) !== null,
    isHeavy: latest?.answers ? isHeavy(latest.answers) : false,
    contacts: crisisHelp(request, account).contacts,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const account = await requireAccount(db, request);
  const form = await request.formData();
  if (form.get("intent") !== "erase") throw data(null, { status: 400 });
  await eraseCheckIns(db, account.id);
  return redirect(checkInsPath, 303);
}

export const meta: MetaFunction = () => [
  { title: "Notes" },
  { name: "robots", content: "noindex" },
];

export default function CheckInsRoute() {
  return (
    <Page>
      <CheckInsSheet {...useLoaderData<typeof loader>()} />
    </Page>
  );
}
