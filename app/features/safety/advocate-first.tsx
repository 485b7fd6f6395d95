import { safetyPath } from "~/http/paths";
import { Notice } from "~/ui/notice";

/** A notice above a skill, for a reader whose safety check had the result "support". */
export function AdvocateFirst() {
  return (
    <Notice kind="wait" title="Talk with an advocate before you try this">
      <p>
        What you checked can mean that a change at home brings trouble. You can still read this.{" "}
        <a href={safetyPath}>Who to talk with</a>
      </p>
    </Notice>
  );
}
