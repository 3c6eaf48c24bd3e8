/** Texts of exporting: the page, the files and the report. */
import type { ExportedFileTexts } from "~/cohorts/exporting/export-texts";
import { timeToWait } from "./account";
import { joinWithAnd, plural } from "./common";
import { finalTestScore, finalTestStates, lessonStates, passedInEdition } from "./lesson-states";

const longDay = new Intl.DateTimeFormat("nl-NL", { dateStyle: "long", timeZone: "UTC" });
const moment = new Intl.DateTimeFormat("nl-NL", {
  dateStyle: "long",
  timeStyle: "short",
  timeZone: "Europe/Amsterdam",
});
const decimal = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 1 });

const words: ExportedFileTexts = {
  tag: "nl-NL",
  fileNames: {
    matrix: "overzicht",
    results: "resultaten",
    certificates: "certificaten",
    report: "groepsverslag",
    moodle: "moodle-cijfers",
    canvas: "canvas-cijfers",
  },
  sheets: { matrix: "Overzicht", results: "Resultaten", certificates: "Certificaten" },
  states: lessonStates,
  passedIn: passedInEdition,
  finalTest: { ...finalTestStates, hidden: "Niet te zien", none: "Geen in deze editie" },
  finalTestScore,
  supervision: { yes: "Ja", no: "Nee", undecided: "Na het afsluiten" },
  certificate: {
    none: "Nog niet",
    claimable: "Kan worden opgehaald",
    valid: "Geldig",
    suspended: "Geschorst",
    revoked: "Ingetrokken",
  },
  columns: {
    name: "Naam",
    edition: "Editie",
    joined: "Lid sinds",
    state: (lesson) => `Les ${lesson}`,
    best: (lesson) => `Les ${lesson}, beste score (%)`,
    passed: "Lessen gehaald",
    finalTest: "Eindtoets",
    finalTestScore: "Eindtoets, score",
    finalTestPassedOn: "Eindtoets gehaald op",
    supervised: "Onder toezicht",
    identitySeen: "Identiteit gezien",
    lastActive: "Laatst actief in les of toets",
    certificate: "Certificaat",
    lesson: "Les",
    lessonName: "Naam van de les",
    lessonState: "Stand",
    rounds: "Rondes",
    failed: "Rondes niet gehaald",
    firstScore: "Eerste score (%)",
    bestScore: "Beste score (%)",
    passedOn: "Gehaald op",
    missed: "Leerdoelen niet helemaal goed, met aantal rondes",
    issuedOn: "Afgegeven op",
    number: "Nummer",
  },
  gradebook: {
    number: "ID-nummer",
    name: "Naam",
    lesson: (number, short) => `Les ${number}. ${short}`,
    finalTest: "Eindtoets",
  },
  report: {
    brand: "Leerdossier",
    title: (cohort) => `Verslag van ${cohort}`,
    made: (at, by) => `Gemaakt op ${at} door ${by}`,
    isMixed: (newest) =>
      `Deze groep volgt meer dan één editie. De lessen hebben hier de titels van editie ${newest}. Bij elke naam staat de eigen editie.`,
    period: (from, until) => `Van ${from} tot en met ${until}`,
    day: (day) => longDay.format(new Date(day)),
    moment: (at) => moment.format(at),
    number: (value) => decimal.format(value),
    page: (page) => `Bladzijde ${page}`,
    figures: {
      members: "deelnemers",
      mean: "lessen gehaald, gemiddeld",
      late: "zijn te laat met een deadline",
      stuck: "lopen vast in een les",
      certified: "hebben een geldig certificaat",
    },
    ofLessons: (mean, lessons) => `${mean} van ${lessons}`,
    lessons: {
      title: "Stand per les",
      note: "Vast: twee of meer rondes niet gehaald.",
      alt: (lines) => `Balken met de stand per les. ${lines}`,
      line: (lesson, counts) => `Les ${lesson}: ${counts}.`,
    },
    count: (count, state) => `${count} ${state.toLowerCase()}`,
    lesson: "Les",
    progress: {
      title: "Voortgang per week",
      note: "Gemiddeld aantal gehaalde lessen per deelnemer.",
      alt: (weeks, mean) =>
        `Lijn over ${plural(weeks, "week", "weken")}. Aan het eind zijn gemiddeld ${mean} lessen gehaald.`,
      reached: "gehaald",
      planned: "volgens de deadlines",
      columns: {
        week: "Week van",
        passed: "Gehaald in die week",
        total: "Gehaald tot dan",
        mean: "Per deelnemer",
        expected: "Volgens de deadlines",
      },
    },
    members: {
      title: "Stand per deelnemer",
      note: "Een rij per deelnemer, een kolom per les.",
      finalTestNote: "‘Loopt vast’ bij de toets: alle pogingen gebruikt.",
      latin:
        "Namen in letters die dit verslag niet kent, zijn omgezet in Latijnse letters. De nummers tellen in dezelfde volgorde als het overzicht in CSV of Excel. Daar staat de naam zelf.",
      column: "Naam",
      finalTest: "Toets",
      noFinalTest: "geen",
      certificate: "Cert.",
      claimable: "op te halen",
      legend: "Tekens",
    },
    late: {
      title: "Te laat",
      note: "Lessen waarvan de deadline voorbij is, en die nog niet gehaald zijn. Meer tijd telt mee. Wie een certificaat heeft, is nergens te laat mee.",
      lessons: "Lessen",
      course: "hele cursus",
    },
    passedTests: {
      title: "Eindtoets gehaald",
      note: "Score en dag zijn van de poging die telt: de eerste die onder toezicht gehaald is, of anders de eerste die gehaald is.",
    },
    elsewhere: {
      title: "Gehaald in een andere editie",
      note: "Deze lessen zijn gehaald in een andere editie dan die de deelnemer nu volgt. Ze tellen mee. Bij ‘Stand per les’ staan ze onder ‘Geslaagd’.",
      sign: "Andere editie",
      lessons: "Lessen",
    },
    empty: "Deze groep heeft nog geen deelnemers.",
    table: "De cijfers",
    about: {
      title: "Wat er wel en niet in staat",
      lines: [
        "Dit verslag toont hoe ver deelnemers zijn in de oefenrondes, op het moment dat hierboven staat.",
        "Van een eindtoets staat er of die gehaald is, met score en toezicht, bij wie daarmee akkoord ging.",
        "Antwoorden, notities en e-mailadressen staan er niet in.",
        "Wie de groep verliet, staat er niet meer in.",
        "Er staan namen in. Geef het alleen aan wie het nodig heeft.",
      ],
    },
  },
};

export const exporting = {
  tooMany: (seconds: number) =>
    `Je hebt veel bestanden gemaakt in korte tijd. Wacht ${timeToWait(seconds)} en download je bestand dan opnieuw.`,
  toFiles: "Terug naar de bestanden",
  title: "Meenemen",
  lead: "Neem de stand van je groep mee als bestand. Elk bestand toont de groep van dit moment.",
  files: {
    matrix: {
      title: "Overzicht",
      text: "Eén rij per deelnemer: de stand en de beste score per les. Ook hoeveel lessen gehaald zijn, de eindtoets met toezicht, de laatste dag in een les of toets en het certificaat.",
    },
    results: {
      title: "Resultaten",
      text: "Eén rij per deelnemer per les: rondes, eerste en beste score, en de dag van halen. Ook welke leerdoelen niet helemaal goed gingen, en in hoeveel rondes.",
    },
    certificates: {
      title: "Certificaten",
      text: "Eén rij per deelnemer: is er een certificaat, en sinds welke dag? Ook de eindtoets waar het op rust, en of die onder toezicht was. Het nummer staat er alleen bij als de deelnemer dat openbaar maakt.",
    },
    report: {
      title: "Verslag",
      text: "Een verslag om te printen: cijfers, grafieken en de stand van elke deelnemer.",
    },
  },
  gradebooks: {
    title: "Moodle en Canvas",
    text: "Eén rij per deelnemer met een studentnummer, en een kolom per les en voor de eindtoets. Elk cijfer is de beste score, van 0 tot 100, naar beneden afgerond op één cijfer achter de komma. Het overzicht toont alleen hele getallen: 83,3 is daar 83. Een eindtoets staat er alleen bij wie ermee akkoord ging dat jij die ziet.",
    files: { moodle: "Cijfers voor Moodle", canvas: "Cijfers voor Canvas" },
    how: {
      moodle:
        "Moodle: importeer cijfers als CSV-bestand, met een komma als scheidingsteken en codering UTF-8. Koppel ‘ID-nummer’ aan het veld ID-nummer (useridnumber), en elke les aan een beoordelingsitem.",
      canvas:
        "Canvas: kies in het cijferboek ‘Importeren’. Canvas vindt studenten op hun SIS User ID, en vraagt voor elke les bij welke opdracht die hoort, of maakt een nieuwe.",
    },
    included: (included: number) => `${plural(included, "deelnemer staat", "deelnemers staan")} in deze bestanden.`,
    without: (count: number) => `${plural(count, "deelnemer heeft", "deelnemers hebben")} nog geen studentnummer.`,
    shared: (count: number) =>
      `${plural(count, "deelnemer heeft", "deelnemers hebben")} een nummer dat ook bij een ander staat. Die staan er niet in, want een cijfer kan dan bij de verkeerde komen.`,
    sharedNumber: (number: string, names: readonly string[]) => `${number}: ${joinWithAnd(names)}`,
    moreShared: (count: number) => `en nog ${plural(count, "nummer", "nummers")}`,
    none: "Vul bij je deelnemers een studentnummer in. Dan maak je hier een bestand dat het cijferboek van Moodle of Canvas kan lezen.",
    columns: "Ga naar je eigen kolommen",
  },
  download: (title: string, form: string) => `${title} als ${form}`,
  aboutTitle: "Goed om te weten",
  about: [
    "Antwoorden, notities en e-mailadressen staan in geen enkel bestand.",
    "Het CSV-bestand past bij Excel met Nederlandse instellingen. Neem anders het Excel-bestand.",
    "Er staan namen in. Bewaar een bestand niet langer dan nodig.",
    "Deelnemers zien in hun logboek dat je een bestand maakte.",
  ],
  words,
};
