import { expect, test } from "vitest";
import {
  exampleCourseFiles,
  listCourseProblems,
  replaceTextInExampleFile,
  testProblemsOfChangedExample,
} from "~/../tests/support/example-course";

const one = "01-banden.mdx";
const two = "02-ketting.mdx";

testProblemsOfChangedExample([
  [
    "two headings with one name",
    one,
    "<Figure",
    "## Lucht\n\nNog eens.\n\n<Figure",
    "01-banden.mdx:20  ‘lucht’ staat al eerder in deze les. Geef een kop, casus of vraag een eigen naam.",
  ],
  [
    "no pre-question",
    two,
    '<PreQuestion id="vooraf">\n\nHoe vaak smeer je een ketting?\n\n</PreQuestion>\n',
    "",
    "02-ketting.mdx:1  De les heeft 0 keer <PreQuestion>. Verwacht: één tot drie.",
  ],
  [
    "a heading after the questions",
    two,
    '<Recall id="terugblik">',
    '## Nog iets\n\nTekst.\n\n<Recall id="terugblik">',
    "02-ketting.mdx:130  ‘Nog iets’ staat na de eerste vraag. Zet de vragen na de tekst en de casus.",
  ],
]);

test("a lesson with fewer than five questions", () => {
  const question = /<Question id="L1-5"[\s\S]*?<\/Question>\n/.exec(exampleCourseFiles[one] ?? "")?.[0] ?? "";
  expect(listCourseProblems(replaceTextInExampleFile(one, question, ""))).toEqual([
    `${one}:1  De les heeft 4 vragen. Verwacht: ten minste 5.`,
  ]);
});
