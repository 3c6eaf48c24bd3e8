/** Texts of home, course page, sources and glossary. */
import { capital } from "./common";

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
    /** The number and the heading of a lesson follow, as a link. */
    finalTestOnNewText:
      "De eindtoets vraagt naar de tekst van deze editie. Lees die ook van lessen die je al haalde. Begin met",
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
  },
  sources: {
    title: "Bronnen",
    lead: "Per bron lees je wat we ervan lazen.",
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
