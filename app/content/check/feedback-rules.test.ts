import { expect, test } from "vitest";
import { listCourseProblems, replaceTextInExampleFile } from "~/../tests/support/example-course";

const one = "01-banden.mdx";

const broken: [rule: string, file: string, from: string, to: string, expected: string | string[]][] = [
  [
    "feedback is too short",
    one,
    "Klopt. Zo haal je de buitenband van de velg.",
    "Klopt.",
    "01-banden.mdx:55  Deze feedback is te kort (6 tekens). Leg in ten minste 30 tekens uit waarom.",
  ],
  [
    "feedback is given twice",
    one,
    "Klopt. Zo haal je de buitenband van de velg.",
    "Klopt. Hiermee sluit je het gat in het rubber.",
    "01-banden.mdx:55  Deze feedback staat al bij een ander antwoord. Geef elk antwoord eigen feedback.",
  ],
];

test.each(broken)("%s", (_rule, file, from, to, expected) => {
  expect(listCourseProblems(replaceTextInExampleFile(file, from, to))).toEqual([expected].flat());
});
