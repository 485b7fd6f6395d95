import { describe } from "vitest";
import { article, aSentence, catches, page, taper } from "./planted";

describe("components:", () => {
  const at = (to: string) => ({ from: aSentence, to: `${to} ${aSentence}` });
  catches([
    {
      what: "another label on the first box",
      from: 'firstLabel="First try"',
      to: 'firstLabel="What she said to the sink"',
      says: "use First try",
    },
    {
      what: "another label on the second box",
      from: 'label="Better"',
      to: 'label="After a night’s sleep"',
      says: "use Better",
    },
    { what: "an unknown component", ...at("<Notise>a</Notise>"), says: "Did you mean <Notice>" },
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
      what: "a value that the attribute does not allow",
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
      what: "a component outside its parent",
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
    { what: "a picture named image", ...at("![image](/a.png)"), says: "picture without text" },
    { what: "a picture from elsewhere", ...at("![A cat](https://a.org/a.png)"), says: "this site" },
    {
      what: "a citation around words",
      from: '<Cite id="R1" />',
      to: '<Cite id="R1">Miller</Cite>',
      says: "holds no words",
    },
    {
      what: "a term without an id",
      from: '<Term id="craft">name</Term>',
      to: '<Term id="craft" />',
      says: "needs words",
    },
    { what: "an empty option", from: ">With a friend<", to: "><", says: "needs words" },
    {
      what: "a question without a right answer",
      from: '<Option right why="It helps.">',
      to: '<Option why="It helps.">',
      says: "exactly one option",
      below: -1,
    },
    {
      what: "a line for a group that does not exist",
      from: aSentence,
      to: `<Sort id="s" title="S" groups="Now | Later">\n<Line group="Now" why="a">a</Line>\n<Line group="Soon" why="a">b</Line>\n<Line group="Now" why="a">c</Line>\n<Line group="Later" why="a">d</Line>\n</Sort>\n\n${aSentence}`,
      says: "not one of its groups",
      below: 2,
    },
    {
      what: "two exercises with the same id",
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
