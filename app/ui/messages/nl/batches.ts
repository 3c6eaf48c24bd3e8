/** Texts of what a trainer does for several members at once, and of a trainer's own templates. */
import type { BatchAct } from "~/cohorts/batches/batch";
import type { MemberStanding } from "~/cohorts/needs/standing";
import { maxTemplateNameLength, mostTemplates } from "~/cohorts/templates/message-template";
import { capital, joinWithAnd, numberWord, plural } from "./common";
import { deadlineExtension } from "./deadline-extension";
import { messageToMember } from "./message-to-member";

const people = (count: number) => plural(count, "deelnemer", "deelnemers");

export const batch = {
  titles: {
    message: (count: number) => `Bericht aan ${people(count)}`,
    extension: (count: number) => `Meer tijd voor ${people(count)}`,
    reminder: (count: number) => `Herinnering voor ${people(count)}`,
    remove: (count: number) => `Haal ${people(count)} uit de groep`,
  } satisfies Record<BatchAct, (count: number) => string>,
  pageTitles: {
    message: "Bericht aan deelnemers",
    extension: "Meer tijd voor deelnemers",
    reminder: "Herinnering",
    remove: "Deelnemers uit de groep halen",
  } satisfies Record<BatchAct, string>,
  leads: {
    message: "Iedereen krijgt een eigen mail, zonder de namen van anderen. Het bericht staat ook bij de groep.",
    extension: "Iedereen krijgt hierover een eigen mail, met je reden erin.",
  },
  /** Where this stands in a message, its reader reads their own name. */
  placeOfName: "{naam}",
  toGroup: "Bericht aan de groep",
  noMembers: "Deze groep heeft nog geen deelnemers.",
  next: "Bekijk wie wat krijgt",
  nothingYet: "Er wordt nog niets verstuurd.",
  batchesLeft: (count: number) =>
    `Je kunt dit uur nog ${numberWord(count)} keer iets aan meer mensen tegelijk versturen.`,
  noBatchesLeft: (time: string) =>
    `Dit uur kun je niets meer aan meer mensen tegelijk versturen. Vanaf ${time} kan het weer. Wat je invult, blijft een dag bewaard zodra je bekijkt wie wat krijgt.`,
  cancel: {
    message: "Terug zonder versturen",
    extension: "Terug zonder iets te veranderen",
    reminder: "Terug zonder versturen",
    remove: "Terug zonder iets te veranderen",
  } satisfies Record<BatchAct, string>,
  back: "Terug naar de groep",
  backToToday: "Terug naar Vandaag",
  /** Of a message that tells of a sitting. */
  sitting: {
    link: "Naar het toetsmoment",
    readers: "Niet voor iedereen",
    /** `gets`: whether they get the message. */
    supervised: (count: number, gets: boolean) =>
      count === 1
        ? `Eén is al geslaagd onder toezicht, en krijgt dit ${gets ? "ook" : "niet"}`
        : `${capital(numberWord(count))} zijn al geslaagd onder toezicht, en krijgen dit ${gets ? "ook" : "niet"}`,
    blocked: (count: number, gets: boolean) =>
      count === 1
        ? `Eén kan bij dit toetsmoment niet beginnen, en krijgt dit ${gets ? "ook" : "niet"}`
        : `${capital(numberWord(count))} kunnen bij dit toetsmoment niet beginnen, en krijgen dit ${gets ? "ook" : "niet"}`,
    leaveOut: (count: number) => (count === 1 ? "Laat deze ene weg" : `Laat deze ${numberWord(count)} weg`),
    putBack: (count: number) => (count === 1 ? "Schrijf deze ene toch" : `Schrijf deze ${numberWord(count)} toch`),
  },
  who: "Wie",
  left: (count: number) =>
    count === 1
      ? "Eén gekozen deelnemer is geen lid meer van de groep, en krijgt niets."
      : `${count} gekozen deelnemers zijn geen lid meer van de groep, en krijgen niets.`,
  strangers: (count: number) =>
    count === 1
      ? "Eén gekozen naam hoorde niet bij deze groep. Die telt niet mee."
      : `${count} gekozen namen hoorden niet bij deze groep. Die tellen niet mee.`,
  preview: {
    leads: {
      message: "Zo ziet het bericht eruit. Klopt het? Verstuur het dan met de knop.",
      extension: "Dit verandert er. Klopt het? Bevestig het dan met de knop.",
      reminder:
        "Iedereen hieronder krijgt een mail die aan de cursus herinnert. Er staat in dat die van jou komt, en welke deadlines voor diegene open staan.",
      remove:
        "Je ziet deze deelnemers daarna niet meer. Zij houden hun eigen resultaten, en lezen in hun logboek dat je dit deed. Terugkomen kan alleen met een nieuwe uitnodiging of een nieuwe code. Wat over hen in eigen kolommen en aantekeningen staat, wordt gewist.",
    } satisfies Record<BatchAct, string>,
    letterFor: (name: string) => `Zo leest ${name} het`,
    ownName: "Iedereen leest de eigen naam. Kies hieronder een naam om te zien hoe diegene het leest.",
    subject: "Onderwerp",
    until: "Nieuwe deadline",
    what: "Waarvoor",
    reason: "Reden",
    repliesTo: (address: string) => `Antwoorden komen op ${address}. De deelnemers zien dat adres.`,
    noReplies: "Op de mail kan niemand antwoorden.",
    gets: {
      message: (count: number) => `${people(count)} ${count === 1 ? "krijgt" : "krijgen"} dit bericht`,
      extension: (count: number) => `${people(count)} ${count === 1 ? "krijgt" : "krijgen"} meer tijd`,
      reminder: (count: number) => `${people(count)} ${count === 1 ? "krijgt" : "krijgen"} een herinnering`,
      remove: (count: number) => `${people(count)} ${count === 1 ? "gaat" : "gaan"} uit de groep`,
    } satisfies Record<BatchAct, (count: number) => string>,
    /** Of a batch that removes: who has a final test of a sitting that is open, or handed in and not decided. */
    atStake: {
      open: {
        title: (count: number): string =>
          count === 1
            ? "Eén is bezig met een eindtoets onder toezicht"
            : `${capital(numberWord(count))} zijn bezig met een eindtoets onder toezicht`,
        why: "Haal je iemand nu uit de groep, dan telt die poging als zonder toezicht. Dat kan later niet meer anders.",
      },
      undecided: {
        title: (count: number): string =>
          count === 1
            ? "Eén leverde een eindtoets in bij een toetsmoment dat nog niet is afgesloten"
            : `${capital(numberWord(count))} leverden een eindtoets in bij een toetsmoment dat nog niet is afgesloten`,
        why: "Een vinkje zetten kan daarna niet meer. Staat er nog geen vinkje? Dan telt die poging als zonder toezicht.",
      },
    },
    /** The deadline now. With `last`, of several lessons: the first and the last of their deadlines. */
    dueNow: (first: string, last: string | null) =>
      last ? `nu de eerste op ${first} en de laatste op ${last}` : `nu ${first}`,
    lessons: (lessons: number[]) => `les ${joinWithAnd(lessons)}`,
    afterEnd: (day: string) => `Dit is na de laatste dag van de groep, ${day}.`,
    apart: {
      title: (count: number): string =>
        count === 1 ? "Voor één is al iets geregeld" : `Voor ${numberWord(count)} is al iets geregeld`,
      noted: (count: number): string =>
        count === 1 ? "Over één is iets genoteerd" : `Over ${numberWord(count)} is iets genoteerd`,
      lead: (count: number): string =>
        count === 1
          ? "Deze persoon krijgt dit ook, tenzij je die weglaat. Een dag die met ‘later’ gekozen is, blijft staan."
          : "Ze krijgen dit ook, tenzij je ze weglaat. Een dag die met ‘later’ gekozen is, blijft staan.",
      /** Where somebody stands once the batch is sent, if that is another place than now. */
      afterwards: {
        arranged: (day: string) => `komt hierna terug op ${day}`,
        "on-schedule": () => "ligt hierna op schema",
        needs: () => "staat op je lijst en blijft daar",
      } satisfies Record<MemberStanding, (day: string) => string>,
      leaveOut: "Laat weg",
      leaveOutOf: (name: string) => `Laat weg: ${name}`,
      leaveOutAll: (count: number): string => (count === 2 ? "Laat allebei weg" : `Laat alle ${numberWord(count)} weg`),
      leftOut: (count: number): string =>
        count === 1
          ? "Je liet één deelnemer weg. Die krijgt niets."
          : `Je liet ${numberWord(count)} deelnemers weg. Die krijgen niets.`,
    },
    /** What happens to the list of who needs the trainer. */
    onList: {
      arranged: (count: number, day: string): string =>
        `${capital(numberWord(count))} ${count === 1 ? "gaat" : "gaan"} van je lijst, tot ${day}.`,
      onSchedule: (count: number): string =>
        `${capital(numberWord(count))} ${count === 1 ? "gaat van je lijst en ligt" : "gaan van je lijst en liggen"} weer op schema.`,
      stays: (count: number): string =>
        `${capital(numberWord(count))} ${count === 1 ? "blijft" : "blijven"} op je lijst: er is nog iets anders te laat.`,
      nobody: "Aan je lijst verandert niets.",
      group: "Een bericht aan de hele groep verandert niets aan je lijst.",
    },
    showFor: (name: string) => `Toon het bericht voor ${name}`,
    skipped: {
      extension: (count: number) => `${people(count)} ${count === 1 ? "krijgt" : "krijgen"} niet meer tijd`,
      reminder: (count: number) => `${people(count)} ${count === 1 ? "krijgt" : "krijgen"} geen herinnering`,
    },
    skippedWhy: {
      allLate: "Bij hen is niets meer te laat, of hun deadline is al op dit moment of later.",
      extension: "Hun deadline is al op dit moment of later, of ze haalden de les al.",
      reminder:
        "Zij kregen vandaag al een herinnering, willen er geen, of hebben het certificaat. Wat voor wie geldt, zie je niet.",
    },
    nobody: "Niemand krijgt hier iets van. Ga terug en kies anders.",
    send: {
      message: (count: number) => (count === 1 ? "Verstuur het bericht" : `Verstuur ${count} berichten`),
      extension: (count: number) => `Geef ${people(count)} meer tijd`,
      reminder: (count: number) => (count === 1 ? "Verstuur de herinnering" : `Verstuur ${count} herinneringen`),
      remove: (count: number) => `Haal ${people(count)} uit de groep`,
    } satisfies Record<BatchAct, (count: number) => string>,
    change: "Pas het aan",
    /** Another trainer gave time for all that was late. `told`: who did it and when, such as `Marieke gaf om 21:54 meer tijd`. */
    given: (told: string, who: string, until: string) => `${told}: ${who}, tot ${until}.`,
    givenMeanwhile: (moment: string) =>
      `Er is nu niets meer te laat. Verstuur je dit toch, dan wordt het ${moment} voor dezelfde lessen.`,
    /** Some people in a sentence: by name, or how many there are. */
    names: (names: string[]): string => (names.length > 3 ? people(names.length) : joinWithAnd(names)),
    errors: {
      "given-meanwhile":
        "Intussen gaf iemand al meer tijd. Er is niets verstuurd. Kijk na wat er nu staat, en verstuur het dan.",
      "scope-none-late": "Bij deze deelnemers is nu niets meer te laat. Kies een deadline.",
      changed: "Dit is in een ander venster veranderd. Kijk na wat er nu staat, en verstuur het dan.",
      "not-running": "Herinneringen gaan alleen uit tussen de eerste en de laatste dag van de groep.",
      invalid: "Dit kan zo niet meer: de deadline is intussen veranderd. Pas het aan.",
    } as Record<string, string>,
  },
  done: {
    title: "Gedaan",
    reached: {
      message: (count: number) => `${people(count)} ${count === 1 ? "krijgt" : "krijgen"} je bericht.`,
      extension: (count: number) => `${people(count)} ${count === 1 ? "heeft" : "hebben"} meer tijd.`,
      reminder: (count: number) => `${people(count)} ${count === 1 ? "krijgt" : "krijgen"} een herinnering.`,
      remove: (count: number) => `${people(count)} ${count === 1 ? "is" : "zijn"} uit de groep gehaald.`,
    } satisfies Record<BatchAct, (count: number) => string>,
    nobody: "Niemand kreeg iets.",
    skipped: (count: number) =>
      `${people(count)} ${count === 1 ? "kreeg" : "kregen"} niets, omdat het niets zou veranderen.`,
    left: (count: number) =>
      count === 1 ? "Eén gekozen deelnemer was geen lid meer." : `${count} gekozen deelnemers waren geen lid meer.`,
    once: "Iedereen krijgt het één keer, ook als je vaker klikte.",
    /** What it did to the list of who needs the trainer. */
    onList: {
      arranged: (count: number, day: string): string =>
        `${capital(numberWord(count))} ${count === 1 ? "staat" : "staan"} tot ${day} bij ‘Geregeld of later’.`,
      onSchedule: (count: number): string =>
        `${capital(numberWord(count))} ${count === 1 ? "ligt" : "liggen"} weer op schema.`,
      stays: (count: number): string =>
        `${capital(numberWord(count))} ${count === 1 ? "blijft" : "blijven"} op je lijst: er is nog iets anders te laat.`,
    },
    toToday: "Naar Vandaag",
    toGroup: (name: string) => `Naar ${name}`,
  },
  nobody: {
    title: "Je koos niemand",
    text: "Vink eerst een of meer deelnemers aan. Kies daarna wat je wilt doen.",
  },
  templates: {
    title: "Sjablonen",
    lead: "Bewaar teksten die je vaker gebruikt. Alleen jij ziet ze.",
    use: "Gebruik een sjabloon",
    useHint: "Kies je een sjabloon? Dan verdwijnt wat er nu in het bericht staat.",
    none: "Je hebt nog geen sjablonen.",
    make: "Maak een sjabloon",
    manage: "Beheer je sjablonen",
    toMessage: "Terug naar het bericht",
    add: "Nieuw sjabloon",
    name: "Naam van het sjabloon",
    nameHint: "Alleen jij ziet deze naam.",
    textHint: "Hoogstens 4000 tekens. Waar {naam} staat, komt de naam van de deelnemer.",
    save: "Bewaar het sjabloon",
    change: (name: string) => `Verander ${name}`,
    changeTitle: "Verander een sjabloon",
    remove: "Verwijder",
    removeOf: (name: string) => `Verwijder ${name}`,
    list: "Je sjablonen",
    columns: { name: "Naam", subject: "Onderwerp", action: "Actie" },
    done: {
      added: "Het sjabloon is bewaard.",
      changed: "Het sjabloon is veranderd.",
      removed: "Het sjabloon is weg.",
    },
    cancel: "Terug zonder bewaren",
  },
  errors: {
    ...messageToMember.errors,
    ...deadlineExtension.errors,
    "name-empty": "Geef het sjabloon een naam.",
    "name-blank": "Hier staat geen letter of cijfer dat je kunt zien. Vul een naam in.",
    "name-marks": "Er staan te veel accenten op een letter. Haal er een paar weg.",
    "name-long": `Gebruik voor de naam hoogstens ${maxTemplateNameLength} tekens.`,
    sent: "Je verstuurde met dit formulier al een bericht. Wat hier nu staat, kreeg nog niemand. Is het een nieuw bericht? Ga dan verder.",
    "templates-full": `Je hebt al ${mostTemplates} sjablonen. Verwijder er eerst een.`,
  } as Record<string, string>,
};
