/** Texts of npm run angoff. */
import type { RatingFlawDataByCode } from "~/content/norm/read-ratings";
import type { SentenceForEachFlaw } from "~/platform/markdown/problem";
import { plural } from "../common";
import { list, percent } from "./formats";

const flaws: SentenceForEachFlaw<RatingFlawDataByCode> = {
  "ratings-columns": "Verwacht: een eerste regel met drie kolommen: beoordelaar;vraag;aandeel.",
  "ratings-empty": "Hier staan geen schattingen. Verwacht: een regel voor elke beoordelaar en elke vraag.",
  "rating-cells": ({ cells }) =>
    `Op deze regel is ${cells} van de drie vakken goed gevuld. Verwacht: beoordelaar;vraag;aandeel, met een ; als er een komma in een getal staat.`,
  "rating-share": ({ written }) =>
    `‘${written}’ is geen aandeel. Verwacht: een getal van 0 tot en met 1, of overal een percentage van 0 tot en met 100.`,
  "rating-mixed": ({ written, among }) =>
    among === "shares"
      ? `‘${written}’ staat tussen getallen tot en met 1. Verwacht: overal getallen tot en met 1, of overal percentages.`
      : `‘${written}’ staat tussen percentages. Verwacht: overal percentages of overal getallen tot en met 1. Bedoel je dit percentage? Schrijf ${written} %.`,
  "rating-twice": ({ judge, question, line }) =>
    `${judge} schatte ${question} al op regel ${line}. Verwacht: één keer.`,
  "rating-unknown-question": ({ question }) => `De vraag ${question} staat niet in de eindtoets.`,
  "ratings-left-out": ({ judge, questions }) =>
    `${judge} schatte niet: ${list(questions)}. Verwacht: elke beoordelaar schat elke vraag.`,
};

export const normReport = {
  flaws,
  noFinalTest: (folder: string) =>
    `De cursus in ${folder} heeft geen eindtoets met vragen die te lezen is. Kijk met npm run content:check.`,
  withoutCourse: "Zonder --course telt elke vraag als een eigen cel.",
  judge: (name: string, mark: number) => `${name} kwam op ${percent(mark)}.`,
  mark: (mark: number, needed: number, cells: number) =>
    `Grens: ${percent(mark)}; dat ${needed === 1 ? "is" : "zijn"} ${needed} van de ${plural(cells, "vraag", "vragen")}.`,
  spread: (spread: number, error: number) =>
    `Spreiding tussen beoordelaars: ${percent(spread)}. Standaardfout: ${percent(error)}.`,
  noNorm: (judges: number, least: number) =>
    `Dit is geen norm: er ${judges === 1 ? "is" : "zijn"} ${plural(judges, "beoordelaar", "beoordelaars")}. Verwacht: ten minste ${least}. De grens blijft voorlopig.`,
  markWithoutMeaning: (mark: number) =>
    `Dit is geen norm: met een grens van ${percent(mark)} ${mark === 0 ? "slaagt iedereen" : "mag er niets fout zijn"}. Klopt wat de beoordelaars invulden?`,
  note: (judges: number) =>
    `${judges} beoordelaars schatten per vraag hoeveel mensen die het net kunnen haar goed hebben (methode Angoff).`,
  paste: "Zet dit in course.yaml, en geef edition een nieuwe naam, want een andere grens is een nieuwe editie:",
};
