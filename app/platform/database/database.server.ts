/** Creates connection pools for PostgreSQL. No other file creates one. */
import type postgres from "postgres";
import { createDatabaseSocketFactory, DatabaseUnavailableError } from "./database-socket.server";
import type { DatabaseTarget } from "./database-target.server";
import client from "./postgres-client.mjs";

/** A connection pool or a transaction. SQL functions accept both. */
export type Db = postgres.ISql;
/** A part of an SQL statement, which is inserted into another statement. */
export type SqlFragment = postgres.Fragment;
/** A connection pool. Use cases take a pool and not a `Db`, because they open the transaction. */
export type Pool = postgres.Sql;

export type PoolOptions = postgres.Options<Record<string, postgres.PostgresType>> & {
  /** The maximum time in ms without an answer to a statement. After that the connection counts as broken. Null or absent: no limit. */
  silenceMs?: number | null;
};

const connectMs = 4_000;

/**
 * Returns SQL for whether a column is one of these values. It is a part of its own, because postgres.js searches all text before a list in
 * the same part for a keyword: in a long statement that takes longer than the rest of it.
 */
export function composeIsOneOfSql(db: Db, column: string, values: readonly string[]): SqlFragment {
  return db`${db(column)} in ${db([...values])}`;
}

/**
 * Opens a connection pool. Column names are converted to camelCase, but keys inside JSON are not (`postgres.camel` would convert them too).
 * bigint, numeric and count(*) arrive as text, so cast them in SQL if you need a number.
 */
export function createPool(target: DatabaseTarget, options: PoolOptions = {}): Pool {
  return openPool(target, {
    ...options,
    transform: { column: { from: client.toCamel, to: client.fromCamel } },
  });
}

/**
 * Opens a pool for pg-boss, the library of the job queue. Column names are not converted, because pg-boss has its own SQL. The pool has one
 * connection, because pg-boss begins and commits transactions in SQL text.
 */
export function createJobQueuePool(target: DatabaseTarget, options: PoolOptions = {}): Pool {
  return openPool(target, { ...options, max: 1 });
}

function openPool(target: DatabaseTarget, { silenceMs = null, ...options }: PoolOptions): Pool {
  const { host, port, path, user, password, database, connection } = target;
  return client({
    max: 10,
    // postgres.js does not wait between attempts, because `createDatabaseSocketFactory` fails at once for a while after a failure.
    backoff: 0 as never,
    onnotice: () => {},
    ...options,
    // Host and port are given as lists, because postgres.js would split a text at colons.
    host: [host] as never,
    port: [port] as never,
    path,
    user,
    password,
    database,
    connection: { application_name: "leerdossier", TimeZone: "UTC", ...connection },
    socket: createDatabaseSocketFactory(target, { connectMs: target.connectMs ?? connectMs, silenceMs }),
  } as PoolOptions);
}

/** Matches the error codes of postgres.js and Node for a connection that failed. */
const lost =
  /^(CONNECTION_|CONNECT_TIMEOUT$|ECONN|EPIPE$|ENOTFOUND$|EAI_AGAIN$|E(HOST|NET)UNREACH$|ETIMEDOUT$|ERR_(SOCKET_CLOSED|STREAM_DESTROYED|STREAM_WRITE_AFTER_END)$)/;
/**
 * Matches PostgreSQL's error codes (https://www.postgresql.org/docs/current/errcodes-appendix.html) for a database that can't be used now:
 * connection exceptions, refused users and databases, insufficient resources, shutting down or starting up, and a read-only server.
 */
const refused = /^(08|28|3D000|53|57P0|25006)/;

/** Returns whether an error means that the database can't be used now. Returns false if the query itself was wrong. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (error instanceof DatabaseUnavailableError) return true;
  if (error instanceof client.PostgresError) return refused.test(error.code);
  const { code, syscall } = (error ?? {}) as { code?: unknown; syscall?: unknown };
  return typeof code === "string" && (lost.test(code) || (syscall === "connect" && error instanceof Error));
}

/**
 * Checks that the database answers, by a statement that does nothing.
 * @throws Error if it does not answer
 */
export async function pingDatabase(pool: Pool): Promise<void> {
  await pool`select 1`;
}
