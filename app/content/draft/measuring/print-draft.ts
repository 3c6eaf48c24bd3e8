/** A draft on paper, for who judges it. */
import type { DraftChoice, DraftQuestion } from "../draft-question";
import { mixOptions } from "../rules/mixed-options";
import { listKey } from "../rules/rule";
import { orderByHash } from "../rules/stable-order";

/** Writes a draft as a learner sees it, with letters, and its key in those letters. */
export function printDraft({ id: seed, ask }: Pick<DraftQuestion, "id" | "ask">): { text: string; key: string } {
  const shuffle = (choices: readonly DraftChoice[]) => orderByHash(choices, ({ text }) => text, seed);
  const letter = (at: number) => String.fromCharCode(65 + at);
  const write = (stem: string, shown: readonly DraftChoice[], more: readonly string[] = []) =>
    [stem, ...more, ...shown.map(({ text }, at) => `${letter(at)}. ${text}`)].join("\n");
  const name = (shown: readonly DraftChoice[], choice: DraftChoice) => letter(shown.indexOf(choice));
  switch (ask.type) {
    case "match": {
      const shown = shuffle([...ask.pairs.map(({ right }) => right), ...ask.extra]);
      const lefts = ask.pairs.map(({ left }, at) => `${at + 1}. ${left.text}`);
      return {
        text: write(ask.stem, shown, lefts),
        key: ask.pairs.map(({ right }, at) => `${at + 1}${name(shown, right)}`).join(" "),
      };
    }
    case "sort": {
      const shown = shuffle(listKey(ask));
      const titles = ask.groups.map(({ title }, at) => `${at + 1}. ${title}`);
      const key = ask.groups.map(({ cards }, at) => `${at + 1}${cards.map((card) => name(shown, card)).join("")}`);
      return { text: write(ask.stem, shown, titles), key: key.join(" ") };
    }
    case "order": {
      const shown = shuffle(ask.steps);
      return { text: write(ask.stem, shown), key: ask.steps.map((step) => name(shown, step)).join("") };
    }
    default: {
      const shown = mixOptions({ id: seed, ask });
      const key = shown.flatMap(({ right }, at) => (right ? [letter(at)] : [])).join("");
      const more = ask.type === "true-false" ? ["True or not, and why?"] : [];
      return { text: write(ask.stem, shown, more), key: ask.type === "true-false" ? `${ask.answer} ${key}` : key };
    }
  }
}
