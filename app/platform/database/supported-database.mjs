/** Checks that a database is supported, before anything in it is changed. */

const oldestVersion = 16;

/**
 * Checks the version and the encoding of a database.
 * @param {import('postgres').Sql} sql
 * @throws Error if PostgreSQL is too old, or if the database can't store every letter
 */
export async function requireSupportedDatabaseVersionAndEncoding(sql) {
  const [row] = await sql`
    select current_setting('server_version_num')::int / 10000 as version, current_setting('server_encoding') as encoding,
           current_database() as name`;
  if (row?.version < oldestVersion)
    throw new Error(`This is PostgreSQL ${row?.version}: ${oldestVersion} or later is needed.`);
  if (row?.encoding !== "UTF8")
    throw new Error(
      `The database ${row?.name} is encoded in ${row?.encoding}, which can't hold every letter: make one with UTF8 (createdb --encoding=UTF8 --template=template0).`,
    );
}
