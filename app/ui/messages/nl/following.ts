/** Texts about following members: needs, one member, and what trainers see. */
import { joinWithAnd } from "./common";
import { deadlineExtension } from "./deadline-extension";
import { finalTestsOfMembers } from "./final-tests-of-members";
import { groupProgress } from "./group-progress";
import { learnerLog } from "./learner-log";
import { lessonStates, passedInEdition } from "./lesson-states";
import { messageToMember } from "./message-to-member";
import { needsOfMembers } from "./needs-of-members";

const seenOfFinalTest =
  "van een eindtoets elke poging, ook als die nog loopt: begin en einde, hoeveel vragen goed waren en nodig waren, gehaald of niet, en de score per doel";

const seenOfChoices = "hoe vaak elk antwoord gekozen is, zonder namen; soms kan de trainer raden wat iemand koos";

export const following = {
  needs: needsOfMembers,
  states: lessonStates,
  /** What a deadline is for. */
  deadlineScope: {
    lesson: (number: number) => `Les ${number}`,
    wholeCourse: "De hele cursus",
    /** Several of them: lessons by number, and the others by name. */
    several: (numbers: number[], others: string[]): string => {
      const lessons = numbers.length > 0 ? [`Les ${joinWithAnd(numbers)}`] : [];
      return joinWithAnd([
        ...lessons,
        ...others.map((name, at) => (lessons.length + at > 0 ? name.toLowerCase() : name)),
      ]);
    },
  },
  member: {
    title: "Deelnemer",
    edition: "Editie",
    joined: "In de groep sinds",
    lastActive: (finalTests: boolean): string =>
      finalTests ? "Laatst actief in les of eindtoets" : "Laatst actief in een les",
    never: "Nog niet",
    passed: "Lessen gehaald",
    passedOf: (passed: number, all: number) => `${passed} van ${all}`,
    certificate: "Certificaat",
    certificateStates: {
      none: "Nog niet",
      claimable: "Kan worden opgehaald",
      valid: "Gehaald op",
      suspended: "Tijdelijk niet geldig",
      revoked: "Ingetrokken",
    },
    needs: "Waarom deze deelnemer je nodig heeft",
    memory: "Wat trainers deden",
    remove: "Haal uit de groep",
    lessons: "Lessen",
    columns: {
      lesson: "Les",
      state: "Stand",
      rounds: "Rondes",
      first: "Eerste score",
      best: "Beste score",
      due: "Deadline",
    },
    passedIn: passedInEdition,
    noDue: "Geen",
    dueOf: (what: string, moment: string) => `${what}: ${moment}`,
    extended: "met extra tijd",
    results: "Lessen: scores per doel",
    resultsNote: "Per volledige ronde, met hoogstens de laatste vijf.",
    noResults: "Er is nog geen ronde helemaal gemaakt.",
    objective: "Doel",
    round: (number: number, day: string) => `Ronde ${number}, ${day}`,
    roundOf: (lesson: number) => `Les ${lesson}`,
    passedRound: "gehaald",
    failedRound: "niet gehaald",
    extensions: "Extra tijd",
    noExtensions: "Er is nog geen extra tijd gegeven.",
    until: (what: string, moment: string) => `${what}: tot ${moment}`,
    messages: "Berichten",
    noMessages: "Er zijn nog geen berichten gestuurd.",
    by: (name: string, moment: string) => `${name}, ${moment}`,
    gone: "Iemand die hier geen account meer heeft",
    sees: "Wat je ziet, en wat niet",
    seesNote: "De deelnemer las dit bij het meedoen.",
  },
  /** The same items for members and trainers. */
  /** The line of `seen.shown` that is left out for a member who did not agree that trainers see final tests. */
  seenOfFinalTest,
  /** The line of `seen.shown` that is left out for a member who did not agree that trainers see how often each answer was chosen. */
  seenOfChoices,
  seen: {
    /** To the member. The line `seenOfChoices` says the same of anybody. */
    choicesOfYou: "Je trainer ziet hoe vaak elk antwoord gekozen is, zonder namen. Soms kan die raden wat jij koos.",
    shownTitle: "Dit ziet de trainer",
    shown: [
      "de naam en de dag van meedoen",
      "hoe ver elke les is en wanneer het laatste antwoord kwam",
      "de scores per ronde en per doel",
      "of er een certificaat is",
      seenOfFinalTest,
      "hoe de hele groep op vragen antwoordt, zonder namen",
      seenOfChoices,
    ],
    hiddenTitle: "Dit ziet de trainer niet",
    hidden: [
      "welke vragen iemand kreeg in een eindtoets",
      "welk antwoord iemand op een vraag gaf",
      "wat iemand zelf schreef: open antwoorden en notities",
      "het e-mailadres en andere cursussen",
    ],
  },
  message: messageToMember,
  extension: deadlineExtension,
  finalTest: finalTestsOfMembers,
  progress: groupProgress,
  log: learnerLog,
};
