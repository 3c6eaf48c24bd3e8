/** Texts of the course check about figures. */
import type { FigureFlaws } from "~/content/source/flaws";
import type { SentenceForEachFlaw } from "~/platform/markdown/problem";

export const figureSentences: SentenceForEachFlaw<FigureFlaws> = {
  "figure-kind": ({ kinds }) => `kind is een van deze woorden: ${kinds.join(", ")}.`,
  "figure-without-picture": "<Figure> zonder kind begint met een plaatje: ![wat je ziet](media/…).",
  "figure-without-list": ({ kind }) => `<Figure kind="${kind}"> begint met een lijst.`,
  "figure-not-numbered": ({ kind }) =>
    `<Figure kind="${kind}"> heeft een genummerde lijst, met een nummer voor elke stap: 1., 2., 3.`,
  "figure-items": ({ kind, least, most, found }) =>
    `<Figure kind="${kind}"> heeft ${least} tot ${most} punten in de lijst. Hier staan er ${found}.`,
  "figure-item": "In deze figuur is elk punt één regel tekst.",
  "figure-name": ({ kind }) =>
    `In <Figure kind="${kind}"> begint elk punt met een naam zonder opmaak, een dubbele punt en dan de tekst: - Micro: het gezin.`,
  "figure-name-twice": ({ kind, name }) =>
    `In <Figure kind="${kind}"> heeft elk punt een eigen naam. ‘${name}’ staat er twee keer.`,
  "figure-group": ({ kind }) =>
    `In <Figure kind="${kind}"> is elk punt een naam met daaronder een lijst. Die lijst springt twee spaties in.`,
  "figure-step": ({ kind }) =>
    `In <Figure kind="${kind}"> is elke stap één regel tekst, met misschien een lijst van keuzes eronder. Die lijst springt drie spaties in.`,
  "figure-inner-items": ({ most, found }) =>
    `Onder een punt van deze figuur staan ten hoogste ${most} punten. Hier staan er ${found}.`,
  "figure-inner-item": "Onder een punt van deze figuur is elk punt één regel tekst. Daaronder komt geen lijst meer.",
  "figure-caption": "<Figure> eindigt met een bijschrift in één alinea.",
  "figure-too-much": "Dit stuk staat te veel in <Figure>.",
};
