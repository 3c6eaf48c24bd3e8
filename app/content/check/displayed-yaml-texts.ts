/** Lists those texts in the YAML files of a course that are shown to readers. */
import type { ParsedCourse } from "../source/read-course.server";
import type { ParsedYamlFile } from "../source/yaml-file";

interface DisplayedYamlText {
  file: string;
  text: string;
  line: number;
}

export function listDisplayedYamlTexts({
  folder,
  course,
  glossary,
  misconceptions,
  sources,
}: ParsedCourse): DisplayedYamlText[] {
  return [
    ...textsOf(`${folder}/course.yaml`, course, []),
    ...textsOf(`${folder}/glossary.yaml`, glossary, ["sources", "synonyms"]),
    ...textsOf(`${folder}/misconceptions.yaml`, misconceptions, []),
    // Only the note on how much of a source was read is listed. The other fields are quoted from the publication, so the author can't
    // rewrite them.
    ...textsOf(`${folder}/sources.yaml`, sources, ["label", "authors", "year", "title", "container", "url", "read"]),
  ];
}

/**
 * Returns every text in a YAML file, except in the fields named in `except`. Ids and keys are included, but they are too short to cause a
 * warning.
 */
function textsOf<T>(file: string, source: ParsedYamlFile<T> | null, except: readonly string[]): DisplayedYamlText[] {
  const walk = (part: unknown, path: (string | number)[]): DisplayedYamlText[] => {
    if (typeof part === "string") return [{ file, text: part, line: source?.lineOf(path) ?? 1 }];
    if (Array.isArray(part)) return part.flatMap((each, index) => walk(each, [...path, index]));
    if (typeof part !== "object" || part === null) return [];
    return Object.entries(part).flatMap(([name, each]) => (except.includes(name) ? [] : walk(each, [...path, name])));
  };
  return walk(source?.value, []);
}
