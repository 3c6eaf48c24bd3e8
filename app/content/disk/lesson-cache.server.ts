/** Stores compiled lessons in a folder, so that a build compiles only what changed. */
import fs from "node:fs/promises";
import path from "node:path";
import { hashText } from "~/platform/hash.server";
import type { CompiledLessonCache } from "../compile/compile-lesson.server";

export function openCompiledLessonCache(dir: string): CompiledLessonCache {
  const fileOf = async (key: string) => path.join(dir, `${hashText(`${await compilerVersion()}\n${key}`)}.html`);
  return {
    async read(key) {
      return fs.readFile(await fileOf(key), "utf8").catch(() => null);
    },
    async write(key, html) {
      const file = await fileOf(key);
      await fs.mkdir(dir, { recursive: true });
      // Written to a temporary file and renamed, so that an interrupted build, or two builds at once, never leave an incomplete file.
      const draft = `${file}.${process.pid}`;
      await fs.writeFile(draft, html);
      await fs.rename(draft, file);
    },
  };
}

/** Hash of the compiler's own files: a lesson is compiled again when the compiler changed, because its HTML may differ. */
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
  return hashText((await Promise.all(own.map((file) => fs.readFile(file, "utf8")))).join("\n"));
}
