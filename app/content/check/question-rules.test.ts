import { expect, test } from "vitest";
import {
  listCourseProblems,
  replaceTextInExampleFile,
  testProblemsOfChangedExample,
} from "~/../tests/support/example-course";

const one = "01-banden.mdx";
const two = "02-ketting.mdx";
const pool = "final-test/01.mdx";

testProblemsOfChangedExample([
  [
    "an id is used twice",
    one,
    'id="L1-5"',
    'id="L1-4"',
    "01-banden.mdx:88  Het id L1-4 bestaat al (01-banden.mdx:76). Elk id komt één keer voor in een cursus.",
  ],
  [
    "an id is used again in the pool",
    pool,
    'id="T1"',
    'id="L1-2"',
    "final-test/01.mdx:5  Het id L1-2 bestaat al (01-banden.mdx:48). Elk id komt één keer voor in een cursus.",
  ],
  [
    "an unknown case",
    two,
    'case="piep"',
    'case="kraak"',
    "02-ketting.mdx:85  De les heeft geen casus ‘kraak’. Kies uit: piep.",
  ],
  [
    "an unknown passage",
    one,
    'facility="0.75" sources="B" passage="lucht"',
    'facility="0.75" sources="B" passage="water"',
    "01-banden.mdx:35  De les heeft geen kop of casus ‘water’. Kies uit: lucht.",
  ],
  [
    "a passage is missing",
    one,
    'facility="0.75" sources="B" passage="lucht"',
    'facility="0.75" sources="B"',
    "01-banden.mdx:35  In deze vraag ontbreekt passage, of het klopt niet. Verwacht: het anker van een kop in deze les, of het id van een casus.",
  ],
  [
    "enemies are not symmetric",
    one,
    'passage="lucht" enemies="L2-2"',
    'passage="lucht"',
    "01-banden.mdx:35  De vraag L2-2 noemt deze vraag bij enemies. Noem daarom hier ook L2-2.",
  ],
  [
    "an unknown enemy",
    one,
    'enemies="L2-2"',
    'enemies="L2-2 L8-8"',
    "01-banden.mdx:35  De vraag L8-8 bij enemies bestaat niet.",
  ],
  [
    "a negative that does not stand out",
    one,
    "Waar zoek je het lek?",
    "Waar zoek je niet?",
    "01-banden.mdx:35  In de vraag staat ‘niet’. Vraag liever naar wat wel zo is, of zet het woord vet: **niet**.",
  ],
]);

test("a course that asks too little at apply level", () => {
  const once = replaceTextInExampleFile(
    one,
    'type="multiple" objective="L1.1" bloom="toepassen"',
    'type="multiple" objective="L1.1" bloom="onthouden"',
  );
  const twice = replaceTextInExampleFile(
    one,
    'type="single" objective="L1.1" bloom="toepassen"',
    'type="single" objective="L1.1" bloom="onthouden"',
    once,
  );
  expect(listCourseProblems(twice)).toEqual([
    "course.yaml:17  4 van de 12 vragen zijn op niveau toepassen of hoger. Verwacht: ten minste 5 (40 %).",
  ]);
});
