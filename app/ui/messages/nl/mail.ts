/** Mails: a subject, paragraphs, and at most one link. Plain data in, plain text out; the frame is in ui/mail. */

import { longDay } from "../../dates";

export interface MailText {
  subject: string;
  /** In order; `link` stands where it is. */
  paragraphs: string[];
  /** Path below the site's address. */
  link?: { label: string; path: string };
  /** After the link. */
  closing?: string[];
}

type Data = Record<string, string>;

const notYou = "Heb je dit niet zelf gedaan? Kies dan meteen een nieuw wachtwoord via ‘Wachtwoord vergeten’.";

export const mail = {
  greeting: (name: string) => (name ? `Dag ${name},` : "Dag,"),
  signature: "Leerdossier",
  footer: "Je krijgt deze mail omdat iemand dit adres invulde op Leerdossier.",
  templates: {
    "confirm-account": ({ token }: Data): MailText => ({
      subject: "Bevestig je e-mailadres",
      paragraphs: ["Je vroeg een account aan bij Leerdossier. Open deze link en bevestig je e-mailadres."],
      link: { label: "Bevestig je e-mailadres", path: `/confirm?token=${token}` },
      closing: ["De link werkt 24 uur.", "Heb je geen account aangevraagd? Dan hoef je niets te doen."],
    }),
    "account-exists": (): MailText => ({
      subject: "Je hebt al een account",
      paragraphs: [
        "Iemand vulde dit e-mailadres in voor een account bij Leerdossier. Maar met dit adres is er al een account.",
        "Was jij het? Dan kun je gewoon inloggen. Weet je je wachtwoord niet meer? Kies dan een nieuw wachtwoord.",
      ],
      link: { label: "Kies een nieuw wachtwoord", path: "/forgot-password" },
      closing: ["Was jij het niet? Dan hoef je niets te doen."],
    }),
    "reset-password": ({ token }: Data): MailText => ({
      subject: "Kies een nieuw wachtwoord",
      paragraphs: ["Je vroeg om een nieuw wachtwoord. Open deze link om het te kiezen."],
      link: { label: "Kies een nieuw wachtwoord", path: `/reset-password?token=${token}` },
      closing: ["De link werkt een half uur.", "Heb je hier niet om gevraagd? Dan hoef je niets te doen."],
    }),
    "no-account": (): MailText => ({
      subject: "Geen account met dit adres",
      paragraphs: [
        "Iemand vroeg met dit e-mailadres om een nieuw wachtwoord bij Leerdossier. Maar met dit adres is er geen account.",
        "Was jij het? Dan heb je misschien een ander adres gebruikt.",
      ],
      closing: ["Was jij het niet? Dan hoef je niets te doen."],
    }),
    "password-changed": (): MailText => ({
      subject: "Je wachtwoord is gewijzigd",
      paragraphs: ["Het wachtwoord van je account is net gewijzigd. Op je andere apparaten ben je uitgelogd."],
      link: { label: "Naar je account", path: "/account" },
      closing: [notYou],
    }),
    "confirm-email": ({ token }: Data): MailText => ({
      subject: "Bevestig je nieuwe e-mailadres",
      paragraphs: ["Je wilt dit adres gebruiken voor je account. Open deze link en bevestig het."],
      link: { label: "Bevestig je nieuwe adres", path: `/confirm?token=${token}` },
      closing: ["De link werkt 24 uur.", "Heb je hier niet om gevraagd? Dan hoef je niets te doen."],
    }),
    "email-taken": (): MailText => ({
      subject: "Dit adres heeft al een account",
      paragraphs: [
        "Iemand wilde dit e-mailadres gebruiken voor een account bij Leerdossier. Maar met dit adres is er al een account.",
      ],
      closing: ["Was jij het niet? Dan hoef je niets te doen."],
    }),
    "certificate-issued": ({ id, course }: Data): MailText => ({
      subject: "Je certificaat is klaar",
      paragraphs: [`Je rondde deze cursus af: ${course}. Je certificaat staat voor je klaar.`],
      link: { label: "Bekijk je certificaat", path: `/certificates/${id}` },
      closing: ["Je naam staat alleen op de openbare pagina als jij dat koos. Je kunt dat altijd veranderen."],
    }),
    "email-changed": (): MailText => ({
      subject: "Je e-mailadres is gewijzigd",
      paragraphs: ["Je account gebruikt nu een ander e-mailadres. Op dit adres krijg je geen mail meer van ons."],
      closing: ["Heb je dit niet zelf gedaan? Neem dan contact op met de beheerder van deze site."],
    }),
    "inactivity-warning": ({ until }: Data): MailText => ({
      subject: "Je account verdwijnt als je niet inlogt",
      paragraphs: [
        `Je hebt Leerdossier al lang niet gebruikt. Daarom verwijderen we je account na ${longDay(until ?? "", "nl")}.`,
        "Wil je je account houden? Log dan voor die tijd een keer in. Verder hoef je niets te doen.",
      ],
      link: { label: "Log in", path: "/login" },
      closing: [
        "Doe je niets? Dan verdwijnen je voortgang, je notities, je naam en je adres. Van je antwoorden weet dan niemand meer wie ze gaf.",
        "Een certificaat dat je haalde, blijft geldig en te controleren.",
      ],
    }),
    "problem-reports": ({ count = "1" }: Data): MailText => ({
      subject: count === "1" ? "Er is een nieuwe melding" : `Er zijn ${count} nieuwe meldingen`,
      paragraphs: [
        count === "1"
          ? "Iemand meldde een fout in een les."
          : `Er zijn ${count} meldingen van fouten in de lessen bijgekomen.`,
      ],
      link: { label: "Bekijk de meldingen", path: "/admin/reports" },
      closing: ["Je krijgt hierover hoogstens één mail per uur, omdat je beheerder bent."],
    }),
    "problem-answer": ({ lesson = "", place = "", answer = "" }: Data): MailText => ({
      subject: "Antwoord op je melding",
      paragraphs: [`Je meldde een fout in ‘${lesson}’, bij: ${place}`, ...answer.split(/\n+/)],
      closing: ["Je kunt niet op deze mail antwoorden. We bewaren je adres nog even en wissen het daarna."],
    }),
  },
};
