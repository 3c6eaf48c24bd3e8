/** Texts of a certificate, for the paper and its page, so that both can be compared. */
import type { CertificateTexts } from "~/certificates/paper/certificate-texts";
import { numberWord, plural } from "./common";

const day = new Intl.DateTimeFormat("nl-NL", { dateStyle: "long", timeZone: "Europe/Amsterdam" });
const decimal = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 1 });

export const certificatePaper: CertificateTexts = {
  tag: "nl-NL",
  brand: "Leerdossier",
  kind: "Certificaat van afronding",
  trial: { word: "PROEF", text: "Dit is geen geldig certificaat. Het komt van een installatie die niet openbaar is." },
  date: (iso) => day.format(new Date(iso)),
  latin: "Wij hebben deze naam omgezet in Latijnse letters.",
  completedOn: (date) => `rondde op ${date} deze cursus af:`,
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
    accreditation: "Accreditatie",
    code: "Code",
  },
  issued: (date) => `${date}, Nederlandse tijd`,
  result: ({ passed, total }, score) =>
    `${passed} van ${total} lessen gehaald. Score ${score.points} van ${score.total} (${score.percent} %)`,
  norm: (percent, note) =>
    `${decimal.format(percent)} % per les, nooit naar boven afgerond${note === "" ? "" : `. ${note}`}`,
  minutes: (minutes) => `${plural(minutes, "minuut", "minuten")}, geschat. Dit zijn geen punten`,
  made: (rounds) =>
    `Oefenvragen met uitleg, zonder toezicht, in ${numberWord(rounds)} ${rounds === 1 ? "ronde" : "rondes"}; meer rondes mocht. Identiteit niet gecontroleerd`,
  notAccredited: "Niet geaccrediteerd",
  number: (value) => decimal.format(value),
};
