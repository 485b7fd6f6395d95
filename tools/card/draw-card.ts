import { startBrowser } from "../prepare/browser.ts";
// The picture needs the built site with a database and content. The tests start it the same way.
import { startSite } from "../../tests/helpers/site.ts";

/**
 * Draws public/card.png, the picture that a shared link shows: the top of the built home page with its
 * words cut to one sentence. Run it again when the home page changes: npm run build && node
 * tools/card/draw-card.ts
 */
const file = "public/card.png";
const look = `
  body > *:not(:has(.hero)), .masthead, .hero ~ *, .hero__lead, .hero__do, .hero .muted { display: none !important }
  .hero { min-height: 630px; display: grid; align-items: center }
  .hero, .hero__in { padding-block: 0 !important }
  .hero__in { width: 1200px; max-width: none; padding-inline: 88px !important; grid-template-columns: 1fr 360px !important; gap: 64px !important; align-items: center }
  .hero__text { display: grid; gap: 44px }
  .hero h1 { font-size: 66px !important; line-height: 1.12 }
  .hero__art svg { width: 360px; height: auto }
  .hero .brand { justify-content: start; font-size: 40px }
  .hero .brand svg { width: 44px !important; height: 55px !important }
`;

const [site, browser] = await Promise.all([startSite(), startBrowser()]);
try {
  const page = await browser.newPage({
    viewport: { width: 1200, height: 630 },
    colorScheme: "light",
    bypassCSP: true,
  });
  await page.goto(site.url);
  await page.addStyleTag({ content: look });
  await page.evaluate(() => {
    document.querySelector(".hero__text")?.prepend(document.querySelector(".masthead .brand")!);
    return document.fonts.ready;
  });
  await page.screenshot({ path: file });
  console.log(`Drawn: ${file}`);
} finally {
  await browser.close();
  await site.close();
}
