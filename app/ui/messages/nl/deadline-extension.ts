/** Texts of giving a member a later deadline. */
import { maxExtensionReasonLength } from "~/cohorts/acting/extension-rules";

export const deadlineExtension = {
  title: (name: string) => `Meer tijd voor ${name}`,
  pageTitle: "Meer tijd geven",
  lead: "De deelnemer krijgt hierover een mail, met je reden erin. Wat je het laatst geeft, geldt: je kunt het later vervroegen of terugnemen.",
  scope: "Voor welke deadline?",
  allLate: "Alle lessen die te laat zijn",
  dayHint: (lastDay: string, until: string) =>
    `De laatste dag van de groep is ${lastDay}. Later mag ook, tot en met ${until}.`,
  choice: (what: string, moment: string) => `${what}, nu ${moment}`,
  day: "Nieuwe datum",
  time: "Tijd",
  timeHint: "In Nederlandse tijd, bijvoorbeeld 23:59.",
  reason: "Reden",
  reasonHint: "De deelnemer leest dit. Schrijf niets over gezondheid of privé. Hoogstens 500 tekens.",
  send: "Geef meer tijd",
  cancel: "Terug zonder wijzigen",
  done: "De deelnemer heeft meer tijd.",
  /** Later lessons whose deadline would come before the new one. `count`: how many deadlines. */
  overtaken: (what: string, count: number, moment: string): string =>
    `${what} ${count > 1 ? "zijn" : "is"} dan eerder aan de beurt: de ${count > 1 ? "deadlines zijn" : "deadline is"} voor ${moment}.`,
  overtakenBy: (names: string) => `Dat is zo bij ${names}.`,
  along: (moment: string) => `Schuif mee: geef ook daarvoor tijd tot ${moment}`,
  alongHint: "Vink je dit niet aan? Dan verandert daaraan niets.",
  takeBack: "Neem terug",
  takeBackWhich: (what: string) => `de extra tijd voor ${what}`,
  takenBack: (what: string) => `${what}: extra tijd teruggenomen`,
  /** Of time that was given: what of it does not hold any more. `what`: null if that is all of it. */
  isTakenBack: (what: string | null): string => (what === null ? "Teruggenomen." : `Teruggenomen: ${what}.`),
  isReplaced: (what: string | null): string =>
    what === null ? "Geldt nu niet: er kwam andere tijd na." : `Geldt nu niet voor ${what}: daar kwam andere tijd na.`,
  /** What holds again. `first`: true before it is taken back. */
  again: (what: string, moment: string, first: boolean): string =>
    first
      ? `Neem je dit terug? Dan geldt weer wat eerder gegeven is. ${what}: tot ${moment}.`
      : `${what}: weer tot ${moment}.`,
  takeBackDone: "De extra tijd is teruggenomen. De deelnemer krijgt hierover een mail.",
  takeBackChanged: "De extra tijd is intussen veranderd. Er is niets teruggenomen. Zie hieronder wat nu geldt.",
  none: "Deze groep heeft geen deadlines.",
  noneLead: "Meer tijd geven kan pas als er een deadline is.",
  settings: "Naar de deadlines",
  errors: {
    "scope-unknown": "Kies een deadline.",
    "scope-none-late": "Er is nu niets meer te laat. Kies een deadline.",
    "scope-passed": "Deze les is al gehaald. Kies een andere deadline.",
    "due-empty": "Kies een datum.",
    "due-invalid": "Vul een datum en een tijd in die bestaan.",
    "due-past": "Kies een moment dat nog moet komen.",
    "due-far": "Dit is meer dan een jaar na de laatste dag van de groep. Kijk of het jaartal klopt.",
    "due-not-later": "Kies een later moment dan de deadline van de groep.",
    "due-same": "Dit is al de deadline. Kies een ander moment.",
    "along-asked": "Iets dat later komt, is dan eerder aan de beurt. Kies hieronder of je dat meeschuift.",
    "reason-empty": "Schrijf op waarom je meer tijd geeft.",
    "reason-long": `Gebruik voor de reden hoogstens ${maxExtensionReasonLength} tekens.`,
  } as Record<string, string>,
};
