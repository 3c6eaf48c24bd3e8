import { expect, test } from "vitest";
import { listCourseProblems, replaceTextInExampleFile } from "~/../tests/support/example-course";

const one = "01-banden.mdx";

const broken: [rule: string, file: string, from: string, to: string, expected: string | string[]][] = [
  [
    "an unknown term",
    one,
    "<Term>binnenband</Term>",
    "<Term>buitenband</Term>",
    "01-banden.mdx:18  Het begrip ‘buitenband’ staat niet in glossary.yaml.",
  ],
  [
    "a term with two places in the glossary",
    "glossary.yaml",
    "synonyms: [binnenbanden]",
    "synonyms: [binnenband]",
    "glossary.yaml:2  ‘binnenband’ staat twee keer in de begrippenlijst, ook bij ‘Binnenband’.",
  ],
];

test.each(broken)("%s", (_rule, file, from, to, expected) => {
  expect(listCourseProblems(replaceTextInExampleFile(file, from, to))).toEqual([expected].flat());
});
