import { globSync } from "node:fs";
import path from "node:path";
import type { Bench, Finding } from "../bench.ts";
import { checkPages, lessonPath, read } from "../lesson-under-test.ts";
import { startApp, startNaiveApp } from "../servers.ts";

/**
 * Row 7: the share of the lesson's own text in the bytes that are sent, for the whole course and for
 * one lesson.
 */
export async function htmlSize({ people, databaseFile }: Bench): Promise<Finding[]> {
  const [member] = people.members;
  if (!member) throw new Error("The benchmark needs a member");
  const app = await startApp(databaseFile, member);
  const naive = await startNaiveApp(databaseFile, member);
  try {
    const url = new URL(lessonPath, app.origin);
    await checkPages(url, member.cookie);
    const own = await sizeOf(url, member.cookie);
    const other = await sizeOf(new URL(lessonPath, naive.server.origin), naive.cookie);
    const all = [];
    for (const lesson of lessonPaths()) {
      all.push(await sizeOf(new URL(lesson, app.origin), member.cookie));
    }
    return [courseFinding(all), lessonFinding(own, other)];
  } finally {
    await Promise.all([app.stop(), naive.server.stop()]);
  }
}

interface Size {
  page: number;
  lesson: number;
  ratio: number;
}

const target = { row: "7", target: "<= 1.3 x" };
const times = (ratio: number) => `${ratio.toFixed(2)} x`;

function courseFinding(sizes: Size[]): Finding {
  const page = sizes.reduce((sum, size) => sum + size.page, 0);
  const lesson = sizes.reduce((sum, size) => sum + size.lesson, 0);
  const ratios = sizes.map(({ ratio }) => ratio).toSorted((one, other) => one - other);
  const within = ratios.filter((ratio) => ratio <= 1.3).length;
  return {
    ...target,
    what: `Bytes of all ${sizes.length} pages over those of the lessons in them`,
    measured: `${times(page / lesson)} (${page} over ${lesson}; from ${times(ratios[0]!)} to ${times(ratios.at(-1)!)}, ${within} within)`,
    holds: page / lesson <= 1.3,
    figures: { page, lesson, ratios },
  };
}

function lessonFinding(own: Size, naive: Size): Finding {
  return {
    ...target,
    what: "Bytes of one page over those of the lesson in it",
    measured: `${times(own.ratio)} (${own.page} over ${own.lesson}; naive ${times(naive.ratio)})`,
    holds: own.ratio <= 1.3,
    figures: { own, naive },
  };
}

/** Returns the address of every lesson: its folder and file without the numbers that order them. */
function lessonPaths() {
  return globSync("content/lessons/*/*.mdx").map((file) => {
    const [module, lesson] = file.split(path.sep).slice(-2);
    return `/lessons/${[module, path.basename(lesson!, ".mdx")].map((name) => name!.replace(/^\d+-/, "")).join("/")}`;
  });
}

async function sizeOf(url: URL, cookie: string): Promise<Size> {
  const { status, html } = await read(url, { cookie });
  const article = /<article[^>]*>(.*)<\/article>/s.exec(html)?.[1];
  if (status !== 200 || !article)
    throw new Error(`${url.pathname} is no lesson (status ${status})`);
  const page = Buffer.byteLength(html);
  const lesson = Buffer.byteLength(article);
  return { page, lesson, ratio: page / lesson };
}
