import { env } from "~/env.server";
import { listModules } from "~/features/lessons/lessons.server";
import { getLibrary } from "~/features/library/library.server";
import {
  articlePath,
  articlesPath,
  crisisPath,
  glossaryPath,
  guidePath,
  guidesPath,
  homePath,
  lessonPath,
  lessonsPath,
  membershipPath,
  pagePath,
  referencesPath,
  safetyPath,
  tonightPath,
} from "~/http/paths";
import { escapeXml, xmlResponse } from "~/http/xml";

const fixed = [homePath, lessonsPath, guidesPath, articlesPath, glossaryPath, referencesPath];
const elsewhere = [membershipPath, crisisPath, safetyPath];

/** Every page that a stranger may read in full, and no other. */
export async function loader() {
  const [modules, { guides, articles, tonight, pages }] = await Promise.all([
    listModules(),
    getLibrary(),
  ]);
  const lessons = modules
    .flatMap((module) => module.lessons)
    .filter(({ access, isLocked }) => access === "free" && !isLocked);
  const paths = [
    ...fixed,
    ...elsewhere,
    ...pages.map(({ id }) => pagePath(id)),
    ...guides.map(({ id }) => guidePath(id)),
    ...articles.map(({ id }) => articlePath(id)),
    ...tonight.map(({ id }) => tonightPath(id)),
    ...lessons.map(({ id }) => lessonPath(id)),
  ];
  const urls = paths.map((path) => `<url><loc>${escapeXml(env.siteUrl + path)}</loc></url>`);
  return xmlResponse(
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join("\n")}\n</urlset>`,
    "application/xml",
  );
}
