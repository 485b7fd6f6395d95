import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { db } from "~/db.server";
import { AccountPage } from "~/features/accounts/account-page";
import { checkPassword } from "~/features/accounts/password/credentials.server";
import { refuse, refuseForm } from "~/features/accounts/refuse.server";
import { requireAccount } from "~/features/membership/viewer.server";
import { EraseEverything } from "~/features/own-data/erase-form";
import {
  cancelErasure,
  Erasure,
  eraseLater,
  eraseNow,
  findErasure,
} from "~/features/own-data/erase-account.server";
import { countAll } from "~/features/own-data/held-rows.server";
import { HeldTable } from "~/features/own-data/held-table";
import { receiptHeaders } from "~/features/own-data/receipt.server";
import { parseForm } from "~/http/parse-form.server";
import { accountCopyPath, accountDataPath, erasedPath } from "~/http/paths";
import { isoDay } from "~/time";
import { ButtonLink } from "~/ui/forms/button";

export async function loader({ request }: LoaderFunctionArgs) {
  const { id, roles, timeZone } = await requireAccount(db, request);
  const [counts, erasureAt] = await Promise.all([countAll(db, id), findErasure(db, id)]);
  const erasesOn = erasureAt === null ? null : isoDay(erasureAt, timeZone);
  return { counts, erasesOn, isStaff: roles.length > 0 };
}

export async function action({ request }: ActionFunctionArgs) {
  const { id, roles } = await requireAccount(db, request);
  // What staff did for members is in the audit log. An admin ends such an account.
  if (roles.length > 0) throw data(null, { status: 404 });
  const form = await request.formData();
  if (form.get("intent") === "stay") {
    await cancelErasure(db, id);
    return redirect(accountDataPath, { status: 303 });
  }
  const submission = parseForm(form, Erasure);
  if (submission.status !== "success") return refuseForm(submission);
  const { password, when } = submission.value;
  const refused = await checkPassword(db, id, password);
  if (refused) return refuse(submission, refused, { wrong: "That isn’t your password." });

  if (when === "later") {
    await eraseLater(db, id, Date.now());
    return redirect(`${accountDataPath}#erase-title`, { status: 303 });
  }
  const receipt = await eraseNow(db, id, Date.now());
  return redirect(erasedPath, { status: 303, headers: receiptHeaders(receipt) });
}

export const meta: MetaFunction = () => [{ title: "Your data – Notes" }];

export default function DataRoute() {
  const { counts, erasesOn, isStaff } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <AccountPage
      title="What we hold about you"
      lead="This is all of it, as of a moment ago. Take a copy, open a part, or erase everything."
      isBelow
    >
      <HeldTable counts={counts} />
      <section className="ruled-top flow" aria-labelledby="copy">
        <h2 id="copy" className="title-m">
          Take a copy
        </h2>
        <p>
          You get one file, called notes.zip. It holds everything above as a page for any browser
          and as plain data. The file isn’t locked, so put it where only you look.
        </p>
        <p className="row">
          <ButtonLink href={accountCopyPath}>Download everything</ButtonLink>
          <span className="small muted">We may ask for your password once more.</span>
        </p>
      </section>
      {isStaff ? null : <EraseEverything result={result} erasesOn={erasesOn} />}
    </AccountPage>
  );
}
