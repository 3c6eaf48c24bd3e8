/**
 * Searches everything that the site stores for the unique words of a person. PostgreSQL is asked for its tables, so that new tables are
 * included.
 */
import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";
import type { Pool } from "../../app/platform/database/database.server";

/** The unique words of one person: each word is the `stem`, followed by the kind of field in letters. */
export interface SearchWordsOfOnePerson {
  stem: string;
  /** Other unique values of the person, by kind: ids and hashes. */
  numbers: Record<string, string>;
}

/** Returns a new stem for words that nobody else uses. */
export function createUniqueWords(): SearchWordsOfOnePerson {
  const letters = Array.from({ length: 8 }, () => String.fromCharCode(97 + Math.floor(Math.random() * 26)));
  return { stem: `zvq${letters.join("")}zz`, numbers: {} };
}

interface Column {
  schema: string;
  table: string;
  columns: { name: string; type: string }[];
}

/**
 * Returns where the database contains the words: each place once as `table.column: kind`, sorted; with the schema unless it is `public`.
 */
export async function findRowsWithUniqueWords(pool: Pool, marked: SearchWordsOfOnePerson): Promise<string[]> {
  const found = new Set<string>();
  for (const { schema, table, columns } of await listColumns(pool)) {
    const prefix = schema === "public" ? table : `${schema}.${table}`;
    const read = columns.map(({ name, type }) => (type === "bytea" ? pool`${pool(name)}` : pool`${pool(name)}::text`));
    const list = read.reduce((all, each) => pool`${all}, ${each}`);
    for (const row of await pool`select ${list} from ${pool(schema)}.${pool(table)}`.values()) {
      for (const [at, { name }] of columns.entries()) {
        for (const kind of listFoundWordKinds(row[at], marked)) found.add(`${prefix}.${name}: ${kind}`);
      }
    }
  }
  return [...found].sort();
}

/** Returns the columns of every table and partition, in all schemas except PostgreSQL's own. */
async function listColumns(pool: Pool): Promise<Column[]> {
  const rows = await pool<Column[]>`
    select n.nspname as schema, c.relname as table,
           json_agg(json_build_object('name', a.attname, 'type', a.atttypid::regtype::text) order by a.attnum) as columns
      from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
     where c.relkind in ('r', 'm') and a.attnum > 0 and not a.attisdropped
       and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
     group by 1, 2 order by 1, 2`;
  return [...rows];
}

/** Returns which files in a folder contain the words, as `file: kind`. */
export function findFilesWithUniqueWords(folder: string, marked: SearchWordsOfOnePerson): string[] {
  const names = fs.existsSync(folder) ? fs.readdirSync(folder, { recursive: true, encoding: "utf8" }) : [];
  const files = names.map((name) => path.join(folder, name)).filter((file) => fs.statSync(file).isFile());
  return [...new Set(files.flatMap((file) => listFoundWordKinds(fs.readFileSync(file), marked)))].sort();
}

/** Returns the kinds of the unique words that a value contains. Bytes are also searched unpacked and in other encodings. */
export function listFoundWordKinds(value: unknown, { stem, numbers }: SearchWordsOfOnePerson): string[] {
  if (value === null || value === undefined) return [];
  const texts = Buffer.isBuffer(value) ? readings(value) : [String(value)];
  return texts.flatMap((text) => [
    ...[...text.matchAll(new RegExp(`${stem}([a-z]+)`, "gi"))].map(([, kind = ""]) => kind.toLowerCase()),
    ...Object.entries(numbers).flatMap(([kind, number]) => (text.includes(number) ? [kind] : [])),
  ]);
}

function readings(bytes: Buffer): string[] {
  const swapped = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2))).swap16();
  return [
    ...[bytes.toString("latin1"), bytes.toString("utf16le"), swapped.toString("utf16le")],
    ...[bytes.toString("hex"), bytes.toString("base64url")],
    ...[...unpacked(bytes)].flatMap((part) => [part.toString("latin1"), part.toString("hex")]),
  ];
}

/** Unpacks the compressed streams of a PDF, one after another. */
function* unpacked(bytes: Buffer): Generator<Buffer> {
  for (let at = bytes.indexOf("stream"); at >= 0; at = bytes.indexOf("stream", at + 6)) {
    const start = at + (bytes[at + 6] === 13 ? 8 : 7);
    try {
      yield zlib.inflateSync(bytes.subarray(start), { finishFlush: zlib.constants.Z_SYNC_FLUSH });
    } catch {
      // No compressed stream begins here, so these bytes are skipped.
    }
  }
}
