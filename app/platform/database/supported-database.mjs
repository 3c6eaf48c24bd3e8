/** What a database must be, said in a sentence before anything in it is touched. */

const oldestVersion = 16;

/**
 * @param {import('postgres').Sql} sql
 * @throws Error when PostgreSQL is too old, or the database could not hold every letter.
 */
export async function requireSupportedDatabase(sql) {
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
