import { randomBytes } from "node:crypto";
import type { Kysely } from "kysely";
import { decrypt, encrypt } from "./aes-gcm.ts";
import {
  openKeyTables,
  removeErasedKeys,
  type DataKeyRow,
  type KeyStoreTables,
} from "./key-tables.ts";
import type { MasterKey, MasterKeys } from "./master-keys.ts";

export interface KeySettings {
  /** A SQLite file or the URL of a PostgreSQL database, whose schema `keys` holds the table. */
  address: string;
  masterKeys: MasterKeys;
}

/** Thrown for the words of somebody who was erased. Their key is gone, also for older backups. */
export class ErasedKey extends Error {}

const cacheFor = 60_000;
const cacheSize = 5_000;

/**
 * The data keys of all members, each encrypted with a master key. The store is apart from the
 * database and from its backups: erasing a key makes the words unreadable in every older backup.
 * It has connections and transactions of its own, so a key is saved before the words it encrypts.
 */
export class KeyStore {
  readonly #address: string;
  readonly #masterKeys: MasterKeys;
  readonly #cache = new Map<string, { key: Buffer; until: number }>();
  #opened: Promise<Kysely<KeyStoreTables>> | null = null;

  constructor({ address, masterKeys }: KeySettings) {
    this.#address = address;
    this.#masterKeys = masterKeys;
  }

  /** The key of an owner, or null if the owner has none. Throws ErasedKey if it was erased. */
  async find(ownerId: string): Promise<Buffer | null> {
    const cached = this.#cache.get(ownerId);
    if (cached && cached.until > Date.now()) return cached.key;
    const db = await this.#open();
    const row = await db
      .selectFrom("data_key")
      .selectAll()
      .where("owner_id", "=", ownerId)
      .executeTakeFirst();
    if (!row) return null;
    if (row.wrapped === null) throw new ErasedKey("The key of these words was erased.");
    const key = this.#unwrap(ownerId, row.wrapped, row.master_key);
    this.#remember(ownerId, key);
    return key;
  }

  /** The key of an owner, created if the owner has none. Throws ErasedKey if it was erased. */
  async findOrCreate(ownerId: string, accountId: string): Promise<Buffer> {
    const known = await this.find(ownerId);
    if (known) return known;
    const db = await this.#open();
    const [master] = this.#masterKeys;
    await db
      .insertInto("data_key")
      .values({
        owner_id: ownerId,
        account_id: accountId,
        wrapped: wrap(master, ownerId, randomBytes(32)),
        master_key: master.id,
      })
      .onConflict((conflict) => conflict.column("owner_id").doNothing())
      .execute();
    const created = await this.find(ownerId);
    if (!created) throw new Error("A data key was saved and cannot be found.");
    return created;
  }

  /**
   * Erases the keys of an account and of its questions. The ids stay, so that a restored backup can
   * be rid of the account again.
   */
  async eraseKeysOf(accountId: string) {
    const db = await this.#open();
    await db
      .insertInto("data_key")
      .values({ owner_id: accountId, account_id: accountId, wrapped: null, master_key: null })
      .onConflict((conflict) => conflict.column("owner_id").doNothing())
      .execute();
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
      for (const { owner_id, wrapped, master_key } of rows) {
        const key = this.#unwrap(owner_id, wrapped!, master_key);
        await db
          .updateTable("data_key")
          .set({ wrapped: wrap(current, owner_id, key), master_key: current.id })
          .where("owner_id", "=", owner_id)
          .where("wrapped", "=", wrapped)
          .execute();
        count += 1;
      }
    }
  }

  async readRows() {
    const db = await this.#open();
    return db.selectFrom("data_key").selectAll().orderBy("owner_id").execute();
  }

  /** Adds the rows of a copy. An erased key stays erased, and a known key stays as it is. */
  async addRows(rows: DataKeyRow[]) {
    const db = await this.#open();
    for (const row of rows) {
      await db
        .insertInto("data_key")
        .values(row)
        .onConflict((conflict) => conflict.column("owner_id").doNothing())
        .execute();
    }
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

  #unwrap(ownerId: string, wrapped: string, masterKeyId: string | null) {
    const master = this.#masterKeys.find(({ id }) => id === masterKeyId);
    if (!master) {
      throw new Error(
        `The master key ${masterKeyId} is not in DATA_KEY_FILE. Put the older key back on its own line.`,
      );
    }
    return decrypt(master.key, ownerId, Buffer.from(wrapped, "base64"));
  }

  #remember(ownerId: string, key: Buffer) {
    const [oldest = ""] = this.#cache.keys();
    if (this.#cache.size >= cacheSize) this.#cache.delete(oldest);
    this.#cache.set(ownerId, { key, until: Date.now() + cacheFor });
  }
}

/** The owner is the context, so that a data key cannot be moved to another owner's row. */
function wrap({ key }: MasterKey, ownerId: string, dataKey: Buffer) {
  return encrypt(key, ownerId, dataKey).toString("base64");
}
