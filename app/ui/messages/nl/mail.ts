/** Texts of mails: a subject, paragraphs, and at most one link. ui/mail adds the layout. */

import type { WeeklyMailCohortSummary } from "~/cohorts/reminding/weekly-mail-cohort-summary";
import type { Supervisor } from "~/learning/sitting/sitting";
import type { ReasonWithoutSupervision } from "~/learning/sitting/without-supervision";
import {
  becomeTrainerPath,
  claimCertificatePath,
  cohortSittingPath,
  finalTestPath,
  loginOrRegisterPath,
} from "../../addresses";
import { formatFullDateTime, formatLongDate, formatLongDateTime } from "../../dates";
import { numberWord, plural } from "./common";
import { sitting } from "./sittings";

export interface MailText {
  /** Why the reader gets it: the last line. */
  why: string;
  /** A personal message, which has its own greeting. */
  letter?: boolean;
  subject: string;
  /** In order; `link` marks the place of the link. */
  paragraphs: string[];
  /** Path below the site's address. */
  link?: { label: string; path: string };
  /** The text after the link. */
  closing?: string[];
  /** How to unsubscribe: the last line, and a button of the mail program. */
  unsubscribe?: { label: string; path: string };
  /** The address that gets a reply. Without it, nobody gets one. */
  replyTo?: string;
}

type Data = Record<string, string>;

/** What the certificate will state of the supervision. `supervisedBy`: as JSON. */
function describeSupervision(supervisedBy: string, without: string): string {
  const supervisor = JSON.parse(supervisedBy) as Supervisor | null;
  return supervisor ? sitting.claim.supervised(supervisor) : sitting.claim.without[without as ReasonWithoutSupervision];
}

/** A trainer's text as paragraphs; nothing if it is empty. */
const welcomeOf = (trainer: string, welcome: string) =>
  welcome.trim() ? [`${trainer} schrijft:`, ...welcome.trim().split(/\n+/)] : [];

/**
 * A deadline in the data of a mail. `title`: empty for the course as a whole; `finalTest`: a final test belongs to it. A mail that was
 * waiting may lack the number.
 */
export interface DueInMail {
  number?: number;
  title: string;
  finalTest?: boolean;
  dueAt: string;
}

const nameDue = ({ number, title, finalTest }: DueInMail) =>
  title && number
    ? `Les ${number}: ${title}`
    : title || (finalTest ? "De hele cursus, met de eindtoets" : "De hele cursus");

/** A list of deadlines with the sentence before it, for one or for more; nothing if there is none. */
function deadlineLines(one: string, more: string, list: string): string[] {
  const deadlines = JSON.parse(list) as DueInMail[];
  if (deadlines.length === 0) return [];
  const lines = deadlines.map((due) => `${nameDue(due)}: ${formatLongDateTime(due.dueAt, "nl")}`);
  return [deadlines.length === 1 ? one : more, ...lines];
}

const invited = ({ trainer = "", cohort = "", course = "" }: Data) =>
  `${trainer} nodigt je uit voor de groep ‘${cohort}’. Jullie volgen samen de cursus ‘${course}’.`;

const notYou = "Heb je dit niet zelf gedaan? Kies dan meteen een nieuw wachtwoord via ‘Wachtwoord vergeten’.";

/** Why the reader gets a mail: its last line. */
const whys = {
  typed: "Je krijgt deze mail omdat iemand dit adres invulde op Leerdossier.",
  account: "Je krijgt deze mail omdat je een account hebt op Leerdossier.",
  before: "Je krijgt deze mail omdat je account op Leerdossier dit adres had.",
  invited: (trainer: string) => `Je krijgt deze mail omdat ${trainer} dit adres invulde voor een groep op Leerdossier.`,
  becomeTrainer: "Je krijgt deze mail omdat een beheerder van Leerdossier dit adres invulde.",
  member: (cohort = "") => `Je krijgt deze mail omdat je meedoet in de groep ‘${cohort}’ op Leerdossier.`,
  trainer: "Je krijgt deze mail omdat je trainer bent op Leerdossier.",
  administrator: "Je krijgt deze mail omdat je beheerder bent van Leerdossier.",
  asked: "Je krijgt deze mail omdat je er bij je instellingen op Leerdossier om vroeg.",
  reporter: "Je krijgt deze mail omdat je om antwoord vroeg op een melding bij Leerdossier.",
};

export const mail = {
  greeting: (name: string) => (name ? `Dag ${name},` : "Dag,"),
  signature: "Leerdossier",
  templates: {
    "confirm-account": ({ token }: Data): MailText => ({
      why: whys.typed,
      subject: "Bevestig je e-mailadres",
      paragraphs: ["Je vroeg een account aan bij Leerdossier. Open deze link en bevestig je e-mailadres."],
      link: { label: "Bevestig je e-mailadres", path: `/confirm?token=${token}` },
      closing: ["De link werkt 24 uur.", "Heb je geen account aangevraagd? Dan hoef je niets te doen."],
    }),
    "account-exists": ({ next = "" }: Data): MailText => ({
      why: whys.typed,
      subject: "Je hebt al een account",
      paragraphs: [
        "Iemand vulde dit e-mailadres in voor een account bij Leerdossier. Maar met dit adres is er al een account.",
        "Was jij het? Dan kun je gewoon inloggen. Weet je je wachtwoord niet meer? Kies daar dan ‘Wachtwoord vergeten’.",
      ],
      link: { label: "Log in", path: loginOrRegisterPath("/login", next) },
      closing: ["Was jij het niet? Dan hoef je niets te doen."],
    }),
    "reset-password": ({ token }: Data): MailText => ({
      why: whys.typed,
      subject: "Kies een nieuw wachtwoord",
      paragraphs: ["Je vroeg om een nieuw wachtwoord. Open deze link om het te kiezen."],
      link: { label: "Kies een nieuw wachtwoord", path: `/reset-password?token=${token}` },
      closing: ["De link werkt een half uur.", "Heb je hier niet om gevraagd? Dan hoef je niets te doen."],
    }),
    "no-account": (): MailText => ({
      why: whys.typed,
      subject: "Geen account met dit adres",
      paragraphs: [
        "Iemand vroeg met dit e-mailadres om een nieuw wachtwoord bij Leerdossier. Maar met dit adres is er geen account.",
        "Was jij het? Dan heb je misschien een ander adres gebruikt.",
      ],
      closing: ["Was jij het niet? Dan hoef je niets te doen."],
    }),
    "password-changed": (): MailText => ({
      why: whys.account,
      subject: "Je wachtwoord is gewijzigd",
      paragraphs: ["Het wachtwoord van je account is net gewijzigd. Op je andere apparaten ben je uitgelogd."],
      link: { label: "Naar je account", path: "/account" },
      closing: [notYou],
    }),
    "confirm-email": ({ token }: Data): MailText => ({
      why: whys.typed,
      subject: "Bevestig je nieuwe e-mailadres",
      paragraphs: ["Je wilt dit adres gebruiken voor je account. Open deze link en bevestig het."],
      link: { label: "Bevestig je nieuwe adres", path: `/confirm?token=${token}` },
      closing: ["De link werkt 24 uur.", "Heb je hier niet om gevraagd? Dan hoef je niets te doen."],
    }),
    "email-taken": (): MailText => ({
      why: whys.typed,
      subject: "Dit adres heeft al een account",
      paragraphs: [
        "Iemand wilde dit e-mailadres gebruiken voor een account bij Leerdossier. Maar met dit adres is er al een account.",
      ],
      closing: ["Was jij het niet? Dan hoef je niets te doen."],
    }),
    "certificate-issued": ({ id, course }: Data): MailText => ({
      why: whys.account,
      subject: "Je certificaat is klaar",
      paragraphs: [`Je rondde deze cursus af: ${course}. Je certificaat staat voor je klaar.`],
      link: { label: "Bekijk je certificaat", path: `/certificates/${id}` },
      closing: ["Je naam staat alleen op de openbare pagina als jij dat koos. Je kunt dat altijd veranderen."],
    }),
    "email-changed": (): MailText => ({
      why: whys.before,
      subject: "Je e-mailadres is gewijzigd",
      paragraphs: ["Je account gebruikt nu een ander e-mailadres. Op dit adres krijg je geen mail meer van ons."],
      closing: ["Heb je dit niet zelf gedaan? Neem dan contact op met de beheerder van deze site."],
    }),
    "inactivity-warning": ({ until }: Data): MailText => ({
      why: whys.account,
      subject: "Je account verdwijnt als je niet inlogt",
      paragraphs: [
        `Je hebt Leerdossier al lang niet gebruikt. Daarom verwijderen we je account na ${formatLongDate(until ?? "", "nl")}.`,
        "Wil je je account houden? Log dan voor die tijd een keer in. Verder hoef je niets te doen.",
      ],
      link: { label: "Log in", path: "/login" },
      closing: [
        "Doe je niets? Dan verdwijnen je voortgang, je notities, je naam en je adres. Van je antwoorden weet dan niemand meer wie ze gaf.",
        "Een certificaat dat je haalde, blijft geldig en te controleren.",
      ],
    }),
    invitation: ({ token, trainer = "", welcome = "", until = "", ...about }: Data): MailText => ({
      why: whys.invited(trainer),
      subject: `${trainer} nodigt je uit voor ${about.course}`,
      paragraphs: [invited({ trainer, ...about }), ...welcomeOf(trainer, welcome)],
      link: { label: "Bekijk de uitnodiging", path: `/join/${token}` },
      closing: [
        "Je maakt eerst een account. Daarna lees je wat je trainer ziet, en kies je of je meedoet.",
        `De link werkt tot en met ${formatLongDate(until, "nl")}.`,
        "Wil je niet meedoen? Dan hoef je niets te doen.",
      ],
    }),
    "invitation-account": ({ token, trainer = "", welcome = "", until = "", ...about }: Data): MailText => ({
      why: whys.invited(trainer),
      subject: `${trainer} nodigt je uit voor ${about.course}`,
      paragraphs: [invited({ trainer, ...about }), ...welcomeOf(trainer, welcome)],
      link: { label: "Bekijk de uitnodiging", path: `/join/${token}` },
      closing: [
        "Je hebt al een account. Log in, lees wat je trainer ziet, en kies of je meedoet.",
        `De link werkt tot en met ${formatLongDate(until, "nl")}.`,
        "Wil je niet meedoen? Dan hoef je niets te doen.",
      ],
    }),
    "invitation-member": ({ trainer = "", welcome = "", cohortId, ...about }: Data): MailText => ({
      why: whys.member(about.cohort),
      subject: `${trainer} nodigt je uit voor ${about.course}`,
      paragraphs: [
        invited({ trainer, ...about }),
        "Je doet al mee in deze groep. Je hoeft niets te doen.",
        ...welcomeOf(trainer, welcome),
      ],
      link: { label: "Naar je groep", path: `/memberships/${cohortId}` },
    }),
    deadlines: ({ cohort = "", cohortId, trainer = "", deadlines = "[]" }: Data): MailText => ({
      why: whys.member(cohort),
      subject: `De deadlines van ‘${cohort}’`,
      paragraphs: [
        `${trainer} stuurt je alle deadlines van de groep ‘${cohort}’.`,
        ...(JSON.parse(deadlines) as DueInMail[]).map(
          (due) => `${nameDue(due)}: ${formatFullDateTime(due.dueAt, "nl")}`,
        ),
      ],
      link: { label: "Naar je groep", path: `/memberships/${cohortId}` },
      closing: [
        "Staan de deadlines in je agenda? Dan past je agenda zich vanzelf aan.",
        "Red je het niet? Vraag je trainer om meer tijd.",
      ],
    }),
    "deadline-reminder": ({ cohort = "", course = "", courseId, deadlines = "[]", token }: Data): MailText => ({
      why: whys.member(cohort),
      subject: `Een deadline komt eraan: ${course}`,
      paragraphs: [
        `In de groep ‘${cohort}’ komt een deadline dichtbij.`,
        ...(JSON.parse(deadlines) as DueInMail[]).map(
          (due) => `${nameDue(due)}: ${formatLongDateTime(due.dueAt, "nl")}`,
        ),
      ],
      link: { label: "Ga verder met de cursus", path: `/courses/${courseId}` },
      closing: ["Red je het niet? Vraag je trainer om meer tijd."],
      unsubscribe: { label: "Geen herinneringen meer van deze groep", path: `/unsubscribe/${token}` },
    }),
    "silence-reminder": ({ cohort = "", course = "", courseId, begun, token }: Data): MailText => ({
      why: whys.member(cohort),
      subject: `Ga je verder met ${course}?`,
      paragraphs: [
        begun === "true"
          ? `Je gaf al een week geen antwoord in een les van de cursus ‘${course}’. Je bewaarde antwoorden staan er nog.`
          : `Je doet mee in de groep ‘${cohort}’, maar je begon nog niet aan de cursus ‘${course}’.`,
        "Een paar vragen per keer is genoeg.",
      ],
      link: { label: begun === "true" ? "Ga verder waar je was" : "Begin met de cursus", path: `/courses/${courseId}` },
      unsubscribe: { label: "Geen herinneringen meer van deze groep", path: `/unsubscribe/${token}` },
    }),
    "trainer-reminder": ({
      trainer = "",
      cohort = "",
      course = "",
      courseId,
      over = "[]",
      deadlines = "[]",
      token,
    }: Data): MailText => ({
      why: whys.member(cohort),
      subject: `Ga je verder met ${course}?`,
      paragraphs: [
        `${trainer}, trainer van de groep ‘${cohort}’, herinnert je aan de cursus ‘${course}’. Een paar vragen per keer is genoeg.`,
        ...deadlineLines("Deze deadline is voorbij:", "Deze deadlines zijn voorbij:", over),
        ...deadlineLines("Deze deadline komt eraan:", "Deze deadlines komen eraan:", deadlines),
      ],
      link: { label: "Ga verder met de cursus", path: `/courses/${courseId}` },
      closing: ["Red je het niet? Vraag je trainer om meer tijd."],
      unsubscribe: { label: "Geen herinneringen meer van deze groep", path: `/unsubscribe/${token}` },
    }),
    "review-mail": ({ questions = "1", token }: Data): MailText => {
      const ready =
        questions === "1"
          ? "Er staat één vraag voor je klaar"
          : `Er staan ${numberWord(Number(questions))} vragen voor je klaar`;
      return {
        why: whys.asked,
        subject: ready,
        paragraphs: [
          `${ready}. Zo blijft wat je leerde. Het kost je een paar minuten.`,
          "Komt het vandaag niet uit? Dan blijft alles staan. Je krijgt deze week geen mail meer hierover.",
        ],
        link: { label: "Naar je vragen van vandaag", path: "/today" },
        unsubscribe: { label: "Geen mail meer over mijn vragen", path: `/unsubscribe/${token}` },
      };
    },
    "trainer-digest": ({ lines = "[]" }: Data): MailText => ({
      why: whys.trainer,
      subject: "Je groepen van deze week",
      paragraphs: (JSON.parse(lines) as WeeklyMailCohortSummary[]).map(
        ({ cohort, members, joined, passed, certificates, needs }) =>
          `${cohort}: ${plural(members, "deelnemer", "deelnemers")}. Vorige week: ${joined} nieuw, ${plural(passed, "les", "lessen")} gehaald, ${plural(certificates, "certificaat", "certificaten")}. ${
            needs === 0
              ? "Niemand heeft je nu nodig."
              : `${plural(needs, "deelnemer heeft", "deelnemers hebben")} je nodig.`
          }`,
      ),
      link: { label: "Bekijk je groepen", path: "/cohorts" },
      closing: ["Je krijgt deze mail elke maandag. Je zet hem per groep uit, bij de instellingen van de groep."],
    }),
    "sitting-to-close": ({
      cohort = "",
      cohortId = "",
      sittingId = "",
      room = "",
      opensAt = "",
      closesAt = "",
      lapsesAt = "",
    }: Data): MailText => ({
      why: whys.trainer,
      subject: `Sluit het toetsmoment af: ${cohort}`,
      paragraphs: [
        `Dit toetsmoment van je groep ‘${cohort}’ is voorbij, maar nog niet afgesloten: ${sitting.when(opensAt, closesAt)}, ${room}.`,
        `Vink aan wie er was, en sluit het af voor ${formatFullDateTime(lapsesAt, "nl")}. Tot dan wachten de certificaten. Sluit niemand het af? Dan telt de toets van iedereen als zonder toezicht.`,
      ],
      link: { label: "Naar het toetsmoment", path: cohortSittingPath(cohortId, sittingId) },
      closing: ["Je krijgt over dit toetsmoment geen tweede mail."],
    }),
    "certificate-after-sitting": ({
      course = "",
      courseId = "",
      cohort = "",
      supervisedBy = "null",
      without = "",
      second = "",
    }: Data): MailText => ({
      why: whys.account,
      subject: second === "true" ? "Je kunt nu een tweede certificaat halen" : "Je kunt nu je certificaat halen",
      paragraphs: [
        `Je haalde de eindtoets van de cursus ‘${course}’ bij een toetsmoment van de groep ‘${cohort}’.${without === "lapsed" ? "" : " Je trainer sloot dat nu af."}`,
        describeSupervision(supervisedBy, without),
        ...(second === "true" ? [sitting.claim.second] : []),
      ],
      link: { label: "Haal je certificaat", path: claimCertificatePath(courseId) },
      ...(without ? { closing: ["Heb je hier een vraag over? Stel die aan je trainer."] } : {}),
    }),
    "trainer-message": ({ trainer = "", cohort = "", cohortId, subject = "", text = "", replyTo }: Data): MailText => ({
      letter: true,
      why: whys.member(cohort),
      subject,
      paragraphs: [`${trainer}, trainer van de groep ‘${cohort}’, schreef je:`, ...text.split(/\n+/)],
      link: { label: "Lees het bericht terug bij je groep", path: `/memberships/${cohortId}` },
      ...(replyTo
        ? { replyTo, closing: [`Je kunt op deze mail antwoorden. Je antwoord gaat naar ${trainer}: ${replyTo}.`] }
        : { closing: ["Je kunt niet op deze mail antwoorden: je trainer krijgt dat antwoord niet."] }),
    }),
    extension: ({ trainer = "", cohort = "", cohortId, lessons = '[""]', due = "", reason = "" }: Data): MailText => ({
      why: whys.member(cohort),
      subject: "Je hebt meer tijd",
      paragraphs: [
        `${trainer}, trainer van de groep ‘${cohort}’, gaf je meer tijd.`,
        ...(JSON.parse(lessons) as string[]).map(
          (lesson) => `${lesson || "De hele cursus"}: tot ${formatLongDateTime(due, "nl")}.`,
        ),
        `De reden: ${reason}`,
      ],
      link: { label: "Naar je groep", path: `/memberships/${cohortId}` },
    }),
    "extension-taken-back": ({ trainer = "", cohort = "", cohortId, deadlines = "[]" }: Data): MailText => ({
      why: whys.member(cohort),
      subject: "Je extra tijd is veranderd",
      paragraphs: [
        `${trainer}, trainer van de groep ‘${cohort}’, nam extra tijd van je terug. Nu geldt:`,
        ...(JSON.parse(deadlines) as { lesson: string; due: string; again?: boolean }[]).map(
          ({ lesson, due, again }) =>
            `${lesson || "De hele cursus"}: ${due ? `tot ${formatLongDateTime(due, "nl")}, ${again ? "zoals je eerder kreeg" : "zoals voor de groep"}` : "geen deadline meer"}.`,
        ),
        "Klopt dit niet? Vraag het je trainer.",
      ],
      link: { label: "Naar je groep", path: `/memberships/${cohortId}` },
    }),
    "final-test-closing": ({ course = "", courseId = "", due = "" }: Data): MailText => ({
      why: whys.account,
      subject: "Je eindtoets sluit binnen een dag",
      paragraphs: [
        `Je bent bezig met de eindtoets van de cursus ‘${course}’.`,
        `Je kunt tot ${formatFullDateTime(due, "nl")} werken en inleveren. Daarna leveren we in wat er staat. Een vraag zonder antwoord is dan niet goed.`,
      ],
      link: { label: "Ga verder met de toets", path: finalTestPath(courseId) },
    }),
    "final-test-granted": ({ trainer = "", cohort = "", courseId = "", due = "", reason = "" }: Data): MailText => ({
      why: whys.member(cohort),
      subject: "Je mag de eindtoets opnieuw maken",
      paragraphs: [
        `${trainer}, trainer van de groep ‘${cohort}’, gaf je nieuwe pogingen voor de eindtoets.`,
        `Je kunt beginnen vanaf ${formatLongDateTime(due, "nl")}.`,
        `De reden: ${reason}`,
      ],
      link: { label: "Naar de eindtoets", path: finalTestPath(courseId) },
    }),
    "marked-again": ({ course = "", courseId, lessons = "[]", test }: Data): MailText => ({
      why: whys.account,
      subject: `Je antwoorden zijn opnieuw nagekeken: ${course}`,
      paragraphs: [
        `In de cursus ‘${course}’ was een vraag verkeerd nagekeken. Dat hebben we hersteld. Dit heb je nu gehaald:`,
        ...(JSON.parse(lessons) as { number: number; heading: string }[]).map(
          ({ number, heading }) => `Les ${number}: ${heading}`,
        ),
        ...(test === "true" ? ["De eindtoets"] : []),
      ],
      link: { label: "Naar de cursus", path: `/courses/${courseId}` },
      closing: ["Je hoeft niets te doen. Bij je antwoorden zie je welke vraag het was."],
    }),
    "trainer-invitation": ({ token, operator = "", account = "", until = "" }: Data): MailText => ({
      why: whys.becomeTrainer,
      subject: "Word trainer op Leerdossier",
      paragraphs: [
        `${operator || "De beheerder van deze site"} nodigt je uit om trainer te worden op Leerdossier.`,
        "Als trainer maak je groepen, en begeleid je mensen bij een cursus.",
      ],
      link: { label: "Bekijk de uitnodiging", path: becomeTrainerPath(token ?? "") },
      closing: [
        account
          ? "Log in met dit e-mailadres. Daarna kies je of je trainer wordt."
          : "Maak eerst een account, met dit e-mailadres. Daarna kies je of je trainer wordt.",
        `De link werkt één keer, tot en met ${formatLongDate(until, "nl")}.`,
        "Wil je geen trainer worden? Dan hoef je niets te doen.",
      ],
    }),
    "cohort-owner": ({ trainer = "", cohort = "", cohortId = "" }: Data): MailText => ({
      why: whys.trainer,
      subject: `De groep ‘${cohort}’ is nu van jou`,
      paragraphs: [
        trainer
          ? `${trainer} droeg de groep ‘${cohort}’ aan je over.`
          : `Een beheerder gaf je de groep ‘${cohort}’. Die had geen trainer meer.`,
        "Je bent nu de eigenaar. Je kiest wie de groep begeleidt, en kunt hem overdragen.",
      ],
      link: { label: "Naar de groep", path: `/cohorts/${cohortId}` },
    }),
    "problem-reports": ({ count = "1" }: Data): MailText => ({
      why: whys.administrator,
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
      why: whys.reporter,
      subject: "Antwoord op je melding",
      paragraphs: [`Je meldde een fout in ‘${lesson}’, bij: ${place}`, ...answer.split(/\n+/)],
      closing: ["Je kunt niet op deze mail antwoorden. We bewaren je adres nog even en wissen het daarna."],
    }),
  },
};
