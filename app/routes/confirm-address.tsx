import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { db } from "~/db.server";
import { confirmAddress } from "~/features/accounts/change-address.server";
import { EntryPage } from "~/features/accounts/entry-page";
import { LinkExpired } from "~/features/accounts/link-expired";
import { isLinkLive } from "~/features/accounts/one-time-link.server";
import { customerAddressJob } from "~/features/membership/checkout/customer.server";
import { accountAddressPath, accountPath, confirmAddressPath } from "~/http/paths";
import { Button } from "~/ui/forms/button";
import { Notice } from "~/ui/notice";

export async function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const token = searchParams.get("token") ?? "";
  const isLive = await isLinkLive(db, "change-address", token);
  return { token, isLive, isDone: searchParams.has("done") };
}

export async function action({ request }: ActionFunctionArgs) {
  const token = (await request.formData()).get("token");
  const isDone =
    typeof token === "string" &&
    (await confirmAddress(db, token, (trx, accountId) =>
      customerAddressJob.add(trx, { accountId }, { accountId }),
    ));
  if (!isDone) return data({ isGone: true }, { status: 400 });
  return redirect(`${confirmAddressPath}?done`, { status: 303 });
}

export const meta: MetaFunction = () => [{ title: "Your link – Notes" }];

export default function ConfirmAddressRoute() {
  const { token, isLive, isDone } = useLoaderData<typeof loader>();
  const isGone = useActionData<typeof action>()?.isGone;
  return (
    <EntryPage title="Your address">
      {isDone ? (
        <Notice kind="good" title="Your address is changed">
          Sign in with it from now on. <a href={accountPath}>Back to your account</a>
        </Notice>
      ) : isLive && !isGone ? (
        <form method="post" className="flow">
          <input type="hidden" name="token" value={token} />
          <p>From now on we’ll write to this address, and you’ll sign in with it.</p>
          <Button size="wide">Yes, this address is mine</Button>
        </form>
      ) : (
        <LinkExpired again={accountAddressPath} />
      )}
    </EntryPage>
  );
}
