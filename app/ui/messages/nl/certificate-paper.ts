/** Texts of a certificate, for the paper and its page, so that both can be compared. */
import type { CertificateConditions, CertificateTexts } from "~/certificates/paper/certificate-texts";
import { courseSays, joinWithAnd, nameSupervisor, numberWord, plural } from "./common";

const day = new Intl.DateTimeFormat("nl-NL", { dateStyle: "long", timeZone: "Europe/Amsterdam" });
const decimal = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 1 });

const conditions = ({ supervised, identityChecked }: CertificateConditions) => ({
  supervision: supervised ? `onder toezicht van ${nameSupervisor(supervised)}` : "zonder toezicht",
  identity: `Identiteit ${identityChecked ? "gecontroleerd" : "niet gecontroleerd"}`,
});

const inRounds = (rounds: number) => `in ${numberWord(rounds)} ${rounds === 1 ? "ronde" : "rondes"}; meer rondes mocht`;

export const certificatePaper: CertificateTexts = {
  tag: "nl-NL",
  brand: "Leerdossier",
  kind: "Certificaat van afronding",
  trial: { word: "PROEF", text: "Dit is geen geldig certificaat. Het komt van een installatie die niet openbaar is." },
  date: (iso) => day.format(new Date(iso)),
  latin: "Wij hebben deze naam omgezet in Latijnse letters.",
  completedOn: (date) => `rondde op ${date} deze cursus af:`,
  basis: {
    practice: "Alle lessen gehaald op oefenvragen",
    "final-test": ({ right, total }) => `Eindtoets gehaald: ${right} van ${plural(total, "vraag", "vragen")} goed`,
  },
  underSupervision: (supervisor, identityChecked) =>
    `Gemaakt onder toezicht van ${nameSupervisor(supervisor)}, identiteit ${identityChecked ? "gecontroleerd" : "niet gecontroleerd"}`,
  edition: (label, release) => `${label}, uitgave ${release}`,
  outcomes: "Leerdoelen van deze cursus",
  conditions: "Resultaat en voorwaarden",
  check: {
    title: "Controleer het zelf",
    code: (code) => `Code ${code}`,
    same: "Op die pagina staan dezelfde gegevens.",
    qr: (address) => `QR-code met het adres ${address}`,
    link: (address) => `Controleer dit certificaat op ${address}`,
  },
  onPage: (page) => `Zie bladzijde ${page}.`,
  restOnPage: (page) => `De rest staat op bladzijde ${page}.`,
  pageOf: (page) => `Bladzijde ${page}`,
  labels: {
    course: "Cursus",
    edition: "Editie",
    provider: "Aanbieder",
    completed: "Afgerond",
    issued: "Afgegeven",
    result: "Resultaat",
    norm: "Norm",
    minutes: "Studietijd",
    made: "Hoe gemaakt",
    proves: "Bewijst",
    questions: "Vragen",
    accreditation: "Accreditatie",
    register: "Registernr.",
    code: "Code",
  },
  issued: (date) => `${date}, Nederlandse tijd`,
  result: ({ passed, total }, score) =>
    `${passed} van ${total} lessen gehaald. Score ${score.points} van ${score.total} (${score.percent} %)`,
  norm: (percent) => `${decimal.format(percent)} % per les, nooit naar boven afgerond`,
  minutes: (minutes, isOfPassedIn) => {
    const how = isOfPassedIn ? " per les voor de editie waarin die is gehaald" : "";
    return `${plural(minutes, "minuut", "minuten")}, geschat${how}. Dit zijn geen punten`;
  },
  made: (rounds) => `Oefenvragen met uitleg, zonder toezicht, ${inRounds(rounds)}. Identiteit niet gecontroleerd`,
  madeInPractice: (rounds, how) => {
    const { supervision, identity } = conditions(how);
    return `Op oefenvragen met uitleg, ${supervision} gemaakt, ${inRounds(rounds)}. ${identity}`;
  },
  testResult: ({ passed, total, elsewhere }, { right, total: questions }) => {
    const others = elsewhere.map(({ edition, lessons }) => `${lessons} in editie ${edition}`);
    const of = others.length === 0 ? "" : `, waarvan ${joinWithAnd(others)}`;
    return `${passed} van ${total} lessen gehaald${of}. Eindtoets: ${right} van ${plural(questions, "vraag", "vragen")} helemaal goed`;
  },
  testNorm: ({ needed, total, percent }, setBy) => {
    const how = setBy
      ? `Vastgesteld door ${plural(setBy.judges, "beoordelaar", "beoordelaars")} op ${setBy.date}, met de methode van Angoff`
      : "Voorlopig: nog niet door beoordelaars vastgesteld";
    return `${decimal.format(percent)} %: minstens ${needed} van ${total} goed. ${how}`;
  },
  courseSays,
  madeInTest: ({ attempt, edition }, how) => {
    const { supervision, identity } = conditions(how);
    const test = edition === null ? "Eindtoets" : `Eindtoets van editie ${edition}`;
    const made = how.supervised
      ? `gemaakt ${supervision}. Wat erbij mocht, is niet vastgelegd`
      : `${supervision} gemaakt, met lessen en notities erbij`;
    return `${test}, poging ${attempt} (alle pogingen geteld), ${made}. ${identity}`;
  },
  testProves: ({ supervised, identityChecked }) => {
    const { supervision } = conditions({ supervised, identityChecked });
    const who = identityChecked
      ? "Wie achter het scherm zat, is gecontroleerd"
      : "Wie achter het scherm zat, is niet gecontroleerd";
    return `Dit account haalde de eindtoets ${supervision}. ${who}`;
  },
  questions: ({ questionsPublic, keysReviewedBy }) => {
    const by = ["nog door niemand", "door één persoon", "door twee mensen"][keysReviewedBy];
    const read = questionsPublic ? "openbaar (iedereen kan de vragen en antwoorden lezen)" : "niet openbaar";
    return `Vragen ${read}, sleutels ${by} nagekeken`;
  },
  accreditation: (id, { from, until }, isOutside) => {
    const period = `${from ? ` van ${from}` : ""}${until ? ` tot en met ${until}` : ""}`;
    return `${id}${period === "" ? "" : `,${period}`}${isOutside ? ". De cursus is buiten die periode afgerond" : ""}`;
  },
  notAccredited: "Niet geaccrediteerd",
  number: (value) => decimal.format(value),
};
