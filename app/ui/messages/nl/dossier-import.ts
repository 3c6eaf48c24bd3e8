/** Texts about a source that becomes a dossier: what was read, what was left out, and why a file is refused. */
import type { DossierLicence } from "~/content/dossier/dossier-schema";
import type {
  DoubtCode,
  LeftOutReason,
  ReadingRefusal,
  SourceBlockKind,
  SourceFormat,
} from "~/content/dossier/reading/source-document";
import { plural } from "./common";

/** What a sentence about a refusal names: the name of the file, its pages, and a name of what was found in it. */
export interface RefusedSource {
  file: string;
  pages?: number | undefined;
  about?: string | undefined;
}

/** What a sentence about a doubt names. `about` are words of the file. */
export interface DoubtedPlace {
  page?: number | undefined;
  about?: string | undefined;
}

type SentencesByReason<Reason extends string, Named> = Record<Reason, (named: Named) => string>;

const number = new Intl.NumberFormat("nl-NL");
const count = (n: number, one: string, more: string) => `${number.format(n)} ${n === 1 ? one : more}`;

const formats: Record<SourceFormat, string> = {
  plain: "tekst",
  markdown: "Markdown",
  html: "webpagina",
  docx: "Word",
  odt: "OpenDocument",
  pdf: "PDF",
};

/** What is wrong, and what somebody can do about it. */
const refusals: SentencesByReason<ReadingRefusal, RefusedSource> = {
  empty: ({ file }) => `${file} is leeg. Kijk of dit het goede bestand is.`,
  "no-text": ({ file, pages }) =>
    `${file} heeft geen tekst.${pages ? ` ${pages === 1 ? "Het is een plaatje van een bladzijde" : `Het zijn ${pages} plaatjes van bladzijden`}.` : ""} Maak er eerst leesbare tekst van, of vraag de schrijver om het Word-bestand.`,
  encrypted: ({ file }) =>
    `Op ${file} zit een wachtwoord. Haal het eraf, of vraag de schrijver om een bestand zonder wachtwoord.`,
  broken: ({ file }) =>
    `${file} is kapot of niet heel. Open het in het programma waarmee het is gemaakt, en bewaar het opnieuw. Lukt dat niet, vraag de schrijver dan om een nieuw bestand.`,
  macros: ({ file }) =>
    `In ${file} zitten macro’s: kleine programma’s. Bewaar het als gewoon document, zonder macro’s (docx of odt).`,
  "unknown-format": ({ file }) =>
    `${file} is geen bestand dat we kunnen lezen. Het kan wel met txt, md, html, docx, odt en pdf.`,
  "other-format": ({ file, about }) =>
    `${file} is van een soort die we niet lezen${about ? ` (${about})` : ""}. Bewaar het als docx, odt of pdf.`,
  "too-many-pages": ({ file, pages }) =>
    `${file} is te lang${pages ? `: het heeft ${number.format(pages)} bladzijden` : ""}. Het mogen er 500 zijn. Maak er delen van, en breng die één voor één.`,
  "too-large": ({ file }) =>
    `${file} is te groot. Het mag 40 MB zijn, en uitgepakt 200 MB. Haal de plaatjes eruit, of maak er delen van.`,
  "climbing-path": ({ file }) =>
    `${file} is niet te vertrouwen: er zit iets in dat buiten zijn eigen map wil komen. Vraag de schrijver om een nieuw bestand.`,
  "too-slow": ({ file }) =>
    `${file} lezen duurt te lang: na een minuut was het niet klaar. Maak er delen van, of bewaar het als docx of txt.`,
};

const leftOut: Record<LeftOutReason, string> = {
  menu: "uit menu’s",
  "running-head": "uit kop- en voetteksten",
  "page-number": "uit bladzijdenummers",
  "table-of-contents": "uit de inhoudsopgave",
  hidden: "uit verborgen tekst",
  "deleted-change": "uit geschrapte tekst",
  comment: "uit opmerkingen",
  "other-version": "uit een andere versie van dezelfde tekst",
  "outside-article": "van buiten het artikel",
};

const blocks: Record<SourceBlockKind, (n: number) => string> = {
  heading: (n) => count(n, "kop", "koppen"),
  paragraph: (n) => count(n, "alinea", "alinea’s"),
  list: (n) => count(n, "lijst", "lijsten"),
  table: (n) => count(n, "tabel", "tabellen"),
  quotation: (n) => count(n, "citaat", "citaten"),
  caption: (n) => count(n, "bijschrift", "bijschriften"),
  note: (n) => count(n, "noot", "noten"),
};

const onPage = ({ page }: DoubtedPlace) => (page === undefined ? "" : ` op bladzijde ${page}`);
const named = ({ about }: DoubtedPlace) => (about ? ` (‘${about}’)` : "");

const doubts: SentencesByReason<DoubtCode, DoubtedPlace> = {
  "merged-cells": (at) => `Een tabel${onPage(at)}${named(at)} heeft samengevoegde cellen. Kijk of elke cel goed staat.`,
  "table-shape-lost": (at) => `Van een tabel${onPage(at)}${named(at)} zijn de woorden bewaard, maar de vorm niet.`,
  "note-without-mark": (at) => `Een noot${onPage(at)}${named(at)} hoort nergens bij.`,
  "picture-without-description": (at) => `Een plaatje${onPage(at)}${named(at)} heeft geen beschrijving.`,
  "picture-left-out": (at) => `Een plaatje${onPage(at)}${named(at)} is weggelaten.`,
  "columns-guessed": (at) => `De volgorde van de kolommen${onPage(at)}${named(at)} is geraden.`,
  "headings-guessed": (at) => `De koppen${onPage(at)}${named(at)} zijn geraden.`,
  "unreadable-characters": (at) => `Een deel van de letters${onPage(at)}${named(at)} is niet te lezen.`,
  "formula-left-out": (at) => `Een formule${onPage(at)}${named(at)} is weggelaten.`,
};

/** What a licence means for who takes the course. */
const licences: Record<DossierLicence, string> = {
  ours: "De tekst is van ons. Deelnemers zien de passage zelf bij ‘Waar staat dit?’.",
  "cc-by": "De tekst mag worden overgenomen met de naam van de maker (CC BY). Deelnemers zien de passage zelf.",
  cite: "De tekst is van een ander, en we mogen ernaar verwijzen. Deelnemers zien het hoofdstuk en een link. De tekst zelf staat niet in het dossier.",
  unknown:
    "Van wie de tekst is, is niet bekend. Deelnemers zien het hoofdstuk en een link. De tekst zelf staat niet in het dossier. Weet je het later, lees het bestand dan opnieuw in met --licence.",
};

export const dossierImport = {
  formats,
  refusals,
  leftOut: (words: number, reason: LeftOutReason) => `${count(words, "woord", "woorden")} ${leftOut[reason]}`,
  blocks,
  doubts,
  licences,
  reading: "Lezen",
  readFile: (file: string, format: SourceFormat, pages: number | null) =>
    `${file}: ${formats[format]}${pages === null ? "" : `, ${count(pages, "bladzijde", "bladzijden")}`}`,
  kept: (kept: number, inFile: number) => `${number.format(kept)} van ${count(inFile, "woord", "woorden")} bewaard`,
  missing: (words: number) => `${count(words, "woord staat", "woorden staan")} nergens. Dat is onze fout.`,
  nothingLeftOut: "Er is niets weggelaten.",
  withSpeaker: (n: number) => `${count(n, "citaat", "citaten")} met de naam van de spreker`,
  doubtCount: (n: number) => (n === 0 ? "Er is geen twijfel." : `${plural(n, "twijfel", "twijfels")}:`),
  nothingWritten: "Er is niets bewaard.",
  busy: "Er worden nu te veel bestanden gelezen. Probeer het zo opnieuw.",
  stopped: "Gestopt. Er is niets bewaard.",
  questions: {
    title: "Titel van de bron",
    address: "Webadres van de bron (leeg als er geen is)",
    licence: "Van wie is de tekst: ours, cc-by, cite of unknown",
    wrongAddress: "Dat is geen webadres. Verwacht: iets als https://voorbeeld.nl/artikel.",
    wrongLicence: "Kies ours, cc-by, cite of unknown.",
  },
  made: (passages: number, folder: string) => `Gemaakt: ${folder}, met ${count(passages, "passage", "passages")}.`,
  drafted: (lessons: number, questions: number, folder: string) =>
    `Het is een concept: ${count(lessons, "les", "lessen")} en ${count(questions, "concept-vraag", "concept-vragen")}. Wat nog te schrijven is, zegt npm run content:check -- ${folder}`,
  readOn: (day: string) => `gelezen ${day}`,
};
