import type { ReactNode } from "react";
import { Paragraphs } from "./paragraphs";

interface KeyIdeaProps {
  level?: 2 | 3;
  children: ReactNode;
}

/** The one sentence of a lesson to carry away. */
export function KeyIdea({ level = 2, children }: KeyIdeaProps) {
  const Heading = `h${level}` as const;
  return (
    <div className="key-idea">
      <Heading>The key idea</Heading>
      <Paragraphs>{children}</Paragraphs>
    </div>
  );
}
