import { Button } from "./button";
import { Icon } from "./icon";

/** "Someone is near": turns what stands in a `data-cover-area` into an empty ruled page, and back. */
export function CoverButton() {
  return (
    <Button
      type="button"
      variant="quiet"
      size="small"
      className="needs-script"
      data-cover=""
      aria-pressed="false"
    >
      <Icon name="cover" small /> <span data-cover-label="">Cover my notes</span>
    </Button>
  );
}
