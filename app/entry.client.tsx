import { prepareAnnouncements } from "~/browser/announce";
import { coachWhileTyping } from "~/browser/coach";
import { listenForListening } from "~/browser/listen";
import { listenForCover, listenForPrinting } from "~/browser/page-buttons";
import { listenForLeaving } from "~/browser/leave";
import { forgetUnsaved } from "~/browser/forget";
import { enhanceForms } from "~/browser/forms";
import { listenForPasskeys } from "~/browser/passkeys";
import { stepThroughParts } from "~/browser/parts";
import { warnBeforeClosing } from "~/browser/unsaved";
import { listenForSorting } from "~/browser/sort";
import { listenForTheme } from "~/browser/theme";
import { reportTimeZone } from "~/browser/time-zone";

// The one script of every page. Each page works without it; the script makes pages smoother. Only the
// page of a talk loads a second script, with React: start-live-talk.tsx.
document.documentElement.dataset.script = "";
listenForLeaving();
prepareAnnouncements();
listenForCover();
listenForTheme();
enhanceForms();
stepThroughParts();
reportTimeZone();
warnBeforeClosing();
forgetUnsaved();
listenForSorting();
listenForPasskeys();
coachWhileTyping();
listenForPrinting();
listenForListening();
fetchLiveTalk();

/**
 * Loads the script of a talk, with React, after the first paint: the words come first on a slow phone.
 * Until the script runs, the talk works as plain forms.
 */
function fetchLiveTalk() {
  const src = document.querySelector<HTMLElement>("[data-live-talk]")?.dataset.liveTalk;
  if (!src) return;
  const shown = new PerformanceObserver(() => {
    shown.disconnect();
    setTimeout(() => import(src));
  });
  addEventListener("load", () => shown.observe({ type: "paint", buffered: true }));
}
