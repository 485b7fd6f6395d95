import { Chip, Chips } from "~/ui/forms/choices";
import { Fieldset } from "~/ui/forms/fieldset";
import { confidenceQuestion, confidenceWords, type Answers } from "./confidence";
import type { Theme } from "../script/dialogue-script.server";

interface ConfidenceFieldsProps {
  theme: Theme;
  moment: keyof Answers;
  chosen?: number | null;
}

/** One question on a scale of words. No answer is preselected, and none is required. */
export function ConfidenceFields({ theme, moment, chosen }: ConfidenceFieldsProps) {
  return (
    <Fieldset
      id="confidence"
      legend={confidenceQuestion(theme, moment)}
      hint="Skip it if you like. Only you can see it."
    >
      <Chips className="mt-3">
        {confidenceWords.map((word, index) => (
          <Chip
            key={word}
            name="confidence"
            value={index + 1}
            defaultChecked={chosen === index + 1}
          >
            {word}
          </Chip>
        ))}
      </Chips>
    </Fieldset>
  );
}
