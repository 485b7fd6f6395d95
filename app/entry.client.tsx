import { listenForCover } from "./shell/cover";
import { listenForLeaving } from "./shell/leave";
import { enhanceForms } from "./shell/forms";
import { listenForTheme } from "./shell/theme";

// Every page loads this much. Only a page rendered for hydration carries a Remix context, and only
// then is the framework fetched.
document.documentElement.dataset.script = "";
listenForLeaving();
listenForCover();
listenForTheme();
enhanceForms();

if ("__remixContext" in window) void import("./shell/hydrate");
if (document.getElementById("talk-data")) {
  void import("./features/dialogues/start-live-talk").then(({ startLiveTalk }) => startLiveTalk());
}
