/** Measures what the page of a group costs when its trainer opens it: time, and the number of database pages that are read. */
import { listCohortMembers, listMemberProgress } from "../../app/cohorts/following/list-member-progress.server";
import { createPool, type Pool } from "../../app/platform/database/database.server";
import { median } from "./measure";
import { type BenchSite, databaseTargetOf } from "./site";

const rounds = 9;
/** How many members the progress matrix shows on one page. */
const perPage = 100;

export interface GroupPagesMeasurement {
  accounts: number;
  members: number;
  /** Number of 8 kB pages of tables and indexes that the database reads for one page of the progress matrix. */
  matrix_pages: number;
  all_pages: number;
  /** Median time in ms of the query for one page of the progress matrix. */
  matrix_ms: number;
  all_ms: number;
  /** Median time in ms of the whole page over HTTP. */
  page_ms: number;
}

export async function measureGroupPages(
  site: BenchSite,
  cohortId: string,
): Promise<Omit<GroupPagesMeasurement, "accounts" | "members">> {
  const { trainerId, cookie } = site.trainer;
  const { courseId } = site.release.content;
  const key = { cohortId, trainerId };
  // One connection only, because PostgreSQL can only be told to update the statistics of the current connection.
  const pool = createPool(databaseTargetOf(site), { max: 1 });
  try {
    const learnerIds = (await listCohortMembers(pool, key)).map((member) => member.learnerId);
    const first = learnerIds.slice(0, perPage);
    const page = await measureQuery(pool, () => listMemberProgress(pool, { ...key, courseId, learnerIds: first }));
    const all = await measureQuery(pool, () => listMemberProgress(pool, { ...key, courseId, learnerIds }));
    const requests: number[] = [];
    for (let round = 0; round <= rounds; round++) {
      const began = performance.now();
      const response = await fetch(`http://127.0.0.1:${site.port}/cohorts/${cohortId}`, { headers: { cookie } });
      await response.text();
      if (response.status !== 200) throw new Error(`The matrix answered ${response.status}`);
      if (round > 0) requests.push(performance.now() - began);
    }
    return {
      matrix_pages: page.pages,
      all_pages: all.pages,
      matrix_ms: page.ms,
      all_ms: all.ms,
      page_ms: Number(median(requests).toFixed(1)),
    };
  } finally {
    await pool.end();
  }
}

async function measureQuery(pool: Pool, query: () => Promise<unknown>): Promise<{ pages: number; ms: number }> {
  await query();
  const before = await touched(pool);
  await query();
  const pages = (await touched(pool)) - before;
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const began = performance.now();
    await query();
    times.push(performance.now() - began);
  }
  return { pages, ms: Number(median(times).toFixed(1)) };
}

/** Returns how many 8 kB pages of tables and indexes the database has read so far, from memory or disk. */
async function touched(pool: Pool): Promise<number> {
  await pool`select pg_stat_force_next_flush()`;
  const [row] = await pool<{ pages: number }[]>`
    select sum(coalesce(heap_blks_hit, 0) + coalesce(heap_blks_read, 0) + coalesce(idx_blks_hit, 0) + coalesce(idx_blks_read, 0))
      ::double precision as pages
      from pg_statio_user_tables where schemaname = 'public'`;
  return row?.pages ?? 0;
}
