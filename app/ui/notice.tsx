import { Children, isValidElement, type ReactNode } from "react";
import { classes } from "./classes";
import { Icon, type IconName } from "./pictures/icon";

interface NoticeProps {
  kind?: keyof typeof icons;
  title: ReactNode;
  /** Makes the title a heading. Leave it out in the text of a lesson, whose outline it would break. */
  level?: 2 | 3;
  icon?: IconName;
  /** For a message that appears after an action. */
  role?: "status" | "alert";
  className?: string;
  /** One or two buttons. */
  actions?: ReactNode;
  children?: ReactNode;
}

const icons = { info: "info", good: "check", wait: "clock", risk: "alert" } as const;

/** A message from the site, in a box. */
export function Notice(props: NoticeProps) {
  const { kind = "info", title, level, icon, role, className, actions, children } = props;
  const look = classes("notice", kind !== "info" && `notice--${kind}`, className);
  const Title = level ? (`h${level}` as const) : "p";
  return (
    <div className={look} role={role}>
      <Icon name={icon ?? icons[kind]} />
      <Title className="notice__title">{title}</Title>
      {children ? <Paragraphs>{children}</Paragraphs> : null}
      {actions ? <div className="row">{actions}</div> : null}
    </div>
  );
}

/** Wraps text in a paragraph. Children that are paragraphs or lists stay as they are. */
export function Paragraphs({ children }: { children: ReactNode }) {
  const hasBlocks = Children.toArray(children).some(
    (child) => isValidElement(child) && blocks.has(child.type),
  );
  return hasBlocks ? <>{children}</> : <p>{children}</p>;
}

const blocks = new Set<unknown>(["p", "ul", "ol", "dl", "div"]);

/** Confirms an action with the verb of its button. Never for errors. */
export function Toast({ children }: { children: ReactNode }) {
  return (
    <output className="toast">
      <Icon name="check" small /> {children}
    </output>
  );
}
