import { keyStoreOf, type AnyDb } from "./database.ts";
import { decrypt, encrypt } from "./keys/aes-gcm.ts";
import { ErasedKey } from "./keys/key-store.ts";

/** Where a sealed text is stored. It cannot be opened in another column or another row. */
export interface SealedPlace {
  table: string;
  column: string;
  row: string;
}

/** The version of the format, in front of every sealed text. */
const format = "s1.";

/** Encrypts and decrypts the words of one member, or of one question. */
export class Seal {
  readonly #key: Buffer;

  constructor(key: Buffer) {
    this.#key = key;
  }

  seal(place: SealedPlace, text: string) {
    return format + encrypt(this.#key, contextOf(place), Buffer.from(text)).toString("base64url");
  }

  /** Seals every column of a row; null stays null. */
  sealRow<Row extends Columns>(table: string, row: string, columns: Row): Row {
    return mapColumns(columns, (column, text) => this.seal({ table, column, row }, text));
  }

  /** Opens every column that `sealRow` sealed. */
  openRow<Row extends Columns>(table: string, row: string, columns: Row): Row {
    return mapColumns(columns, (column, text) => this.open({ table, column, row }, text));
  }

  /** Throws if the text was changed, moved from another place, or is not sealed. */
  open(place: SealedPlace, sealed: string) {
    if (!sealed.startsWith(format)) {
      throw new Error(`The text in ${place.table}.${place.column} is not sealed.`);
    }
    const bytes = Buffer.from(sealed.slice(format.length), "base64url");
    return decrypt(this.#key, contextOf(place), bytes).toString();
  }
}

/** The seal for words that an account saves. Creates the key if there is none. */
export async function createSeal(db: AnyDb, accountId: string) {
  return new Seal(await keyStoreOf(db).findOrCreate(accountId, accountId));
}

/** The seal for words that an account has saved. Throws if its key is missing, and never creates one. */
export async function getSeal(db: AnyDb, accountId: string) {
  const key = await keyStoreOf(db).find(accountId);
  if (!key) throw new Error(missingKey);
  return new Seal(key);
}

/**
 * The seal for the words of a question: its text, replies and attachment. Creates the key if there is
 * none. Erasing the account that asked erases the key.
 */
export async function createQuestionSeal(db: AnyDb, questionId: string, accountId: string) {
  return new Seal(await keyStoreOf(db).findOrCreate(questionId, accountId));
}

/**
 * The seals of saved questions, by their ids. A question whose key was erased is left out, because
 * nobody can read it any more. Throws if a key is missing.
 */
export async function findQuestionSeals(db: AnyDb, questionIds: readonly string[]) {
  const keys = await keyStoreOf(db).findAll(questionIds);
  const seals = new Map<string, Seal>();
  for (const id of questionIds) {
    const key = keys.get(id);
    if (key === undefined) throw new Error(missingKey);
    if (key) seals.set(id, new Seal(key));
  }
  return seals;
}

/** The seal of one saved question, or null if its key was erased. Throws if the key is missing. */
export async function findQuestionSeal(db: AnyDb, questionId: string) {
  return (await findQuestionSeals(db, [questionId])).get(questionId) ?? null;
}

/** As `findQuestionSeal`, but throws if the key was erased. */
export async function getQuestionSeal(db: AnyDb, questionId: string) {
  const seal = await findQuestionSeal(db, questionId);
  if (!seal) throw new ErasedKey("The key of this question was erased.");
  return seal;
}

const missingKey =
  "The key of these words is not in the key store. Check KEY_STORE, or bring a copy back with: npm run db -- keys restore FILE";

type Columns = Record<string, string | null>;

function mapColumns<Row extends Columns>(
  columns: Row,
  change: (column: string, text: string) => string,
) {
  const changed = Object.entries(columns).map(([column, text]) => [
    column,
    text === null ? null : change(column, text),
  ]);
  return Object.fromEntries(changed) as Row;
}

function contextOf({ table, column, row }: SealedPlace) {
  return JSON.stringify([table, column, row]);
}
