/** Rules of the course check about the texts in YAML files. */

import { findLiteralBoldMarks } from "../source/misread-markdown";
import type { CourseProblem } from "../source/problem";
import type { CourseRule } from "./course-rule";
import { listDisplayedYamlTexts } from "./displayed-yaml-texts";

/**
 * Checks that the YAML files of a course contain no Markdown, because their texts are shown as plain text and readers would see every `**`.
 */
export const yamlTextsHaveNoBoldMarks: CourseRule = (course) =>
  listDisplayedYamlTexts(course).flatMap(({ file, text, line }) =>
    findLiteralBoldMarks(text).map(
      ({ marks }): CourseProblem => ({ file, line, code: "marks-in-yaml", data: { marks } }),
    ),
  );

/** The texts that `course new` writes for an author to replace. */
const placeholders = [
  "Zet hier wie hem niet maakte",
  "Zet hier je eigen naam",
  "Zet hier de titel van je bron",
  "Zet hier de uitgever",
  "Zet hier wat je ervan las",
];

/** Warns about a text of a new course that is still there. */
export const noPlaceholdersAreLeft: CourseRule = (course) => {
  const { folder, sources } = course;
  const file = `${folder}/sources.yaml`;
  const ofSources = Object.entries(sources?.value ?? {}).flatMap(([key, source]) =>
    Object.entries(source ?? {}).map(([field, text]) => ({ file, text, line: sources?.lineOf([key, field]) ?? 1 })),
  );
  const others = listDisplayedYamlTexts(course).filter((each) => each.file !== file);
  return [...others, ...ofSources].flatMap(({ file, text: whole, line }) =>
    placeholders
      .filter((text) => typeof whole === "string" && whole.includes(text))
      .map((text): CourseProblem => ({ file, line, code: "placeholder-left", data: { text } })),
  );
};
