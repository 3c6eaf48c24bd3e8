/** The one place that makes a connection pool. */
import type postgres from "postgres";
import { createSocketFactory, DatabaseUnavailable } from "./database-socket.server";
import type { DatabaseTarget } from "./database-target.server";
import client from "./postgres-client.mjs";

/** A pool or a transaction: SQL functions take either. */
export type Db = postgres.ISql;
/** The pool: what use cases take, because they open the transaction. */
export type Pool = postgres.Sql;

export type PoolOptions = postgres.Options<Record<string, postgres.PostgresType>> & {
  /** How long a statement may say nothing before its connection counts as dead; null, and unless told: for ever. */
  silenceMs?: number | null;
};

const connectMs = 4_000;

/**
 * Opens a pool. Columns arrive in camelCase; keys inside JSON stay as they are (`postgres.camel` would rewrite them too).
 * bigint, numeric and count(*) arrive as text: cast in SQL where a number is meant.
 */
export function createPool(target: DatabaseTarget, options: PoolOptions = {}): Pool {
  return openPool(target, {
    ...options,
    transform: { column: { from: client.toCamel, to: client.fromCamel } },
  });
}

/**
 * For pg-boss, which brings SQL of its own: column names stay as they are, and there is one connection, because its texts
 * begin and commit transactions by themselves.
 */
export function createJobsPool(target: DatabaseTarget, options: PoolOptions = {}): Pool {
  return openPool(target, { ...options, max: 1 });
}

function openPool(target: DatabaseTarget, { silenceMs = null, ...options }: PoolOptions): Pool {
  const { host, port, path, user, password, database, connection } = target;
  return client({
    max: 10,
    // Whoever needs a connection gets one or an error at once; after a failure `createSocketFactory` rests.
    backoff: 0 as never,
    onnotice: () => {},
    ...options,
    // Lists, because it takes texts apart at colons.
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

/** postgres.js's own words, and Node's, for a connection that is not there. */
const lost =
  /^(CONNECTION_|CONNECT_TIMEOUT$|ECONN|EPIPE$|ENOTFOUND$|EAI_AGAIN$|E(HOST|NET)UNREACH$|ETIMEDOUT$|ERR_(SOCKET_CLOSED|STREAM_DESTROYED|STREAM_WRITE_AFTER_END)$)/;
/**
 * PostgreSQL's, by https://www.postgresql.org/docs/current/errcodes-appendix.html: connection exceptions, refused users and
 * databases, too few resources, shutting down or starting up, and a server that only reads.
 */
const refused = /^(08|28|3D000|53|57P0|25006)/;

/** Whether an error says that the database can't be used now, rather than that something was wrong with what it was asked. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (error instanceof DatabaseUnavailable) return true;
  if (error instanceof client.PostgresError) return refused.test(error.code);
  const { code, syscall } = (error ?? {}) as { code?: unknown; syscall?: unknown };
  return typeof code === "string" && (lost.test(code) || (syscall === "connect" && error instanceof Error));
}
