/** This test runs `npm start` in a copy of the project, with courses of its own that are made, broken, corrected, removed and archived. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, expectAccessible, expectPageFitsPhoneScreen, startTestSite, test } from "../support/site";
import { type SiteProcess, startSiteProcess } from "../support/site-process";

const copied = [
  "app",
  "build",
  "db",
  "public",
  "scripts",
  "package.json",
  "package-lock.json",
  "remix.config.js",
  "tsconfig.json",
  "vite.config.ts",
  "vite-plugin-enhance.ts",
  ".cache/lessons",
];

/**
 * Copies the project to a temporary folder and returns that folder. Files keep their times, so that the existing build counts as up to
 * date. Its own course is the example course, because it is checked and built several times, and the real one takes much longer.
 */
function copyProject(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "leerdossier-courses-"));
  fs.chmodSync(folder, 0o755);
  for (const name of copied.filter((each) => fs.existsSync(each))) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    spawnSync("cp", ["-a", name, path.join(folder, name)]);
  }
  fs.cpSync("tests/support/example-course/fiets", path.join(folder, "content/fiets"), { recursive: true });
  fs.symlinkSync(path.resolve("node_modules"), path.join(folder, "node_modules"));
  return folder;
}

function edit(file: string, from: string, to: string): void {
  const text = fs.readFileSync(file, "utf8");
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  fs.writeFileSync(file, text.replace(from, to));
}

test("a mistake in one course does not affect other courses, and that course stays as it was", async ({ browser }) => {
  test.setTimeout(300_000);
  const site = await startTestSite({ WORKER: "off" });
  const folder = copyProject();
  const mine = path.join(folder, "mine");
  const env = { COURSES_DIR: mine, DATA_DIR: site.dataDir, WORKER: "off", LOG_LEVEL: "silent" };
  const run = (script: string, ...args: string[]) => {
    const done = spawnSync(process.execPath, [script, ...args], {
      cwd: folder,
      env: { ...process.env, ...env },
      encoding: "utf8",
    });
    return { code: done.status, out: done.stdout, told: done.stderr };
  };
  // The bundle of the command, as an administrator of a container runs it: it starts in a fifth of the time.
  const course = (...args: string[]) => run("build/course.js", ...args);
  const npmStart = () => startSiteProcess(env, { cwd: folder, args: ["scripts/start.mjs"] });
  const textOf = async (url: string) => (await fetch(url)).text();
  const statusOf = async (url: string) => (await fetch(url)).status;
  let instance: SiteProcess | null = null;
  try {
    expect(run("scripts/run.mjs", "course", "new", "planten")).toMatchObject({ code: 0 });
    expect(course("new", "stuk")).toMatchObject({ code: 0 });
    expect(course("new", "planten")).toMatchObject({ code: 1, told: expect.stringContaining("bestaat al") });
    expect(course("check", "planten")).toMatchObject({ code: 0, out: expect.stringMatching(/^planten: in orde/) });
    edit(path.join(mine, "stuk/01-water-geven.mdx"), "[@V]", "[@X]");
    fs.symlinkSync("/nergens", path.join(mine, "dood"));

    instance = await npmStart();
    expect(instance.said()).not.toContain("Building: pages");
    expect(instance.said()).toContain("mine/stuk/01-water-geven.mdx:21  De bron X staat niet in sources.yaml.");
    const page = `${instance.url}/courses/planten`;
    const lesson = await textOf(`${page}/lessons/water-geven`);
    const [picture = ""] = /\/courses\/planten\/media\/[0-9a-f]{64}\.png/.exec(lesson) ?? [];
    const png = fs.readFileSync("scripts/new-course/media/plant.png");
    const bytesOf = async (url: string) => Buffer.from(await (await fetch(url)).arrayBuffer());
    expect(png.equals(await bytesOf(instance.url + picture))).toBe(true);
    expect(await statusOf(`${instance.url}/courses/fiets`)).toBe(200);
    expect(await statusOf(`${instance.url}/courses/stuk`)).toBe(404);
    expect(await textOf(instance.url)).toContain("Planten water geven");
    expect(await instance.stop()).toBe(0);

    // The author makes a mistake in course.yaml and removes a picture. The next start builds the courses again.
    edit(path.join(mine, "planten/course.yaml"), "edition:", "editie:");
    fs.rmSync(path.join(mine, "planten/media"), { recursive: true });
    instance = await npmStart();
    const again = instance.url;
    expect(await textOf(`${again}/courses/planten/lessons/water-geven`)).toContain(picture);
    expect(png.equals(await bytesOf(again + picture))).toBe(true);
    expect((await fetch(`${again}/courses/planten/og.png`)).headers.get("content-type")).toBe("image/png");
    expect(await statusOf(`${again}/courses/fiets`)).toBe(200);
    // Both commands fail because one course has a mistake, but the course without mistakes is written.
    expect(run("scripts/run.mjs", "content-check")).toMatchObject({ code: 1 });
    expect(run("scripts/run.mjs", "content-build").code).toBe(1);
    const written = fs.readdirSync(path.join(folder, "build/content")).sort();
    expect(written).toEqual(["_checks.json", "fiets.json"]);

    // An administrator reads which file and line has the mistake and what was expected, here from another process of the site.
    const context = await browser.newContext({ baseURL: site.url });
    const { learnerId } = await site.signIn(context);
    await site.pool`insert into role_grant (id, learner_id, role, granted, actor, at)
      values (gen_random_uuid(), ${learnerId}, 'administrator', true, 'test', now())`;
    const admin = await context.newPage();
    await admin.goto("/admin");
    await admin.getByRole("link", { name: "cursussen kloppen niet" }).click();
    const section = (title: string) =>
      admin.locator("section").filter({ has: admin.getByRole("heading", { name: title }) });
    await expect(section("Planten water geven")).toContainText("Lezers zien de versie die hier staat.");
    await expect(section("Planten water geven")).toContainText(/mine\/planten\/course\.yaml:\d+/);
    await expect(section("stuk")).toContainText("De bron X staat niet in sources.yaml.");
    await expect(section("stuk")).toContainText("Lezers zien deze cursus niet.");
    await expect(section("dood")).toContainText("Deze map is niet te lezen (het bestaat niet; klopt de naam?)");
    await expectAccessible(admin);
    await expectPageFitsPhoneScreen(admin);
    await context.close();

    // The author corrects the course, and loads it while the site runs.
    edit(path.join(mine, "planten/course.yaml"), "editie:", "edition:");
    edit(path.join(mine, "planten/course.yaml"), "kijken en voelen", "voelen en wachten");
    fs.cpSync("scripts/new-course/media", path.join(mine, "planten/media"), { recursive: true });
    expect(course("load", "planten")).toMatchObject({ code: 0 });
    const everybody = async () => [
      await textOf(`${again}/courses/planten`),
      await textOf(`${site.url}/courses/planten`),
    ];
    await expect
      .poll(async () => (await everybody()).every((text) => text.includes("oelen en wachten")), { timeout: 30_000 })
      .toBe(true);

    // The author deletes the folder. The site still shows the course, until it is archived.
    fs.rmSync(path.join(mine, "planten"), { recursive: true });
    expect(await instance.stop()).toBe(0);
    instance = await npmStart();
    expect(await textOf(instance.url)).toContain("Planten water geven");
    expect(course("archive", "planten")).toMatchObject({ code: 0 });
    const { url } = instance;
    await expect.poll(() => textOf(url), { timeout: 30_000 }).not.toContain("Planten water geven");
    await expect
      .poll(() => textOf(`${url}/courses/planten`), { timeout: 30_000 })
      .toContain("Deze cursus wordt niet meer aangeboden.");
    expect(await textOf(`${url}/sitemap.xml`)).not.toContain("planten");
    expect(await instance.stop()).toBe(0);

    // Without any course, the site does not start.
    instance = null;
    fs.rmSync(path.join(folder, "content/fiets"), { recursive: true });
    fs.mkdirSync(path.join(folder, "empty"), { mode: 0o755 });
    await expect(
      startSiteProcess({ ...env, DATA_DIR: path.join(folder, "empty") }, { cwd: folder, args: ["scripts/start.mjs"] }),
    ).rejects.toThrow(/ended with 1:[\s\S]*There is no course to show/);
  } finally {
    await instance?.stop();
    await site.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
});
