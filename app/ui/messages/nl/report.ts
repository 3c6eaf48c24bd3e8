/** Texts about reporting a problem in a lesson. */
import {
  maxProblemReportLength,
  type ProblemReportPlaceKind,
  type ReportedProblemKind,
} from "~/learning/problem-report/reported-problem-kinds";
import { emailErrors } from "./email";

const kinds: Record<ReportedProblemKind, string> = {
  fact: "Er staat iets dat niet waar is",
  wording: "Een zin is onduidelijk, of er staat een taalfout",
  key: "Het goede antwoord klopt niet",
  technical: "Iets op de pagina werkt niet",
  other: "Iets anders",
};

const errors = {
  ...emailErrors,
  "kind-unknown": "Kies wat er aan de hand is.",
  "text-empty": "Schrijf op wat er niet klopt.",
  "text-long": `Dit is te lang. Gebruik hoogstens ${maxProblemReportLength} tekens.`,
};

const plain: Record<"lesson" | "case" | "passage", string> = {
  lesson: "deze les",
  case: "de casus",
  passage: "het stuk",
};

/** Returns a place by its kind, such as `vraag 3` or `‘Twee kanten’`. */
function place(kind: ProblemReportPlaceKind, number: number | null, title: string): string {
  switch (kind) {
    case "lesson":
      return "deze les";
    case "question":
      return `vraag ${number ?? ""}`.trim();
    case "case":
      return `de casus ‘${title}’`;
    case "passage":
      return `‘${title}’`;
    case "pre-question":
      return "de vraag vooraf";
    case "recall":
      return "de terugblik";
    case "task":
      return "de opdracht voor jouw buurt";
  }
}

export const report = {
  link: "Meld een fout",
  linkAt: (at: string) => `Meld een fout bij ${at}`,
  place,
  /** The same without its title. */
  placeName: (kind: ProblemReportPlaceKind, number: number | null) =>
    kind === "lesson" || kind === "case" || kind === "passage" ? plain[kind] : place(kind, number, ""),
  title: "Meld een fout",
  about: (at: string) => `Je melding gaat over ${at}:`,
  aboutLesson: "Je melding gaat over de hele les.",
  kind: "Wat is er aan de hand?",
  kinds,
  text: "Wat klopt er niet?",
  textHint: "Hoogstens 2000 tekens. Weet je hoe het wel moet? Schrijf het erbij. Zet er geen namen van mensen in.",
  anonymous: "We bewaren niet wie je bent, behalve als je om antwoord vraagt.",
  answerTo: (email: string) => `Stuur mij antwoord op ${email}`,
  email: "Je e-mailadres, als je antwoord wilt",
  emailHint: "Mag leeg blijven. We gebruiken het alleen voor dit antwoord.",
  submit: "Verstuur je melding",
  back: "Terug naar de les",
  doneTitle: "Dank je, we hebben je melding",
  done: "De beheerder van deze site leest hem.",
  doneAnswer: "De beheerder van deze site leest hem en kan je mailen.",
  errors,
};
