import { startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { LiveTalk } from "./live-talk";
import { placeOfTalk, talkOn } from "./talk";

// Where the talk's script begins: it takes the talk on this page over from its plain forms. As a
// transition the work is done in small pieces, so that a slow phone answers a finger meanwhile.
const told = talkOn(document);
if (told) startTransition(() => void hydrateRoot(placeOfTalk(document), <LiveTalk told={told} />));
