/** Texts of the progress of a group, week by week. */
import { plural } from "./common";

export const groupProgress = {
  title: "Voortgang",
  lead: (mean: string, lessons: number) => `Een deelnemer haalde gemiddeld ${mean} van de ${lessons} lessen.`,
  expected: (lessons: number): string =>
    lessons === 0 ? "Er is nog geen deadline voorbij." : `Volgens de deadlines zijn dat er nu ${lessons}.`,
  empty: "Er is nog niets te zien",
  emptyText: "De groep begint nog, of er doet nog niemand mee. Daarna groeit hier een grafiek.",
  emptyAction: "Laat mensen meedoen",
  chart: "Gehaalde lessen per deelnemer, week voor week",
  describe: (text: { from: string; until: string; mean: string; lessons: number }) =>
    `De lijn loopt van ${text.from} tot ${text.until} en staat nu op ${text.mean} van de ${text.lessons}.`,
  axis: "Gehaalde lessen, gemiddeld",
  reached: "Gehaald",
  planned: "Volgens de deadlines",
  today: "Vandaag",
  dueCourse: "Cursus",
  key: "Deadlines in de grafiek",
  marks: (letter: string) => `In een rondje staat het nummer van de les. ${letter} is de hele cursus.`,
  table: "De cijfers per week",
  columns: {
    week: "Week van",
    passed: "Lessen gehaald",
    total: "Totaal",
    mean: "Per deelnemer",
    expected: "Volgens deadlines",
  },
  note: (members: number) =>
    `Dit gaat over ${plural(members, "deelnemer", "deelnemers")} van nu. Een les telt vanaf de week waarin iemand hem haalde.`,
};
