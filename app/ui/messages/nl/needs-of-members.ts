/** Texts about the members who need their trainer: why, and what a trainer did about it. */
import { capital, joinWithAnd, numberWord } from "./common";

/** Lessons by number; `course`: the course as a whole too. */
function places(lessons: number[], course: boolean): string {
  const named = lessons.length === 0 ? [] : [`les ${joinWithAnd(lessons)}`];
  return joinWithAnd([...named, ...(course ? ["de hele cursus"] : [])]);
}

export const needsOfMembers = {
  title: "Wie heeft mij nodig?",
  none: "Niemand, op dit moment.",
  stuckFinalTest: "Haalde de eindtoets niet",
  stuckFinalTestWhy: (attempts: number) =>
    attempts === 1 ? "Gebruikte de enige poging." : `Gebruikte alle ${numberWord(attempts)} de pogingen.`,
  stuckLessons: (lessons: number[]) => `Loopt vast in les ${joinWithAnd(lessons)}`,
  stuckLessonsWhy: (lessons: { lesson: number; times: number }[]): string =>
    lessons.length === 1
      ? `Haalde de les ${numberWord(lessons[0]?.times ?? 0)} keer niet.`
      : `Haalde ${joinWithAnd(lessons.map(({ lesson, times }) => `les ${lesson} ${numberWord(times)} keer`))} niet.`,
  stuckObjectives: "Loopt vast op een doel",
  stuckObjectivesWhy: (objectives: number): string =>
    objectives === 1
      ? "Dit doel ging nog in geen enkele ronde helemaal goed:"
      : "Deze doelen gingen nog in geen enkele ronde helemaal goed:",
  more: (count: number) => `en nog ${count}`,
  silent: (days: number) => `${capital(numberWord(days))} dagen stil in de lessen`,
  silentBegun: (days: number) => `Gaf ${numberWord(days)} dagen geen antwoord in een les.`,
  silentNew: "Begon nog niet aan de lessen.",
  behind: "Achter op schema",
  behindWhy: (lessons: number[], course: boolean) => {
    const many = lessons.length + (course ? 1 : 0) > 1;
    return `De ${many ? "deadlines" : "deadline"} voor ${places(lessons, course)} ${many ? "zijn" : "is"} voorbij.`;
  },
  failedFinalTest: "Haalde de eindtoets nog niet",
  failedFinalTestWhy: "De laatste poging ging mis. Een nieuwe poging kan nog.",
  unclaimed: "Haalde alles, zonder certificaat",
  unclaimedWhy: (days: number) => `Kan al ${numberWord(days)} dagen een certificaat ophalen.`,
  bouncedTitle: (count: number): string =>
    count === 1 ? "Eén uitnodiging kwam niet aan" : `${capital(numberWord(count))} uitnodigingen kwamen niet aan`,
  bounced: "Uitnodiging kwam niet aan",
  bouncedWhy: "De mailserver nam de uitnodiging niet aan. Klopt het adres?",
  write: "Schrijf een bericht",
  writeTo: (name: string) => `Schrijf een bericht aan ${name}`,
  extend: "Geef meer tijd",
  extendFor: (name: string) => `Geef meer tijd aan ${name}`,
  invitations: "Bekijk de uitnodiging",
  rest: (count: number) => `Toon ook de andere ${count}`,
};
