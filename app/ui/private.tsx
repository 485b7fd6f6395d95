import type { ReactNode } from "react";
import { Icon } from "./icon";

/** Says who sees what is written here. */
export function Private({ children = "Only you can see this" }: { children?: ReactNode }) {
  return (
    <span className="private">
      <Icon name="lock" small /> {children}
    </span>
  );
}
