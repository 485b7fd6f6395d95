import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { db } from "~/db.server";
import { env } from "~/env.server";
import { clockOf } from "~/features/accounts/time-zone.server";
import { readCardWords } from "~/features/membership/gifts/card-words.server";
import { requireGivenGift } from "~/features/membership/gifts/given-gifts.server";
import { GivenGiftView } from "~/features/membership/gifts/given-gift-view";
import { returnGift } from "~/features/membership/gifts/return-gift.server";
import { shop } from "~/features/membership/stripe/stripe.server";
import { readAccount } from "~/features/membership/viewer.server";
import { giftPath, giftsPath } from "~/http/paths";
import { Page } from "~/ui/frame/page";
import { PageHead, RunningHead } from "~/ui/frame/page-head";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { gift } = await requireGivenGift(db, shop, params.token ?? "");
  const { timeZone } = clockOf(await readAccount(db, request));
  return { gift, timeZone, host: new URL(env.siteUrl).host };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const token = params.token ?? "";
  const { id: giftId, accountId } = await requireGivenGift(db, shop, token);
  const form = await request.formData();
  if (form.get("intent") === "card") return readCardWords(form);
  if (form.get("intent") !== "return") throw data(null, { status: 400 });
  // Whether it was returned now, before, or was used meanwhile: the page says how it stands.
  await returnGift(db, { giftId, accountId });
  return redirect(giftPath(token), 303);
}

export const meta: MetaFunction = () => [
  { title: "Your code – Notes" },
  { name: "robots", content: "noindex" },
];

export default function GiftRoute() {
  const { gift, timeZone, host } = useLoaderData<typeof loader>();
  const words = useActionData<typeof action>() ?? { line: "", by: "" };
  return (
    <Page kind="public">
      <div className="wrap gift-page">
        <div className="screen-only">
          <RunningHead href={giftsPath} text="Gifts" />
          <PageHead
            title="Your gift"
            lead="Bookmark this page if nobody else uses your browser. It’s the only place that shows the code again."
          />
        </div>
        <GivenGiftView gift={gift} words={words} host={host} timeZone={timeZone} />
      </div>
    </Page>
  );
}
