import { safetyPath } from "~/http/paths";
import { Notice } from "~/ui/notice";

/** Above a skill, for a reader whose safety check came to "support". */
export function AdvocateFirst() {
  return (
    <Notice kind="wait" title="Talk with an advocate before you try this">
      <p>
        What you ticked in the safety check can mean that a change at home brings trouble.{" "}
        <a href={safetyPath}>Who to talk with</a>
      </p>
    </Notice>
  );
}
