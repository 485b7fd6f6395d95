import type { ReactNode } from "react";
import { Icon } from "./icon";

/** Says that it is done, in the button's own verb. Never for errors. */
export function Toast({ children }: { children: ReactNode }) {
  return (
    <output className="toast">
      <Icon name="check" small /> {children}
    </output>
  );
}
