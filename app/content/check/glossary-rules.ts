/** The rule of the course check about the terms in glossary.yaml. */

import type { CourseProblem } from "../source/problem";
import { composeSlug } from "../source/slug";
import type { CourseRule } from "./course-rule";

export const glossaryTermsAreUniqueAndNotBlank: CourseRule = ({ folder, glossary }) => {
  const names = new Map<string, string>();
  return Object.entries(glossary?.value ?? {}).flatMap(([term, entry]) =>
    [term, ...entry.synonyms].flatMap((name): CourseProblem[] => {
      const other = names.get(composeSlug(name));
      names.set(composeSlug(name), term);
      const place = { file: `${folder}/glossary.yaml`, line: glossary?.lineOf([term, "definition"]) ?? 1 };
      if (other !== undefined) return [{ ...place, code: "term-twice", data: { term: name, other } }];
      return composeSlug(name) === "" ? [{ ...place, code: "term-without-letters", data: { term: name } }] : [];
    }),
  );
};
