/** Mails: a subject, paragraphs, and at most one link. Plain data in, plain text out; the frame is in ui/mail. */

import { longDay } from "../../dates";
import type { Messages } from "..";

const notYou = "Did you not do this yourself? Then choose a new password at once, by way of ‘Forgot your password’.";

export const mail: Messages["mail"] = {
  greeting: (name) => (name ? `Hello ${name},` : "Hello,"),
  signature: "Leerdossier",
  footer: "You get this mail because somebody filled in this address on Leerdossier.",
  templates: {
    "confirm-account": ({ token }) => ({
      subject: "Confirm your email address",
      paragraphs: ["You asked for an account with Leerdossier. Open this link and confirm your email address."],
      link: { label: "Confirm your email address", path: `/confirm?token=${token}` },
      closing: ["The link works for 24 hours.", "Did you not ask for an account? Then you do not have to do anything."],
    }),
    "account-exists": () => ({
      subject: "You have an account already",
      paragraphs: [
        "Somebody filled in this email address for an account with Leerdossier. But there is an account with this address already.",
        "Was it you? Then you can simply log in. Did you forget your password? Then choose a new one.",
      ],
      link: { label: "Choose a new password", path: "/forgot-password" },
      closing: ["Was it not you? Then you do not have to do anything."],
    }),
    "reset-password": ({ token }) => ({
      subject: "Choose a new password",
      paragraphs: ["You asked for a new password. Open this link to choose it."],
      link: { label: "Choose a new password", path: `/reset-password?token=${token}` },
      closing: ["The link works for half an hour.", "Did you not ask for this? Then you do not have to do anything."],
    }),
    "no-account": () => ({
      subject: "No account with this address",
      paragraphs: [
        "Somebody used this email address to ask for a new password at Leerdossier. But there is no account with this address.",
        "Was it you? Then you may have used another address.",
      ],
      closing: ["Was it not you? Then you do not have to do anything."],
    }),
    "password-changed": () => ({
      subject: "Your password has been changed",
      paragraphs: [
        "The password of your account has just been changed. You have been logged out on your other devices.",
      ],
      link: { label: "To your account", path: "/account" },
      closing: [notYou],
    }),
    "confirm-email": ({ token }) => ({
      subject: "Confirm your new email address",
      paragraphs: ["You want to use this address for your account. Open this link and confirm it."],
      link: { label: "Confirm your new address", path: `/confirm?token=${token}` },
      closing: ["The link works for 24 hours.", "Did you not ask for this? Then you do not have to do anything."],
    }),
    "email-taken": () => ({
      subject: "This address has an account already",
      paragraphs: [
        "Somebody wanted to use this email address for an account with Leerdossier. But there is an account with this address already.",
      ],
      closing: ["Was it not you? Then you do not have to do anything."],
    }),
    "certificate-issued": ({ id, course }) => ({
      subject: "Your certificate is ready",
      paragraphs: [`You completed this course: ${course}. Your certificate is ready for you.`],
      link: { label: "See your certificate", path: `/certificates/${id}` },
      closing: ["Your name is on the public page only if you chose that. You can always change it."],
    }),
    "email-changed": () => ({
      subject: "Your email address has been changed",
      paragraphs: ["Your account now uses another email address. You will get no more mail from us at this address."],
      closing: ["Did you not do this yourself? Then contact the administrator of this site."],
    }),
    "inactivity-warning": ({ until }) => ({
      subject: "Your account disappears unless you log in",
      paragraphs: [
        `You have not used Leerdossier for a long time. That is why we remove your account after ${longDay(until ?? "", "en")}.`,
        "Would you like to keep your account? Then log in once before that time. You need not do anything else.",
      ],
      link: { label: "Log in", path: "/login" },
      closing: [
        "If you do nothing, your progress, your notes, your name and your address disappear. Then nobody knows any more whose your answers were.",
        "A certificate that you earned stays valid and can still be checked.",
      ],
    }),
    "problem-reports": ({ count = "1" }) => ({
      subject: count === "1" ? "There is a new report" : `There are ${count} new reports`,
      paragraphs: [
        count === "1" ? "Somebody reported a problem in a lesson." : `${count} problems in lessons were reported.`,
      ],
      link: { label: "See the reports", path: "/admin/reports" },
      closing: ["You get at most one such email an hour, because you are an administrator."],
    }),
    "problem-answer": ({ lesson = "", place = "", answer = "" }) => ({
      subject: "An answer to your report",
      paragraphs: [`You reported a problem in ‘${lesson}’, at: ${place}`, ...answer.split(/\n+/)],
      closing: ["You can't reply to this email. We keep your address for a while and then delete it."],
    }),
  },
};
