import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { maxCourseTextFileBytes, maxDossierFileBytes } from "../source/course-files";
import { getCourseFolder } from "./course-folders.server";
import { readCourseFilesFromFolder } from "./read-course-files-from-folder.server";

test("a file of a dossier may be larger than other texts, because it holds the hashes of a whole source", async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "large-course-"));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  fs.mkdirSync(path.join(folder, "dossier"));
  const write = (name: string, bytes: number) => fs.writeFileSync(path.join(folder, name), Buffer.alloc(bytes, "a"));
  write("01-les.mdx", maxCourseTextFileBytes + 1);
  write("dossier/A.runs.json", maxCourseTextFileBytes + 1);
  write("dossier/B.runs.json", maxDossierFileBytes + 1);
  const { entries } = await readCourseFilesFromFolder(getCourseFolder(folder));
  expect(entries.get("01-les.mdx")).toMatchObject({ code: "file-too-large", data: { most: 2 } });
  expect(entries.get("dossier/A.runs.json")).toHaveLength(maxCourseTextFileBytes + 1);
  expect(entries.get("dossier/B.runs.json")).toMatchObject({ code: "file-too-large", data: { most: 6 } });
});
