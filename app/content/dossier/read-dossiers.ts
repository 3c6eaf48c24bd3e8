/** Reads the folder dossier/ of a course. */
import type { CourseFlaw } from "../source/problem";
import type { ParsedYamlFile, WholeAndPartYamlSchemas } from "../source/yaml-file";
import { type DossierYaml, dossierSchema, wordRunsSchema } from "./dossier-schema";

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

const schemas = { whole: dossierSchema, part: dossierSchema.partial() } satisfies WholeAndPartYamlSchemas;

/** What reads the files of a course, and collects their problems. */
interface DossierFileReader {
  yaml(name: string, kind: typeof schemas): Dossier["yaml"];
  /** Returns null if the file can't be read. */
  open(name: string): string | null;
  tell(name: string, flaw: CourseFlaw): void;
  /** Returns the path of a file as messages show it. */
  pathOf(name: string): string;
}

/** @param names the names of the files in the folder */
export function readDossiers(names: readonly string[], reader: DossierFileReader): Dossier[] {
  for (const name of names) {
    const [, source] = /^(.+)\.runs\.json$/.exec(name) ?? [];
    if (source && !names.includes(`${source}.yaml`))
      reader.tell(`dossier/${name}`, { code: "dossier-runs-alone", data: { file: `${source}.yaml` } });
    if (!source && !name.endsWith(".yaml")) reader.tell(`dossier/${name}`, { code: "dossier-file-unused" });
  }
  return names
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => {
      const source = name.slice(0, -".yaml".length);
      const runsName = `${source}.runs.json`;
      const runs = names.includes(runsName) ? readRuns(`dossier/${runsName}`, reader) : [];
      const path = `dossier/${name}`;
      return { source, file: reader.pathOf(path), yaml: reader.yaml(path, schemas), runs: new Set(runs) };
    });
}

function readRuns(name: string, reader: DossierFileReader): string[] {
  const text = reader.open(name);
  if (text === null) return [];
  const runs = wordRunsSchema.safeParse(parseJson(text));
  if (!runs.success) reader.tell(name, { code: "dossier-runs-form" });
  return runs.data ?? [];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
