import { startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { LiveTalk } from "./live-talk";
import { talkElement, talkFrom } from "./talk";

// Where the talk's script begins: it takes the talk on this page over from its plain forms. As a
// transition the work is done in small pieces, so that a slow phone answers a finger meanwhile.
const told = talkFrom(document);
if (told) {
  const place = talkElement(document);
  startTransition(() => void hydrateRoot(place, <LiveTalk told={told} />));
  // From here on a line that is chosen is said without leaving the page.
  place.dataset.live = "";
}
