/** Texts of invitations, reminders and the calendar. */
import type { InvitationState } from "~/cohorts/inviting/invitation";
import type { InvitationListLineProblem } from "~/cohorts/inviting/invitation-list";
import type { UnusualNameRemark } from "~/cohorts/inviting/name-remark";
import { plural } from "./common";
import { emailErrors } from "./email";

const example = "Verwacht: Naam <naam@voorbeeld.nl>, of alleen een adres.";

const problems: Record<string, string> = {
  "list-empty": "Er staat nog niemand op je lijst. Plak hem hier, of kies een bestand.",
  "list-long": "Je lijst is te lang. Er passen hoogstens 2000 mensen op.",
  "list-twice": "Je plakte een lijst en koos ook een bestand. Kies er één van.",
  "list-busy": "Er worden nu veel lijsten gelezen. Probeer het over een halve minuut opnieuw.",
  "list-slow": "Je lijst lezen duurde te lang. Plak hem in delen.",
  "list-large": "Je lijst is te groot om te lezen. Plak hem in delen.",
  "list-broken": "Het lezen ging mis. Plak je lijst in delen.",
  "file-busy": "Er worden nu veel lijsten gelezen. Kies je bestand over een halve minuut opnieuw.",
  "file-slow": "Dit bestand lezen duurde te lang. Bewaar alleen je lijst, als CSV.",
  "file-large": "Uitgepakt is dit bestand te groot. Bewaar alleen je lijst, als CSV.",
  "file-broken": "Het lezen van dit bestand ging mis. Bewaar je lijst als CSV.",
  "file-unreadable": "Dit bestand konden we niet lezen. Bewaar je lijst als CSV of XLSX.",
  "file-old-excel": "Dit is een oud Excelbestand (.xls). Bewaar het als .xlsx of als CSV.",
  "cohort-over": "Deze groep is al afgelopen. Je kunt niemand meer uitnodigen.",
  "too-many": "Er staan dan meer dan 2000 uitnodigingen open. Trek er eerst een paar in.",
};

const states: Record<InvitationState, string> = {
  waiting: "Wacht op verzenden",
  sent: "Verstuurd",
  accepted: "Doet mee",
  left: "Deed mee",
  expired: "Verlopen",
  withdrawn: "Ingetrokken",
  bounced: "Niet aangekomen",
  lost: "Niet verstuurd",
};

const details: Partial<Record<InvitationState, string>> = {
  waiting: "We versturen de mail vanzelf.",
  left: "Is uit de groep gegaan.",
  expired: "De link werkt niet meer.",
  withdrawn: "De link werkt niet meer.",
  lost: "De mailserver was te lang weg. Stuur hem opnieuw.",
};

const lineProblems: Record<InvitationListLineProblem, string> = {
  "no-address": `Hier staat geen e-mailadres. ${example}`,
  ...emailErrors,
  "name-long": "De naam is te lang. Verwacht: hoogstens 100 tekens.",
};

const remarks: Record<UnusualNameRemark, string> = {
  "name-formula": "Deze naam lijkt een formule. Klopt hij?",
  "name-number": "Deze naam lijkt een telefoonnummer. Klopt hij?",
};

/** Returns why a mail server refused, by its code (RFC 3463). */
function bounced(code: string): string {
  if (/^5\.1\./.test(code)) return `Dit adres bestaat niet (${code}).`;
  if (/^5\.2\./.test(code)) return `Deze mailbox neemt niets aan (${code}).`;
  return `De mailserver van dit adres weigert de mail${code ? ` (${code})` : ""}.`;
}

export const invitation = {
  title: "Uitnodigingen",
  lead: "Nodig mensen uit met een mail. Wie de link volgt, leest eerst wat jij gaat zien.",
  invite: "Nodig mensen uit",
  yourList: "Je lijst",
  list: {
    label: "Plak je lijst",
    hint: "Een persoon per regel: een naam en een adres, of alleen een adres. Kolommen uit Excel mogen ook.",
    example: "Noor Bakker <noor@voorbeeld.nl>",
    file: "Of kies een bestand",
    fileHint: "CSV of XLSX, hoogstens 1 MB. Van XLSX lezen we het eerste blad.",
    look: "Bekijk wat we lezen",
    lookNote: "Er gaat nog niets weg. Je ziet eerst regel voor regel wat we lezen.",
  },
  problems,
  preview: {
    title: "Klopt dit?",
    unread: "Dit konden we niet lezen",
    lead: "Er is nog niets verstuurd. Kijk na of het klopt.",
    counts: { person: "uit te nodigen", wrong: "fout", double: "dubbel", invited: "al uitgenodigd" },
    kinds: { person: "Wordt uitgenodigd", wrong: "Fout", double: "Dubbel", invited: "Al uitgenodigd" },
    told: { person: "", invited: "Krijgt niet nog een mail." },
    double: (line: number) => `Staat al op regel ${line}.`,
    problems: lineProblems,
    remarks,
    remarked: (n: number) =>
      n === 1 ? "Kijk naar 1 naam: dat lijkt geen naam." : `Kijk naar ${n} namen: dat lijken geen namen.`,
    send: (n: number) => (n === 1 ? "Verstuur 1 uitnodiging" : `Verstuur ${n} uitnodigingen`),
    nobody: "Er is niemand om uit te nodigen.",
    lines: "Regel voor regel",
    line: "Regel",
    who: "Wie",
    what: "Wat we lezen",
    mend: "Pas je lijst aan",
  },
  invited: "Wie is uitgenodigd",
  noneTitle: "Nog niemand uitgenodigd",
  none: "Plak hierboven een lijst. Daarna zie je hier wie meedoet.",
  columns: { who: "Wie", state: "Stand", invited: "Uitgenodigd", actions: "Wat kun je doen" },
  states,
  details,
  bounced,
  until: (moment: string) => `Werkt tot ${moment}.`,
  nameless: "Adres gewist",
  again: "Stuur opnieuw",
  againTo: (who: string) => `Stuur opnieuw: aan ${who}`,
  withdraw: "Trek in",
  withdrawOf: (who: string) => `Trek in: van ${who}`,
  sent: (n: number) =>
    n === 0
      ? "Er is niets verstuurd. Iedereen op je lijst was al uitgenodigd."
      : `${plural(n, "uitnodiging staat", "uitnodigingen staan")} klaar om te versturen.`,
  done: {
    again: "De uitnodiging gaat opnieuw weg. De oude link werkt niet meer.",
    withdrawn: "De uitnodiging is ingetrokken.",
    gone: "Deze uitnodiging is intussen veranderd. Kijk hieronder hoe het staat.",
    "cohort-over": "Deze groep is al afgelopen.",
  },
  late: (n: number, since: string) =>
    `${plural(n, "mail wacht", "mails wachten")} al sinds ${since}. We proberen het steeds opnieuw. Er raakt niets kwijt.`,
  pages: "Bladeren in de uitnodigingen",
  reminders: {
    title: "Herinneringen",
    on: "Je krijgt een mail voor een deadline en na een week zonder antwoord in een les. Hoogstens één per week.",
    off: "Je krijgt geen herinneringen van deze groep.",
    turnOff: "Zet herinneringen uit",
    turnOn: "Zet herinneringen aan",
  },
  unsubscribe: {
    title: "Geen herinneringen meer?",
    ask: (cohort: string) => `Je krijgt dan geen herinneringen meer van de groep ‘${cohort}’.`,
    button: "Zet herinneringen uit",
    doneTitle: "Herinneringen staan uit",
    done: (cohort: string) => `Je krijgt geen herinneringen meer van de groep ‘${cohort}’.`,
    goneTitle: "Deze link werkt niet meer",
    gone: "Log in. Herinneringen zet je uit op de pagina van je groep, en de mail over je vragen bij je instellingen.",
  },
  calendar: {
    title: "Deadlines in je agenda",
    lead: "Zet dit adres in je agenda. Je deadlines staan er dan vanzelf in, ook als ze veranderen. Ben je trainer? Dan ook die van al je groepen.",
    none: "Je hebt nog geen agenda-adres.",
    address: "Je agenda-adres",
    secret: "Wie dit adres heeft, ziet je deadlines. Geef het aan niemand.",
    make: "Maak een agenda-adres",
    renew: "Maak een nieuw adres",
    renewNote: "Het oude adres werkt dan niet meer.",
    link: "Zet de deadlines in je agenda",
    feedName: "Deadlines van Leerdossier",
    deadline: (what: string) => `Deadline: ${what}`,
    /** For a trainer, who may have several groups. */
    deadlineOf: (what: string, cohort: string) => `Deadline van ${cohort}: ${what}`,
    about: (cohort: string) => `Groep: ${cohort}`,
  },
  digest: {
    on: "Elke maandagochtend krijg je een mail over deze groep.",
    off: "Je krijgt op maandag geen mail over deze groep.",
    turnOff: "Zet de mail uit",
    turnOn: "Zet de mail aan",
  },
};
