/** Texts about following members: needs, one member, messages, extensions, progress, and the learner's log. */
import {
  maxExtensionReasonLength,
  maxTrainerMessageSubjectLength,
  maxTrainerMessageTextLength,
} from "~/cohorts/following/member-for-trainer";
import type { StaffActionInLearnerLog, StaffActionLogEntryForLearner } from "~/cohorts/group/learner-log";
import { maxGrantReasonLength } from "~/learning/final/grants/final-test-grant";
import { capital, joinWithAnd, numberWord, plural } from "./common";
import { lessonStates } from "./lesson-states";

/** Lessons by number; `course`: the course as a whole too. */
function places(lessons: number[], course: boolean): string {
  const named = lessons.length === 0 ? [] : [`les ${joinWithAnd(lessons)}`];
  return joinWithAnd([...named, ...(course ? ["de hele cursus"] : [])]);
}

export interface LetterFacts {
  learner: string;
  trainer: string;
  lessons: number[];
  days: number;
}

const letter = ({ learner, trainer }: LetterFacts, lines: string[]) =>
  [`Dag ${learner},`, ...lines, `Groet,\n${trainer}`].join("\n\n");

const seenOfFinalTest = "van een eindtoets: wanneer iemand hem maakte, of die gehaald is, en de score per doel";

export const following = {
  needs: {
    title: "Wie heeft mij nodig?",
    none: "Niemand, op dit moment. Iedereen is op schema.",
    stuckLessons: (lessons: number[]) => `Loopt vast in les ${joinWithAnd(lessons)}`,
    stuckLessonsWhy: (lessons: { lesson: number; times: number }[]): string =>
      lessons.length === 1
        ? `Haalde de les ${numberWord(lessons[0]?.times ?? 0)} keer niet.`
        : `Haalde ${joinWithAnd(lessons.map(({ lesson, times }) => `les ${lesson} ${numberWord(times)} keer`))} niet.`,
    stuckObjectives: "Loopt vast op een doel",
    stuckObjectivesWhy: (objectives: number): string =>
      objectives === 1 ? "Dit doel ging steeds mis:" : "Deze doelen gingen steeds mis:",
    more: (count: number) => `en nog ${count}`,
    silent: (days: number) => `${capital(numberWord(days))} dagen stil`,
    silentBegun: (days: number) => `Gaf ${numberWord(days)} dagen geen antwoord.`,
    silentNew: "Begon nog niet.",
    behind: "Achter op schema",
    behindWhy: (lessons: number[], course: boolean) => {
      const many = lessons.length + (course ? 1 : 0) > 1;
      return `De ${many ? "deadlines" : "deadline"} voor ${places(lessons, course)} ${many ? "zijn" : "is"} voorbij.`;
    },
    bounced: "Uitnodiging kwam niet aan",
    bouncedWhy: "De mailserver nam de uitnodiging niet aan. Klopt het adres?",
    write: "Schrijf een bericht",
    writeTo: (name: string) => `Schrijf een bericht aan ${name}`,
    extend: "Geef meer tijd",
    extendFor: (name: string) => `Geef meer tijd aan ${name}`,
    invitations: "Bekijk de uitnodiging",
    rest: (count: number) => `Toon ook de andere ${count}`,
  },
  states: lessonStates,
  /** What a deadline is for. */
  deadlineScope: { lesson: (number: number) => `Les ${number}`, wholeCourse: "De hele cursus" },
  member: {
    title: "Deelnemer",
    joined: "In de groep sinds",
    lastActive: "Laatste antwoord",
    never: "Nog geen antwoord",
    passed: "Lessen gehaald",
    passedOf: (passed: number, all: number) => `${passed} van ${all}`,
    certificate: "Certificaat",
    certificateStates: {
      none: "Nog niet",
      valid: "Gehaald op",
      suspended: "Tijdelijk niet geldig",
      revoked: "Ingetrokken",
    },
    needs: "Waarom deze deelnemer je nodig heeft",
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
    noDue: "Geen",
    dueOf: (what: string, moment: string) => `${what}: ${moment}`,
    extended: "met extra tijd",
    results: "Scores per doel",
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
  seen: {
    shownTitle: "Dit ziet de trainer",
    shown: [
      "de naam en de dag van meedoen",
      "hoe ver elke les is en wanneer het laatste antwoord kwam",
      "de scores per ronde en per doel",
      "of er een certificaat is",
      seenOfFinalTest,
      "hoe de hele groep op vragen antwoordt, zonder namen",
    ],
    hiddenTitle: "Dit ziet de trainer niet",
    hidden: [
      "welke vragen iemand kreeg in een eindtoets",
      "welk antwoord iemand op een vraag gaf",
      "wat iemand zelf schreef: open antwoorden en notities",
      "het e-mailadres en andere cursussen",
    ],
  },
  message: {
    title: (name: string) => `Bericht aan ${name}`,
    pageTitle: "Bericht schrijven",
    lead: "De deelnemer krijgt dit als mail en vindt het terug bij de groep.",
    answers: "Op de mail kan niemand antwoorden. Zet in je bericht hoe de deelnemer je bereikt.",
    privacy: "Je ziet het adres van de deelnemer niet. De deelnemer ziet dat van jou ook niet.",
    subject: "Onderwerp",
    text: "Bericht",
    textHint: "Hoogstens 4000 tekens. De tekst is een voorbeeld: pas hem aan.",
    send: "Verstuur het bericht",
    cancel: "Terug zonder versturen",
    done: "Je bericht is verstuurd.",
    templates: {
      silent: {
        subject: () => "Lukt het met de cursus?",
        text: (facts: LetterFacts) =>
          letter(facts, [
            `Ik zag dat je ${numberWord(facts.days)} dagen niets hebt gedaan in de cursus. Dat kan gebeuren.`,
            "Zit er iets in de weg? Laat het me weten. Dan kijken we samen hoe je verder kunt.",
          ]),
      },
      behind: {
        subject: () => "De deadline is voorbij",
        text: (facts: LetterFacts) =>
          letter(facts, [
            facts.lessons.length > 0
              ? `De ${facts.lessons.length > 1 ? "deadlines" : "deadline"} voor les ${joinWithAnd(facts.lessons)} ${facts.lessons.length > 1 ? "zijn" : "is"} voorbij, en je bent nog niet klaar.`
              : "De deadline voor de cursus is voorbij, en je bent nog niet klaar.",
            "Hoe gaat het? Heb je meer tijd nodig, vraag het dan. Ik denk graag mee.",
          ]),
      },
      "stuck-lesson": {
        subject: (facts: LetterFacts) => `Over les ${joinWithAnd(facts.lessons)}`,
        text: (facts: LetterFacts) =>
          letter(facts, [
            `Je deed les ${joinWithAnd(facts.lessons)} een paar keer, en je haalde ${facts.lessons.length > 1 ? "ze" : "hem"} nog niet. Dat overkomt meer mensen.`,
            "Lees eerst de stukken terug die de les je aanraadt. Kom je er niet uit? Dan bespreken we het.",
          ]),
      },
      "stuck-objective": {
        subject: () => "Een lastig onderdeel",
        text: (facts: LetterFacts) =>
          letter(facts, [
            "Ik zag dat één onderdeel van de cursus steeds lastig blijft. Dat overkomt meer mensen.",
            "Wil je er samen naar kijken? Laat het me weten.",
          ]),
      },
      general: {
        subject: () => "Over de cursus",
        text: (facts: LetterFacts) => letter(facts, ["Ik schrijf je over de cursus."]),
      },
    },
    errors: {
      "subject-empty": "Schrijf op waar je bericht over gaat.",
      "subject-long": `Gebruik voor het onderwerp hoogstens ${maxTrainerMessageSubjectLength} tekens.`,
      "text-empty": "Schrijf een bericht.",
      "text-long": `Gebruik voor het bericht hoogstens ${maxTrainerMessageTextLength} tekens.`,
    } as Record<string, string>,
  },
  extension: {
    title: (name: string) => `Meer tijd voor ${name}`,
    pageTitle: "Meer tijd geven",
    lead: "De deelnemer krijgt hierover een mail, met je reden erin.",
    scope: "Voor welke deadline?",
    choice: (what: string, moment: string) => `${what}, nu ${moment}`,
    day: "Nieuwe datum",
    time: "Tijd",
    timeHint: "In Nederlandse tijd, bijvoorbeeld 23:59.",
    reason: "Reden",
    reasonHint: "De deelnemer leest dit. Schrijf niets over gezondheid of privé. Hoogstens 500 tekens.",
    send: "Geef meer tijd",
    cancel: "Terug zonder wijzigen",
    done: "De deelnemer heeft meer tijd.",
    none: "Deze groep heeft geen deadlines.",
    noneLead: "Meer tijd geven kan pas als er een deadline is.",
    settings: "Naar de instellingen",
    errors: {
      "scope-unknown": "Kies een deadline.",
      "due-invalid": "Vul een datum en een tijd in die bestaan.",
      "due-past": "Kies een moment dat nog moet komen.",
      "due-not-later": "Kies een later moment dan de deadline van nu.",
      "reason-empty": "Schrijf op waarom je meer tijd geeft.",
      "reason-long": `Gebruik voor de reden hoogstens ${maxExtensionReasonLength} tekens.`,
    } as Record<string, string>,
  },
  /** What trainers and members see of final tests, and granting a new series. */
  finalTest: {
    title: "Eindtoets",
    /** Beside the section, for the trainer and for the member. */
    note: "Vragen en antwoorden blijven van de deelnemer.",
    ownNote: "Dit ziet je trainer van je eindtoets. Je vragen en antwoorden ziet de trainer niet.",
    hidden: "Deze deelnemer ging nog niet akkoord dat je de eindtoets ziet.",
    hiddenWhy: "De tekst over wat trainers zien is nieuw. De deelnemer krijgt bij een volgend bezoek de vraag.",
    ownHidden: "Je trainer ziet dit nog niet. Dat kan pas als jij het goed vindt.",
    none: "Er is nog geen eindtoets begonnen.",
    attempt: (number: number) => `Poging ${number}`,
    series: (series: number) => `reeks ${series}`,
    begun: (moment: string) => `begonnen op ${moment}`,
    handedIn: (moment: string) => `ingeleverd op ${moment}`,
    open: "nog niet ingeleverd",
    passed: "gehaald",
    failed: "niet gehaald",
    score: (share: string) => `${share} goed`,
    table: "Score per doel",
    objective: "Doel",
    grants: "Een nieuwe reeks gekregen",
    grant: "Geef een nieuwe reeks",
    page: {
      title: (name: string) => `Nieuwe reeks voor ${name}`,
      pageTitle: "Nieuwe reeks eindtoetsen geven",
      lead: (attempts: number) =>
        `De deelnemer mag de eindtoets dan weer ${numberWord(attempts)} keer maken. Dat kan één keer per jaar.`,
      told: "De deelnemer krijgt hierover een mail, met je reden erin.",
      wait: (moment: string) => `Geef je niets? Dan kan de deelnemer zelf weer beginnen op ${moment}.`,
      reason: "Reden",
      reasonHint: "De deelnemer leest dit. Schrijf niets over gezondheid of privé. Hoogstens 500 tekens.",
      send: "Geef een nieuwe reeks",
      cancel: "Terug zonder wijzigen",
      back: "Terug",
    },
    refusals: {
      "not-needed":
        "Een nieuwe reeks is nu niet nodig. De deelnemer mag nog een poging doen, of haalde de eindtoets al.",
      "granted-this-year": "Deze deelnemer kreeg het afgelopen jaar al een nieuwe reeks. Dat kan één keer per jaar.",
      "no-consent": "Deze deelnemer ging nog niet akkoord dat je de eindtoets ziet. Een nieuwe reeks geven kan daarna.",
      none: "Deze cursus heeft geen eindtoets.",
    },
    lastGrant: (moment: string) => `De laatste keer was op ${moment}.`,
    done: "De deelnemer kreeg een nieuwe reeks.",
    errors: {
      "reason-empty": "Schrijf op waarom je dit geeft.",
      "reason-long": `Gebruik voor de reden hoogstens ${maxGrantReasonLength} tekens.`,
    } as Record<string, string>,
  },
  progress: {
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
  },
  log: {
    title: "Wat anderen deden",
    lead: "Hier staat wat trainers en beheerders deden met jou of met je groep. De nieuwste staan bovenaan.",
    empty: "Niemand deed iets met jou of met een groep van je.",
    link: "Bekijk wat anderen deden",
    section: "Wat anderen deden",
    sectionLead: "Trainers en beheerders laten een spoor na als ze iets met jou of je groep doen.",
    administrator: "Een beheerder",
    gone: "Iemand die hier geen account meer heeft",
    /** After a name: "Marieke stuurde je een bericht". */
    actions: {
      "cohort-message": "stuurde je een bericht",
      "cohort-extension": "gaf je meer tijd",
      "cohort-final-test-granted": "gaf je een nieuwe reeks voor de eindtoets",
      "cohort-removed": "haalde je uit de groep",
      "cohort-invited": "nodigde mensen uit voor de groep",
      "cohort-export": "maakte een bestand met de gegevens van de groep",
      "cohort-trainer-added": "liet een trainer meekijken met de groep",
      "cohort-trainer-removed": "haalde een trainer weg bij de groep",
      "cohort-changed-name": "veranderde de naam van de groep",
      "cohort-changed-dates": "veranderde de eerste of de laatste dag van de groep",
      "cohort-changed-order": "veranderde de volgorde van de lessen",
      "cohort-changed-welcome": "veranderde het welkom van de groep",
      "cohort-changed-reminders": "veranderde de herinneringen van de groep",
      "cohort-changed-deadline": "veranderde een deadline van de groep",
      "cohort-changed-code-made": "maakte een code om mee te doen aan de groep",
      "cohort-changed-code-revoked": "trok een code om mee te doen in",
      "role-granted": "gaf je een rol",
      "role-revoked": "nam een rol van je terug",
    } satisfies Record<StaffActionInLearnerLog, string>,
    files: {
      matrix: "overzicht",
      results: "resultaten",
      certificates: "certificaten",
      report: "verslag",
    } satisfies Record<NonNullable<StaffActionLogEntryForLearner["file"]>["kind"], string>,
    /** For an action without its own text. */
    something: "deed iets met de groep",
    reason: "Reden",
    until: (what: string, moment: string) => `${what}: tot ${moment}`,
    newer: "Nieuwer",
    older: "Ouder",
    pages: "Bladzijden",
  },
};
