import { StateTag, type TagKind } from "~/ui/tag";
import type { IconName } from "~/ui/pictures/icon";
import type { ElementFeedback } from "~/features/coach/feedback";
import { elementNames } from "~/features/coach/elements/why-words";
import { SuggestedEdit } from "./suggested-edit";
import type { Element } from "~/content/elements";

interface StateWords {
  kind: TagKind;
  icon?: IconName;
  text: string;
}

const states: Record<ElementFeedback["state"] | "not-needed", StateWords> = {
  met: { kind: "good", icon: "check", text: "Clear" },
  nearly: { kind: "wait", icon: "mend", text: "Nearly" },
  missing: { kind: "plain", text: "Not yet" },
  "not-needed": { kind: "plain", text: "Not needed here" },
};

function stateOf({ state, isNeeded }: ElementFeedback) {
  return states[isNeeded ? state : "not-needed"];
}

/** All seven elements, each with its state. */
export function ElementChips({ elements }: { elements: readonly ElementFeedback[] }) {
  return (
    <ul className="element-chips">
      {elements.map((feedback) => {
        const { kind, icon, text } = stateOf(feedback);
        return (
          <li key={feedback.element}>
            <StateTag kind={kind} icon={icon}>
              {elementNames[feedback.element]}: {text.toLowerCase()}
            </StateTag>
          </li>
        );
      })}
    </ul>
  );
}

interface ElementListProps {
  elements: readonly ElementFeedback[];
  /** Elements whose edit is shown above already. */
  mended: readonly (Element | null)[];
}

/** Each element with its reason, and an edit to try if there is one. */
export function ElementList({ elements, mended }: ElementListProps) {
  return (
    <ul className="element-list">
      {elements.map((feedback) => {
        const { element, why, edit } = feedback;
        const { kind, icon, text } = stateOf(feedback);
        return (
          <li key={element}>
            <h3 className="element-list__name">
              {elementNames[element]}{" "}
              <StateTag kind={kind} icon={icon}>
                {text}
              </StateTag>
            </h3>
            <p>{why}</p>
            {edit && !mended.includes(element) ? (
              <SuggestedEdit name={element} edit={edit} />
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
