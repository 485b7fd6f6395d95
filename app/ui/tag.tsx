import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

export type TagKind = "plain" | "good" | "wait" | "info" | "risk";

interface TagProps {
  kind?: TagKind;
  icon?: IconName;
  children: ReactNode;
}

/** A small printed label: a state in a word. */
export function Tag({ kind = "plain", icon, children }: TagProps) {
  return (
    <span className={kind === "plain" ? "tag" : `tag tag--${kind}`}>
      {icon ? <Icon name={icon} /> : null}
      {icon ? " " : null}
      {children}
    </span>
  );
}
