/**
 * This test checks that what the repository contains is our own: nothing has eight words in a row from a source of a course, except the
 * short quotations that the course names, each once. The sources are not stored here; dossier/<source>.runs.json has a hash of each eight
 * words in a row. The course check has the same rule for the texts of a course as readers see them.
 */
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { dossierSchema, wordRunsSchema } from "../app/content/dossier/dossier-schema";
import { findBorrowedWords, type KnownSource } from "../app/content/dossier/word-runs.server";

interface SourceOfCourse extends KnownSource {
  /** The folder of the course, in which each quotation may stand once. */
  folder: string;
}

const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { encoding: "utf8" })
  .split("\n")
  .filter((file) => /\.(mdx?|ya?ml|tsx?|mjs|json|html|svg|css|txt|sql)$/.test(file) && fs.existsSync(file))
  .filter((file) => file !== "package-lock.json");

const isRuns = (file: string) => /^content\/[^/]+\/dossier\/[^/]+\.runs\.json$/.test(file);
const readRuns = (file: string) => new Set(wordRunsSchema.parse(JSON.parse(fs.readFileSync(file, "utf8"))));

const sources = files.filter(isRuns).map((file): SourceOfCourse => {
  const dossier = dossierSchema.parse(parse(fs.readFileSync(file.replace(".runs.json", ".yaml"), "utf8")));
  return { folder: `${file.split("/", 2).join("/")}/`, runs: readRuns(file), quotations: dossier.quotations ?? [] };
});
/** Returns what a file has from a source, without the quotations in the course itself. */
function listBorrowed(file: string, text: string, source: SourceOfCourse): string[] {
  return findBorrowedWords(text, source)
    .filter(({ quotation }) => quotation === null || !file.startsWith(source.folder))
    .map((borrowed) => `${file}: ${borrowed.text}`);
}

it("no file contains eight successive words of a source, except the quotations of its course", () => {
  expect(files.length).toBeGreaterThan(50);
  expect(sources.length).toBeGreaterThan(0);
  const texts = files.filter((file) => !isRuns(file));
  const found = texts.flatMap((file) => {
    const text = fs.readFileSync(file, "utf8");
    return sources.flatMap((source) => listBorrowed(file, text, source));
  });
  expect(found).toEqual([]);
});

it("each quotation stands once in its course", () => {
  for (const source of sources.filter(({ quotations }) => quotations.length > 0)) {
    // An earlier edition has the same quotations.
    const isOwn = (file: string) => file.startsWith(source.folder) && !file.startsWith(`${source.folder}editions/`);
    const own = files.filter((file) => isOwn(file) && !isRuns(file));
    const quoted = own.flatMap((file) =>
      findBorrowedWords(fs.readFileSync(file, "utf8"), source).flatMap(({ quotation }) => quotation?.hash ?? []),
    );
    expect(quoted.sort()).toEqual([...new Set(quoted)]);
  }
});
