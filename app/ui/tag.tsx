import type { ReactNode } from "react";
import { Icon, type IconName } from "./pictures/icon";

export type TagKind = "plain" | "good" | "wait" | "info" | "risk";

interface TagProps {
  kind?: TagKind;
  icon?: IconName;
  children: ReactNode;
}

/** A small label that names a state. */
export function StateTag({ kind = "plain", icon, children }: TagProps) {
  return (
    <span className={kind === "plain" ? "tag" : `tag tag--${kind}`}>
      {icon ? <Icon name={icon} /> : null}
      {icon ? " " : null}
      {children}
    </span>
  );
}

/** Says who sees what a member writes here. */
export function Private({ children = "Only you can see this" }: { children?: ReactNode }) {
  return (
    <span className="private">
      <Icon name="lock" small /> {children}
    </span>
  );
}
