/** The rule of the course check about the texts in YAML files. */

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
