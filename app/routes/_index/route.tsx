import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readFirstLine } from "~/features/dialogues/visitor/visitor-talk.server";
import { getLibrary } from "~/features/library/library.server";
import { tonightNeed } from "~/features/library/tonight-list";
import { publicMeta } from "~/http/page-meta";
import type { PageHandle } from "~/http/page-cache.server";
import { Page } from "~/ui/frame/page";
import { FirstLine } from "./first-line";
import { Closing, Hero } from "./hero";
import { HowItWorks } from "./how-it-works";
import { Inside } from "./inside";
import { Privacy } from "./privacy";
import { TonightSection } from "./tonight-section";

export async function loader() {
  const { tonight } = await getLibrary();
  return { needs: tonight.map(tonightNeed), first: await readFirstLine() };
}

export const meta: MetaFunction = ({ matches }) =>
  publicMeta(
    {
      title: "Help for families and friends",
      description:
        "Lessons, practice and answers for the family and friends of someone you worry about.",
      quiet: "Home",
    },
    matches,
  );

export const handle: PageHandle = { isCacheable: () => true };

export default function HomeRoute() {
  const { needs, first } = useLoaderData<typeof loader>();
  return (
    <Page kind="public">
      <Hero hasTonight={needs.length > 0} />
      <TonightSection needs={needs} />
      <HowItWorks />
      {first ? <FirstLine {...first} /> : null}
      <Inside />
      <Privacy />
      <Closing />
    </Page>
  );
}
