import { createRoot } from "react-dom/client";
import { LiveTalk } from "./live-talk";
import { placeOfTalk, talkOn } from "./talk";

/** Takes the talk on this page over from its plain forms. */
export function startLiveTalk() {
  const told = talkOn(document);
  if (told) createRoot(placeOfTalk(document)).render(<LiveTalk told={told} />);
}
