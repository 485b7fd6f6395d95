const longest = 60_000;
const size = 5_000;

/** Holds the data keys that were used lately: at most 5,000, each for at most a minute. */
export class KeyCache {
  readonly #entries = new Map<string, { key: Buffer; until: number }>();

  get(ownerId: string) {
    const entry = this.#entries.get(ownerId);
    return entry && entry.until > Date.now() ? entry.key : null;
  }

  set(ownerId: string, key: Buffer) {
    const [oldest = ""] = this.#entries.keys();
    if (this.#entries.size >= size) this.#entries.delete(oldest);
    this.#entries.set(ownerId, { key, until: Date.now() + longest });
  }

  delete(ownerId: string) {
    this.#entries.delete(ownerId);
  }

  clear() {
    this.#entries.clear();
  }
}
