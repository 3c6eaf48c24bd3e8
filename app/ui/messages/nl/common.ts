/** Texts around every page: menu, footer, errors, states. */

import { guestRetentionDays } from "~/accounts/retention/account-retention-periods";
import type { Supervisor } from "~/learning/sitting/sitting";

const units = ["geen", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"];

/** Writes small numbers as a word, others in digits. */
export function numberWord(n: number): string {
  return units[n] ?? String(n);
}

/** Writes how many of how many, both as a word or both in digits: "twee van de vijf", "2 van de 15". */
export function numbersOf(n: number, of: number): string {
  return of < units.length ? `${numberWord(n)} van de ${numberWord(of)}` : `${n} van de ${of}`;
}

/** Writes a number of halves in digits: 11 halves are 5½. */
export function halves(n: number): string {
  const whole = Math.floor(n / 2);
  return `${whole > 0 || n % 2 === 0 ? whole : ""}${n % 2 === 1 ? "½" : ""}`;
}

/** Joins words to a list: "a, b en c". */
export function joinWithAnd(parts: readonly (string | number)[]): string {
  return parts.length < 2 ? String(parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} en ${parts.at(-1)}`;
}

/** Sets a sentence of the course apart from those of the interface. */
export function courseSays(sentence: string): string {
  return `De cursus zegt: ‘${sentence}’`;
}

/** Begins a text with a capital. Dutch puts no accent on the capital of `één`: Eén. */
export function capital(text: string): string {
  return text.replace(/^éé/, "eé").replace(/^./, (letter) => letter.toUpperCase());
}

export function plural(n: number, one: string, more: string): string {
  return `${n} ${n === 1 ? one : more}`;
}

interface ErrorText {
  title: string;
  /** What happened, what to do, and that nothing is lost. */
  text: string;
}

const errors: Record<400 | 403 | 404 | 429 | 500 | 503, ErrorText> = {
  400: {
    title: "Dit konden we niet lezen",
    text: "Er klopte iets niet aan wat je browser stuurde. Ga terug en probeer het nog een keer. Wat eerder bewaard was, is er nog.",
  },
  403: {
    title: "Hier mag je niet bij",
    text: "Deze pagina is niet voor jou bedoeld, of je bent niet meer ingelogd. Log opnieuw in en probeer het nog eens. Je voortgang is bewaard.",
  },
  404: {
    title: "Deze pagina is er niet",
    text: "Klopt het adres? Misschien is de pagina verplaatst. Je voortgang is bewaard.",
  },
  429: {
    title: "Even wachten",
    text: "Je probeerde dit vaak achter elkaar. Wacht een paar minuten en probeer het dan opnieuw. Je voortgang is bewaard.",
  },
  500: {
    title: "Er ging iets mis bij ons",
    text: "Je kunt er zelf niets aan doen. Wacht even en laad de pagina opnieuw. Je voortgang is bewaard.",
  },
  503: {
    title: "Even geen verbinding met onze gegevens",
    text: "Dat ligt aan ons en duurt meestal kort. Wacht even en laad de pagina opnieuw. Je voortgang is bewaard.",
  },
};

const busy: ErrorText = {
  title: "Het is even druk",
  text: "Er worden nu veel grote bestanden gemaakt. Wacht een halve minuut en download je bestand dan opnieuw.",
};

export const common = {
  busy,
  site: "Leerdossier",
  pageTitle: (title: string) => `${title} · Leerdossier`,
  skip: "Naar de inhoud",
  menu: {
    label: "Hoofdmenu",
    today: "Vandaag",
    course: "Cursus",
    courses: "Cursussen",
    progress: "Voortgang",
    groups: "Groepen",
    studio: "Studio",
    admin: "Beheer",
    account: "Account",
    logIn: "Inloggen",
    search: "Zoeken",
  },
  footer: {
    about: "Leerdossier maakt van een kennisdossier lessen met vragen. De code is open en vrij te gebruiken.",
    links: "Meer",
    home: "Alle cursussen",
    progress: "Mijn voortgang",
    contact: "Contact",
    privacy: "Privacy en cookies",
    accessibility: "Toegankelijkheid",
    guest: `Je oefent zonder account. Na ${guestRetentionDays} dagen zonder bezoek verdwijnt je voortgang.`,
    register: "Maak een account en bewaar hem",
  },
  language: "Taal",
  theme: { legend: "Weergave", light: "Licht", dark: "Donker", system: "Zoals je apparaat" },
  errors,
  shareAlt: "Een straat met huizen, en daarboven de titel",
  keepsFailing: "Blijft het misgaan?",
  tellUs: "Laat het ons weten",
  toHome: "Naar het begin",
  toProgress: "Naar je voortgang",
  logIn: "Inloggen",
  /** For pages that need nothing else to work. */
  plain: {
    403: {
      title: "Dit verzoek kwam van een andere site",
      text: "We nemen alleen formulieren van onze eigen pagina's aan. Ga terug naar de pagina en probeer het daar opnieuw.",
    },
    413: {
      title: "Dit is te groot",
      text: "Wat je stuurde, is groter dan we aannemen. Maak het korter en probeer het opnieuw.",
    },
    421: {
      title: "Deze site heeft een ander adres",
      text: "Het adres in je browser hoort niet bij deze site. Controleer het, of volg de link.",
    },
    500: { title: "Er ging iets mis bij ons", text: "Wacht even en laad de pagina opnieuw. Je voortgang is bewaard." },
    home: "Naar het begin",
  },
  states: { open: "Nog niet begonnen", busy: "Bezig", again: "Nog niet gehaald", passed: "Geslaagd" },
  hours: (minutes: number) => {
    // A sum of estimates is rounded to five minutes.
    if (minutes < 90) return `ongeveer ${minutes < 30 ? minutes : Math.round(minutes / 5) * 5} minuten`;
    const halves = Math.round(minutes / 30);
    return `ongeveer ${String(halves / 2).replace(".", ",")} uur`;
  },
  percent: (share: number) => `${Math.round(share * 100)} %`,
};

/** Returns who supervised a test, for after "onder toezicht van": a group is called one, because it may have any name. */
export const nameSupervisor = ({ by, isGroup }: Supervisor) => (isGroup ? `de groep ${by}` : by);
