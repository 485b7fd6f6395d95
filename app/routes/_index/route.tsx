import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getLibrary } from "~/library.server";
import type { PageHandle } from "~/render-page.server";
import { Page } from "~/ui/page";
import { Closing, Hero } from "./hero";
import { HowItWorks, Inside, Privacy } from "./sections";
import { TonightSection } from "./tonight-section";

export async function loader() {
  const { tonight } = await getLibrary();
  return tonight.map(({ id, need, summary, isUrgent }) => ({ id, need, summary, isUrgent }));
}

export const meta: MetaFunction = () => [
  { title: "Kithwell – help for families and friends" },
  {
    name: "description",
    content: "Lessons, practice and answers for the family and friends of someone you worry about.",
  },
];

export const handle: PageHandle = { isKept: () => true };

export default function HomeRoute() {
  return (
    <Page kind="public">
      <Hero />
      <TonightSection needs={useLoaderData<typeof loader>()} />
      <HowItWorks />
      <Inside />
      <Privacy />
      <Closing />
    </Page>
  );
}
