import { db } from "~/db.server";
import { env } from "~/env.server";
import { listPublicAnswers } from "~/features/answers/page/answers.server";
import { isOpenToAll, listModules } from "~/features/lessons/lessons.server";
import { getLibrary, listTexts } from "~/features/library/library.server";
import {
  aboutPath,
  answerPath,
  answersPath,
  articlesPath,
  crisisPath,
  glossaryPath,
  guidesPath,
  homePath,
  lessonPath,
  lessonsPath,
  membershipPath,
  referencesPath,
  safetyPath,
  termsPath,
} from "~/http/paths";
import { escapeXml, xmlResponse } from "~/http/xml";

const fixed = [
  ...[homePath, lessonsPath, guidesPath, articlesPath, answersPath, glossaryPath, referencesPath],
  ...[membershipPath, aboutPath, termsPath, crisisPath, safetyPath],
];

/** Lists only the pages that anyone may read in full. */
export async function loader() {
  const [modules, library, answers] = await Promise.all([
    listModules(),
    getLibrary(),
    listPublicAnswers(db),
  ]);
  const lessons = modules.flatMap((module) => module.lessons).filter(isOpenToAll);
  const paths = [
    ...fixed,
    ...listTexts(library).map(({ address }) => address),
    ...lessons.map(({ id }) => lessonPath(id)),
    ...answers.map(({ id }) => answerPath(id)),
  ];
  const urls = paths.map((path) => `<url><loc>${escapeXml(env.siteUrl + path)}</loc></url>`);
  return xmlResponse(
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join("\n")}\n</urlset>`,
    "application/xml",
    "uncached",
  );
}
