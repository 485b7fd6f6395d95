import { expect, test } from "vitest";
import { db } from "~/db.server";
import { pagesFor, readTypedWords } from "~/features/search/typed-words.server";
import { loader } from "~/routes/search";
import { aMember } from "#tests/helpers/factories";
import { routeArgs } from "#tests/helpers/route-args";

// As families type them: one word, a few words, a whole sentence.
const typed =
  `rehab | detox | insurance | boundaries | intervention | codependent | weed | divorce | teen
  lying | stealing | ultimatum | DUI | enabling | tough love | rock bottom | denial | relapse | overdose
  narcan | fentanyl | meth | cocaine | heroin | suboxone | methadone | xanax | withdrawal | cold turkey
  tapering | suicide | gun | abuse | he hits me | scared of him | leaving him | yelling | anger | nagging
  how to talk to my son | trust | money | rent | bail | jail | court | arrested | driving drunk | missing
  he didn’t come home | homeless | kids | custody | grandchildren | pregnant | sober | coming home from rehab
  shame | guilt | my fault | lonely | al-anon | support group | smart recovery | exhausted | depression
  anxiety | sleep | grief | giving up | hope | job | boss | doctor | hipaa | bipolar | adhd | reward | craft
  therapist | husband | my daughter | alcoholic | drunk | addict | pills | refuses help | won’t stop drinking
  kick him out | living at home | medicaid | sober living | vape | edibles | psychosis | seizure | shakes
  stress | burnout | self care | police | restraining order | lawyer | probation | college | gambling
  manipulation | hiding alcohol | hangover | what to say | benzo | ativan | fake pills | passed out | alone
  meetings | counseling | hotline | success rate | evidence | what is CRAFT | trauma | cutting down`
    .split(/[|\n]/)
    .map((words) => words.trim())
    .filter(Boolean);

const search = async (q: string, as?: { id: string }) =>
  loader(await routeArgs(`/search?${new URLSearchParams({ q })}`, { as }));

test("at least 100 things that people type find something", async () => {
  const nothing: string[] = [];
  for (const words of typed) {
    if ((await search(words)).results.length === 0) nothing.push(words);
  }
  expect(new Set(typed).size).toBeGreaterThan(100);
  expect(nothing).toEqual([]);
});

test.each([
  ["rehab", "/lessons/seizing-the-moment/know-the-options-first"],
  ["boundaries", "/lessons/problem-solving/limits-you-can-keep"],
  ["intervention", "/lessons/seizing-the-moment/the-invitation"],
  ["codependent", "/articles/a-word-for-people-who-help"],
  ["weed", "/articles/when-its-cannabis"],
  ["insurance", "/articles/asking-the-insurance-company"],
  ["alcoholic", "/articles/when-its-alcohol"],
  ["heroin", "/articles/when-its-opioids"],
  ["meth", "/articles/when-its-stimulants"],
  ["my boss", "/articles/work-and-a-hard-time-at-home"],
  ["he came home drunk", "/tonight/came-home-drunk-or-high"],
  ["she wants money", "/tonight/wants-money"],
  ["he is missing", "/tonight/cant-find-them"],
  ["she said yes", "/tonight/they-said-yes"],
  ["panic attack", "/tonight/my-own-panic"],
  ["divorce", "/lessons/safety-first/your-safety-plan"],
  ["teen", "/lessons/problem-solving/if-your-child-is-under-18"],
  ["lying", "/lessons/staying-the-course/early-change"],
  ["stealing", "/lessons/stepping-back/money-theft-and-moving-out"],
  ["grandchildren", "/lessons/problem-solving/children-in-the-house"],
  ["how can you tell", "/lessons/understanding-use/how-can-you-tell"],
  ["ultimatum", "/lessons/problem-solving/limits-you-can-keep"],
  ["DUI", "/lessons/stepping-back/natural-consequences"],
  ["he hits me", "/tonight/a-safe-place"],
  ["She won’t wake up!", "/tonight/check-and-call"],
])("“%s” finds first what fits", async (words, address) => {
  expect((await search(words)).results[0]?.address).toBe(address);
});

test("the longest words that people typed decide", async () => {
  expect((await pagesFor("driving drunk"))[0]).toBe("/tonight/about-to-drive");
  expect(await pagesFor("a word nobody lists")).toEqual([]);
});

test("a reader whose track leaves a lesson out does not find it", async () => {
  const member = await aMember(db, { track: "B" });
  const addresses = async (as?: { id: string }) =>
    (await search("tough love", as)).results.map((result) => result.address);

  expect(await addresses()).toContain("/lessons/stepping-back/natural-consequences");
  expect(await addresses(member)).not.toContain("/lessons/stepping-back/natural-consequences");
});

test("the words are data: every group has words and pages", async () => {
  const { groups } = await readTypedWords("content");
  expect(groups.flatMap(({ words }) => words).length).toBeGreaterThan(200);
});
