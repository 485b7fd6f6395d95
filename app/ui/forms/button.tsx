import type { ComponentPropsWithoutRef, ReactNode } from "react";
import { classes } from "../classes";
import { Icon } from "../pictures/icon";

interface Look {
  /** A page has one primary button. The others are quiet or plain, or call a helpline. */
  variant?: "primary" | "quiet" | "plain" | "call";
  size?: "small" | "wide";
}

interface ButtonProps extends Look, ComponentPropsWithoutRef<"button"> {
  /** Shows a spinner, and tells screen readers that the button is busy. */
  isBusy?: boolean;
}

export function Button({ variant, size, isBusy, className, type, ...rest }: ButtonProps) {
  return (
    <button
      type={type ?? "submit"}
      className={classes(look({ variant, size }), isBusy && "is-busy", className)}
      aria-busy={isBusy || undefined}
      {...rest}
    />
  );
}

type ButtonLinkProps = Look & ComponentPropsWithoutRef<"a"> & { href: string };

/** A link that looks like a button, for a next step that is a page. */
export function ButtonLink({ variant, size, className, children, ...rest }: ButtonLinkProps) {
  return (
    <a className={classes(look({ variant, size }), className)} {...rest}>
      {children}
    </a>
  );
}

function look({ variant = "primary", size }: Look) {
  return classes("btn", variant !== "primary" && `btn--${variant}`, size && `btn--${size}`);
}

/** Hides everything in a `data-cover-area`, for when another person is near, and shows it again. */
export function CoverButton() {
  return (
    <Button type="button" variant="quiet" size="small" className="needs-script" data-cover="">
      <Icon name="cover" small /> <span data-cover-label="">Cover my notes</span>
    </Button>
  );
}

interface EraseProps {
  /** For example "Erase this note". */
  label: string;
  /** The buttons that erase, where they are not one with the intent "erase". */
  children?: ReactNode;
}

/** Hides the erase buttons behind a first press, so that one wrong tap erases nothing. Goes in a form. */
export function Erase({ label, children }: EraseProps) {
  return (
    <details className="erase">
      <summary>{label}</summary>
      <p>This can’t be brought back.</p>
      <div className="row">
        {children ?? (
          <Button variant="quiet" size="small" name="intent" value="erase">
            Erase it for good
          </Button>
        )}
      </div>
    </details>
  );
}
