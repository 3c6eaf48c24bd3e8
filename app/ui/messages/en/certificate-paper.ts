import type { CertificateConditions, CertificateTexts } from "~/certificates/paper/certificate-texts";
import { courseSays, joinWithAnd, nameSupervisor, plural } from "./common";

const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "Europe/Amsterdam" });
const decimal = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });

const conditions = ({ supervised, identityChecked }: CertificateConditions) => ({
  supervision: supervised ? `under the supervision of ${nameSupervisor(supervised)}` : "without supervision",
  identity: `Identity ${identityChecked ? "checked" : "not checked"}`,
});

const inRounds = (rounds: number) => `in ${plural(rounds, "round", "rounds")}; more rounds were allowed`;

export const certificatePaper: CertificateTexts = {
  tag: "en-GB",
  brand: "Leerdossier",
  kind: "Certificate of completion",
  trial: { word: "TRIAL", text: "This is not a valid certificate. It comes from an installation that is not public." },
  date: (iso) => day.format(new Date(iso)),
  latin: "We wrote this name in Latin letters.",
  completedOn: (date) => `completed this course on ${date}:`,
  basis: {
    practice: "All lessons passed on practice questions",
    "final-test": ({ right, total }) =>
      `Final test passed: ${right} of ${plural(total, "question", "questions")} right`,
  },
  underSupervision: (supervisor, identityChecked) =>
    `Made under the supervision of ${nameSupervisor(supervisor)}, identity ${identityChecked ? "checked" : "not checked"}`,
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
  restOnPage: (page) => `The rest is on page ${page}.`,
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
    proves: "Proves",
    questions: "Questions",
    accreditation: "Accreditation",
    register: "Register number",
    code: "Code",
  },
  issued: (date) => `${date}, Dutch time`,
  result: ({ passed, total }, score) =>
    `${passed} of ${total} lessons passed. Score ${score.points} of ${score.total} (${score.percent}%)`,
  norm: (percent) => `${decimal.format(percent)}% a lesson, never rounded up`,
  minutes: (minutes, isOfPassedIn) => {
    const how = isOfPassedIn ? " for each lesson in the edition in which it was passed" : "";
    return `${plural(minutes, "minute", "minutes")}, estimated${how}. These are not credits`;
  },
  made: (rounds) => `Practice questions with feedback, without supervision, ${inRounds(rounds)}. Identity not checked`,
  madeInPractice: (rounds, how) => {
    const { supervision, identity } = conditions(how);
    return `On practice questions with feedback, done ${supervision}, ${inRounds(rounds)}. ${identity}`;
  },
  testResult: ({ passed, total, elsewhere }, { right, total: questions }) => {
    const others = elsewhere.map(({ edition, lessons }) => `${lessons} in edition ${edition}`);
    const of = others.length === 0 ? "" : `, of which ${joinWithAnd(others)}`;
    return `${passed} of ${total} lessons passed${of}. Final test: ${right} of ${plural(questions, "question", "questions")} completely right`;
  },
  testNorm: ({ needed, total, percent }, setBy) => {
    const how = setBy
      ? `Set by ${plural(setBy.judges, "judge", "judges")} on ${setBy.date}, with the Angoff method`
      : "Provisional: not set by judges yet";
    return `${decimal.format(percent)}%: at least ${needed} of ${total} right. ${how}`;
  },
  courseSays,
  madeInTest: ({ attempt, edition }, how) => {
    const { supervision, identity } = conditions(how);
    const test = edition === null ? "Final test" : `Final test of edition ${edition}`;
    const aids = how.supervised ? ". What could be used with it is not recorded" : ", open book";
    return `${test}, attempt ${attempt} (all attempts counted), done ${supervision}${aids}. ${identity}`;
  },
  testProves: ({ supervised, identityChecked }) => {
    const { supervision } = conditions({ supervised, identityChecked });
    return `This account passed the final test ${supervision}. Who sat at the screen was ${identityChecked ? "checked" : "not checked"}`;
  },
  questions: ({ questionsPublic, keysReviewedBy }) => {
    const by = ["by nobody yet", "by one person", "by two people"][keysReviewedBy];
    const read = questionsPublic ? "public (anybody can read the questions and answers)" : "not public";
    return `Questions ${read}, keys checked ${by}`;
  },
  accreditation: (id, { from, until }, isOutside) => {
    const period = `${from ? ` from ${from}` : ""}${until ? ` up to and including ${until}` : ""}`;
    return `${id}${period === "" ? "" : `,${period}`}${isOutside ? ". The course was completed outside that period" : ""}`;
  },
  notAccredited: "Not accredited",
  number: (value) => decimal.format(value),
};
