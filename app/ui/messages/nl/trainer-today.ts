/** Texts about all groups of a trainer: who needs the trainer today, and where each group stands. */
import { capital, numberWord } from "./common";

interface Figures {
  members: number;
  arranged: number;
  onSchedule: number;
}

export const trainerToday = {
  title: "Vandaag",
  nav: "Al je groepen",
  noGroups: "Je hebt nu geen groep",
  noGroupsText: "Zodra je een groep hebt, zie je hier wie je nodig heeft en welke deadlines er komen.",
  noMembers: "Er doet nog niemand mee",
  noMembersText: "Nodig mensen uit voor een van je groepen. Daarna zie je hier wie je nodig heeft.",
  toGroups: "Naar je groepen",
  /** Under a list that is too long to show. */
  moreInGroups: (count: number) => `Nog ${count} staan in de tabellen van je groepen`,
  /** What can be done with members who are ticked. */
  picked: {
    actIn: (act: string, group: string) => `${act} (${group})`,
    oneByOne: "Je doet dit per groep. Daarna kies je de mensen uit een andere groep.",
  },
  /** Before the names of people whose date came today. */
  returned: "Vandaag terug op de lijst:",
  nobody: "Neem rustig de tijd voor iets anders. Wie je nodig heeft, komt hier vanzelf te staan.",
  now: "Nu in je groepen",
  live: "Er loopt een live sessie",
  toLive: (group: string) => `Open de sessie van ${group}`,
  sittingNames: { planned: "Toetsmoment", open: "Toetsmoment, nu open", ended: "Toetsmoment, nog niet afgesloten" },
  /** `room`: where. */
  sittingAt: (from: string, until: string, room: string) => `${from} tot ${until}, ${room}`,
  toSitting: (group: string) => `Open het toetsmoment van ${group}`,
  bounced: (count: number): string =>
    count === 1 ? "Eén uitnodiging kwam niet aan" : `${capital(numberWord(count))} uitnodigingen kwamen niet aan`,
  toInvitations: (group: string) => `Bekijk de uitnodigingen van ${group}`,
  week: "Deadlines deze week",
  noneThisWeek: "Deze week is er geen deadline.",
  over: "voorbij",
  /** On the page of a learner who is also a trainer, and above the list of groups. */
  inNeed: (count: number): string =>
    count === 0
      ? "Niemand in je groepen heeft je nu nodig"
      : count === 1
        ? "Eén deelnemer in je groepen heeft je nodig"
        : `${capital(numberWord(count))} deelnemers in je groepen hebben je nodig`,
  toToday: "Kijk wie",
  list: {
    standing: "Wie je nodig heeft",
    deadline: "Deadline",
    coming: (date: string) => `Begint op ${date}`,
    ended: (date: string) => `Liep tot en met ${date}`,
    week: (week: number, weeks: number) => `Week ${week} van ${weeks}`,
    none: "Nog geen deelnemers",
    needs: (count: number): string =>
      count === 0 ? "Niemand heeft je nodig" : count === 1 ? "1 heeft je nodig" : `${count} hebben je nodig`,
    /** After it: the other members, and how many all are. */
    others: ({ members, arranged, onSchedule }: Figures): string =>
      `${[
        "",
        ...(arranged > 0 ? [`${arranged} geregeld of later`] : []),
        ...(onSchedule > 0 ? [`${onSchedule} op schema`] : []),
      ].join(", ")}. Samen ${members}.`,
    passed: (passed: number, of: number) => `${passed} van ${of} gehaald`,
    noDeadlines: "Geen deadlines",
    noneDue: "Er komt geen deadline meer",
  },
};
