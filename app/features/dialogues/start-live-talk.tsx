import { createRoot } from "react-dom/client";
import { LiveTalk } from "./live-talk";
import { placeOfTalk, talkOn } from "./talk";

// Where the page's script begins: it takes the talk on this page over from its plain forms.
const told = talkOn(document);
if (told) createRoot(placeOfTalk(document)).render(<LiveTalk told={told} />);
