export type TalkState = "new" | "open" | "finished";

const order: Record<TalkState, number> = { open: 0, new: 1, finished: 2 };

/** The few to put before a member: what they left in the middle, then what is new, in the order given. */
export function suggestTalks<Talk extends { state: TalkState }>(
  talks: readonly Talk[],
  most: number,
): Talk[] {
  return talks.toSorted((a, b) => order[a.state] - order[b.state]).slice(0, most);
}
