import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { db } from "~/db.server";
import {
  eraseFreshLine,
  findDue,
  listFreshLines,
  sayFreshLine,
} from "~/features/dialogues/fresh/fresh-lines.server";
import { FreshPage } from "~/features/dialogues/fresh/fresh-page";
import { requireAccount } from "~/features/membership/viewer.server";
import { crisisHelp } from "~/features/safety/country.server";
import { freshLinesPath } from "~/http/paths";
import { isoDay } from "~/time";
import { Page } from "~/ui/frame/page";

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requireAccount(db, request);
  const isPaused = account.standing.safety === "pause";
  const [due, lines] = await Promise.all([
    isPaused ? null : findDue(db, account.id),
    listFreshLines(db, account.id),
  ]);
  return {
    due,
    lines: lines.map((line) => ({ ...line, saidOn: isoDay(line.saidAt, account.timeZone) })),
    contacts: crisisHelp(request, account).contacts,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const account = await requireAccount(db, request);
  const form = await request.formData();
  const erased = form.get("erase");
  if (erased !== null) await eraseFreshLine(db, account.id, String(erased));
  else if (account.standing.safety !== "pause") {
    const said = await sayFreshLine(db, account.id, form, Date.now());
    if (said.result === "refused") return data(said, { status: 400 });
  }
  return redirect(freshLinesPath, 303);
}

export const meta: MetaFunction = () => [{ title: "Practice – Notes" }];

export default function FreshLinesRoute() {
  const refused = useActionData<typeof action>() ?? null;
  return (
    <Page>
      <div className="wrap wrap--mid pb">
        <FreshPage {...useLoaderData<typeof loader>()} refused={refused} />
      </div>
    </Page>
  );
}
