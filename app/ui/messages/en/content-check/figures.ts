/** Texts of the course check about figures. */
import type { FigureFlaws } from "~/content/source/flaws";
import type { SentenceForEachFlaw } from "~/platform/markdown/problem";

export const figureSentences: SentenceForEachFlaw<FigureFlaws> = {
  "figure-kind": ({ kinds }) => `kind is one of these words: ${kinds.join(", ")}.`,
  "figure-without-picture": "A <Figure> without kind begins with a picture: ![what you see](media/…).",
  "figure-without-list": ({ kind }) => `<Figure kind="${kind}"> begins with a list.`,
  "figure-not-numbered": ({ kind }) =>
    `<Figure kind="${kind}"> has a numbered list, with a number for every step: 1., 2., 3.`,
  "figure-items": ({ kind, least, most, found }) =>
    `<Figure kind="${kind}"> has ${least} to ${most} items in its list. Here are ${found}.`,
  "figure-item": "In this figure every item is one line of text.",
  "figure-name": ({ kind }) =>
    `In <Figure kind="${kind}"> every item begins with a name without markup, a colon and then the text: - Micro: the family.`,
  "figure-name-twice": ({ kind, name }) =>
    `In <Figure kind="${kind}"> every item has a name of its own. ‘${name}’ occurs twice.`,
  "figure-group": ({ kind }) =>
    `In <Figure kind="${kind}"> every item is a name with a list under it. That list is indented by two spaces.`,
  "figure-step": ({ kind }) =>
    `In <Figure kind="${kind}"> every step is one line of text, perhaps with a list of choices under it. That list is indented by three spaces.`,
  "figure-inner-items": ({ most, found }) =>
    `Under an item of this figure stand at most ${most} items. Here are ${found}.`,
  "figure-inner-item": "Under an item of this figure every item is one line of text. No list follows below it.",
  "figure-caption": "<Figure> ends with a caption in one paragraph.",
  "figure-too-much": "This piece is too much in <Figure>.",
};
