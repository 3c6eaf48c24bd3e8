/** Composes questions of the example course as the text of a course file. */
import { composeSlug } from "../../../app/content/source/slug";
import type { Thing, Topic } from "./topic";
import type { Wording } from "./wording";

/** The attributes of a question's tag that its kind does not decide. */
export interface QuestionHead {
  id: string;
  objective: string;
  bloom: "begrijpen" | "toepassen" | "analyseren";
  passage: string;
  place?: string;
  cell?: string;
  case?: string;
  enemies?: string;
}

/** A question without its head: its kind, the attributes of that kind, and its text. */
export interface QuestionBody {
  type: string;
  attributes?: Record<string, string>;
  lines: string[];
}

/** The three questions of a place or a cell, in the ids of questions. */
export const letters = ["a", "b", "c"] as const;
type Letter = (typeof letters)[number];

/** Composes the three questions of a place or a cell. */
export function composeTrio(topic: Topic, trio: Trio, headOf: (letter: Letter) => QuestionHead): string[] {
  return letters.map((letter, at) => composeQuestion(headOf(letter), trio(topic, at)));
}

function composeQuestion({ id, ...head }: QuestionHead, { type, attributes, lines }: QuestionBody): string {
  const all = { id, type, ...head, sources: "V", ...attributes };
  const written = Object.entries(all).map(([name, value]) => `${name}="${value}"`);
  return [`<Question ${written.join(" ")}>`, "", ...lines, "", "</Question>", ""].join("\n");
}

export const capitalise = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
export const decapitalise = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
export const asSentence = (clause: string) => `${capitalise(clause)}.`;
export const composeMisconceptionKey = ({ mistake }: Thing) => composeSlug(mistake);

/** Three questions that belong together: at place `at`, the question in which the thing at that place is the answer. */
export type Trio = (topic: Topic, at: number) => QuestionBody;

interface TrioOfOptions {
  type?: "single" | "case" | "multiple";
  /** Returns the text that asks for the thing at place `at` of the topic. */
  ask(thing: Thing, at: number, topic: Topic): string;
  option(thing: Thing): string;
}

/**
 * Returns three questions that offer the same three options, one for each thing. Each option is once the answer, and the answers stand at
 * three places, so that whoever chooses by wording or place has one of three right.
 */
export function composeTrioOfOptions(wording: Wording, { type = "single", ask, option }: TrioOfOptions): Trio {
  return (topic, at) => {
    const asked = thingAt(topic, at);
    const options = listOptions(wording, topic, at, option, (thing) => thing === asked);
    return { type, lines: [ask(asked, at, topic), "", ...options] };
  };
}

/** The same, for questions in which the other two options are right. `ask` does not say how many: a learner finds out. */
export function composeTrioOfOtherOptions(wording: Wording, { ask, option }: TrioOfOptions): Trio {
  return (topic, at) => {
    const asked = thingAt(topic, at);
    const lines = listOptions(wording, topic, at, option, (thing) => thing !== asked);
    return { type: "multiple", lines: [ask(asked, at, topic), "", ...lines] };
  };
}

/** Returns three statements with the same three reasons. `state` gets the thing that the statement names, which is sometimes a wrong one. */
export function composeTrioOfStatements(
  wording: Wording,
  state: (thing: Thing, named: Thing) => string,
  reason: (thing: Thing) => string,
  isTrue: (at: number) => boolean,
): Trio {
  return (topic, at) => {
    const asked = thingAt(topic, at);
    const named = isTrue(at) ? asked : thingAt(topic, at + 1);
    const reasons = listOptions(wording, topic, at, reason, (thing) => thing === asked);
    const lines = [state(asked, named), "", `> ${wording.explain(asked)}`, "", ...reasons];
    return { type: "true-false", attributes: { answer: String(isTrue(at)) }, lines };
  };
}

export const thingAt = ({ things }: Topic, at: number) => things[at % 3] as Thing;

/** Returns the options in an order in which the option of the asked thing (at `at`) stands at another place in each question of a trio. */
function listOptions(
  { explain }: Wording,
  topic: Topic,
  at: number,
  option: (thing: Thing) => string,
  isRight: (thing: Thing) => boolean,
): string[] {
  const first = topic.id.length + 2 * at;
  return [0, 1, 2].flatMap((place) => {
    const thing = thingAt(topic, first + place);
    return isRight(thing)
      ? [`- [x] ${option(thing)}`, `  > Klopt. ${explain(thing)}`]
      : [`- [ ] ${option(thing)}`, `  > [!${composeMisconceptionKey(thing)}] ${explain(thing)}`];
  });
}
