import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { db } from "~/db.server";
import { isAnyLive, isLasting } from "~/features/membership/access";
import { listGrants } from "~/features/membership/grants.server";
import { PaymentErrorPage } from "~/features/membership/checkout/payment-error-page";
import { requireShop, requireStripeResult } from "~/features/membership/checkout/payments.server";
import { amountWords, readAmount } from "~/features/membership/own-amount/amount";
import { AmountForm } from "~/features/membership/own-amount/amount-form";
import { AmountField, chooseAmount } from "~/features/membership/own-amount/own-amount.server";
import { readOffer } from "~/features/membership/prices/prices.server";
import { ownAmountLimits } from "~/features/membership/prices/plans";
import { readAccount, requireAccount } from "~/features/membership/viewer.server";
import { parseForm } from "~/http/parse-form.server";
import { billingPath, membershipPath } from "~/http/paths";
import { Page } from "~/ui/frame/page";
import { PageHead, RunningHead } from "~/ui/frame/page-head";

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await readAccount(db, request);
  const { currency, statement } = await requireCurrency();
  const grants = account ? await listGrants(db, account.id) : [];
  const lasting = grants.filter((one) => isLasting(one) && one.status !== "past_due");
  if (isAnyLive(lasting, Date.now())) throw redirect(billingPath);
  return { isSignedIn: account !== null, currency, statement };
}

export async function action({ request }: ActionFunctionArgs) {
  const account = await requireAccount(db, request);
  const shop = requireShop();
  const { currency } = await requireCurrency();
  const submission = parseForm(await request.formData(), AmountField);
  const amount =
    submission.status === "success" ? readAmount(submission.value.amount, currency) : null;
  if (amount === null) {
    const fieldErrors = { amount: [`Type ${amountWords(currency)}.`] };
    return data(submission.reply({ fieldErrors }), { status: 400 });
  }
  const choosing = chooseAmount(db, shop, account, { amount, currency });
  const chosen = await requireStripeResult(choosing);
  return redirect(chosen.kind === "pay" ? chosen.url : billingPath, 303);
}

/** The currency of this site, or a 404 if nobody can choose an amount in it. */
async function requireCurrency() {
  const offer = await readOffer(requireShop());
  if (!offer) throw data({ problem: "away" }, { status: 503, headers: { "Retry-After": "60" } });
  if (!ownAmountLimits(offer.month.currency)) throw data(null, { status: 404 });
  return { currency: offer.month.currency, statement: offer.statement };
}

export const meta: MetaFunction = () => [{ title: "Your membership – Notes" }];

export default function AmountRoute() {
  const page = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <Page kind={page.isSignedIn ? "member" : "public"}>
      <div className="wrap wrap--text pb">
        <RunningHead href={membershipPath} text="Membership" />
        <PageHead
          title="Pay what you can"
          lead="It’s the whole membership, whatever you pay. We don’t ask for proof, and you don’t have to explain. If a payment is still due, you no longer owe it."
        />
        <AmountForm {...page} result={result} />
      </div>
    </Page>
  );
}

export function ErrorBoundary() {
  return <PaymentErrorPage />;
}
