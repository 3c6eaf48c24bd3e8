/** Trios of questions of the example course that have no options: cards, steps, gaps and numbers. */
import { asSentence, capitalise, type Trio, thingAt } from "./compose-question";
import type { Thing, Topic } from "./topic";

type TextOf = (thing: Thing) => string;

/** Returns three questions that match the things with texts; each question has other texts. */
export function composeTrioOfMatches(texts: readonly TextOf[]): Trio {
  return ({ things }, at) => {
    const text = texts[at % texts.length] as TextOf;
    const rows = things.map(
      (thing) => `| ${capitalise(thing.name)} | ${text(thing)} | Dit hoort bij elkaar. ${thing.meaning} |`,
    );
    return {
      type: "match",
      lines: ["Wat hoort bij elkaar?", "", "| wat | past bij | uitleg |", "|---|---|---|", ...rows],
    };
  };
}

/** Returns three questions that sort cards by thing; each question leaves one of the texts out. */
export function composeTrioOfSorts(texts: readonly TextOf[]): Trio {
  return ({ things }, at) => {
    const used = texts.toSpliced(at % texts.length, 1);
    const groups = things.flatMap((thing) => [
      `### ${capitalise(thing.name)}`,
      "",
      ...used.flatMap((text) => [`- ${text(thing)}`, `  > Dit hoort bij ${thing.name}: ${text(thing)}`]),
      "",
    ]);
    return { type: "sort", lines: ["Waar hoort iedere kaart?", "", ...groups.slice(0, -1)] };
  };
}

/** Returns three questions about the order of steps; each question leaves one of five steps out. */
export function composeTrioOfOrders(of: "practice" | "pool"): Trio {
  return (topic, at) => {
    const steps = topic.steps[of].toSpliced(1 + (at % 3), 1);
    const items = steps.flatMap((step, index) => {
      const after =
        index === 0 ? "Hiermee begin je, want al het andere bouwt erop voort." : `Dit volgt op: ${steps[index - 1]}`;
      return [`${index + 1}. ${step}`, `   > ${after}`];
    });
    return { type: "order", lines: ["In welke volgorde doe je dit?", "", ...items] };
  };
}

/** Returns three sentences in which the name of a thing is left out. */
export function composeTrioOfGaps(write: (thing: Thing, gap: string) => string): Trio {
  return (topic, at) => {
    const thing = thingAt(topic, at);
    const lines = [write(thing, `\`${thing.name}\``), "", `1. Het woord is ${thing.name}. ${thing.meaning}`];
    return { type: "cloze", lines };
  };
}

/** Returns three sums about the size of a bed, in square metres, or about what it needs, in kilos. */
export function composeTrioOfNumbers(of: "practice" | "pool"): Trio {
  return (topic: Topic, at) => {
    const [length, width, each] = [4 + at + (topic.id.length % 3), 2 + at, 3];
    const area = length * width;
    const answer = of === "practice" ? area : area * each;
    const bed = `Een bed is ${length} meter lang en ${width} meter breed.`;
    const ask =
      of === "practice"
        ? `${bed} Hoeveel vierkante meter is dat?`
        : `${bed} Op iedere vierkante meter komt ${each} kilo. Hoeveel kilo is dat?`;
    const wrong = of === "practice" ? length + width : length + width + each;
    const how =
      of === "practice" ? "Doe de lengte keer de breedte." : `Doe de lengte keer de breedte, en dat keer ${each}.`;
    const lines = [
      ask,
      "",
      `> ${how} Zo kom je op ${answer}.`,
      "",
      `- ${wrong}`,
      "  > Je telde op, maar hier moet je vermenigvuldigen.",
    ];
    return { type: "number", attributes: { answer: String(answer), unit: of === "practice" ? "m2" : "kilo" }, lines };
  };
}

export const signOf = (at: 0 | 1 | 2) => (thing: Thing) => asSentence(thing.signs[at]);
export const actOf = (at: 0 | 1) => (thing: Thing) => asSentence(thing.acts[at]);
