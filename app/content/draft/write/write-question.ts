/** Writes a draft question in the format of a course. Its feedback is still to write. */
import { computeSha256OfText } from "~/platform/hash.server";
import type { BlockTagNode, List, ListItem, Nodes, Paragraph } from "~/platform/markdown/tree";
import type { CourseLanguage } from "~/questions/language";
import type { DraftAsk, DraftChoice, DraftQuestion } from "../draft-question";
import { markAsToWrite } from "../to-write-mark";
import type { DraftTexts } from "./draft-texts";
import { cleanText, markdown, paragraph, tag, text } from "./lesson-markdown";

export interface DraftQuestionSurroundings {
  language: CourseLanguage;
  texts: DraftTexts;
  /** The key of the source. */
  source: string;
  objective: string;
  /** The id of the heading that it is about. */
  heading: string;
  /** Whether it has variants. */
  hasVariants: boolean;
}

export function composeDraftQuestion(question: DraftQuestion, around: DraftQuestionSurroundings): BlockTagNode {
  const { id, rule, passages, place, ask } = question;
  const attributes = {
    ...{ id, type: ask.type, objective: around.objective, bloom: around.language === "nl" ? "onthouden" : "remember" },
    ...{ sources: around.source, source: passages.join(" "), passage: around.heading },
    place: around.hasVariants ? place : undefined,
    answer: ask.type === "true-false" ? `${ask.answer}` : undefined,
    draft: null,
    rule,
  };
  return tag("Question", attributes, [paragraph(text(ask.stem)), ...composeAsk(question, around)]);
}

function composeAsk({ id, ask }: DraftQuestion, { language, texts }: DraftQuestionSurroundings): Nodes[] {
  const feedback = (kind: keyof DraftTexts["feedback"]): Paragraph =>
    paragraph(markdown(markAsToWrite(language, texts.feedback[kind])));
  const quote = (kind: keyof DraftTexts["feedback"]): Nodes => ({ type: "blockquote", children: [feedback(kind)] });
  const item = ({ text: written }: DraftChoice, kind: keyof DraftTexts["feedback"], checked?: boolean): ListItem => ({
    type: "listItem",
    checked,
    spread: false,
    children: [paragraph(text(written)), quote(kind) as never],
  });
  const options = (right: readonly DraftChoice[], wrong: readonly DraftChoice[]): List =>
    list(
      mix(id, [...right.map((each) => item(each, "right", true)), ...wrong.map((each) => item(each, "wrong", false))]),
    );
  switch (ask.type) {
    case "single":
      return [options([ask.right], ask.wrong)];
    case "multiple":
      return [options(ask.right, ask.wrong)];
    case "true-false":
      return [quote("part"), options(ask.reasons.slice(0, 1), ask.reasons.slice(1))];
    case "match": {
      const row = (cells: Paragraph[]): Nodes => ({
        type: "tableRow",
        children: cells.map(({ children }) => ({ type: "tableCell", children })),
      });
      const rows = [
        row(texts.pairColumns.map((title) => paragraph(text(title)))),
        ...ask.pairs.map(({ left, right }) =>
          row([paragraph(text(left.text)), paragraph(text(right.text)), feedback("part")]),
        ),
        ...ask.extra.map((extra) => row([paragraph(), paragraph(text(extra.text)), feedback("part")])),
      ];
      return [{ type: "table", children: rows as never }];
    }
    case "sort":
      return ask.groups.flatMap(({ title, cards }): Nodes[] => [
        { type: "heading", depth: 3, children: [text(title)] },
        list(cards.map((card) => item(card, "part"))),
      ]);
    case "order":
      return [{ ...list(ask.steps.map((step) => item(step, "part"))), ordered: true }];
  }
}

function list(children: ListItem[]): List {
  return { type: "list", ordered: false, spread: false, children };
}

/** Puts options in an order that does not tell which is right, and that is the same every time. */
function mix(id: string, items: readonly ListItem[]): ListItem[] {
  const hashes = new Map(items.map((item, at) => [item, computeSha256OfText(`${id}\n${at}`)]));
  return [...items].sort((a, b) => ((hashes.get(a) ?? "") < (hashes.get(b) ?? "") ? -1 : 1));
}

/** Markdown makes links of these, and nothing that is chosen can be a link. */
const address = /\w@[-\w]+\.|:\/\/|\bwww\./i;

/** Returns whether a draft can be a question of its kind: with enough parts, that differ and have words. */
export function canBeQuestion({ ask }: DraftQuestion): boolean {
  const sets = listTextsThatDiffer(ask).map((texts) => texts.map(cleanText));
  const areFine = sets.every(
    (texts) => texts.every((each) => each !== "" && !address.test(each)) && new Set(texts).size === texts.length,
  );
  return areFine && cleanText(ask.stem) !== "" && hasEnough(ask);
}

function listTextsThatDiffer(ask: DraftAsk): string[][] {
  const texts = (choices: readonly DraftChoice[]) => choices.map((choice) => choice.text);
  switch (ask.type) {
    case "single":
      return [texts([ask.right, ...ask.wrong])];
    case "multiple":
      return [texts([...ask.right, ...ask.wrong])];
    case "true-false":
      return [texts(ask.reasons)];
    case "match":
      return [texts(ask.pairs.map(({ left }) => left)), texts([...ask.pairs.map(({ right }) => right), ...ask.extra])];
    case "sort":
      return [ask.groups.map(({ title }) => title), texts(ask.groups.flatMap(({ cards }) => cards))];
    case "order":
      return [texts(ask.steps)];
  }
}

function hasEnough(ask: DraftAsk): boolean {
  switch (ask.type) {
    case "single":
      return ask.wrong.length > 0;
    case "multiple":
      return ask.right.length > 0 && ask.wrong.length > 0;
    case "true-false":
      return ask.reasons.length > 1;
    case "match":
      return ask.pairs.length > 1;
    case "sort":
      return ask.groups.length > 1 && ask.groups.every(({ cards }) => cards.length > 0);
    case "order":
      return ask.steps.length > 2;
  }
}
