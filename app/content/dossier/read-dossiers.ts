/** Reads the folder dossier/ of a course. */
import type { CourseFlaw } from "../source/problem";
import type { ParsedYamlFile, WholeAndPartYamlSchemas } from "../source/yaml-file";
import { type DossierYaml, dossierSchema, mayCopySource, wordRunsSchema } from "./dossier-schema";
import { describeRuns } from "./word-runs.server";

export interface Dossier {
  /** The key of the source in sources.yaml. */
  source: string;
  /** The path of the file, as messages show it. */
  file: string;
  /** The file without its invalid fields, or null if it can't be read. */
  yaml: ParsedYamlFile<Partial<DossierYaml>> | null;
  /** The hashes of all runs of eight words in the source. Empty if the folder has none, or they can't be read. */
  runs: ReadonlySet<string>;
}

/** Returns the ids of the passages of a dossier, or none if they can't be read. */
export function listPassageIds({ yaml }: Dossier): string[] {
  return (yaml?.value.passages ?? []).map(({ id }) => id);
}

const schemas = { whole: dossierSchema, part: dossierSchema.partial() } satisfies WholeAndPartYamlSchemas;

/** What reads the files of a course, and collects their problems. */
interface DossierFileReader {
  yaml(name: string, kind: typeof schemas): Dossier["yaml"];
  /** Returns null if the file can't be read. */
  open(name: string): string | null;
  /** @param line the first line if it is absent */
  tell(name: string, flaw: CourseFlaw, line?: number): void;
  /** Returns the path of a file as messages show it. */
  pathOf(name: string): string;
}

/** @param names the names of the files in the folder */
export function readDossiers(names: readonly string[], reader: DossierFileReader): Dossier[] {
  const missing = names.flatMap((name) => {
    const [, source] = /^(.+)\.runs\.json$/.exec(name) ?? [];
    if (!source && !name.endsWith(".yaml")) reader.tell(`dossier/${name}`, { code: "dossier-file-unused" });
    if (!source || names.includes(`${source}.yaml`)) return [];
    reader.tell(`dossier/${name}`, { code: "dossier-runs-alone", data: { file: `${source}.yaml` } });
    // What is bound to its passages is right.
    return [{ source, file: reader.pathOf(`dossier/${source}.yaml`), yaml: null, runs: new Set<string>() }];
  });
  const dossiers = names
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => {
      const path = `dossier/${name}`;
      const source = name.slice(0, -".yaml".length);
      const runsName = `${source}.runs.json`;
      const yaml = reader.yaml(path, schemas);
      const runs = names.includes(runsName) ? readRuns(`dossier/${runsName}`, reader) : "absent";
      if (yaml) tellOfOtherRuns({ name, yaml, runsName, runs }, reader);
      return { source, file: reader.pathOf(path), yaml, runs: new Set(runs === "absent" ? [] : runs) };
    });
  return [...dossiers, ...missing];
}

/**
 * Tells if the runs are not those with which the dossier was made: words of the source would be found no longer. If the source may be copied,
 * a dossier may have none.
 * @param runs null if they can't be read
 */
function tellOfOtherRuns(
  {
    name,
    yaml,
    runsName,
    runs,
  }: {
    name: string;
    yaml: NonNullable<Dossier["yaml"]>;
    runsName: string;
    runs: string[] | "absent" | null;
  },
  reader: DossierFileReader,
): void {
  const { licence, runs: expected } = yaml.value;
  const path = `dossier/${name}`;
  if (yaml.broken.includes("runs")) return;
  if (runs === "absent") {
    const isNeeded = expected !== undefined || (licence !== undefined && !mayCopySource(licence));
    const line = yaml.lineOf([expected ? "runs" : "licence"]);
    if (isNeeded) reader.tell(path, { code: "dossier-runs-missing", data: { file: runsName } }, line);
  } else if (!expected) {
    reader.tell(path, { code: "dossier-runs-uncounted", data: { file: runsName } }, yaml.lineOf(["licence"]));
  } else if (runs) {
    const { count, hash } = describeRuns(runs);
    const data = { dossier: name, count, expected: expected.count };
    if (count !== expected.count || hash !== expected.hash)
      reader.tell(`dossier/${runsName}`, { code: "dossier-runs-changed", data });
  }
}

function readRuns(name: string, reader: DossierFileReader): string[] | null {
  const text = reader.open(name);
  if (text === null) return null;
  const runs = wordRunsSchema.safeParse(parseJson(text));
  if (!runs.success) reader.tell(name, { code: "dossier-runs-form" });
  return runs.data ?? null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
