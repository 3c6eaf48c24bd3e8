/** Texts of home, course page, sources and glossary. */
import type { NewerEdition } from "~/learning/enrolment/newer-edition";
import { capital, numberWord } from "./common";

const dayFormat = new Intl.DateTimeFormat("nl-NL", { dateStyle: "long", timeZone: "UTC" });
const longDay = (day: string) => dayFormat.format(new Date(day));

/** Another pool means another test, so this is only said then. */
const newlyWritten =
  " De nieuwe editie is nieuw geschreven, met andere tekst en vragen. De eindtoets vraagt dus naar tekst die je nog niet las.";

/** What comes along to the final test of a new edition, and what does not. */
function tellWhatCounts({ passedLessons, lessons, keepsAttempts }: NonNullable<NewerEdition["finalTest"]>): string {
  const counted =
    passedLessons === 0
      ? "Dan begin je de lessen opnieuw, met nieuwe tekst en vragen."
      : passedLessons === lessons
        ? "Je haalde alle lessen al. Die tellen mee om de eindtoets te openen."
        : `Van de ${numberWord(lessons)} lessen haalde je er al ${numberWord(passedLessons)}. Die tellen mee om de eindtoets te openen.`;
  return keepsAttempts
    ? `${counted} De pogingen die je deed voor de eindtoets, blijven tellen. Je scores voor de lessen gaan niet mee.`
    : `${counted}${passedLessons === 0 ? "" : newlyWritten} Je scores gaan niet mee.`;
}

export const course = {
  home: {
    title: "Leer van wat werkt",
    description: "Leerdossier maakt van een kennisdossier lessen met vragen. Lezen en oefenen kan zonder account.",
    begin: (number: number) => `Begin met les ${number}`,
    whole: "Bekijk de hele cursus",
    noAccount: "Je kunt lezen en oefenen zonder account.",
    goals: "Wat je straks kunt",
    how: "Zo gaat een les",
    howLead: "Eerst denk je zelf na. Dan lees je steeds een kort stuk en maak je er een vraag over.",
    howQuestions:
      "Na elk antwoord lees je waarom het klopt of niet. Gaat het nog niet goed? Je ziet welk stuk je nog eens leest.",
    howTime: (from: number, to: number) =>
      `Een les kost je ${to - from < 5 ? `ongeveer ${to}` : `${from} tot ${to}`} minuten, in stukken van een paar minuten. Je mag na elk stuk stoppen. We onthouden waar je was.`,
    basis: "Waar het op steunt",
    basisSources: "Bij elke bewering staat de bron. Je leest ook welke bronnen we maar voor een deel lazen.",
    toSources: "Naar de bronnen",
    original: "Lees het oorspronkelijke artikel",
    more: "Andere cursussen",
    emptyTitle: "Er staat nog geen cursus",
    empty: "Zodra er een cursus klaar is, vind je hem hier.",
    sample: {
      stem: "Iemand in je straat wil een leesclub beginnen. Wat doe je als eerste?",
      wrong: "Je maakt een planning en verdeelt de taken.",
      wrongWhy: "Dan is het jouw plan. Je weet nog niet wat zij zelf wil en kan.",
      right: "Je vraagt wat zij voor zich ziet en wie ze al kent.",
      rightWhy: "Zo blijft het haar plan, en zie je wat er al is.",
      caption: "Een voorbeeld van een oefenvraag, na ‘Kijk na’.",
    },
  },
  page: {
    over: (label: string) => `Cursus, ${label}`,
    lessons: "De lessen",
    lessonMeta: (number: number, minutes: number) => `Les ${number}, ongeveer ${minutes} minuten`,
    lessonCount: (n: number) => `${n} ${n === 1 ? "les" : "lessen"}`,
    questionCount: (n: number) => `${n} ${n === 1 ? "oefenvraag" : "oefenvragen"}`,
    about: "Over deze cursus",
    resume: (number: number) => `Ga verder met les ${number}`,
    toGlossary: "Begrippen",
    toSources: "Bronnen",
    goals: "Wat je straks kunt",
    ready: "Wanneer ben je klaar?",
    readyLesson: (mark: string) =>
      `Je haalt een les met ${mark} van de punten. We ronden dat nooit naar boven af. Je mag een les zo vaak oefenen als je wilt.`,
    readyStays: "Een les die je haalt, blijft gehaald.",
    finalTest: "Eindtoets",
    finalTestText:
      "Na de lessen maak je de eindtoets. Je certificaat rust daarop. Hij gaat open als je alle lessen hebt gehaald.",
    finalTestOnNewText: "De toets gaat over de tekst van deze editie. Lees die ook als je een les al haalde.",
    toFinalTest: "Naar de eindtoets",
    facts: {
      audience: "Voor wie",
      time: "Tijd",
      edition: "Editie",
      mark: "Norm",
      provider: "Aanbieder",
      accreditation: "Accreditatie",
      notAccredited: "Niet geaccrediteerd",
    },
    original: "Lees het origineel:",
    basis: "Waar het op steunt",
    archived:
      "Deze cursus wordt niet meer aangeboden. Ben je begonnen, of volg je hem met een groep? Dan kun je hem afmaken. Wat je deed, blijft bewaard.",
    newer: {
      title: (newest: string) => `Er is een nieuwe editie: ${newest}`,
      held: (held: string, lastDay: string) =>
        `Je begon in editie ${held}. Die kun je afmaken tot en met ${longDay(lastDay)}. Daarna begin je er geen ronde en geen eindtoets meer in.`,
      ended: (held: string, lastDay: string) =>
        `Je begon in editie ${held}. Die kon je afmaken tot en met ${longDay(lastDay)}. Had je hem toen af? Dan kun je je certificaat nog halen. Anders kun je alleen nog overgaan.`,
      effect: (held: string, test: NewerEdition["finalTest"]) =>
        `Ga je over? ${test ? tellWhatCounts(test) : "Dan begin je de lessen opnieuw, met nieuwe tekst en vragen. Je scores gaan niet mee."} Een certificaat dat je al hebt, houd je. Het blijft van de editie die erop staat. Wat je deed in editie ${held}, blijft bewaard bij je gegevens.`,
      oneWay: "Je kunt niet terug.",
      testOpen: "Lever eerst je toets in. Daarna kun je overgaan.",
      toTest: "Naar je toets",
      inLesson: (lastDay: string) =>
        `Er is een nieuwe editie van deze cursus. In deze editie begin je een ronde tot en met ${longDay(lastDay)}.`,
      inLessonLink: "Lees wat je kunt doen",
      certificateFirst: {
        ready: (held: string) =>
          `Je kunt nu je certificaat van editie ${held} halen. Ga je eerst over, dan kan dat niet meer.`,
        guest: (held: string) =>
          `Je hebt editie ${held} af. Met een account kun je daar een certificaat voor krijgen. Ga je eerst over, dan kan dat niet meer.`,
      },
      without: "Ik ga over zonder dit certificaat",
      unconfirmed:
        "Je kunt je certificaat nog halen. Haal het eerst, of zet een vinkje als je zonder dit certificaat wilt overgaan.",
      move: (newest: string) => `Ga over naar editie ${newest}`,
    },
  },
  sources: {
    title: "Bronnen",
    lead: "Per bron lees je wat we ervan lazen.",
    source: "Bron",
    read: "Wat we lazen",
    empty: "Bij deze cursus staan nog geen bronnen.",
    byRead: { fully: "Volledig", partly: "Voor een deel", not: "Niet gelezen" },
  },
  glossary: {
    title: "Begrippen",
    lead: "De woorden van deze cursus, in onze eigen uitleg.",
    also: "Ook:",
    from: "Bron:",
    empty: "Bij deze cursus staan nog geen begrippen.",
  },
  /** Only where the page is in another language. */
  inLanguage: (language: string) =>
    `De tekst van deze cursus is in het ${new Intl.DisplayNames(["nl"], { type: "language" }).of(language)}.`,
  /** The title of the course follows. */
  back: "Terug naar",
  capital,
};
