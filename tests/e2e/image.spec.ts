/**
 * These tests check that the files in the container image are enough to run the site, back it up and restore it, and that none of these
 * files is changed.
 */
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import {
  composeRightAnswerFields,
  findLessonByNumber,
  lessonPath,
  listLessonQuestions,
  readBuiltCourse,
} from "../support/course";
import { listPathsCopiedFromEarlierStage, readDockerfileStages } from "../support/dockerfile";
import { expect, startTestSite, test } from "../support/site";
import { startSiteProcess } from "../support/site-process";

/** Makes a folder with exactly the files that the last stage of the Dockerfile copies, and returns it. */
function stageImage(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "leerdossier-image-"));
  for (const name of listPathsCopiedFromEarlierStage(readDockerfileStages("Dockerfile").at(-1) ?? [])) {
    if (name === "node_modules") fs.symlinkSync(path.resolve(name), path.join(folder, name));
    else fs.cpSync(name, path.join(folder, name), { recursive: true, preserveTimestamps: true });
  }
  return folder;
}

/** Returns every file in a folder with its size and time, except packages. */
function listFiles(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => !name.startsWith("node_modules"))
    .map((name) => ({ name, stat: fs.lstatSync(path.join(folder, name)) }))
    .map(({ name, stat }) => `${name} ${stat.isDirectory() ? "" : `${stat.size} ${stat.mtimeMs}`}`)
    .sort();
}

async function command(cwd: string, env: Record<string, string>, ...args: string[]): Promise<string> {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  child.stdout.on("data", (chunk) => {
    out += chunk;
  });
  let told = "";
  child.stderr.on("data", (chunk) => {
    told += chunk;
  });
  const code = await new Promise<number>((resolve) => child.once("exit", (status) => resolve(status ?? 1)));
  if (code !== 0) throw new Error(told);
  return out.trim();
}

test("the files of the image serve, back up a running site and restore it elsewhere, without writing outside DATA_DIR", async () => {
  const site = await startTestSite({}, { durable: true });
  const image = stageImage();
  const elsewhere = fs.mkdtempSync(path.join(os.tmpdir(), "leerdossier-restored-"));
  fs.chmodSync(elsewhere, 0o755);
  const before = listFiles(image);
  try {
    const instance = await startSiteProcess({ DATA_DIR: site.dataDir }, { cwd: image });
    const lesson = findLessonByNumber(readBuiltCourse(), 1);
    const [question] = listLessonQuestions(readBuiltCourse(), lesson);
    if (!question) throw new Error("lesson 1 has no question");
    const body = new URLSearchParams([
      ["page-mark", "visitor"],
      ["question", question.id],
      ["round", "1"],
      ...composeRightAnswerFields(question),
    ]);
    const headers = { origin: instance.url };
    const answered = await fetch(instance.url + lessonPath(lesson), {
      method: "POST",
      redirect: "manual",
      headers,
      body,
    });
    expect(answered.status).toBe(303);
    const cookie = answered.headers.get("set-cookie")?.split(";")[0] ?? "";

    // Loads a new course while the site runs. Its pictures must be in the backup.
    const courses = path.join(elsewhere, "courses");
    fs.cpSync("scripts/new-course", path.join(courses, "planten"), { recursive: true });
    const own = { DATA_DIR: site.dataDir, COURSES_DIR: courses };
    expect(await command(image, own, "build/course.js", "load", "planten")).toContain("planten is geladen");
    const share = `/courses/planten/og.png`;
    const shown = await (await fetch(instance.url + share)).blob();
    expect(shown.type).toBe("image/png");

    const backups = path.join(elsewhere, "backups");
    const made = await command(image, { DATA_DIR: site.dataDir }, "build/backup.js", backups);
    expect(fs.readdirSync(backups).map((name) => path.join(backups, name))).toEqual([made]);
    expect(await instance.stop()).toBe(0);

    const restored = await command(image, { DATA_DIR: elsewhere }, "build/restore.js", made);
    expect(restored).toMatch(/^\d+ tables, \d+ rows of /);
    const again = await startSiteProcess({ DATA_DIR: elsewhere }, { cwd: image });
    const page = await (await fetch(again.url + lessonPath(lesson), { headers: { cookie } })).text();
    expect(page).toContain('class="verdict');
    expect((await (await fetch(again.url + share)).blob()).size).toBe(shown.size);
    expect(await again.stop()).toBe(0);
    expect(listFiles(image)).toEqual(before);
  } finally {
    await site.stop();
    fs.rmSync(image, { recursive: true, force: true });
    fs.rmSync(elsewhere, { recursive: true, force: true });
  }
});
