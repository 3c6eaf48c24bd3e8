import { maxPersonNameLength } from "~/accounts/identity/person-name";
import { maxRegisterNumberLength } from "~/certificates/issue/register-number";
import { maxTypedCertificateNameLength } from "~/certificates/verify/equivalent-typed-name";
import { formatLongDateTime } from "../../dates";
import type { Messages } from "../nl";
import { certificatePaper } from "./certificate-paper";
import { numberWord } from "./common";

const at = (iso: string) => `${formatLongDateTime(iso, "en")}, Dutch time`;

const lessonsComplete = "You have passed all lessons. The final test is open now.";

export const certificate: Messages["certificate"] = {
  errors: {
    "code-invalid": "This is not the code of a certificate. Please check it.",
    "typed-long": `Use at most ${maxTypedCertificateNameLength} characters.`,
    "name-empty": "Fill in your name.",
    "name-blank": "This has no letter or digit that can be seen. Fill in your name.",
    "name-marks": "There are too many accents on one letter. Take some away.",
    "register-long": `Use at most ${maxRegisterNumberLength} characters for your register number.`,
    "register-characters": "Use only plain letters, digits and punctuation in your register number.",
    "name-long": `Use at most ${maxPersonNameLength} characters for your name.`,
  },
  paper: certificatePaper,
  claimStep: "Get your certificate",
  secondStep: "Get your second certificate",
  viewStep: "See your certificate",
  /** On the page of a lesson, whether or not the certificate was already made. */
  toCertificate: "To your certificate",
  lessonsComplete,
  /** Where the last lesson was passed: what comes now. */
  afterLessons: {
    "final-test": lessonsComplete,
    "final-test-begun": "You passed all lessons.",
    certificate: "You passed the whole course.",
  },
  claim: {
    title: "Your certificate",
    notYet: (passed, total) =>
      `You get a certificate once you have passed all lessons. You passed ${numberWord(passed)} of ${numberWord(total)}.`,
    notYetWithTest: (passed, total) =>
      `You get a certificate once you have passed all lessons and the final test. You passed ${numberWord(passed)} of ${numberWord(total)} lessons.`,
    missing: "Still to pass",
    finalTest: "The final test",
    finalTestLater: "It opens once you have passed all lessons.",
    finalTestNow: "You have not passed it yet.",
    toFinalTest: "To the final test",
    ended:
      "The edition in which you began is closed. You had not finished it. Move to the new edition to get your certificate.",
    goOn: "Go on learning",
    visitor:
      "You get a certificate once you have passed the whole course. For that we need to know who you are. Log in, or begin with the first lesson.",
    guestTitle: "Create an account first",
    guest: "You passed all lessons. A certificate carries a name. So create an account first. Your progress is kept.",
    register: "Create an account",
    logIn: "I have an account",
    ready: {
      practice: (edition) =>
        `You passed all lessons of edition ${edition}. Check how your name will appear on the certificate. Then we make it.`,
      "final-test": (edition) =>
        `You passed the final test. Your certificate is for edition ${edition}. Check how your name will appear on it. Then we make it.`,
    },
    trial: "This installation is not public. So your certificate says PROEF (trial). It proves nothing.",
    name: "Your name, as it will appear on the certificate",
    nameHint: "Write your name in full. You cannot change a wrong name yourself later.",
    registerNumber: "Your register number (optional)",
    registerHint:
      "Are you listed in a register? Then your number can be on the certificate. You cannot change it later. We do not check it.",
    show: "Show my name on the public page",
    showHint:
      "Every certificate has a public page. Whoever has the address or the code sees the course, the date and your result there. Your name and your register number are there only if you tick this. Otherwise somebody must know your name to check it. You can change this later.",
    submit: "Make my certificate",
    latin: (latin) =>
      `The typeface of the certificate lacks letters of your name. So the PDF says: ${latin}. Your name itself is kept and is on the page. Is that right? Then send this once more. Or write your name in Latin letters here, as in your passport.`,
    issuedTitle: "Your certificate is ready",
    issued: "You have the certificate for this course already.",
    ofEdition: (edition) => `It is for edition ${edition}.`,
  },
  own: {
    title: "My certificates",
    lead: "Your certificates, with the public page of each.",
    emptyTitle: "No certificate yet",
    empty: "Pass a whole course. Then your certificate is here.",
    emptyAction: "To your progress",
    issuedOn: (date) => `Issued on ${date}`,
    open: "Public page",
    openOf: (title) => `Public page of the certificate ${title}`,
    download: "Download the PDF",
    downloadOf: (title) => `Download the PDF of the certificate ${title}`,
    nameShown: "Your name is on the public page.",
    nameHidden: "Your name is not on the public page.",
    hide: "Hide my name",
    show: "Show my name",
    ofThis: (action, title) => `${action} on the certificate ${title}`,
    link: "My certificates",
  },
  lookup: {
    title: "Check a certificate",
    lead: "Every certificate carries a code. Copy it here. Then you see whether the certificate is real, and what it should say.",
    label: "Code of the certificate",
    hint: "Twelve letters and digits, such as 7KQ4-M2XD-9HVT.",
    submit: "Find",
    notFoundTitle: "Not found",
    notFound: "We cannot find this certificate. Is the code right?",
  },
  page: {
    title: (code) => `Certificate ${code}`,
    states: {
      valid: "This certificate is real and valid",
      trial: "PROEF (trial): this is not a valid certificate",
      suspended: "This certificate is not valid now",
      revoked: "This certificate was revoked",
      erased: "The holder has had the data erased",
    },
    about: {
      valid: "",
      trial: "It comes from an installation that is not public.",
      suspended: "It is suspended for the time being.",
      revoked: "It proves nothing any more.",
      erased: "We still know that this certificate was issued. With the fingerprint below you can compare a PDF.",
    },
    since: (iso) => `Since ${at(iso)}.`,
    checked: (iso) => `Checked on ${at(iso)}, on this server.`,
    nameless: "The name is not shown here",
    namelessNote: "The holder does not show a name here. It is on the PDF.",
    registerNumberHidden: "The holder does not show this number here. It is on the PDF.",
    facts: "All facts",
    factsNote: "The same as on paper. Does anything differ? Then the paper was changed.",
    terms: {
      practice: "A key is the answer that counts as right.",
      "final-test":
        "A key is the answer that counts as right. The number of the attempt counts every time that the holder took this final test, also without passing it.",
    },
    goals: "Learning goals",
    checkName: "Is the name right?",
    checkNameLead: "Copy the name from the paper. We only say whether it is the same. We do not keep what you type.",
    checkNameLabel: "Name on the paper",
    checkNameSubmit: "Compare",
    matches: "This name is on the certificate.",
    differs: "This name is not on the certificate. Check whether you copied it correctly.",
    tooMany: "There were too many tries here. Wait an hour and try again.",
    print: "Fingerprint of the PDF",
    printLead:
      "Do you have the PDF? Then you can check that nothing in it was changed. Compute the fingerprint (SHA-256) of your file. It must be the same as here.",
    printHow: (file) => `This is how, with ${file} as an example:`,
    printFile: "file.pdf",
    printSystems: { windows: "Windows", mac: "macOS", linux: "Linux" },
    prints: (n) => (n === 1 ? "The fingerprint" : "The fingerprints, the newest first"),
    own: "This is your certificate",
    ownShown: "Your name is on this page. Everybody with the address sees it, and can download the PDF.",
    ownHidden: "Only you see your name here. Whoever visits the page cannot read it.",
    download: "Download the PDF",
    again: "Check another certificate",
  },
};
