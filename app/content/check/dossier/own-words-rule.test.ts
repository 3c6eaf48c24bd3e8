import { expect, test } from "vitest";
import { createBoundExampleCourseFiles, exampleQuotation } from "~/../tests/support/bound-example";
import {
  listCourseProblems,
  replaceTextInExampleFile,
  testProblemsOfChangedExample,
} from "~/../tests/support/example-course";

const [one, two, closing, pool] = ["01-banden.mdx", "02-ketting.mdx", "closing-case.mdx", "final-test/01.mdx"];
const bound = createBoundExampleCourseFiles();
const withTexts = createBoundExampleCourseFiles("ours");

const copied = (file: string, line: number, text: string) =>
  `${file}:${line}  Hier staan acht woorden of meer na elkaar uit de bron B: ‘${text}’. Verwacht: eigen woorden.`;

testProblemsOfChangedExample(
  [
    [
      "words of the source in a text",
      one,
      "Plakken kan vaak.",
      "Plakken kan vaak.\nWie een band plakt, zoekt eerst het gat en maakt tijd vrij.",
      copied(one, 34, "Wie een band plakt, zoekt eerst het gat en maakt"),
    ],
    [
      "the same with other capitals, accents and punctuation, with bold words, a term and a citation between them",
      one,
      "houdt de lucht vast [@B].",
      'ligt er. WIE een **bánd** plakt: “zoekt”\n[@B] eerst het <Term name="binnenband">gat</Term> (en) maakt dáárna.',
      copied(one, 20, "WIE een bánd plakt: “zoekt” eerst het gat (en) maakt dáárna"),
    ],
    [
      "feedback",
      pool,
      "Nee. Te veel olie trekt zand en stof aan.",
      "Nee. Zonder licht rijd je na acht uur in de avond niet.",
      copied(pool, 12, "Zonder licht rijd je na acht uur in de avond"),
    ],
    [
      "a reason in the closing case",
      closing,
      "De rekken zijn nodig",
      "De regel is om na acht uur in de avond nergens meer te zijn",
      copied(closing, 27, "na acht uur in de avond nergens meer"),
    ],
    [
      "the claim of a misconception",
      one,
      "Een lekke band moet je weggooien.",
      "Je rijd je na acht uur in de avond moe.",
      copied(one, 31, "rijd je na acht uur in de avond"),
    ],
    [
      "the glossary",
      "glossary.yaml",
      "De band met lucht",
      "De ring, maakt daarna het rubber ruw en schoon. Wie, en",
      [],
    ],
    [
      "the glossary, with one word more",
      "glossary.yaml",
      "De band met lucht",
      "De ring, en maakt daarna het rubber ruw en schoon, met lucht",
      copied("glossary.yaml", 2, "en maakt daarna het rubber ruw en schoon"),
    ],
    ["the quotation once", two, "Een druppel per schakel is genoeg.", `De fiets ${exampleQuotation}.`, []],
    [
      "a part of the quotation is not the quotation",
      two,
      "Een druppel per schakel is genoeg.",
      "Een ketting die piept, vraagt om een druppel olie op elke schakel.",
      copied(two, 18, "Een ketting die piept, vraagt om een druppel olie op elke"),
    ],
  ],
  bound,
);

test("a quotation stands once in the whole course", () => {
  const once = replaceTextInExampleFile(two, "Een druppel per schakel is genoeg.", `Zij ${exampleQuotation}.`, bound);
  const twice = replaceTextInExampleFile(closing, "De buren zijn boos.", `Zij ${exampleQuotation}.`, once);
  expect(listCourseProblems(twice)).toEqual([
    "closing-case.mdx:40  Dit citaat uit de bron B staat er al (02-ketting.mdx:18). Verwacht: één keer in de hele cursus.",
  ]);
});

test("a source that may be copied may be copied", () => {
  const text = "Wie een band plakt, zoekt eerst het gat en maakt daarna het rubber ruw en schoon.";
  expect(listCourseProblems(replaceTextInExampleFile(one, "Plakken kan vaak.", text, withTexts))).toEqual([]);
});
