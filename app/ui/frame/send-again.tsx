import { isRouteErrorResponse } from "@remix-run/react";
import type { Unsaved } from "~/http/while-unavailable.server";
import { Button } from "../forms/button";
import { InputField, TextareaField } from "../forms/field";

/** Returns the form that could not be saved from a page's error, or null if there is none. */
export function unsavedOf(error: unknown): Unsaved | null {
  if (!isRouteErrorResponse(error) || error.status !== 503) return null;
  const { path, fields } = (error.data ?? {}) as Partial<Unsaved>;
  return path && fields && fields.length > 0 ? { path, fields } : null;
}

/** A form with everything that was typed, to send again or to copy. */
export function SendAgain({ path, fields }: Unsaved) {
  return (
    <form method="post" action={path} className="flow">
      <p>It isn’t saved yet. Leave this page open, wait a minute, then send it again.</p>
      {fields.map(([name, value], index) => (
        <UnsavedField key={index} id={`unsaved-${index}`} name={name} value={value} />
      ))}
      <Button>Send again</Button>
    </form>
  );
}

function UnsavedField({ id, name, value }: { id: string; name: string; value: string }) {
  // No page sends a password or a code back to the browser.
  if (/password/i.test(name)) {
    return <InputField id={id} label="Your password again" type="password" name={name} required />;
  }
  if (/code/i.test(name)) {
    return <InputField id={id} label="A new code" name={name} inputMode="numeric" required />;
  }
  if (!isTyped(value)) return <input type="hidden" name={name} value={value} />;
  const rows = Math.min(12, Math.ceil(value.length / 60) + 1);
  const field = { id, name, rows, defaultValue: value };
  return <TextareaField label="What you wrote" {...field} />;
}

/** Whether a person typed this value. Other values were chosen or came with the page. */
function isTyped(value: string) {
  return value.length > 40 || /\s/.test(value.trim());
}
