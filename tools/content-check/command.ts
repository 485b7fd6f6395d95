import { drawMap } from "./draw-map";
import { report } from "./report";

const [first, ...rest] = process.argv.slice(2);

// What an author runs: `npm run content` checks, `npm run content -- map ID` draws.
if (first === "map") await drawMap(rest);
else await report(first ?? "content");
