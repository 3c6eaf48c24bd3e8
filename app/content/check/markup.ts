import type { Problem } from "../source/problem";
import { leftMarks } from "../source/silent-losses";
import { printedTexts } from "./printed-texts";
import type { Rule } from "./rule";

/** A YAML file is no Markdown: its readers see every `**`. */
export const yamlHasNoMarkup: Rule = (course) =>
  printedTexts(course).flatMap(({ file, text, line }) =>
    leftMarks(text).map(({ marks }): Problem => ({ file, line, code: "marks-in-yaml", data: { marks } })),
  );
