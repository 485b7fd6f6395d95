import { prepareNews } from "~/browser/announce";
import { coachWhileTyping } from "~/browser/coach";
import { listenForCover } from "~/browser/cover";
import { listenForLeaving } from "~/browser/leave";
import { enhanceForms } from "~/browser/forms";
import { fetchLiveTalk } from "~/browser/live-talk";
import { listenForPrinting } from "~/browser/print";
import { listenForSorting } from "~/browser/sort";
import { listenForTheme } from "~/browser/theme";

// All that every page loads. The server has sent whole pages already; this makes them smoother.
// Only the page of a talk has a script of its own, and React with it: start-live-talk.tsx.
document.documentElement.dataset.script = "";
listenForLeaving();
prepareNews();
listenForCover();
listenForTheme();
enhanceForms();
listenForSorting();
coachWhileTyping();
listenForPrinting();
fetchLiveTalk();
