/** The one place that makes a connection pool. */
import postgres from "postgres";

/** A pool or a transaction: SQL functions take either. */
export type Db = postgres.ISql;
/** The pool: what use cases take, because they open the transaction. */
export type Pool = postgres.Sql;

export type PoolOptions = postgres.Options<Record<string, postgres.PostgresType>>;

/**
 * Opens a pool. Columns arrive in camelCase; keys inside JSON stay as they are (`postgres.camel` would rewrite them too).
 * bigint, numeric and count(*) arrive as text: cast in SQL where a number is meant.
 */
export function createPool(target: string | PoolOptions, options: PoolOptions = {}): Pool {
  return createPlainPool(target, {
    ...options,
    transform: { column: { from: postgres.toCamel, to: postgres.fromCamel } },
  });
}

/** A pool that leaves column names as they are: for libraries that bring SQL of their own. */
export function createPlainPool(target: string | PoolOptions, options: PoolOptions = {}): Pool {
  const shared: PoolOptions = {
    max: 10,
    onnotice: () => {},
    connection: { application_name: "leerdossier", TimeZone: "UTC" },
    ...options,
  };
  return typeof target === "string" ? postgres(target, shared) : postgres({ ...target, ...shared });
}
