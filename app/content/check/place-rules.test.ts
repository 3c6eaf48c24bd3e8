import fc from "fast-check";
import { expect, test } from "vitest";
import {
  exampleCourseFiles,
  listCourseProblems,
  listCourseWarnings,
  replaceTextInExampleFile,
  testProblemsOfChangedExample,
} from "~/../tests/support/example-course";
import type { PieceInFile } from "./pieces-in-file";
import { findPieceOfQuestion } from "./pieces-in-file";

const one = "01-banden.mdx";
const two = "02-ketting.mdx";
const pool = "final-test/01.mdx";
const lessonTwo = exampleCourseFiles[two] ?? "";

/** Returns the Markdown of a question of the example, with the empty line after it. */
function questionOf(id: string, text = exampleCourseFiles[one] ?? ""): string {
  const found = new RegExp(`<Question id="${id}"[\\s\\S]*?</Question>\\n\\n`).exec(text)?.[0];
  if (!found) throw new Error(`no question ${id}`);
  return found;
}

const attributesOf = (id: string, text?: string) => questionOf(id, text).split("\n")[0]?.slice(0, -1) ?? "";

/** Returns the example with these attributes added to the tags of questions of lesson 2. */
function withAttributes(added: Record<string, string>, files = exampleCourseFiles) {
  return Object.entries(added).reduce(
    (changed, [id, attributes]) =>
      replaceTextInExampleFile(
        two,
        attributesOf(id, lessonTwo),
        `${attributesOf(id, lessonTwo)} ${attributes}`,
        changed,
      ),
    files,
  );
}

testProblemsOfChangedExample([
  [
    "a question right after its passage",
    two,
    '<Case id="piep"',
    `${questionOf("L2-1", lessonTwo).replace('id="L2-1"', 'id="L2-8" place="p"')}<Case id="piep"`,
    [],
  ],
  [
    "a heading after questions without a place",
    two,
    '<Recall id="terugblik">',
    '## Nog iets\n\nTekst.\n\n<Recall id="terugblik">',
    [],
  ],
  [
    "something between the questions of a place",
    two,
    '<Question id="L2-7"',
    'Tekst.\n\n<Question id="L2-7"',
    "02-ketting.mdx:134  De plek vuil begon al op regel 119. Zet vragen met dezelfde place direct na elkaar, zonder iets ertussen.",
  ],
  [
    "questions of a place about different passages",
    two,
    'bloom="begrijpen" sources="B" passage="olie" place="vuil"',
    'bloom="begrijpen" sources="B" passage="piep" place="vuil"',
    "02-ketting.mdx:132  De vragen van de plek vuil gaan over verschillende stukken. Geef ze dezelfde passage en dezelfde case.",
  ],
  [
    "a question of a place about a case, and one not",
    two,
    'passage="olie" place="vuil" answer="25"',
    'passage="olie" case="piep" place="vuil" answer="25"',
    "02-ketting.mdx:132  De vragen van de plek vuil gaan over verschillende stukken. Geef ze dezelfde passage en dezelfde case.",
  ],
  [
    "a placed question before its passage",
    one,
    "## Lucht",
    `${questionOf("L1-2").replace('id="L1-2"', 'id="L1-6" place="p"')}## Lucht`,
    "01-banden.mdx:16  Deze vraag staat voor ‘Lucht’, het stuk waar hij over gaat. Zet hem erna, of haal place weg.",
  ],
  [
    "a place that is named as another question",
    two,
    'passage="olie" place="vuil" answer="12,5"',
    'passage="olie" place="L2-1" answer="12,5"',
    "02-ketting.mdx:119  L2-1 is het id van een andere vraag in deze les. Geef de plek een eigen naam.",
  ],
  ["a place that is named as its own question", one, '<Question id="L1-2"', '<Question id="L1-2" place="L1-2"', []],
  [
    "a place and a role in the final test",
    pool,
    '<Question id="T1"',
    '<Question id="T1" place="x" role="lookback"',
    [
      "final-test/01.mdx:5  place werkt alleen in een les. Haal het hier weg.",
      "final-test/01.mdx:5  role werkt alleen in een les. Haal het hier weg.",
    ],
  ],
  [
    "a place whose questions do not follow one another",
    two,
    '<Question id="L2-1"',
    '<Question id="L2-1" place="vuil"',
    "02-ketting.mdx:119  De plek vuil begon al op regel 33. Zet vragen met dezelfde place direct na elkaar, zonder iets ertussen.",
  ],
]);

const fewPlaces = (places: string) =>
  `De les vraagt iets op ${places} plekken. Verwacht: ten minste 5. Vragen met dezelfde place zijn samen één plek, en een vraag over een eerdere les telt niet.`;

test("a lesson with fewer than five places, because a question is gone or because two are variants", () => {
  expect(listCourseProblems(replaceTextInExampleFile(one, questionOf("L1-4"), ""))).toEqual([
    `${one}:1  ${fewPlaces("4")}`,
  ]);
  const twoOfOne = { "L2-1": 'place="a"', "L2-2": 'place="a"' };
  expect(listCourseProblems(withAttributes(twoOfOne))).toEqual([]);
  expect(listCourseProblems(withAttributes({ ...twoOfOne, "L2-3": 'place="a"' }))).toEqual([
    `${two}:1  ${fewPlaces("4")}`,
  ]);
});

test("an objective needs a question in everybody's first round", () => {
  const objective = '    objectives:\n      - {id: L2.1, text: "';
  const files = replaceTextInExampleFile(
    "course.yaml",
    objective,
    `    objectives:\n      - {id: L2.2, text: "Je rekent.", bloom: toepassen}\n${objective.split("\n")[1]}`,
    replaceTextInExampleFile(two, "objectives: [L2.1]", "objectives: [L2.1, L2.2]"),
  );
  const asked = (id: string) =>
    listCourseProblems({
      ...files,
      [two]: (files[two] ?? "").replace(new RegExp(`(id="${id}" type="number" objective=)"L2.1"`), '$1"L2.2"'),
    });
  expect(asked("L2-6")).toEqual([]);
  expect(asked("L2-7")).toEqual([expect.stringContaining("Leerdoel L2.2 heeft geen vraag.")]);
});

test("enemies may be variants of one place, but not meet in a first round", () => {
  const enemies = { "L2-5": 'enemies="L2-6"', "L2-6": 'enemies="L2-5"' };
  expect(listCourseProblems(withAttributes(enemies))).toEqual([
    `${two}:119  Deze vraag en L2-5 zijn enemies, maar iedereen krijgt ze samen in de eerste ronde. Maak er één plek van (dezelfde place), of schrijf een andere vraag.`,
  ]);
  expect(listCourseProblems(withAttributes({ "L2-6": 'enemies="L2-7"', "L2-7": 'enemies="L2-6"' }))).toEqual([]);
});

test("a variant with only enemies at another place is refused, because it would never be asked", () => {
  const problem = `${two}:132  Deze variant komt nooit aan de beurt, want hij heeft enemies op L2-5. Zet daar een vraag bij die geen enemy is.`;
  const enemies = { "L2-5": 'enemies="L2-7"', "L2-7": 'enemies="L2-5"' };
  expect(listCourseProblems(withAttributes(enemies))).toEqual([problem]);
  // With a second question at the other place, the variant can be asked.
  const other = questionOf("L2-5", lessonTwo).replace('id="L2-5"', 'id="L2-9" place="olie-doet"');
  const added = replaceTextInExampleFile(
    two,
    '<Question id="L2-6"',
    `${other}<Question id="L2-6"`,
    withAttributes(enemies),
  );
  expect(listCourseProblems(replaceTextInExampleFile(two, 'id="L2-5"', 'id="L2-5" place="olie-doet"', added))).toEqual(
    [],
  );
});

test("a warning names the number of pieces, the pieces without a question, and the places without variants", () => {
  const variants = (places: string) =>
    `Een nieuwe ronde vraagt hier hetzelfde: ${places}. Geef elke plek twee of drie vragen met dezelfde place.`;
  const pieces = (count: string) => `De les heeft ${count} (koppen met ## en casussen). Verwacht: 5 of 6.`;
  const always = [`${one}:1  ${pieces("1 stuk")}`, `${one}:1  ${variants("L1-1, L1-2, L1-3, L1-4, L1-5")}`];
  expect(listCourseWarnings(exampleCourseFiles, "places")).toEqual([
    ...always,
    `${two}:1  ${pieces("2 stukken")}`,
    `${two}:1  ${variants("L2-1, L2-2, L2-4, L2-5")}`,
  ]);
  const headings = (count: number) =>
    Array.from({ length: count }, (_, index) => `## Stuk ${index + 1}\n\nTekst.\n\n`).join("");
  const withPieces = (count: number) =>
    listCourseWarnings(
      replaceTextInExampleFile(two, '<Question id="L2-7"', `${headings(count)}<Question id="L2-7"`, {
        ...exampleCourseFiles,
        [two]: lessonTwo.replaceAll(' place="vuil"', ""),
      }),
      "places",
    ).filter((line) => line.startsWith(two));
  // A question without a place is at its passage, wherever it is written.
  const without = [1, 2, 3].map(
    (n) => `${two}:${128 + 4 * n}  Bij ‘Stuk ${n}’ hoort geen vraag. Verwacht: een vraag bij elk stuk.`,
  );
  const all = `${two}:1  ${variants("L2-1, L2-2, L2-4, L2-5, L2-6, L2-7")}`;
  expect(withPieces(3)).toEqual([all, ...without]);
  expect(withPieces(5)[0]).toBe(`${two}:1  ${pieces("7 stukken")}`);
});

test("a question is in the piece where it is placed, else in the later one of its passage and its case", () => {
  const pieces: PieceInFile[] = ["a", "b", "c"].map((id, index) => ({ id, title: id, line: 10 * (index + 1) }));
  const name = fc.constantFrom("a", "b", "c");
  fc.assert(
    fc.property(
      name,
      fc.option(name, { nil: undefined }),
      fc.boolean(),
      fc.integer({ min: 11, max: 50 }),
      (passage, named, placed, line) => {
        const record = { passage, case: named, place: placed ? "p" : undefined };
        const piece = findPieceOfQuestion(pieces, { line, record } as never);
        const expected = placed
          ? pieces.filter((each) => each.line < line).at(-1)?.id
          : [passage, named ?? passage].sort().at(-1);
        expect(piece?.id).toBe(expected);
      },
    ),
  );
});

const quiet = (line: number, place: string) =>
  `${two}:${line}  Een nieuwe ronde vraagt hier hetzelfde: ${place}. Geef elke plek twee of drie vragen met dezelfde place.`;

test("a place with a name that has one question is told where it stands", () => {
  const apart = replaceTextInExampleFile(two, 'place="vuil"', 'place="vuill"');
  expect(listCourseWarnings(apart, "places")).toEqual(
    expect.arrayContaining([quiet(1, "L2-1, L2-2, L2-4, L2-5"), quiet(119, "vuill"), quiet(132, "vuil")]),
  );
});

test("variants that come apart by a typing error do not make other variants seem unasked", () => {
  const olie = ' type="single" objective="L2.1" bloom="begrijpen" sources="B" passage="olie"';
  const typo = replaceTextInExampleFile(
    two,
    'place="vuil" answer="25"',
    'place="vuill" enemies="L2-6" answer="25"',
    replaceTextInExampleFile(two, 'place="vuil" answer="12,5"', 'place="vuil" enemies="L2-7" answer="12,5"'),
  );
  const withPlace = replaceTextInExampleFile(two, olie, `${olie} place="glad"`, typo);
  const copy = questionOf("L2-5", withPlace[two]).replace('"L2-5"', '"L2-8"').replace("olie?", "vet?");
  const more = replaceTextInExampleFile(two, '<Question id="L2-6"', `${copy}<Question id="L2-6"`, withPlace);
  const told = listCourseProblems(more).filter((line) => line.startsWith(two));
  expect(told).toEqual([expect.stringContaining("iedereen krijgt ze samen in de eerste ronde")]);
});
