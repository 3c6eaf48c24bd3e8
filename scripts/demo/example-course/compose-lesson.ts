/** Composes the lessons of the example course: five passages and cases, each with a place of three questions. */
import { composeSlug } from "../../../app/content/source/slug";
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
  capitalise,
  composeTrio,
  composeTrioOfOptions,
  composeTrioOfOtherOptions,
  composeTrioOfStatements,
  type QuestionHead,
  type Trio,
} from "./compose-question";
import { personAt, plotAt } from "./people";
import type { Thing, Topic } from "./topic";
import { practiceWording as wording } from "./wording";

const meaningOf = ({ meaning }: Thing) => meaning;

const namesByMeaning = composeTrioOfOptions(wording, {
  ask: ({ meaning }) => `${meaning} Waar gaat dit over?`,
  option: ({ name }) => `Dit gaat over ${name}.`,
});
const namesBySign = composeTrioOfOptions(wording, {
  ask: ({ signs }, at) => `${personAt(at)} merkt dit: ${signs[0]}. Waar denk je aan?`,
  option: ({ name }) => `Ik denk hier aan ${name}.`,
});
const actsBySign = composeTrioOfOptions(wording, {
  ask: ({ signs }, at) => `Op perceel ${plotAt(at)} merk je dit: ${signs[0]}. Wat doe je?`,
  option: actOf(0),
});
const actsOfOthers = composeTrioOfOtherOptions(wording, {
  ask: ({ name }) => `Welke dingen doe je bij iets anders dan ${name}?`,
  option: actOf(0),
});
const statements = (isTrue: (at: number) => boolean) =>
  composeTrioOfStatements(
    wording,
    ({ signs }, named) => `Je merkt dit: ${signs[0]}. Dat wijst op ${named.name}.`,
    meaningOf,
    isTrue,
  );
const meaningsByPerson = composeTrioOfOptions(wording, {
  type: "case",
  ask: (_thing, at) => `Welke uitleg past bij het perceel van ${personAt(at)}?`,
  option: meaningOf,
});
const matches = composeTrioOfMatches(wording, [meaningOf, signOf(0), actOf(0)]);
const sorts = composeTrioOfSorts(wording, [meaningOf, signOf(0), actOf(0)]);
const gaps = composeTrioOfGaps(wording, ({ meaning }, gap) => `Op De Wortelhof heet dit ${gap}. ${meaning}`);
const orders = composeTrioOfOrders(wording);
const numbers = composeTrioOfNumbers(wording);

/** What each lesson asks at its first, third and fourth place. The second and the fifth are the same in every lesson. */
const kinds: readonly (readonly [Trio, Trio, Trio])[] = [
  [namesByMeaning, actsBySign, orders],
  [matches, actsBySign, numbers],
  [statements((at) => at !== 1), actsBySign, orders],
  [namesByMeaning, actsOfOthers, orders],
  [gaps, actsBySign, numbers],
  [sorts, actsOfOthers, orders],
  [statements((at) => at === 1), actsBySign, orders],
  [matches, actsBySign, orders],
];

/** The headings of a lesson, the same in every lesson. */
export const passages = {
  three: "Drie mogelijkheden",
  signs: "Waar je op let",
  acts: "Wat je doet",
  steps: "Stap voor stap",
};

/** Returns the address of a passage within its lesson. */
export const passageId = (name: keyof typeof passages) => composeSlug(passages[name]);

/** Composes the lesson with this number, from 1. */
export function composeLesson(topic: Topic, number: number): string {
  const [first, third, fourth] = kinds[(number - 1) % kinds.length] as readonly [Trio, Trio, Trio];
  const story = `${topic.id}-casus`;
  const ask = (place: number, trio: Trio, head: Pick<QuestionHead, "bloom" | "passage" | "case">) =>
    composeTrio(topic, trio, (letter) => ({
      id: `L${number}-${place}${letter}`,
      objective: `L${number}.${head.case ? 3 : head.bloom === "begrijpen" ? 1 : 2}`,
      ...head,
      place: `L${number}-p${place}`,
    }));
  const list = (text: (thing: Thing) => string) =>
    topic.things.map((thing) => `- ${capitalise(thing.name)}. ${text(thing)}`).join("\n");
  return [
    `---\ntitle: "${topic.title}"\nshort: "${topic.short}"`,
    `objectives: [L${number}.1, L${number}.2, L${number}.3]\nsources: [V]\n---\n`,
    `<PreQuestion id="vooraf" passage="${passageId("three")}">\n\nWaar denk jij het eerst aan?\n`,
    `${topic.things.map(({ name, meaning }) => `- ${capitalise(name)}\n  > ${meaning}`).join("\n")}\n\n</PreQuestion>\n`,
    `## ${passages.three}\n\n${topic.intro} Je vraagt je af ${topic.question}. Er zijn drie mogelijkheden [@V].\n`,
    `${topic.things.map(({ name, meaning }) => `**${capitalise(name)}.** ${meaning}`).join("\n\n")}\n`,
    `<Term>${capitalise(topic.things[0].name)}</Term> kom je in deze les het eerst tegen.\n`,
    ...topic.things.map(
      ({ mistake, meaning, name }) =>
        `<Misconception claim="${mistake}.">\n\nDat lijkt zo. Maar denk aan ${name}. ${meaning}\n\n</Misconception>\n`,
    ),
    ...ask(1, first, { bloom: "begrijpen", passage: passageId("three") }),
    `## ${passages.signs}\n\nJe kijkt, je voelt en je vraagt het aan de buren. Let op deze tekens.\n\n${list(signOf(0))}\n`,
    ...ask(2, namesBySign, { bloom: "begrijpen", passage: passageId("signs") }),
    `## ${passages.acts}\n\nWeet je wat het is? Dan weet je ook wat je doet.\n\n${list(actOf(0))}\n`,
    ...ask(3, third, { bloom: "toepassen", passage: passageId("acts") }),
    `## ${passages.steps}\n\nMet rustig werken kom je er. Dit is de volgorde op De Wortelhof.\n`,
    `${topic.steps.practice.map((step, at) => `${at + 1}. ${step}`).join("\n")}\n`,
    ...ask(4, fourth, { bloom: "toepassen", passage: passageId("steps") }),
    `<Case id="${story}" title="Drie tuinders: ${topic.short.toLowerCase()}">\n\n${composeStory(topic)}\n`,
    `1. Wat zou jij hun vragen?\n2. Wie heeft als eerste hulp nodig?\n\n</Case>\n`,
    ...ask(5, meaningsByPerson, { bloom: "analyseren", passage: story, case: story }),
    `<Recall id="terugblik">\n\nHoe weet je ${topic.question}? Schrijf het in twee zinnen op.\n\n</Recall>\n`,
  ].join("\n");
}

function composeStory({ things }: Topic): string {
  const lines = things.map(
    ({ signs }, at) => `${personAt(at)} vertelt over perceel ${plotAt(at)}. ${asSentence(signs[0])}`,
  );
  return ["Drie tuinders staan bij het hek.", ...lines].join("\n\n");
}
