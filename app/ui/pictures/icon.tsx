import { iconShapes } from "./icon-shapes";

export type IconName = keyof typeof iconShapes;

interface IconProps {
  name: IconName;
  small?: boolean;
}

/** A decoration beside a word. An icon must never be the only sign of anything. */
export function Icon({ name, small }: IconProps) {
  const { d, circle }: { d: string; circle?: { cx: number; cy: number; r: number } } =
    iconShapes[name];
  return (
    <svg className={small ? "icon icon--s" : "icon"} viewBox="0 0 24 24" aria-hidden="true">
      {circle ? <circle {...circle} /> : null}
      <path d={d} />
    </svg>
  );
}
