import type { ExportedFileTexts } from "~/cohorts/exporting/export-texts";
import type { Messages } from "../nl";
import { timeToWait } from "./account";
import { joinWithAnd, plural } from "./common";
import { finalTestScore, finalTestStates, lessonStates, passedInEdition } from "./lesson-states";

const longDay = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
const moment = new Intl.DateTimeFormat("en-GB", {
  dateStyle: "long",
  timeStyle: "short",
  timeZone: "Europe/Amsterdam",
});
const decimal = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });

const words: ExportedFileTexts = {
  tag: "en-GB",
  fileNames: {
    matrix: "overview",
    results: "results",
    certificates: "certificates",
    report: "group-report",
    moodle: "moodle-grades",
    canvas: "canvas-grades",
  },
  sheets: { matrix: "Overview", results: "Results", certificates: "Certificates" },
  states: lessonStates,
  passedIn: passedInEdition,
  finalTest: { ...finalTestStates, hidden: "Not shown", none: "None in this edition" },
  finalTestScore,
  supervision: { yes: "Yes", no: "No", undecided: "After closing" },
  certificate: {
    none: "Not yet",
    claimable: "Can be claimed",
    valid: "Valid",
    suspended: "Suspended",
    revoked: "Revoked",
  },
  columns: {
    name: "Name",
    edition: "Edition",
    joined: "Member since",
    state: (lesson) => `Lesson ${lesson}`,
    best: (lesson) => `Lesson ${lesson}, best score (%)`,
    passed: "Lessons passed",
    finalTest: "Final test",
    finalTestScore: "Final test, score",
    finalTestPassedOn: "Final test passed on",
    supervised: "Under supervision",
    identitySeen: "Identity seen",
    lastActive: "Last active in a lesson or test",
    certificate: "Certificate",
    lesson: "Lesson",
    lessonName: "Name of the lesson",
    lessonState: "State",
    rounds: "Rounds",
    failed: "Rounds not passed",
    firstScore: "First score (%)",
    bestScore: "Best score (%)",
    passedOn: "Passed on",
    missed: "Objectives not completely right, with number of rounds",
    issuedOn: "Issued on",
    number: "Number",
  },
  gradebook: {
    number: "ID number",
    name: "Name",
    lesson: (number, short) => `Lesson ${number}. ${short}`,
    finalTest: "Final test",
  },
  report: {
    brand: "Leerdossier",
    title: (cohort) => `Report on ${cohort}`,
    made: (at, by) => `Made on ${at} by ${by}`,
    isMixed: (newest) =>
      `This group follows more than one edition. The titles of lessons here are those of edition ${newest}. Each name has its own edition beside it.`,
    period: (from, until) => `From ${from} to ${until}`,
    day: (day) => longDay.format(new Date(day)),
    moment: (at) => moment.format(at),
    number: (value) => decimal.format(value),
    page: (page) => `Page ${page}`,
    figures: {
      members: "members",
      mean: "lessons passed, on average",
      late: "are late with a deadline",
      stuck: "are stuck in a lesson",
      certified: "hold a valid certificate",
    },
    ofLessons: (mean, lessons) => `${mean} of ${lessons}`,
    lessons: {
      title: "State of each lesson",
      note: "Stuck: two or more rounds not passed.",
      alt: (lines) => `Bars with the state of each lesson. ${lines}`,
      line: (lesson, counts) => `Lesson ${lesson}: ${counts}.`,
    },
    count: (count, state) => `${count} ${state.toLowerCase()}`,
    lesson: "Lesson",
    progress: {
      title: "Progress by week",
      note: "Lessons passed per member, on average.",
      alt: (weeks, mean) =>
        `A line over ${plural(weeks, "week", "weeks")}. At the end ${mean} lessons are passed on average.`,
      reached: "passed",
      planned: "by the deadlines",
      columns: {
        week: "Week of",
        passed: "Passed in that week",
        total: "Passed so far",
        mean: "Per member",
        expected: "By the deadlines",
      },
    },
    members: {
      title: "State of each member",
      note: "A row for each member, a column for each lesson.",
      finalTestNote: "‘Stuck’ at the test: all attempts used.",
      latin:
        "Names in letters that this report lacks are written in Latin letters. The numbers count in the order of the overview in CSV or Excel, which has the name itself.",
      column: "Name",
      finalTest: "Test",
      noFinalTest: "none",
      certificate: "Cert.",
      claimable: "to claim",
      legend: "Signs",
    },
    late: {
      title: "Late",
      note: "Lessons whose deadline is over and that are not passed yet. More time is taken into account. Who has a certificate is late with nothing.",
      lessons: "Lessons",
      course: "whole course",
    },
    passedTests: {
      title: "Final test passed",
      note: "Score and day are of the attempt that counts: the first that passed under supervision, or else the first that passed.",
    },
    elsewhere: {
      title: "Passed in another edition",
      note: "These lessons were passed in another edition than the member follows now. They count. In the state of each lesson they are under ‘Passed’.",
      sign: "Other edition",
      lessons: "Lessons",
    },
    empty: "This group has no members yet.",
    table: "The figures",
    about: {
      title: "What is in it and what is not",
      lines: [
        "This report shows how far members are in the practice rounds, at the moment given above.",
        "Of a final test it shows whether it was passed, with score and supervision, for those who agreed to that.",
        "Answers, notes and email addresses are not in it.",
        "People who left the group are no longer in it.",
        "It holds names. Give it only to people who need it.",
      ],
    },
  },
};

export const exporting: Messages["exporting"] = {
  tooMany: (seconds) =>
    `You made many files in a short time. Wait ${timeToWait(seconds)} and download your file again.`,
  toFiles: "Back to the files",
  title: "Export",
  lead: "Download the state of your group as a file. Each file shows the group at this moment.",
  files: {
    matrix: {
      title: "Overview",
      text: "One row for each member: the state and best score of each lesson. Also how many lessons are passed, the final test with its supervision, the last day in a lesson or test and the certificate.",
    },
    results: {
      title: "Results",
      text: "One row for each lesson of each member: rounds, first and best score, and the day of passing. Also which objectives were not completely right, and in how many rounds.",
    },
    certificates: {
      title: "Certificates",
      text: "One row for each member: is there a certificate, and since when? Also the final test on which it stands, and whether that was supervised. The number is there only if the member makes it public.",
    },
    report: {
      title: "Report",
      text: "A report to print: figures, charts and the state of each member.",
    },
  },
  gradebooks: {
    title: "Moodle and Canvas",
    text: "One row for each participant with a student number, and a column for each lesson and for the final test. Each grade is the best score, from 0 to 100, rounded down to one decimal. The overview only shows whole numbers: 83.3 is 83 there. A final test is there only if its participant agreed that you see it.",
    files: { moodle: "Grades for Moodle", canvas: "Grades for Canvas" },
    how: {
      moodle:
        "Moodle: import grades as a CSV file, with a comma as separator and UTF-8 as encoding. Map ‘ID number’ to the user field ID number (useridnumber), and each lesson to a grade item.",
      canvas:
        "Canvas: choose ‘Import’ in the gradebook. Canvas finds students by their SIS User ID, and asks for each lesson to which assignment it belongs, or makes a new one.",
    },
    included: (included) => `${plural(included, "participant is", "participants are")} in these files.`,
    without: (count) => `${plural(count, "participant has", "participants have")} no student number yet.`,
    shared: (count) =>
      `${plural(count, "participant has", "participants have")} a number that somebody else has too. They are left out, because a grade could go to the wrong person.`,
    sharedNumber: (number, names) => `${number}: ${joinWithAnd(names)}`,
    moreShared: (count) => `and ${plural(count, "more number", "more numbers")}`,
    none: "Fill in a student number for your participants. Then you can make a file here that the gradebook of Moodle or Canvas reads.",
    columns: "Go to your own columns",
  },
  download: (title, form) => `${title} as ${form}`,
  aboutTitle: "Good to know",
  about: [
    "Answers, notes and email addresses are in none of the files.",
    "The CSV file suits Excel with Dutch settings: semicolons and decimal commas. Otherwise take the Excel file.",
    "The files hold names. Keep a file no longer than needed.",
    "Members see in their log that you made a file.",
  ],
  words,
};
