import type { ReactNode } from "react";
import { signInPath, signUpPath } from "~/http/paths";
import { ButtonLink } from "~/ui/forms/button";

interface Props {
  /** The page to come back to. */
  next: string;
  /** Why this needs an account, in one sentence or two. */
  children: ReactNode;
}

/** Leads a visitor to an account first, and then back to the page. */
export function AccountFirst({ next, children }: Props) {
  return (
    <div className="flow">
      <p>{children}</p>
      <div className="row">
        <ButtonLink href={signUpPath(next)}>Create an account</ButtonLink>
        <ButtonLink variant="quiet" href={signInPath(next)}>
          Sign in
        </ButtonLink>
      </div>
    </div>
  );
}
