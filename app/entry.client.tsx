import { prepareNews } from "./shell/announce";
import { coachWhileTyping } from "./shell/coach";
import { listenForCover } from "./shell/cover";
import { listenForLeaving } from "./shell/leave";
import { enhanceForms } from "./shell/forms";
import { fetchLiveTalk } from "./shell/live-talk";
import { listenForPrinting } from "./shell/print";
import { listenForSorting } from "./shell/sort";
import { listenForTheme } from "./shell/theme";

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
