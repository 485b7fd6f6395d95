import { describe } from "vitest";
import { article, aSentence, catches, page, taper } from "./planted";

describe("components:", () => {
  const at = (to: string) => ({ from: aSentence, to: `${to} ${aSentence}` });
  catches([
    { what: "one that does not exist", ...at("<Notise>a</Notise>"), says: "Did you mean <Notice>" },
    {
      what: "an attribute that does not exist",
      from: '<Term id="craft">',
      to: '<Term di="craft">',
      says: "has no attribute di",
    },
    {
      what: "an attribute that is missing",
      from: "<Redraft first",
      to: "<Redraft furst",
      says: 'needs first="…"',
    },
    {
      what: "a value it cannot have",
      from: 'need="treatment"',
      to: 'need="advice"',
      says: "use emergency",
    },
    {
      what: "an exercise in an article",
      file: article,
      from: aSentence,
      to: `${aSentence}\n\n<LifeRating id="a" />\n`,
      says: "cannot stand",
      below: 2,
    },
    {
      what: "a part outside what it belongs to",
      ...at('<Part name="help">a</Part>'),
      says: "only inside <Redraft>",
    },
    {
      what: "a tag that is never closed",
      from: "</KeyIdea>",
      to: "",
      says: /closing tag/,
      below: null,
    },
    { what: "HTML", ...at("<b>a</b>"), says: "<b> is not a component" },
    { what: "code in braces", ...at("{1 + 1}"), says: "braces" },
    { what: "an import", from: "<Lead>", to: 'import a from "a";\n\n<Lead>', says: "import" },
    {
      what: "a heading as large as the title",
      from: "## Try this week",
      to: "# Start\n\n## Try this week",
      says: "##",
    },
    { what: "a picture without text", ...at("![](/a.png)"), says: "picture without text" },
    {
      what: "two exercises of one name",
      from: '<Quiz id="begin">',
      to: '<LifeRating id="begin" />\n\n<Quiz id="begin">',
      says: "taken",
      below: 2,
    },
    {
      what: "a quiz with two right answers",
      from: '<Option why="It is lonely.">',
      to: '<Option right why="It is lonely.">',
      says: "exactly one option",
      below: null,
    },
    {
      what: "no key idea",
      from: "<KeyIdea>Begin with one small thing.</KeyIdea>",
      to: "Begin.",
      says: "key ideas",
      below: null,
    },
    {
      what: "no small act for the week",
      from: "## Try this week",
      to: "## Later",
      says: "Try this week",
      below: null,
    },
    {
      what: "no live help at the end",
      from: '<Help need="treatment" />',
      to: "Ask around.",
      says: "<Help",
      below: null,
    },
    {
      what: "a study’s figures without a source above them",
      file: page,
      from: aSentence,
      to: `${aSentence}\n\n<Trial name="In treatment">\n<Arm of100="64">CRAFT</Arm>\n</Trial>\n\nThat is all.`,
      says: "cite its source",
      below: null,
    },
  ]);
});

describe("outline and shape:", () => {
  const week = "## Try this week";
  const before = (to: string) => ({ from: week, to: `${to}\n\n${week}` });
  catches([
    { what: "a level left out", ...before("#### Deep"), says: "leaves out a level: use ##" },
    { what: "a heading without words", ...before("##"), says: "without words" },
    { what: "a heading twice", ...before("## Twice\n\nA.\n\n## Twice"), says: "already", below: 4 },
    { what: "a heading without its space", ...before("##When"), says: "a space after the #" },
    { what: "a table", ...before("| a | b |\n|---|---|"), says: "no tables" },
    { what: "a link with a space in it", ...before("[a] (/today)"), says: "nothing between" },
    { what: "a link to nothing", ...before("[a][b]"), says: "nothing between" },
    { what: "an address as it is", ...before("See https://a.org."), says: "as a link" },
    { what: "a note to oneself", ...before("TODO: an example."), says: "finish this" },
    { what: "a gap to fill", ...before("Call [add name]."), says: "finish this" },
    {
      what: "no worked example",
      from: '<Redraft first="You never listen." firstLabel="At first" label="Later">\n  <Part name="feeling">I feel tired.</Part>\n</Redraft>',
      to: "",
      says: "<Redraft>",
      below: null,
    },
    { what: "words before the scene", from: "<Lead>", to: "First.\n\n<Lead>", says: "after it" },
    { what: "an empty week", from: "Do one thing.", to: "", says: "is empty", below: -2 },
    {
      what: "a second box for guidelines",
      file: taper,
      ...before(
        '<Notice title="What guidelines tell prescribers">\n\nSlowly.<Cite id="R1" />\n\n</Notice>',
      ),
      says: "one box",
    },
  ]);
});

describe("links and names:", () => {
  catches([
    {
      what: "a page that is not there",
      from: "/lessons/benzodiazepines/how-tapers-work",
      to: "/lessons/benzodiazepines/how-taper-work",
      says: "no page",
    },
    {
      what: "a part that is not there",
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
