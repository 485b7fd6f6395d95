import { newObservationPath } from "~/http/paths";
import { ButtonLink } from "~/ui/forms/button";
import { Icon } from "~/ui/pictures/icon";

/** The buttons that open the two forms for a new map. */
export function NewMapLinks() {
  return (
    <>
      <ButtonLink href={newObservationPath("use")}>
        <Icon name="plus" small /> Map one time
      </ButtonLink>
      <ButtonLink variant="quiet" href={newObservationPath("non-use")}>
        <Icon name="plus" small /> Map a good time
      </ButtonLink>
    </>
  );
}
