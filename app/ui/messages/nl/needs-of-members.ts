/** Texts about the members who need their trainer: why, and what a trainer did about it. */
import type { AboutMember } from "~/cohorts/following/about-member";
import type { MemberCountsByStatus } from "~/cohorts/following/progress-matrix";
import type { MemberNeedsTrainerReasonKind } from "~/cohorts/needs/reasons";
import type { MemberStanding, NeedItemKind } from "~/cohorts/needs/standing";
import { capital, joinWithAnd, numberWord } from "./common";
import { nextFinalTest } from "./lesson-states";

/** Lessons by number; `course`: the course as a whole too. */
function places(lessons: number[], course: boolean): string {
  const named = lessons.length === 0 ? [] : [`les ${joinWithAnd(lessons)}`];
  return joinWithAnd([...named, ...(course ? ["de hele cursus"] : [])]);
}

export const needsOfMembers = {
  /** The heading of the list. */
  title: (count: number): string =>
    count === 0
      ? "Niemand heeft je nu nodig"
      : count === 1
        ? "Eén heeft je nodig"
        : `${capital(numberWord(count))} hebben je nodig`,
  /** Below the heading. Together with the number in the heading, these are all members. */
  sum: ({ members, arranged, onSchedule }: MemberCountsByStatus) =>
    `${onSchedule} op schema, ${arranged} geregeld of later. Samen ${members}.`,
  /** Why a member is in the list, in a word or two beside the name. */
  short: {
    "stuck-final-test": "vast",
    "stuck-lesson": "vast",
    "stuck-objective": "vast",
    "failed-final-test": "niet gehaald",
    silent: "stil",
    behind: "te laat",
    unclaimed: "niet opgehaald",
  } satisfies Record<MemberNeedsTrainerReasonKind, string>,
  stuckFinalTest: "Haalde de eindtoets niet",
  stuckFinalTestWhy: (attempts: number) =>
    attempts === 1
      ? "Gebruikte de enige poging voor de eindtoets."
      : `Gebruikte alle ${numberWord(attempts)} de pogingen voor de eindtoets.`,
  stuckLessons: (lessons: number[]) => `Loopt vast in les ${joinWithAnd(lessons)}`,
  stuckLessonsWhy: (lessons: { lesson: number; times: number }[]) =>
    `Haalde ${joinWithAnd(lessons.map(({ lesson, times }) => `les ${lesson} ${numberWord(times)} keer`))} niet.`,
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
  /** After it, of somebody who joined when one of these deadlines was over. */
  joinedSince: (day: string) => `Doet mee sinds ${day}.`,
  failedFinalTest: "Haalde de eindtoets nog niet",
  failedFinalTestWhy: "De laatste poging voor de eindtoets lukte niet.",
  nextFinalTest,
  unclaimed: "Haalde alles, zonder certificaat",
  unclaimedWhy: (days: number) => `Kan al ${numberWord(days)} dagen een certificaat ophalen.`,
  /** One line about invitations; `people`: some of their names or addresses. */
  bounced: (count: number, people: string[]): string =>
    `${count === 1 ? "Eén uitnodiging kwam" : `${capital(numberWord(count))} uitnodigingen kwamen`} niet aan: ${people.length < count ? `${people.join(", ")} en nog ${count - people.length}` : joinWithAnd(people)}.`,
  invitations: "Bekijk de uitnodigingen",
  /** A member of whom the group matters, in a list over several groups. */
  inGroup: (name: string, group: string) => `${name} (${group})`,
  write: "Schrijf",
  writeMessage: "Schrijf een bericht",
  writeTo: (name: string) => `Schrijf aan ${name}`,
  extend: "Geef meer tijd",
  extendFor: (name: string) => `Geef meer tijd aan ${name}`,
  grant: "Geef nieuwe pogingen",
  grantTo: (name: string) => `Geef nieuwe pogingen aan ${name}`,
  done: "Gedaan",
  doneFor: (name: string) => `Gedaan voor ${name}`,
  later: "Later",
  laterFor: (name: string) => `Later voor ${name}`,
  tomorrow: "Morgen",
  tomorrowFor: (name: string, day: string) => `Morgen, ${day}, voor ${name}`,
  nextWeek: "Volgende week",
  nextWeekFor: (name: string, day: string) => `Volgende week, ${day}, voor ${name}`,
  otherDay: "Andere dag, of met aantekening",
  otherDayFor: (name: string) => `Andere dag, of met aantekening, voor ${name}`,
  rest: (count: number): string =>
    count === 1 ? "En één die kan wachten" : `En ${numberWord(count)} die kunnen wachten`,
  /** Under a list that is too long to show: a link to all of them in the table. */
  moreInTable: (count: number) => `Nog ${count} staan in de tabel`,
  /** After "Kies deze negen", for who does not see where it stands. */
  pickWho: "die je nodig hebben, in de tabel",
  arrangedTitle: (count: number) => `Geregeld of later, ${count}`,
  arrangedLead: "Ze komen vanzelf terug op de dag die erbij staat, of eerder als er iets nieuws is.",
  cameBack: (news: string[]): string =>
    news.length > 0
      ? `Weer op de lijst, want er is iets nieuws: ${joinWithAnd(news)}.`
      : "Weer op de lijst, want er is iets nieuws.",
  /** What is new, in the sentence above. */
  news: {
    behind: (lessons: number[], course: boolean) => `de deadline voor ${places(lessons, course)} is voorbij`,
    "stuck-lesson": (lessons: number[]) => `loopt vast in les ${joinWithAnd(lessons)}`,
    "stuck-objective": "loopt vast op een doel",
    "stuck-final-test": "haalde de eindtoets niet",
    "failed-final-test": "haalde de eindtoets niet",
    unclaimed: "haalde alles, zonder certificaat",
  },
  arrangedUntil: (day: string) => `Geregeld of later, tot ${day}`,
  back: "Terug",
  backFor: (name: string) => `Zet ${name} terug op de lijst`,
  /** What was just done about a member, and where the member stands then. */
  said: {
    done: {
      message: (name: string) => `Je bericht aan ${name} is verstuurd.`,
      extension: (name: string) => `${name} heeft meer tijd.`,
      finalTest: (name: string) => `${name} heeft nieuwe pogingen voor de eindtoets.`,
      need: (_name: string) => "",
      back: (_name: string) => "",
    } satisfies Record<AboutMember["done"], (name: string) => string>,
    standing: {
      arranged: (name: string, day: string, _isBack: boolean) => `${name} staat tot ${day} bij ‘Geregeld of later’.`,
      needs: (name: string, _day: string, isBack: boolean): string =>
        isBack ? `${name} staat weer op de lijst.` : `${name} blijft op de lijst: er is nog iets anders.`,
      "on-schedule": (name: string, _day: string, _isBack: boolean) => `${name} ligt op schema.`,
    } satisfies Record<MemberStanding, (name: string, day: string, isBack: boolean) => string>,
  },
  undo: "Maak ongedaan",
  undoFor: (name: string) => `Maak ongedaan: ${name}`,
  memory: {
    you: "jij",
    gone: "iemand zonder account",
    today: (time: string) => `om ${time}`,
    yesterday: "gisteren",
    earlier: (day: string) => `op ${day}`,
    acts: {
      message: (who: string, when: string) => `${who} schreef ${when}`,
      extension: (who: string, when: string) => `${who} gaf ${when} meer tijd`,
      reminder: (who: string, when: string) => `${who} stuurde ${when} een herinnering`,
      series: (who: string, when: string) => `${who} gaf ${when} nieuwe pogingen voor de eindtoets`,
      done: (who: string, when: string) => `${who} koos ${when} ‘gedaan’`,
      later: (who: string, when: string) => `${who} koos ${when} ‘later’`,
      "taken-back": (who: string, when: string) => `${who} nam ${when} extra tijd terug`,
      back: (who: string, when: string, name: string) => `${who} zette ${name} ${when} terug op de lijst`,
    } satisfies Record<NeedItemKind, (who: string, when: string, name: string) => string>,
    /** For what, after an act. */
    what: (lessons: number[], course: boolean) => ` (${places(lessons, course)})`,
    until: (day: string) => `Tot ${day}`,
    backOn: (day: string) => `terug op ${day}`,
  },
  /** The form that sets a member apart. */
  arrange: {
    pageTitle: "Geregeld of later",
    title: (name: string) => `Geregeld of later: ${name}`,
    open: "Gedaan, later of een aantekening",
    until: "Wat wil je met deze deelnemer?",
    choices: {
      done: (day: string) => `Gedaan. Terug op ${day}, als het dan nog nodig is`,
      tomorrow: (day: string) => `Later: morgen, ${day}`,
      "next-week": (day: string) => `Later: volgende week, ${day}`,
      day: (_day: string) => "Later: op de dag hieronder",
      back: (_day: string) => "Terug op de lijst",
    },
    day: "Dag",
    dayHint: (most: number) => `Alleen voor de laatste keuze. Hoogstens ${most} dagen vooruit.`,
    note: "Aantekening voor trainers van deze groep",
    noteHint: "Hoeft niet. Hoogstens 200 tekens. De deelnemer kan dit opvragen.",
    save: "Bewaar",
    cancel: "Terug zonder bewaren",
    done: "De deelnemer staat bij ‘geregeld of later’.",
    undone: "De deelnemer staat weer op de lijst.",
    errors: {
      "day-unused": "Je vulde ook een dag in. Kies ‘Later: op de dag hieronder’, of haal de dag weg.",
      "choice-missing": "Kies wat je met deze deelnemer wilt.",
      "day-invalid": "Kies een dag.",
      "day-past": "Kies een dag die nog moet komen.",
      "day-far": "Kies een dag die hoogstens 60 dagen weg is.",
      "note-long": "Maak de aantekening korter: hoogstens 200 tekens.",
    } as Record<string, string>,
  },
};
