/** Composes the pool of the example course: a file of three cells for each lesson, with three questions for each cell. */
import { passageId } from "./compose-lesson";
import {
  actOf,
  composeTrioOfGaps,
  composeTrioOfMatches,
  composeTrioOfNumbers,
  composeTrioOfOrders,
  composeTrioOfSorts,
  signOf,
} from "./compose-other-kinds";
import {
  asSentence,
  composeTrio,
  composeTrioOfOptions,
  composeTrioOfOtherOptions,
  composeTrioOfStatements,
  decapitalise,
  letters,
  type Trio,
  thingAt,
} from "./compose-question";
import { numberOfCase, personAt, plotAt } from "./people";
import type { Thing, Topic } from "./topic";
import { poolWording as wording } from "./wording";

const levels = ["OB", "TA", "C"] as const;
type Level = (typeof levels)[number];

/** The words for the levels in course.yaml, by the letters in the ids of cells. */
export const levelWords = { OB: "onthouden-begrijpen", TA: "toepassen-analyseren", C: "casus" } as const;

const signsByName = composeTrioOfOptions(wording, {
  ask: ({ name }, at) =>
    [`Wat wijst op ${name}?`, `Waaraan zie je dat het om ${name} gaat?`, `Wat verwacht je bij ${name}?`][
      at % 3
    ] as string,
  option: signOf(1),
});
const actsBySign = composeTrioOfOptions(wording, {
  ask: ({ signs }, at) =>
    `Je neemt het een week over van ${personAt(at + 4)}. Je ontdekt dit: ${signs[2]}. Hoe pak je het aan?`,
  option: actOf(1),
});
const actsOfOthers = composeTrioOfOtherOptions(wording, {
  ask: ({ name }, at) => `${personAt(at + 5)} heeft te maken met ${name}. Wat past beter bij iets anders?`,
  option: actOf(1),
});
const statements = (isTrue: (at: number) => boolean) =>
  composeTrioOfStatements(
    wording,
    ({ signs }, named) => `Op een foto zie je dit: ${signs[1]}. Dat past bij ${named.name}.`,
    ({ meaning }) => `Want dan geldt: ${decapitalise(meaning)}`,
    isTrue,
  );
const adviceInCase = (type: "single" | "case") =>
  composeTrioOfOptions(wording, {
    type,
    ask: (_thing, at, topic) => `Wat is voor ${personAt(numberOfCase(topic, at))} een goed begin?`,
    option: ({ advice }) => advice,
  });
const matches = composeTrioOfMatches(wording, [signOf(1), signOf(2), actOf(1)]);
const sorts = composeTrioOfSorts(wording, [signOf(1), signOf(2), actOf(1)]);
const gaps = composeTrioOfGaps(wording, ({ signs }, gap) => `${asSentence(signs[1])} Dan denk je aan ${gap}.`);
const orders = composeTrioOfOrders(wording);
const numbers = composeTrioOfNumbers(wording);

/** What each lesson asks in its cells, in the order of `levels`. */
const kinds: readonly Readonly<Record<Level, Trio>>[] = [
  { OB: signsByName, TA: actsBySign, C: adviceInCase("case") },
  { OB: matches, TA: actsBySign, C: adviceInCase("single") },
  { OB: statements((at) => at === 0), TA: actsOfOthers, C: adviceInCase("case") },
  { OB: signsByName, TA: orders, C: adviceInCase("single") },
  { OB: gaps, TA: numbers, C: adviceInCase("case") },
  { OB: sorts, TA: actsBySign, C: adviceInCase("single") },
  { OB: statements((at) => at !== 0), TA: actsBySign, C: adviceInCase("case") },
  { OB: signsByName, TA: actsOfOthers, C: adviceInCase("case") },
];

/** Returns the cells of the lesson with this number, such as `1-OB`. */
export const listCells = (number: number) =>
  levels.map((level, at) => ({
    id: `${number}-${level}`,
    objective: `L${number}.${at + 1}`,
    level: levelWords[level],
  }));

/** In every second lesson these two cells have enemies: their questions about the same thing tell the same sign. */
const enemyCells: readonly Level[] = ["TA", "C"];

/** Composes the questions of the cells of the lesson with this number. */
export function composePoolFile(topic: Topic, number: number): string {
  const asked = kinds[(number - 1) % kinds.length] as Readonly<Record<Level, Trio>>;
  const cases = letters.map((letter, at) => composeStory(topic, number, letter, at));
  const questions = levels.flatMap((level, index) => {
    const other = enemyCells.find((each) => each !== level);
    const hasEnemies = number % 2 === 1 && enemyCells.includes(level);
    return composeTrio(topic, asked[level], (letter) => ({
      id: `T${number}-${level}-${letter}`,
      objective: `L${number}.${index + 1}`,
      bloom: level === "OB" ? "begrijpen" : level === "TA" ? "toepassen" : "analyseren",
      passage: passageId(level === "OB" ? "signs" : "acts"),
      cell: `${number}-${level}`,
      ...(level === "C" ? { case: caseId(number, letter) } : {}),
      ...(hasEnemies ? { enemies: `T${number}-${other}-${letter}` } : {}),
    }));
  });
  return [`---\ntitle: "Eindtoets: ${topic.short.toLowerCase()}"\n---\n`, ...cases, ...questions].join("\n");
}

const caseId = (number: number, letter: string) => `toets-${number}-${letter}`;

function composeStory(topic: Topic, number: number, letter: string, at: number): string {
  const thing: Thing = thingAt(topic, at);
  const person = personAt(numberOfCase(topic, at));
  const story = [
    `${person} tuiniert op perceel ${plotAt(numberOfCase(topic, at))} en belt jou op. Er vallen twee dingen op.`,
    `${asSentence(thing.signs[1])} En ook dit: ${thing.signs[2]}.`,
    `${person} weet nog niet wat het is en vraagt wat nu verstandig is.`,
  ];
  return `<Case id="${caseId(number, letter)}" title="${person} belt">\n\n${story.join("\n\n")}\n\n</Case>\n`;
}
