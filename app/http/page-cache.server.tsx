import { hash } from "node:crypto";
import type { ComponentType } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { LatestUsed } from "./latest-used";

const mostKept = 300;
const kept = new LatestUsed<string>(mostKept);
const numbers = new Map<unknown, number>();

/**
 * Markup is a pure function of the component and its props, so it is rendered once and sent again
 * while both stay the same. All of the props count, so none can be forgotten.
 */
export function keptMarkup<Props extends object>(Component: ComponentType<Props>, props: Props) {
  const number = numbers.get(Component) ?? numbers.size;
  numbers.set(Component, number);
  const key = `${number} ${hash("sha256", JSON.stringify(props), "base64")}`;
  return kept.get(key, () => renderToStaticMarkup(<Component {...props} />));
}
