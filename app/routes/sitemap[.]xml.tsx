import { env } from "~/env.server";
import { listModules } from "~/features/lessons/lessons.server";
import { getLibrary } from "~/features/library/library.server";
import { escapeXml, xmlResponse } from "~/http/xml";

const fixed = ["/", "/lessons", "/guides", "/articles", "/glossary", "/references"];
const elsewhere = ["/membership", "/crisis", "/safety"];

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
    ...pages.map(({ id }) => `/${id}`),
    ...guides.map(({ id }) => `/guides/${id}`),
    ...articles.map(({ id }) => `/articles/${id}`),
    ...tonight.map(({ id }) => `/tonight/${id}`),
    ...lessons.map(({ id }) => `/lessons/${id}`),
  ];
  const urls = paths.map((path) => `<url><loc>${escapeXml(env.siteUrl + path)}</loc></url>`);
  return xmlResponse(
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join("\n")}\n</urlset>`,
    "application/xml",
  );
}
