/** Texts of the studio, where authors bring a file to make a course of. What is said about a source itself stands in dossier-import.ts. */
import type { DossierLicence } from "~/content/dossier/dossier-schema";
import type { SourceDescription } from "~/studio/imports/source-import";
import { plural } from "./common";

const number = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 1 });
const words = (n: number) => `${number.format(n)} ${n === 1 ? "woord" : "woorden"}`;

const licences: Record<DossierLicence, { title: string; text: string }> = {
  ours: { title: "Van ons", text: "Deelnemers zien de passage zelf bij ‘Waar staat dit?’." },
  "cc-by": {
    title: "Van een ander, met de licentie CC BY",
    text: "Deelnemers zien de passage zelf, met de naam van de maker.",
  },
  cite: {
    title: "Van een ander, en we mogen ernaar verwijzen",
    text: "Deelnemers zien het hoofdstuk en een link. De tekst blijft hier, tot je hem verwijdert.",
  },
  unknown: { title: "Weet ik nog niet", text: "Geen deelnemer ziet de tekst. Je kunt het later nog zeggen." },
};

const fields: Record<keyof SourceDescription, string> = {
  title: "Titel",
  address: "Webadres",
  licence: "Van wie de tekst is",
  edition: "Uitgave",
  courseId: "Naam van de cursus",
};

export const studio = {
  title: "Studio",
  over: "Van dossier naar cursus",
  lead: "Breng een dossier: een tekst waarvan je een cursus wilt maken. We lezen het en laten zien wat we begrepen. Daarna zeg je van wie de tekst is.",
  bring: {
    title: "Breng een bestand",
    other: "Verkeerd bestand?",
    label: "Bestand",
    hint: (formats: string[]) =>
      `${formats.join(", ")}. Tot 40 MB en 500 bladzijden. Een dossier van 3 tot 80 bladzijden werkt het best.`,
    button: "Lees dit bestand",
    note: (days: number) =>
      `Een scan zonder tekst of een bestand met een wachtwoord weigeren we, met de reden. Het bestand zelf bewaren we niet. Wat we erin lazen, bewaren we hoogstens ${days} dagen. Alleen jij ziet het.`,
    drag: "Sleep een bestand hierheen, of kies er een.",
    drop: "Laat maar los",
    sending: "Versturen: {percent} procent",
    sent: "Verstuurd. Nu gaan we lezen.",
    failed: "Het versturen is niet gelukt. Kijk of je verbinding hebt, en probeer het opnieuw.",
  },
  list: {
    title: "Wat je bracht",
    caption: "Bestanden die je bracht",
    file: "Bestand",
    state: "Hoe het ervoor staat",
    day: "Gebracht op",
    action: "Verwijderen",
    remove: "Verwijder",
    removeOf: (file: string) => `Verwijder ${file}`,
    removeFrom: "Verwijder uit je lijst",
    removed: "Verwijderd, met alles wat we erin lazen.",
  },
  noName: "Bestand zonder naam",
  size: (bytes: number) =>
    bytes < 100_000 ? `${number.format(Math.ceil(bytes / 1000))} kB` : `${number.format(bytes / 1_000_000)} MB`,
  states: {
    waiting: "Nog niet begonnen",
    reading: "Wordt gelezen",
    page: (page: number, pages: number) => `Bladzijde ${page} van ${pages}`,
    read: "Gelezen, nog niet gezegd van wie de tekst is",
    described: "Gelezen, en je zei van wie de tekst is",
    refused: "Lukte niet",
    stopped: "Gestopt",
  },
  stages: {
    label: "Voortgang",
    file: "Bestand",
    read: "Lezen",
    report: "Verslag en licentie",
    passages: (n: number) => plural(n, "passage", "passages"),
    todo: "Hierna",
    asked: "Wij vragen je nog iets",
    done: "Klaar",
  },
  reading: {
    waiting: "Het lezen begint zo. Soms is er eerst een ander bestand aan de beurt.",
    stop: "Stop met lezen",
    refresh: "Kijk hoe ver het is",
    close: "Je kunt dit venster sluiten. We lezen door en bewaren het verslag.",
  },
  refused: {
    title: "Dit lukt niet",
    nothing: "Er is niets van de tekst bewaard.",
    busy: (file: string) => `Er werden te veel bestanden tegelijk gelezen. Breng ${file} zo opnieuw.`,
    brokenOff: (file: string) => `Het lezen van ${file} is afgebroken, want de site is gestopt. Breng het opnieuw.`,
  },
  stopped: { title: "Je stopte met lezen", text: (file: string) => `Van ${file} is niets bewaard.` },
  report: {
    title: "Wat we lazen",
    kept: (n: number) => words(n),
    ofWords: (n: number) => `van ${words(n)} bewaard`,
    bar: (kept: number, inFile: number) => `${number.format(kept)} van ${words(inFile)} bewaard`,
    all: "Er is niets weggelaten.",
    leftOut: (n: number) => `${words(n)} weggelaten. Er verdween niets zonder dat het hier staat.`,
    missing: (n: number) =>
      `${words(n)} ${n === 1 ? "staat" : "staan"} nergens in wat we lazen. Dat is een fout van ons.`,
    caption: "Verslag van het lezen",
    understood: "begrepen",
    out: "weggelaten",
    passages: (n: number) => `${plural(n, "passage", "passages")}`,
    language: { nl: "De tekst is in het Nederlands.", en: "De tekst is in het Engels." } as Record<string, string>,
    otherLanguage: "We konden niet zeker zien in welke taal de tekst is.",
    doubts: (n: number) => (n === 1 ? "Eén twijfel" : `${n} twijfels`),
    noDoubts: "Er is geen twijfel.",
    headings: (n: number) => `Laat de ${n === 1 ? "kop" : `${n} koppen`} zien`,
    leftOutTexts: "Laat zien wat we weglieten",
    moreLeftOut: "Dit is het begin. Er is meer weggelaten.",
  },
  description: {
    title: "Van wie is de tekst?",
    lead: "Dit bepaalt wat een deelnemer later na een antwoord te zien krijgt.",
    licences,
    fields,
    addressHint: "Waar iedereen de bron kan lezen. Laat het leeg als die nergens staat.",
    editionHint: "Welke versie je bracht, zoals ‘tweede druk, 2024’.",
    courseHint: "Zo komt de cursus in het adres te staan: kleine letters, cijfers en streepjes.",
    readOn: (day: string) => `gelezen op ${day}`,
    save: "Bewaar",
    saved: "Bewaard.",
    none: "geen",
    changed: {
      title: "Op een andere pagina zei je al iets anders",
      text: "Kijk wat er nu moet staan. Er is nog niets veranderd.",
      caption: "Wat er staat en wat jij nu wilt",
      mine: "Bewaar wat ik nu wil",
      theirs: "Laat staan wat er stond",
    },
    columns: { name: "Wat", stored: "Staat er nu", own: "Jij wilt nu" },
  },
  next: {
    title: "En dan?",
    text: "Er een cursus van maken gaat nu nog in een terminal, op de computer waar de cursussen staan. Deze opdracht leest het bestand daar opnieuw, en maakt de map van de cursus met lessen en vragen in concept:",
    remove: "Verwijder wat we lazen",
  },
  errors: {
    "file-missing": "Kies eerst een bestand.",
    "file-too-large": "Dit bestand is te groot. Het mag 40 MB zijn. Haal de plaatjes eruit, of maak er delen van.",
    "too-many-at-once": "Er worden al twee bestanden van jou gelezen. Wacht tot er een klaar is, of stop er een.",
    "source-title-empty": "Vul de titel van de bron in.",
    "source-title-long": "Deze titel is te lang. Het mogen 200 tekens zijn.",
    "source-address-wrong": "Dit is geen webadres. Verwacht: iets als https://voorbeeld.nl/artikel.",
    "source-licence-missing": "Kies van wie de tekst is.",
    "source-edition-empty": "Vul in welke uitgave dit is.",
    "source-edition-long": "Dit is te lang. Het mogen 120 tekens zijn.",
    "course-name-wrong": "Gebruik kleine letters, cijfers en streepjes, hoogstens 60. Bijvoorbeeld mijn-cursus.",
    "course-name-taken": "Er is al een cursus met deze naam. Kies een andere.",
  },
};
