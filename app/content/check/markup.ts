import type { CourseProblem } from "../source/problem";
import { findLiteralBoldMarks } from "../source/silent-losses";
import { listPrintedTexts } from "./printed-texts";
import type { CourseRule } from "./rule";

/** YAML files are plain text. Readers would see every `**`. */
export const yamlHasNoMarkup: CourseRule = (course) =>
  listPrintedTexts(course).flatMap(({ file, text, line }) =>
    findLiteralBoldMarks(text).map(
      ({ marks }): CourseProblem => ({ file, line, code: "marks-in-yaml", data: { marks } }),
    ),
  );
