/** A cache of compiled lessons in a folder on disk, so that a build compiles only the lessons that changed. */
import fs from "node:fs/promises";
import path from "node:path";
import { computeSha256OfText } from "~/platform/hash.server";
import type { CompiledLessonCache } from "../compile/compile-lesson.server";

export function openCompiledLessonCache(dir: string): CompiledLessonCache {
  const fileOf = async (key: string) =>
    path.join(dir, `${computeSha256OfText(`${await compilerVersion()}\n${key}`)}.html`);
  return {
    async read(key) {
      return fs.readFile(await fileOf(key), "utf8").catch(() => null);
    },
    async write(key, html) {
      const file = await fileOf(key);
      await fs.mkdir(dir, { recursive: true });
      // The HTML is written to a temporary file, which is then renamed. So an interrupted build, or two builds at once, never leave an
      // incomplete file.
      const draft = `${file}.${process.pid}`;
      await fs.writeFile(draft, html);
      await fs.rename(draft, file);
    },
  };
}

/** The hash of the compiler's own source files. It is part of every cache key, so that a changed compiler compiles all lessons again. */
let version: Promise<string> | undefined;
function compilerVersion(): Promise<string> {
  version ??= readCompiler();
  return version;
}

async function readCompiler(): Promise<string> {
  const app = path.join(import.meta.dirname, "../..");
  const tags = path.join(app, "ui/lesson");
  const files = (await fs.readdir(tags)).filter((name) => !name.includes(".test.")).sort();
  const own = [
    path.join(app, "content/compile/compile-lesson.server.ts"),
    ...files.map((name) => path.join(tags, name)),
  ];
  return computeSha256OfText((await Promise.all(own.map((file) => fs.readFile(file, "utf8")))).join("\n"));
}
