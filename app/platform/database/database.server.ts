/** The only file that creates connection pools. */
import type postgres from "postgres";
import { createSocketFactory, DatabaseUnavailableError } from "./database-socket.server";
import type { DatabaseTarget } from "./database-target.server";
import client from "./postgres-client.mjs";

/** A pool or a transaction. SQL functions accept both. */
export type Db = postgres.ISql;
/** A part of a statement, to be put into another one. */
export type SqlFragment = postgres.Fragment;
/** A pool. Use cases take it, because they open the transaction. */
export type Pool = postgres.Sql;

export type PoolOptions = postgres.Options<Record<string, postgres.PostgresType>> & {
  /** How long a statement may take before its connection counts as broken, in ms. Null or absent: no limit. */
  silenceMs?: number | null;
};

const connectMs = 4_000;

/**
 * Opens a pool. Column names arrive in camelCase; keys inside JSON don't change (`postgres.camel` would change them too). bigint, numeric
 * and count(*) arrive as text, so cast them in SQL if you need a number.
 */
export function createPool(target: DatabaseTarget, options: PoolOptions = {}): Pool {
  return openPool(target, {
    ...options,
    transform: { column: { from: client.toCamel, to: client.fromCamel } },
  });
}

/**
 * Returns a pool for pg-boss, which has its own SQL. Column names don't change. It has one connection, because pg-boss begins and commits
 * transactions in SQL text.
 */
export function createJobsPool(target: DatabaseTarget, options: PoolOptions = {}): Pool {
  return openPool(target, { ...options, max: 1 });
}

function openPool(target: DatabaseTarget, { silenceMs = null, ...options }: PoolOptions): Pool {
  const { host, port, path, user, password, database, connection } = target;
  return client({
    max: 10,
    // No waiting between attempts: after a failure `createSocketFactory` fails at once for a while.
    backoff: 0 as never,
    onnotice: () => {},
    ...options,
    // Lists, because postgres.js splits a text at colons.
    host: [host] as never,
    port: [port] as never,
    path,
    user,
    password,
    database,
    connection: { application_name: "leerdossier", TimeZone: "UTC", ...connection },
    socket: createSocketFactory(target, { connectMs: target.connectMs ?? connectMs, silenceMs }),
  } as PoolOptions);
}

/** Error codes of postgres.js and Node for a connection that failed. */
const lost =
  /^(CONNECTION_|CONNECT_TIMEOUT$|ECONN|EPIPE$|ENOTFOUND$|EAI_AGAIN$|E(HOST|NET)UNREACH$|ETIMEDOUT$|ERR_(SOCKET_CLOSED|STREAM_DESTROYED|STREAM_WRITE_AFTER_END)$)/;
/**
 * PostgreSQL's error codes (https://www.postgresql.org/docs/current/errcodes-appendix.html): connection exceptions, refused users and
 * databases, insufficient resources, shutting down or starting up, and a read-only server.
 */
const refused = /^(08|28|3D000|53|57P0|25006)/;

/** Returns whether an error means that the database can't be used now, and not that the query was wrong. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (error instanceof DatabaseUnavailableError) return true;
  if (error instanceof client.PostgresError) return refused.test(error.code);
  const { code, syscall } = (error ?? {}) as { code?: unknown; syscall?: unknown };
  return typeof code === "string" && (lost.test(code) || (syscall === "connect" && error instanceof Error));
}

/**
 * Sends one statement that does nothing.
 * @throws when the database does not answer.
 */
export async function pingDatabase(pool: Pool): Promise<void> {
  await pool`select 1`;
}
