import { findLiteralBoldMarks } from "../source/misread-markdown";
import type { CourseProblem } from "../source/problem";
import { listDisplayedTexts } from "./displayed-texts";
import type { CourseRule } from "./rule";

/** YAML files are plain text. Readers would see every `**`. */
export const yamlHasNoMarkup: CourseRule = (course) =>
  listDisplayedTexts(course).flatMap(({ file, text, line }) =>
    findLiteralBoldMarks(text).map(
      ({ marks }): CourseProblem => ({ file, line, code: "marks-in-yaml", data: { marks } }),
    ),
  );
