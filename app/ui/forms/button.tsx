import type { ComponentPropsWithoutRef, ReactNode } from "react";
import { classes } from "../classes";
import { Icon } from "../pictures/icon";

interface Look {
  /** One primary button a page; everything else is quiet, plain, or a call for help. */
  variant?: "primary" | "quiet" | "plain" | "call";
  size?: "small" | "wide";
}

interface ButtonProps extends Look, ComponentPropsWithoutRef<"button"> {
  /** Something is under way: the button says so and turns. */
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

/** A link that looks like a button: the one next step, when it is a place. */
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

/** "Someone is near": turns what stands in a `data-cover-area` into an empty ruled page, and back. */
export function CoverButton() {
  return (
    <Button
      type="button"
      variant="quiet"
      size="small"
      className="needs-script"
      data-cover=""
      aria-pressed="false"
    >
      <Icon name="cover" small /> <span data-cover-label="">Cover my notes</span>
    </Button>
  );
}

interface EraseProps {
  /** What goes: "Erase this note". */
  label: string;
  /** The button, or buttons, that erase it. */
  children: ReactNode;
}

/** Two presses apart, so that a thumb that slips erases nothing. Stands inside a form. */
export function Erase({ label, children }: EraseProps) {
  return (
    <details className="erase">
      <summary>{label}</summary>
      <p>This can’t be brought back.</p>
      <div className="row">{children}</div>
    </details>
  );
}
