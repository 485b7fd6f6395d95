import { Hydrated } from "~/ui/frame/markup";
import { LiveTalk } from "./live-talk";
import { talkDataId, talkElementId, type Talk } from "./talk-data";

interface TalkPageProps {
  talk: Talk;
  /** The address of the browser's script for talks, or null if it was not built. */
  script: string | null;
}

/** The talk as plain forms, with the data and the script address that make it interactive. */
export function TalkPage({ talk, script }: TalkPageProps) {
  return (
    <>
      <Hydrated id={talkElementId}>
        <LiveTalk sentTalk={talk} />
      </Hydrated>
      <script
        type="application/json"
        id={talkDataId}
        data-live-talk={script}
        dangerouslySetInnerHTML={{ __html: JSON.stringify(talk).replaceAll("<", "\\u003c") }}
      />
    </>
  );
}
