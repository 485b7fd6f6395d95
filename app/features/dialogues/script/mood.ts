/** The mood of the loved one, each from 0 to 10. The member sees a door, never the numbers. */
export interface Mood {
  defensiveness: number;
  openness: number;
  safety: number;
}

export function shiftMood(mood: Mood, effect: Mood): Mood {
  return {
    defensiveness: clamp(mood.defensiveness + effect.defensiveness),
    openness: clamp(mood.openness + effect.openness),
    safety: clamp(mood.safety + effect.safety),
  };
}

/** Whether the talk is dangerous. Then it stops, because only leaving or calling for help works. */
export function isDangerous({ defensiveness, safety }: Mood) {
  return defensiveness >= 8 || safety <= 3;
}

/** Open enough, and safe enough, to take a step toward help. */
export function isWindow({ defensiveness, openness, safety }: Mood) {
  return openness >= 6 && defensiveness <= 4 && safety >= 6;
}

function clamp(value: number) {
  return Math.min(10, Math.max(0, value));
}
