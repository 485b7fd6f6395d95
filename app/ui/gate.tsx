import type { ReactNode } from "react";

interface GateProps {
  title: ReactNode;
  level?: 2 | 3;
  text: ReactNode;
  /** The way in, and always another free thing. */
  children: ReactNode;
}

/** Where the free part ends. */
export function Gate({ title, level = 2, text, children }: GateProps) {
  const Heading = `h${level}` as const;
  return (
    <div className="gate">
      <Heading className="title-s">{title}</Heading>
      <p>{text}</p>
      <div className="row">{children}</div>
    </div>
  );
}
