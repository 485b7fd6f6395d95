import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { db } from "~/db.server";
import { env } from "~/env.server";
import { clockOf } from "~/features/accounts/time-zone.server";
import { PaymentErrorPage } from "~/features/membership/checkout/payment-error-page";
import { requireShop } from "~/features/membership/checkout/payments.server";
import { AboutGifts } from "~/features/membership/gifts/about-gifts";
import { GiftForm } from "~/features/membership/gifts/gift-form";
import { GiftSide } from "~/features/membership/gifts/gift-side";
import { listGivenGifts } from "~/features/membership/gifts/given-gifts.server";
import { submitGift } from "~/features/membership/gifts/submit-gift.server";
import { readOffer } from "~/features/membership/prices/prices.server";
import { shop } from "~/features/membership/stripe/stripe.server";
import { readAccount } from "~/features/membership/viewer.server";
import { publicMeta } from "~/http/page-meta";
import { addDays, todayOf } from "~/time";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/frame/page";
import { PageHead } from "~/ui/frame/page-head";

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await readAccount(db, request);
  const [offer, given] = await Promise.all([
    shop && readOffer(shop),
    account ? listGivenGifts(db, account.id) : [],
  ]);
  const first = todayOf(clockOf(account));
  const days = { first, last: addDays(first, 365) };
  return { offer, isSold: shop !== null, given, days, host: new URL(env.siteUrl).host };
}

export async function action({ request }: ActionFunctionArgs) {
  return submitGift(db, requireShop(), request);
}

export const meta: MetaFunction = ({ matches }) =>
  publicMeta(
    { title: "A gift", description: "Give someone the whole course, quietly.", quiet: "A gift" },
    matches,
  );

export default function GiftsRoute() {
  const { offer, isSold, given, days, host } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const offers = offer?.gifts ?? [];
  return (
    <Page kind="public">
      <div className="wrap">
        <PageHead
          title="A quiet gift"
          lead="Give someone the whole course, and an expert to ask. Nobody learns who gave it unless you say so, and you never see what they read."
        />
        <div className="cols cols--main-side">
          {offers.length > 0 ? (
            <GiftForm
              offers={offers}
              statement={offer?.statement ?? null}
              result={result}
              days={days}
            />
          ) : (
            <Notice title="You can’t buy a gift here right now">
              {isSold && !offer
                ? "The payment service doesn’t answer. Load this page again in a few minutes."
                : "This site doesn’t sell gifts. The people who run it can open a membership for someone."}
            </Notice>
          )}
          <GiftSide given={given} host={host} />
        </div>
        <AboutGifts />
      </div>
    </Page>
  );
}

export function ErrorBoundary() {
  return <PaymentErrorPage />;
}
