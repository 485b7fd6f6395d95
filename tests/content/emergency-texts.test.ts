import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

// What every text of a kind has to say, whichever lesson, article, guide or page for tonight it is.

const texts = globSync(
  ["lessons/*/*.mdx", "articles/*.mdx", "tonight/*.mdx", "guides/*.mdx"].map(
    (path) => `content/${path}`,
  ),
).map((path) => ({ path, text: readFileSync(path, "utf8").replace(/\s+/g, " ") }));

const pathsOf = (list: typeof texts) => list.map(({ path }) => path);
const textsWith = (pattern: RegExp) => texts.filter(({ text }) => pattern.test(text));

/** The texts that match `pattern` and lack `needed`. `least` guards against a pattern gone stale. */
function lacking(pattern: RegExp, needed: RegExp, least: number) {
  const found = textsWith(pattern);
  expect(found.length).toBeGreaterThanOrEqual(least);
  return pathsOf(found.filter(({ text }) => !needed.test(text)));
}

test("a text that lays someone on their back gives the whole drill", () => {
  const onTheirBack = /on their back/i;
  for (const part of [/breaths or CPR/, /dispatcher/, /only gasp/, /on their side/i, /naloxone/]) {
    expect(lacking(onTheirBack, part, 7)).toEqual([]);
  }
});

test("a text that lists signs of a very drunk or overheated person names those of a stroke", () => {
  const names = textsWith(/id="R122"/);
  expect(pathsOf(names)).toEqual(
    expect.arrayContaining([
      "content/lessons/02-safety-first/04-overdose-and-naloxone.mdx",
      "content/lessons/06-stepping-back/03-when-not-to-step-back.mdx",
      "content/tonight/check-and-call.mdx",
      "content/tonight/came-home-drunk-or-high.mdx",
      "content/articles/when-its-alcohol.mdx",
      "content/articles/when-its-stimulants.mdx",
    ]),
  );
  for (const { path, text } of names) expect(text, path).toMatch(/face (?:droops )?|drooping face/);
});

test("the overdose lesson says what to do for someone who chokes", () => {
  const [lesson] = textsWith(/id="R123"/);
  expect(lesson?.text).toMatch(/five hard blows .* five quick pushes .* start CPR/);
});

test("a text that keeps children away from someone names the court that ordered visits", () => {
  expect(lacking(/isn’t safe (?:with them )?that day/, /court ordered visits/, 7)).toEqual([]);
});

test("nobody who is drunk or very sleepy is told to take the next pill before asking", () => {
  const onAsPrescribed = /(?:none|nothing) left out/;
  expect(lacking(onAsPrescribed, /pharmacist before the next pill/, 5)).toEqual([]);
});

test("nobody is told to take the children along at any price", () => {
  expect(
    lacking(/Take the children/, /Take the children if you (?:can do it safely|safely can)/, 3),
  ).toEqual([]);
});

test("a text with words to say to a loved one names the line for people who are afraid", () => {
  expect(lacking(/<Redraft/, /<Help need="violence" \/>/, 60)).toEqual([]);
});

test("a text that stays with someone in danger says what to do for a reader who is afraid", () => {
  const staying = /stay with them/i;
  const afraid = /afraid of (?:them|him|her)|safe for you|feel unsafe/;
  const others = lacking(staying, afraid, 10).filter(
    (path) => path !== "content/guides/employers.mdx",
  );
  expect(others).toEqual([]);
});

test("a text that asks about suicide gives every answer its step, and names whom to call", () => {
  const asked = /[Aa]sk(?: [^.]{0,60})? about suicide\.|“Are you thinking about suicide\?” If/;
  const steps = [
    /for tonight/,
    /what (?:they|you)’d need/,
    /already taken or done|taken something/,
    /stay (?:with (?:them|him)|on the phone),? (?:and )?call the crisis line together now/,
    /call the crisis line yourself|tonight\/not-all-at-once|store the pills/,
  ];
  for (const step of steps) expect(lacking(asked, step, 6), String(step)).toEqual([]);
  expect(pathsOf(textsWith(/somewhere safe,? (?:then|and) call\./i))).toEqual([]);
});

test("a text that sends someone to ask about suicide thinks first of a reader who is afraid", () => {
  const sends = /Ask and stay\]\(\/tonight\/ask-and-stay\) has the questions to ask/;
  const afraid =
    /dying.{0,40} and you’re afraid of them or there’s a gun they can reach, get somewhere safe/;
  expect(lacking(sends, afraid, 10)).toEqual([]);
  expect(lacking(sends, /<Help need="suicide" \/>/, 10)).toEqual([]);
  expect(lacking(sends, /with the children if you can, and call the emergency number/, 10)).toEqual(
    [],
  );
});

test("nobody waits for a calm day to put guns and medicines out of reach", () => {
  expect(pathsOf(textsWith(/Make the home safer (?:today|tonight)/))).toEqual(
    expect.arrayContaining([
      "content/lessons/02-safety-first/05-talking-about-suicide.mdx",
      "content/tonight/ask-and-stay.mdx",
    ]),
  );
  expect(pathsOf(textsWith(/On a calm day, do this together/))).toEqual([]);
});

test("the lesson pauses for a hurt child or pet and for fear of death, as the check does", () => {
  const lesson = texts.find(({ path }) => path.endsWith("01-safety-check.mdx"));
  for (const sign of ["hurt a child or a pet", "might kill you or a child"]) {
    expect(lesson?.text).toContain(sign);
  }
});
