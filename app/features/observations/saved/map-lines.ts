import type { ObservationKind } from "../observation";

/** One piece of the line, between two stops, as SVG paths. */
export interface MapLine {
  /** Down the page, and across it on wide screens. */
  down: string;
  across: string;
  /** Where the line begins in each drawing. */
  dotDown: string;
  dotAcross: string;
  /** Another way it can go, from the first sign on. */
  otherDown?: string;
  otherAcross?: string;
}

/** The pieces of the line. Its shape belongs to the kind of map and has no scale. */
export const mapLines: Record<ObservationKind, readonly MapLine[]> = {
  use: [
    {
      down: "M50 3C50 40 50 70 50 100",
      dotDown: "M50 3v.01",
      across: "M3 62C45 62 70 62 100 56",
      dotAcross: "M3 62h.01",
      otherAcross: "M69 61H100",
    },
    {
      down: "M50 0C50 50 84 55 84 100",
      dotDown: "M50 0v.01",
      otherDown: "M50 0V100",
      across: "M0 56C38 50 58 20 100 18",
      dotAcross: "M3 56h.01",
      otherAcross: "M0 61H100",
    },
    {
      down: "M84 0C84 45 16 55 16 100",
      dotDown: "M84 0v.01",
      otherDown: "M50 0V100",
      across: "M0 18C44 15 54 82 100 86",
      dotAcross: "M3 18h.01",
      otherAcross: "M0 61H100",
    },
    {
      down: "M16 0C16 50 22 80 24 98",
      dotDown: "M16 0v.01",
      otherDown: "M50 0V98",
      across: "M0 86C34 89 66 88 97 82",
      dotAcross: "M3 86h.01",
      otherAcross: "M0 61H97",
    },
  ],
  "non-use": [
    {
      down: "M50 3C50 40 50 70 50 100",
      dotDown: "M50 3v.01",
      across: "M3 62C45 62 70 62 100 58",
      dotAcross: "M3 62h.01",
    },
    {
      down: "M50 0C50 50 26 55 26 100",
      dotDown: "M50 0v.01",
      across: "M0 58C40 56 62 76 100 74",
      dotAcross: "M3 58h.01",
    },
    {
      down: "M26 0C26 45 66 55 66 100",
      dotDown: "M26 0v.01",
      across: "M0 74C44 72 56 42 100 38",
      dotAcross: "M3 74h.01",
    },
    {
      down: "M66 0C66 50 82 70 82 96",
      dotDown: "M66 0v.01",
      across: "M0 38C34 34 66 26 97 20",
      dotAcross: "M3 38h.01",
    },
  ],
};
