import { randomBytes } from "node:crypto";
import type { Kysely } from "kysely";
import { KeyCache } from "./key-cache.ts";
import {
  addKeys,
  openKeyTables,
  removeErasedKeys,
  type DataKeyRow,
  type KeyStoreTables,
} from "./key-tables.ts";
import { unwrapKey, wrapKey, type MasterKeys } from "./master-keys.ts";

export interface KeySettings {
  /** A SQLite file or the URL of a PostgreSQL database, whose schema `keys` holds the table. */
  address: string;
  masterKeys: MasterKeys;
}

/** Thrown for the words of somebody who was erased. Their key is gone, also for older backups. */
export class ErasedKey extends Error {}

/**
 * The data keys of all members, each encrypted with a master key. The store is apart from the
 * database and from its backups: erasing a key makes the words unreadable in every older backup.
 * It has connections and transactions of its own, so a key is saved before the words it encrypts.
 */
export class KeyStore {
  readonly #address: string;
  readonly #masterKeys: MasterKeys;
  readonly #cache = new KeyCache();
  #opened: Promise<Kysely<KeyStoreTables>> | null = null;

  constructor({ address, masterKeys }: KeySettings) {
    this.#address = address;
    this.#masterKeys = masterKeys;
  }

  /** The key of an owner, or null if the owner has none. Throws ErasedKey if it was erased. */
  async find(ownerId: string): Promise<Buffer | null> {
    const key = (await this.findAll([ownerId])).get(ownerId);
    if (key === null) throw new ErasedKey("The key of these words was erased.");
    return key ?? null;
  }

  /** The keys of several owners. An erased key is null, and an owner without a key is left out. */
  async findAll(ownerIds: readonly string[]): Promise<Map<string, Buffer | null>> {
    const keys = new Map<string, Buffer | null>();
    for (const ownerId of ownerIds) {
      const key = this.#cache.get(ownerId);
      if (key) keys.set(ownerId, key);
    }
    const unknown = ownerIds.filter((ownerId) => !keys.has(ownerId));
    if (unknown.length === 0) return keys;
    const db = await this.#open();
    const rows = await db
      .selectFrom("data_key")
      .selectAll()
      .where("owner_id", "in", unknown)
      .execute();
    for (const row of rows) {
      const key = row.wrapped === null ? null : unwrapKey(this.#masterKeys, row);
      keys.set(row.owner_id, key);
      if (key) this.#cache.set(row.owner_id, key);
    }
    return keys;
  }

  /** The key of an owner, created if the owner has none. Throws ErasedKey if it was erased. */
  async findOrCreate(ownerId: string, accountId: string): Promise<Buffer> {
    const known = await this.find(ownerId);
    if (known) return known;
    await this.createAll([{ ownerId, accountId }]);
    const created = await this.find(ownerId);
    if (!created) throw new Error("A data key was saved and cannot be found.");
    return created;
  }

  /** Creates a key for each owner that has none. */
  async createAll(owners: readonly { ownerId: string; accountId: string }[]) {
    const [master] = this.#masterKeys;
    const rows = owners.map(({ ownerId, accountId }) => ({
      owner_id: ownerId,
      account_id: accountId,
      wrapped: wrapKey(master, ownerId, randomBytes(32)),
      master_key: master.id,
    }));
    await addKeys(await this.#open(), rows);
  }

  /**
   * Erases the keys of an account and of its questions. The ids stay, so that a restored backup can
   * be rid of the account again.
   */
  async eraseKeysOf(accountId: string) {
    const db = await this.#open();
    const erased = { owner_id: accountId, account_id: accountId, wrapped: null, master_key: null };
    await addKeys(db, [erased]);
    await this.#erase(db, "account_id", accountId);
  }

  async eraseKey(ownerId: string) {
    await this.#erase(await this.#open(), "owner_id", ownerId);
  }

  /** The ids of the accounts that were erased. */
  async listErasedAccounts() {
    const db = await this.#open();
    const rows = await db
      .selectFrom("data_key")
      .select("account_id")
      .whereRef("owner_id", "=", "account_id")
      .where("wrapped", "is", null)
      .execute();
    return rows.map(({ account_id }) => account_id);
  }

  /**
   * Encrypts every data key with the current master key and returns how many changed. A run that is
   * stopped can be started again, because the older master keys go on decrypting the rest.
   */
  async rotate() {
    const db = await this.#open();
    const [current] = this.#masterKeys;
    let count = 0;
    for (;;) {
      const rows = await db
        .selectFrom("data_key")
        .selectAll()
        .where("wrapped", "is not", null)
        .where("master_key", "!=", current.id)
        .limit(500)
        .execute();
      if (rows.length === 0) return count;
      for (const row of rows) {
        const { owner_id, wrapped } = row;
        const key = unwrapKey(this.#masterKeys, row);
        await db
          .updateTable("data_key")
          .set({ wrapped: wrapKey(current, owner_id, key), master_key: current.id })
          .where("owner_id", "=", owner_id)
          .where("wrapped", "=", wrapped)
          .execute();
        count += 1;
      }
    }
  }

  async findRow(ownerId: string) {
    const db = await this.#open();
    const query = db.selectFrom("data_key").selectAll().where("owner_id", "=", ownerId);
    return (await query.executeTakeFirst()) ?? null;
  }

  async readRows() {
    const db = await this.#open();
    return db.selectFrom("data_key").selectAll().orderBy("owner_id").execute();
  }

  /** Adds the rows of a copy. An erased key stays erased, and a known key stays as it is. */
  async addRows(rows: DataKeyRow[]) {
    const db = await this.#open();
    for (const row of rows) await addKeys(db, [row]);
  }

  async close() {
    await (await this.#opened)?.destroy();
    this.#opened = null;
    this.#cache.clear();
  }

  async #open() {
    this.#opened ??= openKeyTables(this.#address).catch((error: unknown) => {
      this.#opened = null;
      throw error;
    });
    return this.#opened;
  }

  async #erase(db: Kysely<KeyStoreTables>, column: "account_id" | "owner_id", id: string) {
    const erased = await db
      .updateTable("data_key")
      .set({ wrapped: null, master_key: null })
      .where(column, "=", id)
      .returning("owner_id")
      .execute();
    for (const { owner_id } of erased) this.#cache.delete(owner_id);
    await removeErasedKeys(db, this.#address);
  }
}
