import { readFileSync } from "node:fs";

/** A lesson for members, of ordinary length, with an exercise like most lessons. */
export const lessonFile = "content/lessons/11-benzodiazepines/03-how-tapers-work.mdx";
export const lessonId = "benzodiazepines/how-tapers-work";
export const lessonPath = `/lessons/${lessonId}`;

/** The last heading of the lesson. A page that contains this heading contains the whole lesson. */
export const lastHeading = [...readFileSync(lessonFile, "utf8").matchAll(/^## (.+)$/gm)].at(
  -1,
)![1]!;

/**
 * Throws unless `cookie` opens the lesson at `url` and a request without the cookie does not. Every row
 * calls this before and after it measures, so that no figure is of the wrong page.
 */
export async function checkPages(url: URL, cookie: string) {
  const own = await read(url, { cookie });
  if (own.status !== 200 || !own.html.includes(lastHeading)) {
    throw new Error(`${url.href} is not the member's lesson (status ${own.status})`);
  }
  const strangers = await read(url, {});
  if (strangers.status === 200 || strangers.html.includes(lastHeading)) {
    throw new Error(`${url.href} shows the lesson to a stranger (status ${strangers.status})`);
  }
}

export async function read(url: URL, headers: Record<string, string>) {
  const response = await fetch(url, { headers, redirect: "manual" });
  return { status: response.status, html: await response.text() };
}
