import type { ClosedReason } from "~/features/membership/access";
import { ownSituationsPath } from "~/http/paths";
import { Contents, ContentsItem } from "~/ui/contents";
import { Icon } from "~/ui/pictures/icon";
import { closedWords } from "./practice";

/** Leads to the member's own situations. While their safety comes first, it is not offered. */
export function OwnInvite({ closed }: { closed: ClosedReason | null }) {
  if (closed === "safety-pause") return null;
  const why = closed ? closedWords[closed] : null;
  return (
    <section aria-labelledby="own" className="mt-7">
      <h2 id="own" className="title-s">
        Your own situation
      </h2>
      <div className="mt-3">
        <Contents>
          <ContentsItem
            href={why?.href ?? ownSituationsPath}
            title="Practice the moment that you know"
            note="You set who it is, where it happens, and one sentence they really say"
            state={
              why ? (
                <>
                  <Icon name="lock" small /> {why.text}
                </>
              ) : null
            }
          />
        </Contents>
      </div>
    </section>
  );
}
