import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { findMarks } from "~/features/answers/marks/find-marks";
import { getMarkRules } from "~/features/answers/marks/mark-rules.server";
import type { MarkKind, MarkRules } from "~/features/answers/marks/mark";

let rules: MarkRules;
// The lists of names come with a package that takes seconds to load.
beforeAll(async () => {
  rules = await getMarkRules();
}, 120_000);

/**
 * Details in many writings, separated by lines and bars, each in the words around it. What stands
 * between "<" and ">" must be inside marks, one of which is of the kind.
 */
const writings: Record<Exclude<MarkKind, "gap">, string> = {
  name: `
    His name is <Kowalczyk>. | MY SON <TYLER> DRINKS. | <Tyler>'s car was gone.
    <O’Brien> called me last night. | <Jean-Luc> never came home. | my boyfriend <kev> lied
    My wife <Siobhán> drinks. | I love you, <Priya>, she said. | ask <keisha> about it
    Her sponsor <Big Mike> came. | Mr. <Rodriguez> saw it. | The <Hendersons> saw everything.
    My daughter (<Keisha>) cried. | <Grace> left. | my sister <grace> left | *<Tyler>*
    I thought of it (<Cook> knew).
    we told <mike> and sarah | <Hope> won't come home. | Is it <Tyler>/Kevin? | <Ty\u00ADler> drinks`,
  place: `
    <Cincinnati> is cold. | I thought (<Cincinnati>) of it | he ran to <minneapolis>
    He lives in <Ohio>. | we moved to <springfield> | he got arrested in <tulsa>
    She’s from <Puerto Rico>. | Take <I-95> to us. | Our zip is <45202>.
    In <a small town> up north. | at <Mercy General Hospital> | the rehab in <Scottsdale>
    in <Cincinnati>, Ohio | Meet me at <41 Oak Tree Lane>. | We met at <St. Anne’s>.
    He is in <room 12>.`,
  employer: `
    he drives for <UPS> | He got a <job with Boeing>. | She <works for the post office>.
    he <is an airline pilot> | He<'s a long-haul trucker>. | I<’m a teacher>
    his boss at the <Ford> plant | Since <the mill> closed | She <was a nurse>.`,
  age: `
    He <is 41>. | He<’s 17>. | she<’s forty-one> | My <16-year-old> lies. | my <sixteen year old>
    he <is thirty four> | <aged 34> | <34yo> | <34 y/o> | I’m <34F>. | <M42> here
    he just <turned 21> | She is <in her early 40s>. | a man <in his fifties> | he<'ll be 30> soon
    at <age sixteen> | at the <age of 12> | <in 8th grade> | My <16‑year‑old> lies.
    He is <19\u00A0years\u00A0old>.`,
  date: `
    On <March 3rd> he left. | <3 March 2024> | <03/14/2024> | <2024-03-14> | <14.3.24> | <Sept. 12>
    the day <after Thanksgiving> | <last Christmas> | on <his birthday> | <our 20th anniversary>
    born in <1987> | It began <since '09>. | <in March> | He left <on the 5th>.
    the <fourth of July> | Class <of ’12> | <March  3> was bad.`,
  dose: `
    <2mg> | <2 mg> | <2\u00A0mg> | <2\u202Fml> | <0,5 mg> | <½ mg> | <1 ½ mg> | <20mcg> | <50 µg>
    <two milligrams> | <half a tablet> | <1/2 tablet> | <¼ tablet> | <ten drops> | <two  pills>
    <two xanax> bars | Xanax <2x daily> | he takes insulin, <two units> | his <dose is eighty>
    <methadone 80> | <two 5s of oxy> | <from 40 to 20> of methadone | cut the dose <by a quarter>
    He takes his pills <twice a day>. | a taper, <10 percent> at a time | his meds <every 8 hours>`,
  contact: `
    <kim@example.com> | <kim (at) example (dot) com> | <kim AT example DOT com>
    <kim[at]example.com> | <kim at gmail dot com> | <+1 (555) 123-4567> | <555.123.4567>
    <5551234567> | <555 123 4567> | <+44 20 7946 0958> | <555-1234> | text me at <5551234>
    <555\u200B-123\u200B-4567> | <555–123–4567> | <https://facebook.com/kim> | <www.kim.net>
    <kim.net/x> | <@kim_b_99> | my <snap is kimmy22> | <123-45-6789>`,
  clinician: `
    <dr smith> said so | <Dr. Pereira> did. | <Dr.  Pereira> did. | <doctor pereira> did.
    <Nurse Jackie> | his <therapist Anna> | <Pereira, MD>`,
  rare: `
    He is one of the <twins>. | he has <ALS> | he was <deployed> twice | It was <in the news>.
    We have <seven kids>. | He sits <in a wheelchair>. | She was <adopted>.`,
};
const kinds = Object.keys(writings) as (keyof typeof writings)[];

const listed = (text: string) => text.trim().split(/\n +| \| /);

test.each(kinds)(
  "finds a detail of the kind %s in every writing, and none of it is left",
  (kind) => {
    const missed = listed(writings[kind]).filter((written) => {
      const [before, detail] = written.split(/[<>]/) as [string, string];
      const from = before.length;
      const to = from + detail.length;
      const marks = findMarks(written.replace(/[<>]/g, ""), rules);
      const inside = marks.filter(({ start, end }) => start < to && end > from);
      const covers = (place: number) =>
        inside.some(({ start, end }) => start <= place && place < end);
      const letters = [...detail].flatMap((unit, at) =>
        /[\p{L}\p{N}@]/u.test(unit) ? [from + at] : [],
      );
      return !inside.some((mark) => mark.kind === kind) || !letters.every(covers);
    });
    expect(missed).toEqual([]);
  },
);

const sentences = [
  ...[
    "He says yes at night and no at breakfast.",
    "I don’t know what to say any more.",
    "It was a hard week.",
  ],
  ...[
    "Offer something small, and leave it there.",
    "She cried, and I cried too!",
    "What would you do?",
  ],
  ...[
    "She slept until noon…",
    "“You never listen,” she said.",
    "- We talked.",
    "I love them (I really do).",
  ],
];
const planted = [
  ...["Thandiwe", "Kowalczyk", "Keisha", "Denver", "Cincinnati", "kim.b@gmail.com", "555-123-4567"],
  ...[
    "March 14, 2021",
    "2 mg",
    "16-year-old",
    "Dr. Pereira",
    "Puerto Rico",
    "two xanax",
    "3/14/2021",
  ],
];
/** What surrounds a detail when people type. */
const around = [
  ["It was about ", "."],
  ["Ask about ", " again, please."],
  ["We spoke of “", "” all night."],
  ["I thought (", ") of it"],
  ["she said ", "!"],
  ["All of it, ", ", and more."],
] as const;

test("a planted detail is always marked, whatever stands around it", () => {
  const sentence = fc.constantFrom(...sentences);
  const gap = fc.constantFrom(" ", "  ", "\n", "\n\n", "\u00A0", "\t");
  const texts = fc.tuple(
    fc.array(fc.tuple(sentence, gap), { maxLength: 5 }),
    fc.constantFrom(...around),
    fc.constantFrom(...planted),
    fc.array(fc.tuple(gap, sentence), { maxLength: 5 }),
  );
  fc.assert(
    fc.property(texts, ([before, [open, close], detail, after]) => {
      const text = [...before.flat(), open, detail, close, ...after.flat()].join("");
      const place = text.indexOf(open + detail + close) + open.length;
      const marks = findMarks(text, rules);
      expect(
        marks.some(({ start, end }) => start <= place && place + detail.length <= end),
        JSON.stringify(text),
      ).toBe(true);
    }),
    { numRuns: 120 },
  );
});

test("marks stand in order, inside the text, and say the very words, whatever is typed", () => {
  const piece = fc.constantFrom(
    ...[
      "Tyler ",
      "2 mg",
      "\u200B",
      "\u00AD",
      "\u00A0",
      "  ",
      "\n",
      "🙂",
      "é",
      "[name]",
      "Dr. ",
      "a ",
      "‑",
      "16",
      "@x.com",
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const text = pieces.join("");
      let from = 0;
      for (const { start, end, text: words } of findMarks(text, rules)) {
        expect(start).toBeGreaterThanOrEqual(from);
        expect(end).toBeGreaterThan(start);
        expect(text.slice(start, end)).toBe(words);
        from = end;
      }
      expect(from).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 120 },
  );
});
