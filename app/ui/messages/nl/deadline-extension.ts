/** Texts of giving a member a later deadline. */
import { maxExtensionReasonLength } from "~/cohorts/acting/extension-rules";

export const deadlineExtension = {
  title: (name: string) => `Meer tijd voor ${name}`,
  pageTitle: "Meer tijd geven",
  lead: "De deelnemer krijgt hierover een mail, met je reden erin.",
  scope: "Voor welke deadline?",
  allLate: "Alle lessen die te laat zijn",
  dayHint: (lastDay: string) => `De laatste dag van de groep is ${lastDay}. Een latere datum mag ook.`,
  choice: (what: string, moment: string) => `${what}, nu ${moment}`,
  day: "Nieuwe datum",
  time: "Tijd",
  timeHint: "In Nederlandse tijd, bijvoorbeeld 23:59.",
  reason: "Reden",
  reasonHint: "De deelnemer leest dit. Schrijf niets over gezondheid of privé. Hoogstens 500 tekens.",
  send: "Geef meer tijd",
  cancel: "Terug zonder wijzigen",
  done: "De deelnemer heeft meer tijd.",
  none: "Deze groep heeft geen deadlines.",
  noneLead: "Meer tijd geven kan pas als er een deadline is.",
  settings: "Naar de deadlines",
  errors: {
    "scope-unknown": "Kies een deadline.",
    "scope-none-late": "Er is nu niets meer te laat. Kies een deadline.",
    "scope-passed": "Deze les is al gehaald. Kies een andere deadline.",
    "due-invalid": "Vul een datum en een tijd in die bestaan.",
    "due-past": "Kies een moment dat nog moet komen.",
    "due-not-later": "Kies een later moment dan de deadline van nu.",
    "reason-empty": "Schrijf op waarom je meer tijd geeft.",
    "reason-long": `Gebruik voor de reden hoogstens ${maxExtensionReasonLength} tekens.`,
  } as Record<string, string>,
};
