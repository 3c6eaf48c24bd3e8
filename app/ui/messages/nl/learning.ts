/** Texts of the progress page. */
import { capital, joinWithAnd, numberWord } from "./common";

const shares = [
  [1, 4, "een kwart"],
  [1, 3, "een derde"],
  [1, 2, "de helft"],
  [2, 3, "twee derde"],
  [3, 4, "driekwart"],
] as const;

function passedLessons(passed: number, total: number): string {
  if (total > 0 && passed === total) return "Je straat staat";
  if (passed === 0) return "Je straat begint hier";
  const share = shares.find(([over, under]) => passed * under === total * over);
  if (share) return `Je straat staat voor ${share[2]}`;
  return passed === 1 ? "Je eerste huis staat" : `Er staan ${numberWord(passed)} van je ${numberWord(total)} huizen`;
}

const lessons = (numbers: number[]) => `les ${joinWithAnd(numbers)}`;

interface Summary {
  passed: number;
  total: number;
  busy: number[];
  again: number[];
  elsewhere: number[];
}

export const learning = {
  heading: "Je voortgang",
  passedLessons,
  /** `elsewhere`: the lessons that count because they were passed in another edition. */
  summary: ({ passed, total, busy, again, elsewhere }: Summary) => {
    const parts: string[] = [];
    if (passed === total) parts.push(total === 1 ? "Je haalde de les." : `Je haalde alle ${numberWord(total)} lessen.`);
    else if (passed === 0)
      parts.push(total === 1 ? "Je haalde de les nog niet." : `Je haalde nog geen van de ${numberWord(total)} lessen.`);
    else parts.push(`Je haalde ${numberWord(passed)} van de ${numberWord(total)} lessen.`);
    if (elsewhere.length > 0)
      parts.push(
        `${elsewhere.length === total ? "Dat deed je" : `${capital(lessons(elsewhere))} haalde je`} in een eerdere editie. Dat telt mee voor de eindtoets.`,
      );
    if (busy.length > 0) parts.push(`Aan ${lessons(busy)} ben je bezig.`);
    if (again.length > 0) parts.push(`Lees ${lessons(again)} nog een keer.`);
    return parts.join(" ");
  },
  picture: "Je lessen als straat",
  legend: "Wat de vormen betekenen",
  lessonState: (state: string, detail: string) => (detail ? `${state}, ${detail}` : state),
  passedIn: (label: string) => `Gehaald in editie ${label}, telt mee`,
  right: (right: number, scored: number) => `${right} van ${scored} goed`,
  answered: (answered: number, total: number) => `${answered} van ${total} vragen klaar`,
  resumeLabel: "Verder waar je was",
  nextLessonLabel: "Je volgende les",
  resumeQuestion: (lesson: number, question: number) => `Les ${lesson}, vraag ${question}:`,
  resumeLesson: (lesson: number) => `Les ${lesson}:`,
  resume: "Ga verder",
  reread: "Lees nog eens",
  rereadIntro: (lesson: number, right: number, scored: number, needed: number) =>
    `In je laatste ronde van les ${lesson} had je ${numberWord(right)} van de ${numberWord(scored)} vragen helemaal goed. Je hebt er ${numberWord(needed)} nodig. Deze doelen gingen toen niet helemaal goed:`,
  readTime: (minutes: number) => `${minutes === 1 ? "Eén minuut" : `${capital(numberWord(minutes))} minuten`} lezen.`,
  table: "Alles in een tabel",
  tableSummary: "Lessen, standen en scores",
  columns: { lesson: "Les", state: "Stand", right: "Goed", rounds: "Rondes" },
  none: "nog niet",
  /** In place of a number that belongs to another edition. */
  inEdition: (label: string) => `in editie ${label}`,
  noLessons: "Los van de lessen",
  outsideLessons: "Je begon hier nog niet aan een les. Dit maakte je al. Het telt niet mee.",
  toToday: "Naar vandaag",
  emptyTitle: "Nog niets gebouwd",
  empty: "Beantwoord een vraag in een les. Dan zie je hier hoe ver je bent.",
  emptyAction: "Kies een cursus",
  emptyGuest: "Heb je al een account? Log in, dan vind je je voortgang terug.",
};
