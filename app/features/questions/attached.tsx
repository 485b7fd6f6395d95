import "./attached.css";
import { Fragment } from "react";
import type { Attachment } from "./attachment";

/** The attachment of a question. The expert and the member see the same. */
export function Attached({ attachment, speaker }: { attachment: Attachment; speaker: string }) {
  if (attachment.kind === "words") return <PlainText text={attachment.text} />;
  const { them, start, lines, ending } = attachment;
  return (
    <>
      <p>
        {them} started {start}.
      </p>
      <ol className="attached-talk">
        {lines.map(({ said, stage, reply, replyStage, moved, isTakenBack }, index) => (
          <li key={index}>
            <p>
              <strong>{speaker}:</strong> <SpokenLine text={said} stage={stage} />
            </p>
            <p>
              <strong>{them}:</strong> <SpokenLine text={reply} stage={replyStage} />
            </p>
            <p className="small muted">
              {moved}
              {isTakenBack ? ", then taken back" : null}
            </p>
          </li>
        ))}
      </ol>
      <p>It ended: {ending}</p>
    </>
  );
}

export function attachedTitle(attachment: Attachment) {
  return attachment.kind === "words"
    ? "words they would like to say"
    : `the practice conversation “${attachment.title}”`;
}

function SpokenLine({ text, stage }: { text: string; stage: string | null }) {
  return (
    <>
      {stage ? <em>({stage}) </em> : null}
      {text}
    </>
  );
}

/** A member's text: an empty line starts a paragraph, and a line break stays a line break. */
export function PlainText({ text }: { text: string }) {
  const paragraphs = text.split(/(?:\r?\n[ \t]*){2,}/).filter((paragraph) => paragraph.trim());
  return paragraphs.map((paragraph, index) => (
    <p key={index} dir="auto">
      {paragraph.split(/\r?\n/).map((line, number) => (
        <Fragment key={number}>
          {number > 0 ? <br /> : null}
          {line}
        </Fragment>
      ))}
    </p>
  ));
}
