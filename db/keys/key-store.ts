import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { Kysely, sql } from "kysely";
import { isPostgresUrl, postgresDialect } from "../postgres/dialect.ts";
import { SqliteDialect } from "../sqlite/dialect.ts";
import { decrypt, encrypt } from "./aes-gcm.ts";
import type { MasterKey, MasterKeys } from "./master-keys.ts";

interface KeyStoreTables {
  data_key: {
    /** The id of an account, or of a question, whose words have a key of their own. */
    owner_id: string;
    account_id: string;
    /** The data key, encrypted with a master key; null once it was erased. */
    wrapped: string | null;
    /** The id of that master key. */
    master_key: string | null;
  };
}

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
    const erased = await db
      .updateTable("data_key")
      .set({ wrapped: null, master_key: null })
      .where("account_id", "=", accountId)
      .returning("owner_id")
      .execute();
    for (const { owner_id } of erased) this.#cache.delete(owner_id);
    await this.#removeOldRows(db);
  }

  async eraseKey(ownerId: string) {
    const db = await this.#open();
    await db
      .updateTable("data_key")
      .set({ wrapped: null, master_key: null })
      .where("owner_id", "=", ownerId)
      .execute();
    this.#cache.delete(ownerId);
    await this.#removeOldRows(db);
  }

  /** The ids of the accounts that were erased. */
  async listErasedAccounts() {
    const db = await this.#open();
    const rows = await db
      .selectFrom("data_key")
      .select("account_id")
      .distinct()
      .whereRef("owner_id", "=", "account_id")
      .where("wrapped", "is", null)
      .execute();
    return rows.map((row) => row.account_id);
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

  /** All rows, for a copy of the store. */
  async readRows() {
    return (await this.#open()).selectFrom("data_key").selectAll().orderBy("owner_id").execute();
  }

  /** Adds the rows of a copy. An erased key stays erased, and a known key stays as it is. */
  async addRows(rows: KeyStoreTables["data_key"][]) {
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
    this.#opened ??= openTables(this.#address).catch((error: unknown) => {
      this.#opened = null;
      throw error;
    });
    return this.#opened;
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
    const [oldest] = this.#cache.keys();
    if (this.#cache.size >= cacheSize && oldest !== undefined) this.#cache.delete(oldest);
    this.#cache.set(ownerId, { key, until: Date.now() + cacheFor });
  }

  // An erased key must not stay in the write-ahead log or in a dead row.
  async #removeOldRows(db: Kysely<KeyStoreTables>) {
    if (isPostgresUrl(this.#address)) await sql`vacuum keys.data_key`.execute(db);
    else await sql`pragma wal_checkpoint(truncate)`.execute(db);
  }
}

async function openTables(address: string): Promise<Kysely<KeyStoreTables>> {
  const isOnPostgres = isPostgresUrl(address);
  if (!isOnPostgres) mkdirSync(path.dirname(address), { recursive: true, mode: 0o700 });
  const dialect = isOnPostgres
    ? postgresDialect(address, { max: 3, min: 0 })
    : new SqliteDialect(address);
  const db = new Kysely<KeyStoreTables>({ dialect });
  const tables = isOnPostgres ? db.withSchema("keys") : db;
  try {
    if (isOnPostgres) await sql`create schema if not exists keys`.execute(db);
    await tables.schema
      .createTable("data_key")
      .ifNotExists()
      .addColumn("owner_id", "text", (column) => column.primaryKey())
      .addColumn("account_id", "text", (column) => column.notNull())
      .addColumn("wrapped", "text")
      .addColumn("master_key", "text")
      .execute();
    await tables.schema
      .createIndex("data_key_account")
      .ifNotExists()
      .on("data_key")
      .column("account_id")
      .execute();
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return tables;
}

/** The owner is the context, so that a data key cannot be moved to another owner's row. */
function wrap({ key }: MasterKey, ownerId: string, dataKey: Buffer) {
  return encrypt(key, ownerId, dataKey).toString("base64");
}
