import type { ComponentPropsWithoutRef } from "react";
import { classes } from "./classes";

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
