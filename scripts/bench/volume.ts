/** Measures what the page of a group and its export cost a trainer: time, and the number of database pages that are read. */
import { getProgressOfCohortMembers } from "../../app/cohorts/exporting/export-cohort.server";
import { getCohortOverviewForTrainer } from "../../app/cohorts/following/get-cohort-overview.server";
import { getCohortOfTrainer } from "../../app/cohorts/group/get-cohort-of-trainer.server";
import { createReleaseCache } from "../../app/content/release/release-cache.server";
import { createPool, type Pool } from "../../app/platform/database/database.server";
import { median } from "./measure";
import { type BenchSite, databaseTargetOf } from "./site";

const rounds = 9;

export interface GroupPagesMeasurement {
  accounts: number;
  members: number;
  /** Number of 8 kB pages of tables and indexes that the database reads for the overview, which is what the page shows. */
  overview_pages: number;
  /** The same for the progress of all members, as every export reads it. */
  export_pages: number;
  /** Median time in ms of these two reads. */
  overview_ms: number;
  export_ms: number;
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
  const releases = createReleaseCache();
  // One connection only, because PostgreSQL can only be told to update the statistics of the current connection.
  const pool = createPool(databaseTargetOf(site), { max: 1 });
  try {
    const cohort = await getCohortOfTrainer(pool, key);
    if (!cohort) throw new Error(`There is no cohort ${cohortId}`);
    const overview = await measureQuery(pool, () =>
      getCohortOverviewForTrainer(pool, releases, { ...key, cohort, now: new Date() }),
    );
    const exported = await measureQuery(pool, () => getProgressOfCohortMembers(pool, releases, { ...key, courseId }));
    const requests: number[] = [];
    for (let round = 0; round <= rounds; round++) {
      const began = performance.now();
      const response = await fetch(`http://127.0.0.1:${site.port}/cohorts/${cohortId}`, { headers: { cookie } });
      await response.text();
      if (response.status !== 200) throw new Error(`The page answered ${response.status}`);
      if (round > 0) requests.push(performance.now() - began);
    }
    return {
      overview_pages: overview.pages,
      export_pages: exported.pages,
      overview_ms: overview.ms,
      export_ms: exported.ms,
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
