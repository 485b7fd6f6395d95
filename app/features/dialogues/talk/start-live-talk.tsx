import { startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { LiveTalk } from "./live-talk";
import { talkDataId, talkElementId, type Talk } from "./talk-data";

// The entry point of the browser's script for a talk. It hydrates the forms of the page. React does
// the work of a transition in small pieces, so a slow phone can respond to taps in between.
const sentTalk = readTalk();
if (sentTalk) {
  const element = document.getElementById(talkElementId)!;
  startTransition(() => void hydrateRoot(element, <LiveTalk sentTalk={sentTalk} />));
  // Tells the page's own script that this one now submits the talk's forms.
  element.dataset.live = "";
}

/** The talk that the server wrote into the page, or null on a page without one. */
function readTalk(): Talk | null {
  const json = document.getElementById(talkDataId)?.textContent;
  return json ? (JSON.parse(json) as Talk) : null;
}
