/** Texts around every page: menu, footer, errors, states. */

import { guestRetentionDays } from "~/accounts/retention/account-retention-periods";
import type { Supervisor } from "~/learning/sitting/sitting";
import type { Messages } from "../nl";

const units = [
  "none",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

/** Writes small numbers as a word, others in digits. */
export function numberWord(n: number): string {
  return units[n] ?? String(n);
}

/** Writes how many of how many, both as a word or both in digits. */
export function numbersOf(n: number, of: number): string {
  return of < units.length ? `${numberWord(n)} of the ${numberWord(of)}` : `${n} of the ${of}`;
}

/** Writes a number of halves in digits: 11 halves are 5½. */
export function halves(n: number): string {
  const whole = Math.floor(n / 2);
  return `${whole > 0 || n % 2 === 0 ? whole : ""}${n % 2 === 1 ? "½" : ""}`;
}

/** Joins words to a list: "a, b and c". */
export function joinWithAnd(parts: readonly (string | number)[]): string {
  return parts.length < 2 ? String(parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

/** Sets a sentence of the course apart from those of the interface. */
export function courseSays(sentence: string): string {
  return `The course says: ‘${sentence}’`;
}

export function capital(text: string): string {
  return text.replace(/^./, (letter) => letter.toUpperCase());
}

export function plural(n: number, one: string, more: string): string {
  return `${n} ${n === 1 ? one : more}`;
}

/** Names lessons by their numbers: "lessons 1 and 2". */
export function lessonsOf(numbers: number[]): string {
  return `${numbers.length === 1 ? "lesson" : "lessons"} ${joinWithAnd(numbers)}`;
}

export const common: Messages["common"] = {
  busy: {
    title: "It is busy just now",
    text: "Many large files are being made at the moment. Wait half a minute and download your file again.",
  },
  site: "Leerdossier",
  pageTitle: (title) => `${title} · Leerdossier`,
  skip: "Skip to the content",
  menu: {
    label: "Main menu",
    today: "Today",
    course: "Course",
    courses: "Courses",
    progress: "Progress",
    groups: "Groups",
    studio: "Studio",
    admin: "Admin",
    account: "Account",
    logIn: "Log in",
    search: "Search",
  },
  footer: {
    about: "Leerdossier turns a knowledge dossier into lessons with questions. The code is open and free to use.",
    links: "More",
    home: "All courses",
    progress: "My progress",
    contact: "Contact",
    privacy: "Privacy and cookies",
    accessibility: "Accessibility",
    guest: `You are practising without an account. After ${guestRetentionDays} days without a visit your progress disappears.`,
    register: "Create an account and keep it",
  },
  language: "Language",
  theme: { legend: "Appearance", light: "Light", dark: "Dark", system: "Same as your device" },
  errors: {
    400: {
      title: "We could not read this",
      text: "Something was not right in what your browser sent. Go back and try once more. What was saved before is still there.",
    },
    403: {
      title: "You cannot open this page",
      text: "This page is not meant for you, or you are no longer logged in. Log in again and try once more. Your progress is saved.",
    },
    404: {
      title: "This page does not exist",
      text: "Is the address right? The page may have moved. Your progress is saved.",
    },
    429: {
      title: "Please wait a moment",
      text: "You tried this too many times in a row. Wait a few minutes and try again. Your progress is saved.",
    },
    500: {
      title: "Something went wrong on our side",
      text: "There is nothing you can do about it. Wait a moment and load the page again. Your progress is saved.",
    },
    503: {
      title: "We cannot reach our data just now",
      text: "This is on our side and usually does not take long. Wait a moment and load the page again. Your progress is saved.",
    },
  },
  shareAlt: "A street with houses below the title",
  keepsFailing: "Does it keep going wrong?",
  tellUs: "Let us know",
  toHome: "To the home page",
  toProgress: "To your progress",
  logIn: "Log in",
  plain: {
    403: {
      title: "This request came from another site",
      text: "We only accept forms from our own pages. Go back to the page and try again there.",
    },
    413: { title: "This is too large", text: "What you sent is larger than we accept. Make it shorter and try again." },
    421: {
      title: "This site has another address",
      text: "The address in your browser does not belong to this site. Check it, or follow the link.",
    },
    500: {
      title: "Something went wrong on our side",
      text: "Wait a moment and load the page again. Your progress is saved.",
    },
    home: "To the home page",
  },
  states: { open: "Not started yet", busy: "In progress", again: "Not passed yet", passed: "Passed" },
  hours: (minutes) => {
    // A sum of estimates is rounded to five minutes.
    if (minutes < 90) return `about ${minutes < 30 ? minutes : Math.round(minutes / 5) * 5} minutes`;
    return `about ${Math.round(minutes / 30) / 2} hours`;
  },
  percent: (share) => `${Math.round(share * 100)}%`,
};

/** Returns who supervised a test, for after "under the supervision of": a group is called one, because it may have any name. */
export const nameSupervisor = ({ by, isGroup }: Supervisor) => (isGroup ? `the group ${by}` : by);
