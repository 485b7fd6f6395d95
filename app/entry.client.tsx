import { coachWhileTyping } from "./shell/coach";
import { listenForCover } from "./shell/cover";
import { listenForLeaving } from "./shell/leave";
import { enhanceForms } from "./shell/forms";
import { listenForPrinting } from "./shell/print";
import { listenForTheme } from "./shell/theme";

// All that every page loads. The server has sent whole pages already; this makes them smoother.
document.documentElement.dataset.script = "";
listenForLeaving();
listenForCover();
listenForTheme();
enhanceForms();
coachWhileTyping();
listenForPrinting();

// React comes only to the one page that plays a conversation.
if (document.getElementById("talk-data")) {
  void import("./features/dialogues/start-live-talk").then(({ startLiveTalk }) => startLiveTalk());
}
