/** These tests check recovery: they make a backup while people answer, restore it in another database, and compare both databases. */
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import { createTestCourse, insertLearner, loadTestCourse } from "~/../tests/support/factories";
import { answerPracticeRound } from "~/../tests/support/learning";
import { createCoursePicture } from "~/content/compile/pictures.server";
import { getLessonPictureByHashOrName } from "~/content/release/pictures.server";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { compareStoredWithComputedCards } from "~/learning/cards/remake-cards.server";
import { createPool, type Pool } from "../database/database.server";
import type { DatabaseTarget } from "../database/database-target.server";
import { migrate } from "../database/migrate.mjs";
import { createMailQueue, requeueUnsentMailsAfterRestore } from "../mail/mail-queue.server";
import { type BackupManifest, readBackupManifest } from "./manifest.server";
import { restoreBackup } from "./restore-backup.server";
import { listTablesToBackUp } from "./tables.sql.server";
import { writeBackupToNewFolder } from "./write-backup-to-new-folder.server";

const { pool, options } = await openTestDatabase();
const now = new Date("2026-03-01T12:00:00Z");
const migrationsDir = path.resolve("db/migrations");
const into = fs.mkdtempSync(path.join(os.tmpdir(), "leerdossier-backup-"));
const progress = { begin: () => {}, name: () => {}, advance: () => {} };
const opened: { pool: Pool; name: string }[] = [];
afterAll(async () => {
  for (const { pool: each, name } of opened) {
    await each.end({ timeout: 1 });
    await pool`drop database ${pool(name)} with (force)`;
  }
  fs.rmSync(into, { recursive: true, force: true });
});

async function emptyDatabase(): Promise<{ target: DatabaseTarget; pool: Pool }> {
  const name = `restore_${randomBytes(6).toString("hex")}`;
  await pool`create database ${pool(name)}`;
  const target = { ...options, database: name };
  opened.push({ name, pool: createPool(target, { max: 4 }) });
  return { target, pool: opened.at(-1)?.pool as Pool };
}
const picture = createCoursePicture("media/plaat.png", Buffer.from(Array.from({ length: 256 }, (_, i) => i)));
const course = await loadTestCourse(pool, now, { ...createTestCourse(), pictures: [picture] });
const releases = createReleaseCache();

/**
 * Starts learners who begin lessons and answer questions, until the returned function is called. That function returns the number of
 * answers.
 */
function keepAnswering(): () => Promise<number> {
  const state = { stopped: false, answers: 0 };
  const person = async () => {
    while (!state.stopped) {
      const learnerId = await insertLearner(pool, now);
      const right = Array(5).fill(true);
      await answerPracticeRound(pool, releases, course, { learnerId, lessonId: "vijf", right, now });
      state.answers += 5;
    }
  };
  const running = Promise.all([person(), person(), person()]);
  return async () => {
    state.stopped = true;
    await running;
    return state.answers;
  };
}

/** Returns a hash of the rows of each table, by the name of the table. */
async function hashTables(db: Pool, snapshot?: string): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  await db.begin("isolation level repeatable read read only", async (tx) => {
    if (snapshot) await tx.unsafe(`set transaction snapshot '${snapshot}'`);
    for (const { name } of await listTablesToBackUp(tx)) {
      const [row] = await tx`
        select count(*) || ':' || md5(coalesce(string_agg(t::text, '|' order by t::text collate "C"), '')) as hash from ${tx(name)} t`;
      hashes[name] = row?.hash;
    }
  });
  return hashes;
}

/** Inserts rows with special values: characters that COPY escapes, all bytes, infinity, and rows that refer to each other in a circle. */
async function addCorners(): Promise<string> {
  const learnerId = await insertLearner(pool, now, "account");
  const bytes = Buffer.from(Array.from({ length: 256 }, (_, i) => i));
  await pool`
    insert into account (learner_id, email, email_confirmed_at, password_hash, name)
    values (${learnerId}, 'zoe@example.org', ${now}, 'x', ${'Zoë\t"Ş"\\N \\. \n\r NULL'})`;
  await pool`
    insert into session (token_hash, public_id, learner_id, created_at, expires_at, last_used_on)
    values (${bytes}, gen_random_uuid(), ${learnerId}, ${now}, 'infinity', '2026-03-01')`;
  await pool`
    insert into certificate_status (id, learner_id, hashes) values ('0123456789AB', ${learnerId}, ${["a,b", 'c"d', "{}"]})`;
  await answerPracticeRound(pool, releases, course, { learnerId, lessonId: "alles", right: Array(9).fill(true), now });
  await pool`
    insert into marking (learner_id, attempt_id, question_id, no, revision, score, cause, at)
    select learner_id, attempt_id, question_id, 1, 'r', 1::double precision / 3, 'key', '2026-03-01 12:00:00.123456Z'
      from answer where learner_id = ${learnerId}`;
  return learnerId;
}

it("a backup under load holds one moment, and restored elsewhere its rows are equal", async () => {
  const learnerId = await addCorners();
  const stop = keepAnswering();
  await new Promise((resolve) => setTimeout(resolve, 400));
  let atSnapshot: Record<string, string> = {};
  const folder = await writeBackupToNewFolder(options, {
    into,
    now,
    progress,
    onSnapshot: async (name) => {
      atSnapshot = await hashTables(pool, name);
    },
  });
  const during = await hashTables(pool);
  expect(await stop()).toBeGreaterThan(20);
  expect(during.answer).not.toBe(atSnapshot.answer);
  expect(path.basename(folder)).toBe("leerdossier-2026-03-01T12-00-00Z");
  for (const file of fs.readdirSync(folder))
    expect(fs.statSync(path.join(folder, file)).mode & 0o777, file).toBe(0o600);

  const target = await emptyDatabase();
  const manifest = await restoreBackup(target.pool, { folder, migrationsDir, progress });
  expect(await hashTables(target.pool)).toEqual(atSnapshot);
  expect(manifest.tables.find(({ name }) => name === "answer")?.rows).toBeGreaterThan(9);
  const found = await getLessonPictureByHashOrName(target.pool, "proef", `${picture.sha256}.png`);
  expect(found?.bytes.toString("base64")).toBe(picture.base64);
  // The restored database also has the triggers that protect append-only rows.
  await expect(target.pool`update answer set score = 0`).rejects.toThrow("append-only");
  await expect(target.pool`delete from learner where id = ${learnerId}`).resolves.toBeDefined();
  expect(await target.pool`select from answer where learner_id = ${learnerId}`).toHaveLength(0);
  expect((await compareStoredWithComputedCards(target.pool, releases, progress)).differing).toBe(0);
  await expect(
    target.pool`insert into note values (gen_random_uuid(), gen_random_uuid(), 'c', 'l', 'p', 't', ${now})`,
  ).rejects.toThrow("foreign key");
});

it("a backup of the restored rows has the same text, table by table", async () => {
  const first = await writeBackupToNewFolder(options, { into, now: new Date("2026-03-02T12:00:00Z"), progress });
  const target = await emptyDatabase();
  await restoreBackup(target.pool, { folder: first, migrationsDir, progress });
  const second = await writeBackupToNewFolder(target.target, { into, now: new Date("2026-03-03T12:00:00Z"), progress });
  const texts = async (folder: string) =>
    (await readBackupManifest(folder)).tables.map(({ name, rows, textSha256 }) => ({ name, rows, textSha256 }));
  expect(await texts(second)).toEqual(await texts(first));
});

it("unsent mails are queued again, once each, but old ones are not", async () => {
  const quiet = createMailQueue({ send: async () => {} });
  const write = (key: string, at: Date) =>
    quiet.enqueue(
      pool,
      { idempotencyKey: key, recipient: `${key}@example.org`, template: "t", locale: "nl", data: {} },
      at,
    );
  await write("fresh", now);
  await write("sent", now);
  await write("stale", new Date(now.getTime() - 3 * 86_400_000));
  await pool`update mail_outbox set sent_at = ${now} where idempotency_key = 'sent'`;
  const left: object[] = [];
  const jobs = { send: async (_db: unknown, queue: string, data: object) => void left.push({ queue, ...data }) };
  expect(await requeueUnsentMailsAfterRestore(pool, { jobs, now })).toBe(1);
  const [fresh] = await pool`select id from mail_outbox where idempotency_key = 'fresh'`;
  expect(left).toEqual([{ queue: "mail", id: fresh?.id }]);
});

it("an older backup is restored with its old schema and then migrated", async () => {
  const older = await emptyDatabase();
  await migrate(older.pool, migrationsDir, { upTo: "0004_learning.sql" });
  const learnerId = await insertLearner(older.pool, now);
  const folder = await writeBackupToNewFolder(older.target, { into, now: new Date("2026-03-04T12:00:00Z"), progress });
  const target = await emptyDatabase();
  await restoreBackup(target.pool, { folder, migrationsDir, progress });
  expect(await target.pool`select id from learner`).toMatchObject([{ id: learnerId }]);
  expect((await target.pool`select name from schema_migration order by name`).map(({ name }) => name)).toEqual(
    fs.readdirSync(migrationsDir).sort(),
  );
});

/** Returns a copy of a good backup. A test then damages the copy. */
async function copyBackup(): Promise<{
  folder: string;
  manifest: BackupManifest;
  write: (manifest: BackupManifest) => void;
}> {
  const at = new Date(Date.UTC(2026, 4, 1, 0, 0, copies++));
  const folder = await writeBackupToNewFolder(options, { into, now: at, progress });
  const manifest = await readBackupManifest(folder);
  const write = (changed: BackupManifest) =>
    fs.writeFileSync(path.join(folder, "manifest.json"), JSON.stringify(changed));
  return { folder, manifest, write };
}
let copies = 0;

it("a broken, missing or foreign backup is refused before anything is written", async () => {
  const target = await emptyDatabase();
  const refusal = async (folder: string) => {
    const message = await restoreBackup(target.pool, { folder, migrationsDir, progress }).then(
      () => "restored",
      (error) => error.message,
    );
    const [row] = await target.pool`select count(*)::int as tables from pg_tables where schemaname = 'public'`;
    expect(row?.tables).toBe(0);
    return message.replace(into, "");
  };
  const broken = await copyBackup();
  const file = path.join(broken.folder, "learner.copy.gz");
  const bytes = fs.readFileSync(file);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  fs.writeFileSync(file, bytes);
  expect(await refusal(broken.folder)).toContain("learner.copy.gz in ");
  fs.appendFileSync(file, "more");
  expect(await refusal(broken.folder)).toContain("is not what was written");
  fs.rmSync(file);
  expect(await refusal(broken.folder)).toContain("learner.copy.gz is missing");
  const newer = await copyBackup();
  newer.write({
    ...newer.manifest,
    migrations: [...newer.manifest.migrations, { name: "9001_future.sql", sha256: "0".repeat(64) }],
  });
  expect(await refusal(newer.folder)).toBe(
    "This backup is of a newer version (it has 9001_future.sql): update the code first.",
  );
  fs.writeFileSync(path.join(newer.folder, "manifest.json"), "{");
  expect(await refusal(newer.folder)).toContain("manifest.json is broken");
  fs.rmSync(path.join(newer.folder, "manifest.json"));
  expect(await refusal(newer.folder)).toContain("holds no whole backup");
});

it("a restore that is interrupted leaves no row, and can be repeated", async () => {
  const target = await emptyDatabase();
  const { folder, manifest, write } = await copyBackup();
  write({
    ...manifest,
    tables: manifest.tables.map((table) => (table.name === "session" ? { ...table, rows: table.rows + 1 } : table)),
  });
  await expect(restoreBackup(target.pool, { folder, migrationsDir, progress })).rejects.toThrow("session got 1 rows");
  expect(await target.pool`select from learner`).toHaveLength(0);
  write(manifest);
  await restoreBackup(target.pool, { folder, migrationsDir, progress });
  expect((await target.pool`select from learner`).length).toBeGreaterThan(0);
});

it("a database with data, or newer than the backup, is refused and does not change", async () => {
  const { folder, manifest, write } = await copyBackup();
  const before = await hashTables(pool);
  await expect(restoreBackup(pool, { folder, migrationsDir, progress })).rejects.toThrow(
    "The database holds data already (table account): restore into a new, empty database.",
  );
  expect(await hashTables(pool)).toEqual(before);
  const further = await emptyDatabase();
  await migrate(further.pool, migrationsDir);
  write({ ...manifest, migrations: manifest.migrations.slice(0, 4) });
  await expect(restoreBackup(further.pool, { folder, migrationsDir, progress })).rejects.toThrow(
    "The database is further than the backup already (it has 0005_certificates.sql)",
  );
});

it("a failed backup leaves nothing behind", async () => {
  const empty = await emptyDatabase();
  const at = { into, progress, now: new Date("2026-06-01T00:00:00Z") };
  await expect(writeBackupToNewFolder(empty.target, at)).rejects.toThrow("holds no data of Leerdossier");
  const file = path.join(into, "a-file");
  fs.writeFileSync(file, "");
  await expect(writeBackupToNewFolder(options, { ...at, into: path.join(file, "x") })).rejects.toThrow(
    "can't be written",
  );
  expect(fs.readdirSync(into).filter((name) => name.includes("2026-06") || name.includes("incomplete"))).toEqual([]);
  await writeBackupToNewFolder(options, at);
  await expect(writeBackupToNewFolder(options, at)).rejects.toThrow("is there already");
});

// With few rows, everything has arrived before the disk is full. With many rows, the database connection is still sending.
it.each([300, 40_000])(
  "a disk that is full after %i rows gives one sentence, leaves nothing, and frees the database",
  async (rows) => {
    await pool`
      insert into audit_event (id, at, actor, action, reason)
      select gen_random_uuid(), now(), 'x', 'x', repeat(md5(n::text), 9) from generate_series(1, ${rows}::integer) as series (n)`;
    const full = path.join(into, `full-${rows}`);
    const onSnapshot = async () => {
      const [folder = ""] = fs.readdirSync(full);
      fs.symlinkSync("/dev/full", path.join(full, folder, "audit_event.copy.gz"));
    };
    await expect(writeBackupToNewFolder(options, { into: full, progress, now, onSnapshot })).rejects.toThrow(
      `There is no room in ${full} for a backup: nothing was kept.`,
    );
    expect(fs.readdirSync(full)).toEqual([]);
    const copying = async () =>
      (await pool`select from pg_stat_activity where datname = ${String(options.database)} and query like 'copy%'`)
        .length;
    await expect.poll(copying).toBe(0);
  },
);

it("all data is in tables: a sequence would need a place in the manifest", async () => {
  expect(await pool`select from pg_sequences where schemaname = 'public'`).toHaveLength(0);
});
