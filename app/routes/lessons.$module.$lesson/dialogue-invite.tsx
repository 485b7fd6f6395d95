import { dialoguePath } from "~/http/paths";
import { Go } from "~/ui/go";

interface DialogueInviteProps {
  dialogue: { id: string; title: string; summary: string };
  isSignedIn: boolean;
}

/** In a lesson, the way to a practice conversation. */
export function DialogueInvite({ dialogue, isSignedIn }: DialogueInviteProps) {
  return (
    <section className="exercise" aria-label={`Practice: ${dialogue.title}`}>
      <h2 className="title-s">Practice: {dialogue.title}</h2>
      <p>{dialogue.summary}</p>
      {isSignedIn ? null : (
        <p className="small muted">
          You’ll be asked to sign in first. An account is free, and you don’t have to give your real
          name.
        </p>
      )}
      <Go href={dialoguePath(dialogue.id)}>Try this conversation</Go>
    </section>
  );
}
