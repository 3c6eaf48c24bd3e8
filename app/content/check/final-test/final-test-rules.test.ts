import { expect, test } from "vitest";
import {
  type CourseFileTexts,
  exampleCourseFiles,
  exampleCourseFilesWithoutFinalTest,
  listCourseProblems,
  listCourseWarnings,
  replaceTextInExampleFile,
  testProblemsOfChangedExample,
} from "~/../tests/support/example-course";

const pool = "final-test/01.mdx";
const without = (name: string): CourseFileTexts =>
  Object.fromEntries(Object.entries(exampleCourseFiles).filter(([each]) => each !== name));

test("the example has no mistake, with and without a final test", () => {
  expect(listCourseProblems(exampleCourseFiles)).toEqual([]);
  expect(listCourseProblems(exampleCourseFilesWithoutFinalTest)).toEqual([]);
});

// These lines are shown without "fiets/", also in the path below POOL_DIR.
test("a blueprint needs a pool, and a pool needs a blueprint", () => {
  expect(listCourseProblems(without(pool)).filter((line) => line.startsWith("course.yaml"))).toEqual([
    "course.yaml:26  Er zijn geen vragen voor deze eindtoets. Verwacht: .mdx-bestanden in final-test/, of in POOL_DIR/final-test/ als POOL_DIR is ingesteld.",
  ]);
  const files = { ...exampleCourseFiles, "course.yaml": `${exampleCourseFilesWithoutFinalTest["course.yaml"]}` };
  expect(listCourseProblems(files)).toEqual([
    "final-test/01.mdx:1  Er zijn vragen voor een eindtoets, maar course.yaml heeft geen final_test. Verwacht: final_test met pool, mark, norm en cells, of geen map final-test/.",
  ]);
});

const cell = "    - {id: olie, objective: L2.1, level: toepassen-analyseren}\n";
const t1 =
  '<Question id="T1" type="single" objective="L2.1" bloom="toepassen" sources="B" passage="olie" cell="olie">\n\nJe ketting is droog. Hoeveel smeer je?';
const story = "De fiets van Sam piept bij elke trap.";
const caseBefore = (id: string, text: string) => `<Case id="${id}" title="Een fiets">\n\n${text}\n\n</Case>\n\n${t1}`;

testProblemsOfChangedExample([
  [
    "a final test with a wrong field is told alone",
    "course.yaml",
    "mark: 0.8",
    "mark: 80",
    "course.yaml:27  Het veld final_test.mark is te groot. Verwacht: ten hoogste 1.",
  ],
  [
    "a picture in a question of the pool",
    "final-test/01.mdx",
    t1,
    t1.replace("Je ketting", "![Een fiets](http://anders.example/fiets.png) Je ketting"),
    "final-test/01.mdx:7  Een plaatje hoort in <Figure>.",
  ],
  [
    "a cell named as a property of every object",
    "course.yaml",
    cell,
    cell.replace("id: olie", "id: constructor"),
    "course.yaml:30  Het veld final_test.cells.0.id heeft niet de goede vorm.",
  ],
  [
    "a cell twice",
    "course.yaml",
    cell,
    cell + cell,
    "course.yaml:31  De cel olie staat er twee keer. Elk id komt één keer voor.",
  ],
  [
    "a cell of an objective that no lesson has",
    "course.yaml",
    cell,
    `${cell}    - {id: lak, objective: L9.1, level: casus}\n`,
    [
      "course.yaml:31  Leerdoel L9.1 staat bij geen enkele les in course.yaml.",
      "course.yaml:31  De cel lak heeft 0 vragen. Verwacht: ten minste 3, één voor elke poging (attempts.final).",
    ],
  ],
  [
    "a lesson without an objective of the course",
    "course.yaml",
    "  - id: ketting\n    course_objective: E1\n",
    "  - id: ketting\n",
    "course.yaml:21  De les ketting heeft geen course_objective. Een cursus met een eindtoets zegt bij elke les onder welk leerdoel van de cursus zij valt: E1.",
  ],
  [
    "a lesson with an unknown objective of the course",
    "course.yaml",
    "  - id: ketting\n    course_objective: E1\n",
    "  - id: ketting\n    course_objective: E2\n",
    "course.yaml:22  De cursus heeft geen leerdoel E2. Kies bij course_objective uit: E1.",
  ],
  [
    "an objective of the course with one cell",
    "course.yaml",
    "    - {id: lek, objective: L1.1, level: toepassen-analyseren}\n",
    "",
    [
      "course.yaml:30  Dit is de enige cel bij leerdoel E1 van de cursus. Verwacht: ten minste twee. De uitslag is per leerdoel, en met één cel verraadt zij of die vraag goed was.",
      ...[39, 47, 60].map((line) => `final-test/01.mdx:${line}  De cel lek staat niet in course.yaml. Kies uit: olie.`),
    ],
  ],
  [
    "a mark that is not that of the last round",
    "course.yaml",
    "rounds: []",
    "rounds: [{date: 2026-11-29, judges: 6, mark: 0.74, spread: 0.05, standard_error: 0.02}]",
    "course.yaml:28  Deze ronde kwam op 0,74, maar bij mark staat 0,8. Verwacht: mark is die van de laatste ronde.",
  ],
  [
    "a round of four judges",
    "course.yaml",
    "rounds: []",
    "rounds: [{date: 2026-11-29, judges: 4, mark: 0.8, spread: 0.05, standard_error: 0.02}]",
    "course.yaml:28  Het veld final_test.norm.rounds.0.judges is leeg of te klein. Verwacht: ten minste 5.",
  ],
  [
    "a question without a cell",
    pool,
    ' cell="olie">\n\nJe ketting',
    ">\n\nJe ketting",
    ["final-test/01.mdx:5  Deze vraag heeft geen cell. Kies uit: olie, lek."],
  ],
  [
    "a question with an unknown cell",
    pool,
    ' cell="olie">\n\nJe ketting',
    ' cell="vet">\n\nJe ketting',
    ["final-test/01.mdx:5  De cel vet staat niet in course.yaml. Kies uit: olie, lek."],
  ],
  [
    "a cell of another level",
    "course.yaml",
    "level: toepassen-analyseren",
    "level: onthouden-begrijpen",
    [5, 18, 31].map(
      (line) =>
        `final-test/01.mdx:${line}  De cel olie is op niveau onthouden-begrijpen. Verwacht: bloom onthouden of begrijpen, of een andere cel.`,
    ),
  ],
  [
    "a question that is not about a case in a cell for cases",
    "course.yaml",
    "level: toepassen-analyseren",
    "level: casus",
    [5, 18, 31].map(
      (line) =>
        `final-test/01.mdx:${line}  De cel olie is op niveau casus. Verwacht: een vraag met een case, of een andere cel.`,
    ),
  ],
  [
    "a cell of another objective",
    pool,
    'objective="L2.1" bloom="toepassen" sources="B" passage="olie" cell="olie">\n\nJe ketting',
    'objective="L1.1" bloom="toepassen" sources="B" passage="lucht" cell="olie">\n\nJe ketting',
    'final-test/01.mdx:5  De cel olie gaat over leerdoel L2.1. Verwacht: objective="L2.1", of een andere cel.',
  ],
  [
    "a cell in a lesson",
    "02-ketting.mdx",
    'id="L2-1" type="order"',
    'id="L2-1" cell="olie" type="order"',
    "02-ketting.mdx:33  cell werkt alleen in de eindtoets. Haal het hier weg.",
  ],
  [
    "an open question",
    pool,
    '</Question>\n\n<Question id="T2"',
    '</Question>\n\n<Question id="T9" type="short" objective="L2.1" bloom="toepassen" sources="B" passage="olie" cell="olie">\n\nWaarom smeer je?\n\n<Rubric>\n\n| punten | wat |\n|---|---|\n| 1 | Slijtage |\n\n</Rubric>\n\n<Model>\n\nTegen slijtage.\n\n</Model>\n\n<Pitfalls>\n\n- Roest\n  > Dat is een andere reden om een fiets te smeren.\n\n</Pitfalls>\n\n</Question>\n\n<Question id="T2"',
    "final-test/01.mdx:18  Een vraag van de soort short heeft geen score. In de eindtoets telt elke vraag mee: kies een andere soort.",
  ],
  [
    "a case that stands in a lesson",
    pool,
    ' cell="olie">\n\nJe ketting',
    ' cell="olie" case="piep">\n\nJe ketting',
    "final-test/01.mdx:5  De eindtoets heeft geen casus ‘piep’. Zet haar in final-test/ als <Case>. Een casus uit een les kan niet, want die is al bekend.",
  ],
  [
    "a case twice",
    pool,
    t1,
    `<Case id="k" title="A">\n\nEen.\n\n</Case>\n\n${caseBefore("k", "Twee.")}`,
    "final-test/01.mdx:11  De casus k staat twee keer in de eindtoets. Elk id komt één keer voor.",
  ],
  [
    "the story of a case in a lesson",
    pool,
    t1,
    caseBefore("nieuw", story.toUpperCase()),
    "final-test/01.mdx:5  Deze casus staat al in de les ketting (piep). De eindtoets herhaalt geen casus: schrijf een andere.",
  ],
  [
    "the text of a practice question, in other capitals and signs",
    pool,
    "Je ketting is droog. Hoeveel smeer je?",
    "Wat doet **olie** …",
    "final-test/01.mdx:5  Deze vraag heeft dezelfde tekst als oefenvraag L2-5. De eindtoets herhaalt geen oefenvraag: schrijf een andere.",
  ],
  [
    "the feedback of a practice question, in other signs",
    pool,
    "Klopt. Een druppel is genoeg voor een schakel.",
    "Klopt: uit het *gat* komen belletjes in het water!",
    "final-test/01.mdx:10  Deze feedback staat ook bij oefenvraag L1-1. De eindtoets herhaalt niets uit de lessen: leg het in andere woorden uit.",
  ],
  [
    "the cards of a practice question in another order",
    pool,
    "1. Je zet de fiets op zijn kop.\n   > Eerst moet de ketting vrij kunnen draaien.\n2. Je druppelt terwijl je aan de trapper draait.\n   > Pas als alles draait, komt op elke schakel een druppel.\n3. Je haalt er een doek langs.",
    "1. Druppelen.\n   > Eerst moet de ketting vrij kunnen draaien.\n2. Poetsen\n   > Pas als alles draait, komt op elke schakel een druppel.\n3. Afvegen",
    "final-test/01.mdx:18  Deze vraag heeft dezelfde antwoorden als oefenvraag L2-1. De eindtoets herhaalt geen oefenvraag: schrijf andere.",
  ],
]);

test("cards of another question may have the same instruction", () => {
  const instruction = "Zet de stappen in de goede volgorde.";
  const from = "Je smeert de ketting van je buurvrouw. Wat komt eerst?";
  expect(listCourseProblems(replaceTextInExampleFile(pool, from, instruction))).toEqual([]);
});

test("an objective of the course that no cell asks about gives a warning, because the certificate names it", () => {
  const objective = '  - {id: E1, text: "Je houdt een fiets rijklaar.", bloom: toepassen}\n';
  const unasked = `${objective}  - {id: E2, text: "Je leent een fiets uit.", bloom: toepassen}\n`;
  expect(listCourseWarnings(exampleCourseFiles)).toEqual([]);
  expect(listCourseWarnings(replaceTextInExampleFile("course.yaml", objective, unasked))).toEqual([
    "course.yaml:16  Geen cel van de eindtoets vraagt naar leerdoel E2 van de cursus. Het certificaat noemt dit leerdoel wel. Verwacht: ten minste twee cellen bij lessen onder dit leerdoel.",
  ]);
});

/** Returns the example with a second cell, whose questions `U1` to `U3` have these enemies. */
function withSecondCell(enemies: string[]): CourseFileTexts {
  const second = enemies.map(
    (
      ids,
      at,
    ) => `<Question id="U${at + 1}" type="cloze" objective="L2.1" bloom="toepassen" sources="B" passage="olie" cell="vet" enemies="${ids}">

Na rit ${at} smeer je met \`vet${at}\`.

1. Dit is de uitleg bij antwoord ${at}, die lang genoeg is.

</Question>`,
  );
  const enemiesOf = (id: string) => enemies.flatMap((ids, at) => (ids.includes(id) ? [`U${at + 1}`] : [])).join(" ");
  const first = `${exampleCourseFiles[pool]}`.replace(
    /id="(T\d)"/g,
    (found, id) => `${found} enemies="${enemiesOf(id)}"`,
  );
  return {
    ...replaceTextInExampleFile("course.yaml", cell, `${cell}${cell.replace("olie", "vet")}`),
    [pool]: `${first}\n${second.join("\n\n")}\n`,
  };
}

test("a pool whose enemies can be kept apart over the attempts is fine", () => {
  expect(listCourseProblems(withSecondCell(["T1", "T2", "T3"]))).toEqual([]);
});

test("a pool that can't be dealt over the attempts names the cells with enemies", () => {
  expect(listCourseProblems(withSecondCell(["T1 T2", "T1 T2", ""]))).toEqual([
    "course.yaml:30  De vragen zijn niet zo over 3 pogingen te verdelen dat geen enemies samenkomen. Kijk naar enemies bij olie, vet, of schrijf een vraag erbij.",
  ]);
});

test("a copy of a question, in the same cell or another, is a mistake", () => {
  const text = `${exampleCourseFiles[pool]}`;
  const [first = ""] = /<Question id="T1"[\s\S]*?<\/Question>/.exec(text) ?? [];
  const copy = first.replace('id="T1"', 'id="T9"').replace("Hoeveel smeer je?", "hoeveel smeer je");
  const line = `${text}\n`.split("\n").length + 1;
  expect(listCourseProblems({ ...exampleCourseFiles, [pool]: `${text}\n\n${copy}\n` })).toContain(
    `${pool}:${line}  Deze vraag is dezelfde als vraag T1 van de eindtoets. Wie de toets nog eens maakt, krijgt dan dezelfde vraag: schrijf een andere.`,
  );
});
