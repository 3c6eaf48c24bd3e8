import type { InvitationState } from "~/cohorts/inviting/invitation";
import type { Messages } from "../nl";
import { plural } from "./common";
import { emailErrors } from "./email";

const expected = "Expected: Name <name@example.org>, or just an address.";

const states: Record<InvitationState, string> = {
  waiting: "Waiting to be sent",
  sent: "Sent",
  accepted: "Has joined",
  left: "Had joined",
  expired: "Expired",
  withdrawn: "Withdrawn",
  bounced: "Did not arrive",
  lost: "Not sent",
};

export const invitation: Messages["invitation"] = {
  title: "Invitations",
  lead: "Invite people by email. People who follow the link first read what you will see.",
  invite: "Invite people",
  yourList: "Your list",
  list: {
    label: "Paste your list",
    hint: "One person per line: a name and an address, or just an address. Columns from Excel work too.",
    example: "Noor Baker <noor@example.org>",
    file: "Or choose a file",
    fileHint: "CSV or XLSX, 1 MB at most. Of XLSX we read the first sheet.",
    look: "See what we read",
    lookNote: "Nothing is sent yet. First you see line by line what we read.",
  },
  problems: {
    "list-empty": "Nobody is on your list yet. Paste it here, or choose a file.",
    "list-long": "Your list is too long. It can hold 2000 people at most.",
    "list-twice": "You pasted a list and chose a file as well. Choose one of them.",
    "list-busy": "Many lists are being read now. Try again in half a minute.",
    "list-slow": "Reading your list took too long. Paste it in parts.",
    "list-large": "Your list is too large to read. Paste it in parts.",
    "list-broken": "Reading went wrong. Paste your list in parts.",
    "file-busy": "Many lists are being read now. Choose your file again in half a minute.",
    "file-slow": "Reading this file took too long. Save only your list, as CSV.",
    "file-large": "Unpacked, this file is too large. Save only your list, as CSV.",
    "file-broken": "Reading this file went wrong. Save your list as CSV.",
    "file-unreadable": "We could not read this file. Save your list as CSV or XLSX.",
    "file-old-excel": "This is an old Excel file (.xls). Save it as .xlsx or as CSV.",
    "cohort-over": "This group has ended. You can no longer invite anybody.",
    "too-many": "More than 2000 invitations would be open. Withdraw some of them first.",
  },
  preview: {
    title: "Is this right?",
    unread: "We could not read this",
    lead: "Nothing has been sent yet. Check whether it is right.",
    counts: { person: "to invite", wrong: "wrong", double: "duplicate", invited: "invited already" },
    kinds: { person: "Will be invited", wrong: "Wrong", double: "Duplicate", invited: "Invited already" },
    told: { person: "", invited: "Will not get a second email." },
    double: (line) => `Is on line ${line} already.`,
    problems: {
      "no-address": `There is no email address here. ${expected}`,
      ...emailErrors,
      "name-long": "The name is too long. Expected: 100 characters at most.",
    },
    remarks: {
      "name-formula": "This name looks like a formula. Is it right?",
      "name-number": "This name looks like a telephone number. Is it right?",
    },
    remarked: (n) =>
      n === 1 ? "Look at 1 name: it does not look like one." : `Look at ${n} names: they do not look like names.`,
    send: (n) => (n === 1 ? "Send 1 invitation" : `Send ${n} invitations`),
    nobody: "There is nobody to invite.",
    lines: "Line by line",
    line: "Line",
    who: "Who",
    what: "What we read",
    mend: "Change your list",
  },
  invited: "Who is invited",
  noneTitle: "Nobody invited yet",
  none: "Paste a list above. After that you see here who takes part.",
  columns: { who: "Who", state: "State", invited: "Invited", actions: "What you can do" },
  states,
  details: {
    waiting: "Will be sent automatically.",
    left: "Has left the group.",
    expired: "The link no longer works.",
    withdrawn: "The link no longer works.",
    lost: "The mail server was away for too long. Send it again.",
  },
  bounced: (code) => {
    if (/^5\.1\./.test(code)) return `This address does not exist (${code}).`;
    if (/^5\.2\./.test(code)) return `This mailbox does not accept email (${code}).`;
    return `The mail server of this address refuses the email${code ? ` (${code})` : ""}.`;
  },
  until: (moment) => `Works until ${moment}.`,
  nameless: "Address erased",
  again: "Send again",
  againTo: (who) => `Send again: to ${who}`,
  withdraw: "Withdraw",
  withdrawOf: (who) => `Withdraw: of ${who}`,
  sent: (n) =>
    n === 0
      ? "Nothing was sent. Everybody on your list was invited already."
      : `${plural(n, "invitation is", "invitations are")} ready to be sent.`,
  done: {
    again: "The invitation is being sent again. The old link no longer works.",
    withdrawn: "The invitation is withdrawn.",
    gone: "This invitation has changed in the meantime. See its state below.",
    "cohort-over": "This group has ended.",
  },
  late: (n, since) =>
    `${plural(n, "email has", "emails have")} been waiting since ${since}. We keep trying. Nothing will be lost.`,
  pages: "Pages of invitations",
  reminders: {
    title: "Reminders",
    on: "You get an email before a deadline and after a week without an answer in a lesson. One a week at most.",
    off: "You get no reminders from this group.",
    turnOff: "Turn reminders off",
    turnOn: "Turn reminders on",
  },
  unsubscribe: {
    title: "No more reminders?",
    ask: (cohort) => `You will get no more reminders from the group ‘${cohort}’.`,
    button: "Turn reminders off",
    doneTitle: "Reminders are off",
    done: (cohort) => `You get no more reminders from the group ‘${cohort}’.`,
    goneTitle: "This link no longer works",
    gone: "Log in. Turn reminders off on the page of your group, and the email about your questions in your settings.",
  },
  calendar: {
    title: "Deadlines in your calendar",
    lead: "Put this address in your calendar. Your deadlines then show up by themselves, also when they change. If you are a trainer, those of all your groups do too.",
    none: "You have no calendar address yet.",
    address: "Your calendar address",
    secret: "Whoever has this address sees your deadlines. Give it to nobody.",
    make: "Make a calendar address",
    renew: "Make a new address",
    renewNote: "The old address will stop working.",
    link: "Put the deadlines in your calendar",
    feedName: "Deadlines of Leerdossier",
    deadline: (what) => `Due: ${what}`,
    deadlineOf: (what, cohort) => `Due in ${cohort}: ${what}`,
    about: (cohort) => `Group: ${cohort}`,
  },
  digest: {
    on: "Every Monday morning you get an email about this group.",
    off: "You get no Monday email about this group.",
    turnOff: "Turn the email off",
    turnOn: "Turn the email on",
  },
};
