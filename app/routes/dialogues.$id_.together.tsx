import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { db } from "~/db.server";
import { requireDialogue } from "~/features/dialogues/dialogue-gate.server";
import { cueCardOf, ticksIn } from "~/features/dialogues/together/cue-card";
import { TogetherPage, type TogetherStep } from "~/features/dialogues/together/together-page";
import { Paywall } from "~/features/membership/paywall";
import { Page } from "~/ui/frame/page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { dialogue } = await requireDialogue(db, { request, params });
  const card = cueCardOf(dialogue);
  if (!card) throw data(null, { status: 404 });
  const url = new URL(request.url);
  const asked = url.searchParams.get("step");
  const step: TogetherStep = asked === "card" || asked === "after" ? asked : "start";
  const { id: dialogueId, title, script } = dialogue;
  return { dialogueId, title, pronoun: script.pronoun, step, card, ticks: ticksIn(url) };
}

export const meta: MetaFunction = () => [{ title: "Practice, together – Notes" }];

export default function TogetherRoute() {
  return (
    <Page>
      <div className="wrap wrap--mid">
        <TogetherPage {...useLoaderData<typeof loader>()} />
      </div>
    </Page>
  );
}

export function ErrorBoundary() {
  return <Paywall />;
}
