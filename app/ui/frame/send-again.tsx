import { isRouteErrorResponse } from "@remix-run/react";
import type { SentForm } from "~/http/while-unavailable.server";
import { isSecretField } from "~/http/secret-fields";
import { signInPath } from "~/http/sign-in-paths";
import { Button } from "../forms/button";
import { InputField, TextareaField } from "../forms/field";
import { Notice } from "../notice";

/** Returns the form that could not be saved from a page's error, or null if there is none. */
function sentIn(error: unknown): SentForm | null {
  if (!isRouteErrorResponse(error)) return null;
  const { path, fields } = ((error.status === 503 ? error.data : error.data?.sent) ??
    {}) as Partial<SentForm>;
  return path && fields && fields.length > 0 ? { path, fields } : null;
}

/** The form of a page's error with everything that was typed, to send again or to copy. */
export function SendAgain({ error }: { error: unknown }) {
  const sent = sentIn(error);
  if (!sent) return null;
  const { path, fields } = sent;
  return (
    <form method="post" action={path} className="flow" data-unsaved-warning="">
      {isRouteErrorResponse(error) && error.status !== 503 ? <SignInFirst /> : <Wait />}
      {fields.map(([name, value], index) => (
        <UnsavedField key={index} id={`unsaved-${index}`} path={path} name={name} value={value} />
      ))}
      <Button>Send again</Button>
    </form>
  );
}

function Wait() {
  return <p>It isn’t saved yet. Leave this page open, wait a minute, then send it again.</p>;
}

function SignInFirst() {
  return (
    <Notice kind="wait" role="alert" title="What you wrote isn’t saved yet">
      <p>
        It is still here. If you were signed out,{" "}
        <a href={signInPath()} target="_blank" rel="noopener">
          sign in on another tab
        </a>
        , then come back here and send it again. You can also copy it.
      </p>
    </Notice>
  );
}

interface UnsavedFieldProps {
  id: string;
  /** Where the form is sent. */
  path: string;
  name: string;
  value: string;
}

function UnsavedField({ id, path, name, value }: UnsavedFieldProps) {
  if (isSecretField(path, name)) {
    const field = { id, name, required: true };
    if (name === "code") return <InputField label="The code again" {...field} />;
    const label = name === "current" ? "Your current password again" : "Your password again";
    return <InputField label={label} type="password" {...field} />;
  }
  if (!isTyped(path, name, value)) return <input type="hidden" name={name} value={value} />;
  const rows = Math.min(12, Math.ceil(value.length / 60) + 1);
  const field = { id, name, rows, defaultValue: value };
  return <TextareaField label="What you wrote" {...field} />;
}

/** Whether a person wrote these words. Other values were chosen or came with the page. */
export function isTyped(path: string, name: string, value: string) {
  if (isSecretField(path, name)) return false;
  return value.length > 40 || /\s/.test(value.trim());
}
