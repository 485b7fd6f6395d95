import { Children, Fragment, createElement, isValidElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";

/** A component that cuts the prose, as the author wrote it: plain data, not rendered. */
export interface Marker {
  name: string;
  attributes: Record<string, string | true>;
  /** The words between its tags as HTML. "" if there are only components. */
  html: string;
  children: Marker[];
}

/** A component that renders nothing. readMarker reads it as a child of the marker around it. */
export function innerMarker(name: string) {
  return Object.assign(() => null, { markerName: name });
}

export function readMarker(name: string, props: Record<string, unknown>): Marker {
  const { children, ...attributes } = props;
  const inner: Marker[] = [];
  const words: ReactNode[] = [];
  for (const node of flatten(children as ReactNode)) {
    if (isValidElement<Record<string, unknown>>(node) && nameOf(node.type)) {
      inner.push(readMarker(nameOf(node.type)!, node.props));
    } else {
      words.push(node);
    }
  }
  return {
    name,
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([key, value]) => [
        key,
        value === true ? true : String(value),
      ]),
    ),
    html: renderToStaticMarkup(createElement(Fragment, null, ...words)).trim(),
    children: inner,
  };
}

function flatten(children: ReactNode): ReactNode[] {
  return Children.toArray(children).flatMap((node) =>
    isValidElement<{ children?: ReactNode }>(node) && node.type === Fragment
      ? flatten(node.props.children)
      : [node],
  );
}

function nameOf(type: unknown) {
  return typeof type === "function" && "markerName" in type ? String(type.markerName) : null;
}
