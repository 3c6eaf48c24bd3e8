/** Trios of questions of the example course that have no options: cards, steps, gaps and numbers. */
import { asSentence, capitalise, decapitalise, type Trio, thingAt } from "./compose-question";
import type { Thing } from "./topic";
import type { Wording } from "./wording";

type TextOf = (thing: Thing) => string;

/** Returns three questions that match the things with texts; each question has other texts. */
export function composeTrioOfMatches({ matchCards, explain }: Wording, texts: readonly TextOf[]): Trio {
  return ({ things }, at) => {
    const text = texts[at % texts.length] as TextOf;
    const rows = things.map((thing) => `| ${capitalise(thing.name)} | ${text(thing)} | ${explain(thing)} |`);
    return { type: "match", lines: [matchCards, "", "| wat | past bij | uitleg |", "|---|---|---|", ...rows] };
  };
}

/** Returns three questions that sort cards by thing; each question leaves one of the texts out. */
export function composeTrioOfSorts({ sortCards }: Wording, texts: readonly TextOf[]): Trio {
  return ({ things }, at) => {
    const used = texts.toSpliced(at % texts.length, 1);
    const groups = things.flatMap((thing) => [
      `### ${capitalise(thing.name)}`,
      "",
      ...used.flatMap((text) => [`- ${text(thing)}`, `  > Dit hoort bij ${thing.name}: ${decapitalise(text(thing))}`]),
      "",
    ]);
    return { type: "sort", lines: [sortCards, "", ...groups.slice(0, -1)] };
  };
}

/** Returns three questions about the order of steps; each question leaves one of five steps out. */
export function composeTrioOfOrders({ orderSteps, steps: of }: Wording): Trio {
  return (topic, at) => {
    const steps = topic.steps[of].toSpliced(1 + (at % 3), 1);
    const items = steps.flatMap((step, index) => {
      const other = decapitalise(steps[index === 0 ? 1 : index - 1] ?? "");
      const why = index === 0 ? `Hiermee begin je. Daarna komt: ${other}` : `Dit volgt op: ${other}`;
      return [`${index + 1}. ${step}`, `   > ${why}`];
    });
    return { type: "order", lines: [orderSteps, "", ...items] };
  };
}

/** Returns three sentences in which the name of a thing is left out. */
export function composeTrioOfGaps({ explain }: Wording, write: (thing: Thing, gap: string) => string): Trio {
  return (topic, at) => {
    const thing = thingAt(topic, at);
    return { type: "cloze", lines: [write(thing, `\`${thing.name}\``), "", `1. ${explain(thing)}`] };
  };
}

/** Returns three sums about the size of a bed. The known wrong answer is that of an addition. */
export function composeTrioOfNumbers({ sum }: Wording): Trio {
  return ({ id }, at) => {
    const [length, width] = [4 + at + (id.length % 3), 2 + at];
    const answer = length * width * sum.each;
    const wrong = sum.each === 1 ? length + width : length + width + sum.each;
    const lines = [
      `Een bed is ${length} meter lang en ${width} meter breed. ${sum.ask}`,
      "",
      `> ${sum.how} Zo kom je op ${answer}.`,
      "",
      `- ${wrong}`,
      `  > ${sum.mistake}`,
    ];
    return { type: "number", attributes: { answer: String(answer), unit: sum.unit }, lines };
  };
}

export const signOf = (at: 0 | 1 | 2) => (thing: Thing) => asSentence(thing.signs[at]);
export const actOf = (at: 0 | 1) => (thing: Thing) => asSentence(thing.acts[at]);
