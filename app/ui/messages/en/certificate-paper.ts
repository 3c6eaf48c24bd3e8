import type { CertificateTexts } from "~/certificates/paper/certificate-texts";
import { plural } from "./common";

const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "Europe/Amsterdam" });
const decimal = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });

export const certificatePaper: CertificateTexts = {
  tag: "en-GB",
  brand: "Leerdossier",
  kind: "Certificate of completion",
  trial: { word: "TRIAL", text: "This is not a valid certificate. It comes from an installation that is not public." },
  date: (iso) => day.format(new Date(iso)),
  latin: "We wrote this name in Latin letters.",
  completedOn: (date) => `completed this course on ${date}:`,
  edition: (label, release) => `${label}, release ${release}`,
  outcomes: "Learning goals of this course",
  conditions: "Result and conditions",
  check: {
    title: "Check this certificate",
    code: (code) => `Code ${code}`,
    same: "That page states the same facts.",
    qr: (address) => `QR code with the address ${address}`,
    link: (address) => `Check this certificate at ${address}`,
  },
  onPage: (page) => `See page ${page}.`,
  pageOf: (page) => `Page ${page}`,
  labels: {
    course: "Course",
    edition: "Edition",
    provider: "Provider",
    completed: "Completed",
    issued: "Issued",
    result: "Result",
    norm: "Pass mark",
    minutes: "Study time",
    made: "How it was done",
    accreditation: "Accreditation",
    code: "Code",
  },
  issued: (date) => `${date}, Dutch time`,
  result: ({ passed, total }, score) =>
    `${passed} of ${total} lessons passed. Score ${score.points} of ${score.total} (${score.percent}%)`,
  norm: (percent, note) => `${decimal.format(percent)}% a lesson, never rounded up${note === "" ? "" : `. ${note}`}`,
  minutes: (minutes) => `${plural(minutes, "minute", "minutes")}, estimated. These are not credits`,
  made: (rounds) =>
    `Practice questions with feedback, without supervision, in ${plural(rounds, "round", "rounds")}; more rounds were allowed. Identity not checked`,
  notAccredited: "Not accredited",
  number: (value) => decimal.format(value),
};
