import { Hydrated } from "~/ui/frame/markup";
import { LiveTalk } from "./live-talk";
import { dataId, placeId, type Talk } from "./talk";

interface TalkPageProps {
  talk: Talk;
  /** Where the script is that plays it in the browser, if it was built. */
  script: string | null;
}

/** The talk as plain forms, and beside it what the browser needs to go on by itself. */
export function TalkPage({ talk, script }: TalkPageProps) {
  return (
    <>
      <Hydrated id={placeId}>
        <LiveTalk told={talk} />
      </Hydrated>
      <script
        type="application/json"
        id={dataId}
        data-live-talk={script}
        dangerouslySetInnerHTML={{ __html: JSON.stringify(talk).replaceAll("<", "\\u003c") }}
      />
    </>
  );
}
