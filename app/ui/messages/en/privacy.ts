import { daysSittingWithoutAttemptsIsKept } from "~/learning/sitting/sitting";
import type { CookieName } from "../../cookies";
import type { RetentionPeriodsForPrivacyPage } from "../../retention-periods-for-privacy-page";
import type { Messages } from "../nl";

const agreement = "To do what you ask of us";
const interest = "To keep the site working and safe";

const times = (n: number) => (n === 2 ? "twice" : n === 1 ? "once" : `${n} times`);

const stays: Messages["site"]["privacy"]["staysRows"] = {
  numbers: {
    what: "The number that your account had",
    why: "So it can be checked what happened. The number no longer leads to anybody.",
    howLong: () => "It is kept. In the server's log: as long as the administrator keeps that.",
  },
  certificate: {
    what: "After years without a visit: your certificate, with your name and your register number if you gave it",
    why: "So it stays valid. If you delete your account yourself, it is deleted too.",
    howLong: (p) => `Until ${p.certificateRetentionYears} years after issue.`,
  },
  "certificate-number": {
    what: "The number of a certificate that is gone, and the fingerprint of the file",
    why: "So nobody can forge a certificate that no longer exists. Your name and your register number are not in it.",
    howLong: () => "It is kept.",
  },
  "anonymous-report": {
    what: "The text of a report for which you did not ask for an answer",
    why: "We don't know whose report it is.",
    howLong: (p) => `${p.reportMonths} months after it is closed.`,
  },
  "words-to-others": {
    what: "What you wrote as a trainer, author or administrator to or about somebody else, or about a question",
    why: "That belongs to the data of the other person, or to the course.",
    howLong: () => "As long as the other person has an account, or the group, the report or the course is there.",
  },
  groups: {
    what: "A group that you trained: its name, the welcome, the names of its own columns, what you filled in there about participants, whom you invited, and where a sitting was",
    why: "Other trainers go on with it, and members read there what you wrote. Tests of others rest on a sitting.",
    howLong: (p) =>
      `As long as somebody trains the group. Once the last trainer is gone, ${p.untrainedDays} days more. A sitting: as long as tests of others rest on it, or else ${daysSittingWithoutAttemptsIsKept} days.`,
  },
  "mails-to-others": {
    what: "An email to somebody else that holds your name",
    why: "That email is theirs.",
    howLong: (p) => `Until it is sent. Without a mail server: ${p.mailRecipientRetentionDays} days.`,
  },
  "other-addresses": {
    what: "An email or invitation to another address than that of your account",
    why: "We no longer know that the address is yours.",
    howLong: (p) =>
      `An email: ${p.mailRecipientRetentionDays} days. An invitation: until ${p.invitationKeptDays} days after it is over.`,
  },
  tries: {
    what: "A code made from your address",
    why: "So nobody can guess passwords.",
    howLong: () => "An hour at most. After that we erase it within a day.",
  },
};

const kept: Messages["site"]["privacy"]["keptRows"] = (p) => [
  {
    what: "If you are a trainer: your templates, and what you began to write to several people at once",
    why: "So you need not type the same twice, and see beforehand who gets what. Only you see it.",
    basis: agreement,
    howLong: "Templates: until you remove them or have no account any more. What you began to write: one day.",
  },
  {
    what: "If you are an author: the name of a file that you bring to make a course of, the text that we read in it, and what you say about the source",
    why: "So you can make a dossier of it. We do not keep the file itself. Only you see it.",
    basis: agreement,
    howLong: `Until you remove it, and at most ${p.importDays} days.`,
  },
  {
    what: "Your answers and your progress",
    why: "So you see where you were and which lessons you passed.",
    basis: agreement,
    howLong: `Without an account: until ${p.guestRetentionDays} days after your last visit. With an account: as long as you use it. After ${p.accountRetentionMonths} months without a visit we remove the link to you. After that they only help to improve questions.`,
  },
  {
    what: "Your final tests: your questions, what you chose and flagged, the times and the result, also after marking again. If you began at a sitting, also where and when it was, and whether a trainer ticked that you were there and saw your identity",
    why: "So you go on where you were, also on another device. Your certificate rests on the result and the supervision.",
    basis: agreement,
    howLong: `As long as your progress. After ${p.accountRetentionMonths} months without a visit only answers are left, without a link to you. We then delete what you left half filled in or flagged.`,
  },
  {
    what: "What you write in your own words",
    why: "It is for you alone. Trainers and administrators don't see it.",
    basis: agreement,
    howLong: "As long as your progress. After that we delete it.",
  },
  {
    what: "Your account: name, email address, language and an encrypted password",
    why: "So you can log in and find everything again.",
    basis: agreement,
    howLong: `Until you delete it. If you do not use it for ${p.accountRetentionMonths} months, we delete it. We warn you ${times(p.warnings)} by email first.`,
  },
  {
    what: "Where you are logged in: kind of device and date",
    why: "So you stay logged in and recognise strange devices.",
    basis: agreement,
    howLong: `Until you log out. Otherwise until ${p.sessionDays} days after the last use, and never longer than ${p.longestSessionDays} days.`,
  },
  {
    what: "Your certificates: name, course, date, the file itself, and your register number if you gave it",
    why: "So others can check that a certificate is real. You choose whether your name and your register number are shown.",
    basis: agreement,
    howLong: `Until you delete them, or ${p.certificateRetentionYears} years after issue. If you still use an account then, they stay longer.`,
  },
  {
    what: "That you gave your opinion of a course, and how often each answer was chosen, by course, edition and month",
    why: "So we know what learners think of it, and everybody gives their opinion once. We do not keep who chose what.",
    basis: interest,
    howLong: "That you gave it: as long as you have an account or a certificate. The numbers are nobody's, and stay.",
  },
  {
    what: "Which group you are in, which text you agreed to, what your trainer wrote or gave you, what they noted about you, and what they filled in about you in columns of their own, such as a student number",
    why: "So a trainer can help you, for example with more time or new attempts at the final test. You choose yourself whether you join.",
    basis: agreement,
    howLong: `As long as you have an account. Your trainer only sees you while you are in the group. What trainers noted about you and what stands in their own columns is deleted when you leave the group. The group itself is deleted ${p.untrainedDays} days after the account of its last trainer.`,
  },
  {
    what: "Emails that we send you",
    why: "So an email still arrives if sending it fails the first time.",
    basis: agreement,
    howLong: `The text: until the email is sent. The address: ${p.mailRecipientRetentionDays} days. After that we only know that an email was sent.`,
  },
  {
    what: "Invitations to a group: the address and the name that a trainer filled in",
    why: "So a trainer can invite people and see who has not answered yet.",
    basis: interest,
    howLong: `An invitation works for ${p.invitationDays} days at most. ${p.invitationKeptDays} days after it is over we erase the address and the name. If you delete your account: at once.`,
  },
  {
    what: "An invitation to become a trainer: the address that an administrator filled in",
    why: "So an administrator can invite trainers, also without an account.",
    basis: interest,
    howLong: `The link works for ${p.trainerInvitationDays} days. ${p.trainerInvitationKeptDays} days after that we delete the address. If you become a trainer, if the administrator withdraws the invitation or if you delete your account, at once.`,
  },
  {
    what: "How you want to learn: your rhythm and your pause. Whether you want reminders or email about your questions, when you got one, and your calendar address",
    why: "So you get at most one a week, and deadlines are in your calendar if you want that.",
    basis: agreement,
    howLong: "As long as you have an account. A new calendar address ends the old one.",
  },
  {
    what: "Reports of problems",
    why: "They make the lessons better. We don't keep who reported, unless you ask for an answer.",
    basis: interest,
    howLong: `The report: ${p.reportMonths} months after it is closed. Your email address: ${p.reportAddressDays} days after that, and never longer than ${p.reportMonths} months. If you delete your account before that, we erase the address and the text.`,
  },
  {
    what: "Who changed what about accounts and roles",
    why: "So we can find out what happened. It holds no names or addresses.",
    basis: interest,
    howLong: "It stays, also when the account is gone.",
  },
  {
    what: "How often something is tried: from one network, device or email address",
    why: "So nobody can guess passwords or flood us. We don't keep the addresses themselves, only a code made from them.",
    basis: interest,
    howLong: "At most an hour. After that we delete it within a day.",
  },
  {
    what: "Which page was opened when",
    why: "So we find faults. Without a name and without an internet address.",
    basis: interest,
    howLong: "As long as the administrator of the server keeps the log.",
  },
  {
    what: "Backups of all this",
    why: "So nothing is lost when something breaks.",
    basis: interest,
    howLong: "Until a newer copy replaces it. So what you delete may stay in it for a while.",
  },
];

const cookies: Record<CookieName, { what: string; howLong: (p: RetentionPeriodsForPrivacyPage) => string }> = {
  session: {
    what: "Remembers who you are when you answer or log in. On a secure site it is called __Host-session.",
    howLong: (p) => `${p.sessionDays} days after your last visit`,
  },
  device: {
    what: "Remembers that somebody logged in here before. If somebody else tries to guess your password, you can still log in here. It opens nothing. On a secure site it is called __Host-device.",
    howLong: (p) =>
      `${p.knownDeviceDays} days after logging in. When you log out all other devices or change your password, it no longer counts.`,
  },
  guest: {
    what: "Keeps what was done here without an account when you log in. We ask whether it is yours. If not, it is back here when you log out.",
    howLong: (p) => `Until you log out or choose Yes, and at most ${p.sessionDays} days`,
  },
  locale: { what: "Remembers whether you chose Dutch or English.", howLong: () => "A year" },
  theme: { what: "Remembers whether you chose light or dark.", howLong: () => "A year" },
  passed: {
    what: "Lets the houses move once at a lesson that you just passed, if your browser uses no scripts.",
    howLong: () => "One minute",
  },
  live: {
    what: "Gives your browser one vote in a live session in the lesson. With your vote we keep a hash of it, and no name. We delete that hash when the session ends.",
    howLong: () => "One day",
  },
};

export const privacy: Messages["site"]["privacy"] = {
  title: "Privacy",
  description: "What this site keeps about you, why, and for how long.",
  lead: "We keep as little as we can, and no longer than needed.",
  who: "Who runs this",
  whoMail: "Send questions about your data to",
  kept: "What we keep",
  head: { what: "What", why: "Why", basis: "Legal ground", howLong: "How long" },
  keptRows: kept,
  basisNote: "The law (GDPR) calls the first ‘performance of a contract’. The second is called ‘legitimate interest’.",
  others: "Who else gets it",
  othersText:
    "Nobody outside this site. We sell nothing and show no advertising. There are no scripts, fonts or pictures of other companies on this site.",
  othersOperator:
    "The administrator sees who has an account, and which certificates there are. The site does not show them your answers or your own words.",
  othersTrainers:
    "Are you in a group? Then your trainer sees your name, how far every lesson is, your scores, when you last did something, and whether you have a certificate. If you agreed to that, your trainer also sees every attempt at a final test, also one that is still open: when you began and handed in, how many questions were right and needed, whether you passed it, and your score by objective. Your trainer then also sees how often each answer in a lesson was chosen, without names. Sometimes they can guess what you chose. If you begin at a sitting, your trainer sees when you began and handed in. The trainer does not see your answers themselves, your notes or your address. Trainers of your group can make a short note of how they help you. You read that there is a note, and its text is in the file with your data. When you leave the group, the trainer no longer sees you from that moment.",
  othersReviews: "Nobody else sees which questions come back to you, what you do in a review, or your rhythm.",
  rights: "What you can do",
  rightsRows: [
    { what: "See", how: "Everything about your account is on one page.", link: "To your account", path: "/account" },
    {
      what: "Export",
      how: "You get everything in one file. Only the right answers of a final test that you did not pass are not in it: those questions come back.",
      link: "Download your data",
      path: "/account/data",
    },
    {
      what: "Correct",
      how: "You can change your name and address yourself.",
      link: "Change your name",
      path: "/account/name",
    },
    {
      what: "Delete",
      how: "Your account and everything that belongs to it are deleted at once. What stays is listed below.",
      link: "Delete your account",
      path: "/account/delete",
    },
  ],
  rightsGuest: (days) =>
    `Do you learn without an account? Then we don't know who you are. Log out, and after ${days} days everything is gone.`,
  rightsMore:
    "Do you want something else, such as to object? Write to the address above. You get an answer within a month.",
  stays: "What stays when you are gone",
  staysText: "What is deleted is gone for good. Only this is still there afterwards.",
  staysRows: stays,
  complaint: "Can't we solve it together? Then you can complain to the Dutch data protection authority, the",
  complaintAt: "Autoriteit Persoonsgegevens",
  cookies: "Cookies",
  cookiesText: "We only use cookies that are needed. So we don't ask for consent. Reading also works without them.",
  cookieHead: { name: "Name", what: "What for", howLong: "How long" },
  cookieRows: cookies,
  drafts:
    "Your browser also keeps what you have not sent yet. That stays on your own device, and the next person to use it does not see it.",
};
