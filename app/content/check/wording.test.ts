import { expect, test } from "vitest";
import {
  changeExampleFile,
  createCourseFiles,
  createEnglishCourseFiles,
  exampleCourseFiles,
  formatProblemLines,
  listCourseProblems,
} from "~/../tests/support/example-course";
import { describeCourseProblem } from "~/ui/course-problems";
import { messagesFor } from "~/ui/messages";
import { readCourse } from "../source/read-course.server";
import { checkCourse } from "./check-course";

const one = "01-banden.mdx";
const two = "02-ketting.mdx";
const pool = "final-test/01.mdx";

const broken: [rule: string, file: string, from: string, to: string, expected: string | string[]][] = [
  [
    "the pool names no misconception",
    pool,
    "[!meer-olie] Nee. Te veel",
    "Nee. Te veel",
    "final-test/01.mdx:11  In de eindtoets noemt elk fout antwoord een misvatting. Begin de feedback met [!sleutel].",
  ],
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
  [
    "only one option",
    pool,
    "- [ ] Het hele flesje, tot het eraf loopt op straat.\n  > [!meer-olie] Nee. Te veel olie trekt zand en stof aan.\n- [ ] Een druppel per jaar.\n  > [!meer-olie] Nee. Dat is te weinig voor een droge ketting.\n",
    "",
    [
      "final-test/01.mdx:5  De vraag heeft 1 antwoord. Verwacht: twee tot vijf, liefst drie.",
      "misconceptions.yaml:2  Geen enkel fout antwoord noemt de misvatting meer-olie. Zet [!meer-olie] voor de feedback van een antwoord, of haal haar hier weg.",
    ],
  ],
  [
    "six options",
    one,
    "- [ ] Een nieuwe ketting",
    "- [ ] Een bel met een lampje\n  > Een bel heb je hier niet bij nodig.\n- [ ] Een slot met een lampje\n  > Een slot heb je hier niet bij nodig.\n- [ ] Een zadel met een lampje\n  > Een zadel heb je hier niet bij nodig.\n- [ ] Een nieuwe ketting",
    "01-banden.mdx:48  De vraag heeft 6 antwoorden. Verwacht: twee tot vijf, liefst drie.",
  ],
  [
    "all of the above",
    one,
    "- [ ] Een nieuwe ketting",
    "- [ ] Alle bovenstaande",
    "01-banden.mdx:56  ‘Alle bovenstaande’ kan geen antwoord zijn. Schrijf een eigen antwoord, zonder naar de andere te wijzen.",
  ],
  [
    "a negative that does not stand out",
    one,
    "Waar zoek je het lek?",
    "Waar zoek je niet?",
    "01-banden.mdx:35  In de vraag staat ‘niet’. Vraag liever naar wat wel zo is, of zet het woord vet: **niet**.",
  ],
  [
    "the right one is much longer",
    two,
    "Dat laat de delen langs elkaar glijden.",
    "Dat laat de delen van de ketting zonder moeite heel soepel langs elkaar glijden.",
    "02-ketting.mdx:114  Het goede antwoord is 1,9 keer zo lang als de foute. Verwacht: ten hoogste 1,3 keer.",
  ],
  [
    "a question goes above its objective",
    one,
    'type="single" objective="L1.1" bloom="toepassen"',
    'type="single" objective="L1.1" bloom="analyseren"',
    "01-banden.mdx:35  De vraag is op het niveau analyseren, maar leerdoel L1.1 is toepassen. Een vraag gaat niet hoger dan haar leerdoel.",
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
];

test.each(broken)("%s", (_rule, file, from, to, expected) => {
  expect(listCourseProblems(changeExampleFile(file, from, to))).toEqual([expected].flat());
});

test("a lesson with fewer than five questions", () => {
  const question = /<Question id="L1-5"[\s\S]*?<\/Question>\n/.exec(exampleCourseFiles[one] ?? "")?.[0] ?? "";
  expect(listCourseProblems(changeExampleFile(one, question, ""))).toEqual([
    `${one}:1  De les heeft 4 vragen. Verwacht: ten minste 5.`,
  ]);
});

test("a course that asks too little at apply level", () => {
  const once = changeExampleFile(
    one,
    'type="multiple" objective="L1.1" bloom="toepassen"',
    'type="multiple" objective="L1.1" bloom="onthouden"',
  );
  const twice = changeExampleFile(
    one,
    'type="single" objective="L1.1" bloom="toepassen"',
    'type="single" objective="L1.1" bloom="onthouden"',
    once,
  );
  expect(listCourseProblems(twice)).toEqual([
    "course.yaml:17  4 van de 11 vragen zijn op niveau toepassen of hoger. Verwacht: ten minste 5 (40 %).",
  ]);
});

test("a Bloom word of another language than that of the course is refused", () => {
  const field = changeExampleFile("course.yaml", "bloom: apply", "bloom: toepassen", createEnglishCourseFiles());
  const question = changeExampleFile(one, 'bloom="apply"', 'bloom="toepassen"', createEnglishCourseFiles());
  for (const files of [field, question])
    expect(listCourseProblems(files)).toEqual([
      expect.stringContaining("remember, understand, apply, analyse, evaluate, create"),
    ]);
});

test("a level is named in the language of the reader, also in a problem that was stored with Dutch words", () => {
  const at = { file: "les.mdx", line: 1, code: "level-above-objective" as const };
  const stored = { ...at, data: { level: "analyseren", objective: "L1.1", highest: "toepassen" } };
  const coded = { ...at, data: { level: "analyse", objective: "L1.1", highest: "apply" } };
  for (const problem of [stored, coded])
    expect(describeCourseProblem(problem, messagesFor("en"))).toContain(
      "at the level analyse, but objective L1.1 is at apply.",
    );
});

test("five options are a warning, not a problem", () => {
  const more = ["bel met een lampje", "slot met een lampje"].map(
    (what) => `- [ ] Een ${what}\n  > Een ${what} heb je hier niet bij nodig.\n`,
  );
  const files = changeExampleFile(one, "- [ ] Een nieuwe ketting", `${more.join("")}- [ ] Een nieuwe ketting`);
  const { problems, warnings } = checkCourse(readCourse(createCourseFiles(files)));
  expect(problems).toEqual([]);
  expect(formatProblemLines(warnings)).toEqual([
    "01-banden.mdx:48  De vraag heeft vijf antwoorden. Drie is meestal genoeg.",
  ]);
});
