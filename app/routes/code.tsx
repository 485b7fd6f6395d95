import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { db } from "~/db.server";
import { refuse, refuseForm } from "~/features/accounts/refuse.server";
import { readCode } from "~/features/membership/codes/code";
import { CodeField, forgiveCodeTries, takeCodeTry } from "~/features/membership/codes/codes.server";
import { CodeForm } from "~/features/membership/gifts/code-form";
import { takeSeat } from "~/features/membership/codes/sponsor-codes.server";
import { findNewestGift, redeemGift } from "~/features/membership/gifts/redeem-gift.server";
import { readAccount, requireAccount } from "~/features/membership/viewer.server";
import { parseForm } from "~/http/parse-form.server";
import { billingPath, codePath, todayPath } from "~/http/paths";
import { isoDay, longDate } from "~/time";
import { ButtonLink } from "~/ui/forms/button";
import { Go } from "~/ui/go";
import { Page } from "~/ui/frame/page";
import { PageHead } from "~/ui/frame/page-head";

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await readAccount(db, request);
  const isDone = new URL(request.url).searchParams.has("done");
  const gift = account && isDone ? await findNewestGift(db, account.id) : null;
  const opened = gift && {
    until: gift.ends_at && longDate(isoDay(gift.ends_at - 1, account!.timeZone)),
    isAfterPaid: gift.months_after !== null,
  };
  return { isSignedIn: account !== null, opened };
}

export async function action({ request }: ActionFunctionArgs) {
  const account = await requireAccount(db, request);
  const submission = parseForm(await request.formData(), CodeField);
  if (submission.status !== "success") return refuseForm(submission);
  const seconds = await takeCodeTry(db, { request, accountId: account.id });
  if (seconds !== null) return refuse(submission, { kind: "wait", seconds }, { wrong: "" });

  const code = readCode(submission.value.code);
  const kind = code ? await redeem(account.id, code) : "refused";
  if (kind !== "open") return refuse(submission, { kind: "wrong" }, { wrong: words[kind] });
  await forgiveCodeTries(db, account.id);
  return redirect(`${codePath}?done`, 303);
}

/** A code is a gift's or a sponsor's: whoever types it need not know which. */
async function redeem(accountId: string, code: string) {
  const gift = await redeemGift(db, accountId, code);
  return gift.kind === "refused" ? (await takeSeat(db, accountId, code)).kind : gift.kind;
}

const words = {
  refused:
    "This code doesn’t work. Check the words and the figures. It may have been used already, or it may be over.",
  endless: "Your membership has no end, so the code would add nothing. It’s still unused.",
};

export const meta: MetaFunction = () => [{ title: "Your code – Notes" }];

export default function CodeRoute() {
  const { isSignedIn, opened } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <Page kind={isSignedIn ? "member" : "public"}>
      <div className="wrap wrap--text pb">
        {opened && !result ? (
          <>
            <PageHead
              title="It’s open"
              lead={
                opened.isAfterPaid
                  ? "You already pay, so your gift begins when your paid membership ends."
                  : `You can read everything until ${opened.until}. It ends on its own, and nobody asks you to pay.`
              }
            />
            <div className="row">
              <ButtonLink href={todayPath}>Go to Today</ButtonLink>
              <Go href={billingPath}>Your membership</Go>
            </div>
          </>
        ) : (
          <>
            <PageHead
              title="You were given a code?"
              lead="Nobody learns what you read. Someone who bought you a gift can see that its code was used. An organization that pays for seats only sees how many are taken."
            />
            <CodeForm isSignedIn={isSignedIn} result={result} />
          </>
        )}
      </div>
    </Page>
  );
}
