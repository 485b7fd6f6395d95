import { describe } from "vitest";
import { aSentence, catches, taper } from "./planted";

describe("links and names:", () => {
  catches([
    {
      what: "a page that does not exist",
      from: "/lessons/benzodiazepines/how-tapers-work",
      to: "/lessons/benzodiazepines/how-taper-work",
      says: "no page",
    },
    {
      what: "a part of a page that does not exist",
      from: "/lessons/benzodiazepines/how-tapers-work",
      to: "/glossary#kraft",
      says: "no part",
    },
    {
      what: "an address that is not safe",
      from: "/lessons/benzodiazepines/how-tapers-work",
      to: "http://example.org",
      says: "https",
    },
    {
      what: "a link with the text “here”",
      from: "[a second step]",
      to: "[here]",
      says: "name the page",
    },
    { what: "a link without words", from: "[a second step]", to: "[]", says: "name the page" },
    {
      what: "a link whose address is below the text",
      from: aSentence,
      to: `[A way][way] ${aSentence}\n\n[way]: /lessons/start/gone\n`,
      says: "no page",
      below: 2,
    },
    {
      what: "a word that is not in the glossary",
      from: 'id="craft"',
      to: 'id="kraft"',
      says: "glossary",
    },
    {
      what: "a source that does not exist",
      from: 'id="R1"',
      to: 'id="R99"',
      says: "references.yaml",
    },
    {
      what: "a conversation that does not exist",
      file: taper,
      from: 'id="short-talk"',
      to: 'id="long-talk"',
      says: "content/dialogues",
    },
  ]);
});
