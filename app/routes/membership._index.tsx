import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { db } from "~/db.server";
import { env } from "~/env.server";
import { readAccount, type ViewerAccount } from "~/features/membership/viewer.server";
import { listDialogues } from "~/features/dialogues/dialogues.server";
import { listTrackModules } from "~/features/lessons/lessons.server";
import { BeforeYouDecide } from "~/features/membership/prices/before-you-decide";
import { isAnyLive } from "~/features/membership/access";
import { paymentNeedOf } from "~/features/membership/billing/payment-need";
import { mayTry } from "~/features/membership/trial.server";
import { PlanCard, type PlanCardProps } from "~/features/membership/prices/plan-card";
import { readOffer } from "~/features/membership/prices/prices.server";
import { shop } from "~/features/membership/stripe/stripe.server";
import { publicMeta } from "~/http/page-meta";
import { codePath, giftsPath } from "~/http/paths";
import { Go } from "~/ui/go";
import { Page } from "~/ui/frame/page";
import { PageHead } from "~/ui/frame/page-head";

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await readAccount(db, request);
  const track = account?.track ?? "A";
  const [modules, dialogues, offer, isFresh] = await Promise.all([
    listTrackModules(track),
    listDialogues(),
    shop && readOffer(shop),
    account && mayTry(db, account.id),
  ]);
  return {
    viewer: viewerOf(account, Date.now()),
    trialDays: isFresh ? env.trialDays : 0,
    isSold: shop !== null,
    offer,
    lessons: countFree(modules.flatMap((module) => module.lessons)),
    dialogues: countFree(dialogues.filter(({ tracks }) => tracks.includes(track))),
  };
}

export const meta: MetaFunction = ({ matches }) =>
  publicMeta(
    {
      title: "Membership",
      description: "What is free here, what membership adds, and what it costs.",
      quiet: "Membership",
    },
    matches,
  );

export default function MembershipRoute() {
  const data = useLoaderData<typeof loader>();
  return (
    <Page kind="public">
      <div className="wrap">
        <PageHead
          title="Stop whenever you like."
          lead="Everything about staying safe is free for everyone, and stays free. Membership opens the rest of the course, and answers from an expert."
        />
        <PlanCard {...data} />
        <p className="row mt-4">
          {data.offer?.gifts.length ? <Go href={giftsPath}>Give it to someone</Go> : null}
          <Go href={codePath}>Use a code</Go>
        </p>
        <BeforeYouDecide statement={data.offer?.statement ?? null} isSold={data.isSold} />
      </div>
    </Page>
  );
}

function viewerOf(account: ViewerAccount | null, now: number): PlanCardProps["viewer"] {
  if (!account) return "stranger";
  const { grants } = account.standing;
  const need = paymentNeedOf(grants, now);
  if (need) return need.kind === "trial" ? "trial" : "unpaid";
  return isAnyLive(grants, now) ? "member" : "account";
}

function countFree(contents: { access: "free" | "members" }[]) {
  const free = contents.filter(({ access }) => access === "free").length;
  return { free, all: contents.length };
}
