import { Fragment } from "react";

/** What a member typed, as they typed it: an empty line makes a paragraph, a line break stays one. */
export function PlainText({ text }: { text: string }) {
  const paragraphs = text.split(/(?:\r?\n[ \t]*){2,}/).filter((paragraph) => paragraph.trim());
  return paragraphs.map((paragraph, index) => (
    <p key={index}>
      {paragraph.split(/\r?\n/).map((line, number) => (
        <Fragment key={number}>
          {number > 0 ? <br /> : null}
          {line}
        </Fragment>
      ))}
    </p>
  ));
}
