/** Texts of mails: a subject, paragraphs, and at most one link. ui/mail adds the layout. */

import type { WeeklyMailCohortSummary } from "~/cohorts/reminding/weekly-mail-cohort-summary";
import type { Supervisor } from "~/learning/sitting/sitting";
import type { ReasonWithoutSupervision } from "~/learning/sitting/without-supervision";
import {
  becomeTrainerPath,
  claimCertificatePath,
  cohortSittingPath,
  finalTestPath,
  loginOrRegisterPath,
} from "../../addresses";
import { formatFullDateTime, formatLongDate, formatLongDateTime } from "../../dates";
import type { Messages } from "../nl";
import type { DueInMail } from "../nl/mail";
import { capital, numberWord, plural } from "./common";
import { sitting } from "./sittings";

/** What the certificate will state of the supervision. `supervisedBy`: as JSON. */
function describeSupervision(supervisedBy: string, without: string): string {
  const supervisor = JSON.parse(supervisedBy) as Supervisor | null;
  return supervisor ? sitting.claim.supervised(supervisor) : sitting.claim.without[without as ReasonWithoutSupervision];
}

const welcomeOf = (trainer: string, welcome: string) =>
  welcome.trim() ? [`${trainer} writes:`, ...welcome.trim().split(/\n+/)] : [];

const nameDue = ({ number, title, finalTest }: DueInMail) =>
  title && number
    ? `Lesson ${number}: ${title}`
    : title || (finalTest ? "The whole course, with the final test" : "The whole course");

/** A list of deadlines with the sentence before it, for one or for more; nothing if there is none. */
function deadlineLines(one: string, more: string, list: string): string[] {
  const deadlines = JSON.parse(list) as DueInMail[];
  if (deadlines.length === 0) return [];
  const lines = deadlines.map((due) => `${nameDue(due)}: ${formatLongDateTime(due.dueAt, "en")}`);
  return [deadlines.length === 1 ? one : more, ...lines];
}

const invited = ({ trainer = "", cohort = "", course = "" }: Record<string, string>) =>
  `${trainer} invites you to the group ‘${cohort}’. Together you take the course ‘${course}’.`;

const notYou = "Did you not do this yourself? Then choose a new password at once, with ‘Forgot your password’.";

/** Why the reader gets a mail: its last line. */
const whys = {
  typed: "You get this email because somebody filled in this address on Leerdossier.",
  account: "You get this email because you have an account with Leerdossier.",
  before: "You get this email because your account with Leerdossier had this address.",
  invited: (trainer: string) =>
    `You get this email because ${trainer} filled in this address for a group on Leerdossier.`,
  becomeTrainer: "You get this email because an administrator of Leerdossier filled in this address.",
  member: (cohort = "") => `You get this email because you are in the group ‘${cohort}’ on Leerdossier.`,
  trainer: "You get this email because you are a trainer on Leerdossier.",
  administrator: "You get this email because you are an administrator of Leerdossier.",
  asked: "You get this email because you asked for it in your settings on Leerdossier.",
  reporter: "You get this email because you asked for an answer to a report on Leerdossier.",
};

export const mail: Messages["mail"] = {
  greeting: (name) => (name ? `Hello ${name},` : "Hello,"),
  signature: "Leerdossier",
  templates: {
    "confirm-account": ({ token }) => ({
      why: whys.typed,
      subject: "Confirm your email address",
      paragraphs: ["You created an account with Leerdossier. Open this link and confirm your email address."],
      link: { label: "Confirm your email address", path: `/confirm?token=${token}` },
      closing: ["The link works for 24 hours.", "Did you not create an account? Then you do not have to do anything."],
    }),
    "account-exists": ({ next = "" }) => ({
      why: whys.typed,
      subject: "You have an account already",
      paragraphs: [
        "Somebody filled in this email address for an account with Leerdossier. But there is an account with this address already.",
        "Was it you? Then you can simply log in. Did you forget your password? Then choose ‘Forgot your password’ there.",
      ],
      link: { label: "Log in", path: loginOrRegisterPath("/login", next) },
      closing: ["Was it not you? Then you do not have to do anything."],
    }),
    "reset-password": ({ token }) => ({
      why: whys.typed,
      subject: "Choose a new password",
      paragraphs: ["You asked for a new password. Open this link to choose it."],
      link: { label: "Choose a new password", path: `/reset-password?token=${token}` },
      closing: ["The link works for half an hour.", "Did you not ask for this? Then you do not have to do anything."],
    }),
    "no-account": () => ({
      why: whys.typed,
      subject: "No account with this address",
      paragraphs: [
        "Somebody used this email address to ask for a new password on Leerdossier. But there is no account with this address.",
        "Was it you? Then you may have used another address.",
      ],
      closing: ["Was it not you? Then you do not have to do anything."],
    }),
    "password-changed": () => ({
      why: whys.account,
      subject: "Your password has been changed",
      paragraphs: [
        "The password of your account has just been changed. You have been logged out on your other devices.",
      ],
      link: { label: "To your account", path: "/account" },
      closing: [notYou],
    }),
    "confirm-email": ({ token }) => ({
      why: whys.typed,
      subject: "Confirm your new email address",
      paragraphs: ["You want to use this address for your account. Open this link and confirm it."],
      link: { label: "Confirm your new address", path: `/confirm?token=${token}` },
      closing: ["The link works for 24 hours.", "Did you not ask for this? Then you do not have to do anything."],
    }),
    "email-taken": () => ({
      why: whys.typed,
      subject: "There is an account with this address already",
      paragraphs: [
        "Somebody wanted to use this email address for an account with Leerdossier. But there is an account with this address already.",
      ],
      closing: ["Was it not you? Then you do not have to do anything."],
    }),
    "certificate-issued": ({ id, course }) => ({
      why: whys.account,
      subject: "Your certificate is ready",
      paragraphs: [`You completed this course: ${course}. Your certificate is ready for you.`],
      link: { label: "See your certificate", path: `/certificates/${id}` },
      closing: ["Your name is on the public page only if you chose that. You can always change it."],
    }),
    "email-changed": () => ({
      why: whys.before,
      subject: "Your email address has been changed",
      paragraphs: ["Your account now uses another email address. You will get no more emails from us at this address."],
      closing: ["Did you not do this yourself? Then contact the administrator of this site."],
    }),
    "inactivity-warning": ({ until }) => ({
      why: whys.account,
      subject: "Your account disappears unless you log in",
      paragraphs: [
        `You have not used Leerdossier for a long time. That is why we remove your account after ${formatLongDate(until ?? "", "en")}.`,
        "Would you like to keep your account? Then log in once before that time. You need not do anything else.",
      ],
      link: { label: "Log in", path: "/login" },
      closing: [
        "If you do nothing, your progress, your notes, your name and your address disappear. After that nobody can tell whose answers they were.",
        "A certificate that you earned stays valid and can still be checked.",
      ],
    }),
    invitation: ({ token, trainer = "", welcome = "", until = "", ...about }) => ({
      why: whys.invited(trainer),
      subject: `${trainer} invites you to ${about.course}`,
      paragraphs: [invited({ trainer, ...about }), ...welcomeOf(trainer, welcome)],
      link: { label: "See the invitation", path: `/join/${token}` },
      closing: [
        "First you create an account. Then you read what your trainer sees, and choose whether to take part.",
        `The link works until the end of ${formatLongDate(until, "en")}.`,
        "Do you not want to take part? Then you do not have to do anything.",
      ],
    }),
    "invitation-account": ({ token, trainer = "", welcome = "", until = "", ...about }) => ({
      why: whys.invited(trainer),
      subject: `${trainer} invites you to ${about.course}`,
      paragraphs: [invited({ trainer, ...about }), ...welcomeOf(trainer, welcome)],
      link: { label: "See the invitation", path: `/join/${token}` },
      closing: [
        "You have an account already. Log in, read what your trainer sees, and choose whether to take part.",
        `The link works until the end of ${formatLongDate(until, "en")}.`,
        "Do you not want to take part? Then you do not have to do anything.",
      ],
    }),
    "invitation-member": ({ trainer = "", welcome = "", cohortId, ...about }) => ({
      why: whys.member(about.cohort),
      subject: `${trainer} invites you to ${about.course}`,
      paragraphs: [
        invited({ trainer, ...about }),
        "You are in this group already. You do not have to do anything.",
        ...welcomeOf(trainer, welcome),
      ],
      link: { label: "To your group", path: `/memberships/${cohortId}` },
    }),
    deadlines: ({ cohort = "", cohortId, trainer = "", deadlines = "[]" }) => ({
      why: whys.member(cohort),
      subject: `The deadlines of ‘${cohort}’`,
      paragraphs: [
        `${trainer} sends you all deadlines of the group ‘${cohort}’.`,
        ...(JSON.parse(deadlines) as DueInMail[]).map(
          (due) => `${nameDue(due)}: ${formatFullDateTime(due.dueAt, "en")}`,
        ),
      ],
      link: { label: "To your group", path: `/memberships/${cohortId}` },
      closing: [
        "Are the deadlines in your calendar? Then your calendar follows by itself.",
        "Can you not make it? Ask your trainer for more time.",
      ],
    }),
    "deadline-reminder": ({ cohort = "", course = "", courseId, deadlines = "[]", token }) => ({
      why: whys.member(cohort),
      subject: `A deadline is coming: ${course}`,
      paragraphs: [
        `In the group ‘${cohort}’ a deadline is near.`,
        ...(JSON.parse(deadlines) as DueInMail[]).map(
          (due) => `${nameDue(due)}: ${formatLongDateTime(due.dueAt, "en")}`,
        ),
      ],
      link: { label: "Go on with the course", path: `/courses/${courseId}` },
      closing: ["Can you not make it? Ask your trainer for more time."],
      unsubscribe: { label: "No more reminders from this group", path: `/unsubscribe/${token}` },
    }),
    "silence-reminder": ({ cohort = "", course = "", courseId, begun, token }) => ({
      why: whys.member(cohort),
      subject: `Will you go on with ${course}?`,
      paragraphs: [
        begun === "true"
          ? `You have not answered in a lesson of the course ‘${course}’ for a week. Your answers are kept.`
          : `You are in the group ‘${cohort}’, but you have not begun the course ‘${course}’ yet.`,
        "A few questions at a time are enough.",
      ],
      link: { label: begun === "true" ? "Go on where you were" : "Begin the course", path: `/courses/${courseId}` },
      unsubscribe: { label: "No more reminders from this group", path: `/unsubscribe/${token}` },
    }),
    "trainer-reminder": ({
      trainer = "",
      cohort = "",
      course = "",
      courseId,
      over = "[]",
      deadlines = "[]",
      token,
    }) => ({
      why: whys.member(cohort),
      subject: `Will you go on with ${course}?`,
      paragraphs: [
        `${trainer}, trainer of the group ‘${cohort}’, reminds you of the course ‘${course}’. A few questions at a time is enough.`,
        ...deadlineLines("This deadline is over:", "These deadlines are over:", over),
        ...deadlineLines("This deadline is coming:", "These deadlines are coming:", deadlines),
      ],
      link: { label: "Go on with the course", path: `/courses/${courseId}` },
      closing: ["Will you not make it? Ask your trainer for more time."],
      unsubscribe: { label: "No more reminders from this group", path: `/unsubscribe/${token}` },
    }),
    "review-mail": ({ questions = "1", token }) => {
      const ready =
        questions === "1"
          ? "One question is ready for you"
          : `${capital(numberWord(Number(questions)))} questions are ready for you`;
      return {
        why: whys.asked,
        subject: ready,
        paragraphs: [
          `${ready}. That keeps what you learned. It takes a few minutes.`,
          "Not today? Then everything stays. You get no more email about this in this week.",
        ],
        link: { label: "To your questions of today", path: "/today" },
        unsubscribe: { label: "No more email about my questions", path: `/unsubscribe/${token}` },
      };
    },
    "trainer-digest": ({ lines = "[]" }) => ({
      why: whys.trainer,
      subject: "Your groups this week",
      paragraphs: (JSON.parse(lines) as WeeklyMailCohortSummary[]).map(
        ({ cohort, members, joined, passed, certificates, needs }) =>
          `${cohort}: ${plural(members, "member", "members")}. Last week: ${joined} new, ${plural(passed, "lesson", "lessons")} passed, ${plural(certificates, "certificate", "certificates")}. ${
            needs === 0 ? "Nobody needs you now." : `${plural(needs, "member needs", "members need")} you.`
          }`,
      ),
      link: { label: "See your groups", path: "/cohorts" },
      closing: ["You get this email every Monday. You can turn it off group by group, in the settings of the group."],
    }),
    "sitting-to-close": ({
      cohort = "",
      cohortId = "",
      sittingId = "",
      room = "",
      opensAt = "",
      closesAt = "",
      lapsesAt = "",
    }) => ({
      why: whys.trainer,
      subject: `Close the sitting: ${cohort}`,
      paragraphs: [
        `This sitting of your group ‘${cohort}’ is over, but it was not closed yet: ${sitting.when(opensAt, closesAt)}, ${room}.`,
        `Tick who was there, and close it before ${formatFullDateTime(lapsesAt, "en")}. Until then certificates wait. If nobody closes it, the test counts as unsupervised for everybody.`,
      ],
      link: { label: "To the sitting", path: cohortSittingPath(cohortId, sittingId) },
      closing: ["You get no second email about this sitting."],
    }),
    "certificate-after-sitting": ({
      course = "",
      courseId = "",
      cohort = "",
      supervisedBy = "null",
      without = "",
      second = "",
    }) => ({
      why: whys.account,
      subject: second === "true" ? "You can now get a second certificate" : "You can now get your certificate",
      paragraphs: [
        `You passed the final test of the course ‘${course}’ at a sitting of the group ‘${cohort}’.${without === "lapsed" ? "" : " Your trainer closed it now."}`,
        describeSupervision(supervisedBy, without),
        ...(second === "true" ? [sitting.claim.second] : []),
      ],
      link: { label: "Get your certificate", path: claimCertificatePath(courseId) },
      ...(without ? { closing: ["Do you have a question about this? Ask your trainer."] } : {}),
    }),
    "trainer-message": ({ trainer = "", cohort = "", cohortId, subject = "", text = "", replyTo }) => ({
      letter: true,
      why: whys.member(cohort),
      subject,
      paragraphs: [`${trainer}, trainer of the group ‘${cohort}’, wrote to you:`, ...text.split(/\n+/)],
      link: { label: "Read the message again on the page of your group", path: `/memberships/${cohortId}` },
      ...(replyTo
        ? { replyTo, closing: [`You can reply to this email. Your reply goes to ${trainer}: ${replyTo}.`] }
        : { closing: ["You cannot reply to this email: your trainer would not get the reply."] }),
    }),
    extension: ({ trainer = "", cohort = "", cohortId, lessons = '[""]', due = "", reason = "" }) => ({
      why: whys.member(cohort),
      subject: "You have more time",
      paragraphs: [
        `${trainer}, trainer of the group ‘${cohort}’, gave you more time.`,
        ...(JSON.parse(lessons) as string[]).map(
          (lesson) => `${lesson || "The whole course"}: until ${formatLongDateTime(due, "en")}.`,
        ),
        `The reason: ${reason}`,
      ],
      link: { label: "To your group", path: `/memberships/${cohortId}` },
    }),
    "extension-taken-back": ({ trainer = "", cohort = "", cohortId, deadlines = "[]" }) => ({
      why: whys.member(cohort),
      subject: "Your extra time has changed",
      paragraphs: [
        `${trainer}, trainer of the group ‘${cohort}’, took back extra time of yours. Now this counts:`,
        ...(JSON.parse(deadlines) as { lesson: string; due: string; again?: boolean }[]).map(
          ({ lesson, due, again }) =>
            `${lesson || "The whole course"}: ${due ? `until ${formatLongDateTime(due, "en")}, ${again ? "as you got before" : "as for the group"}` : "no deadline any more"}.`,
        ),
        "Is this not right? Ask your trainer.",
      ],
      link: { label: "To your group", path: `/memberships/${cohortId}` },
    }),
    "final-test-closing": ({ course = "", courseId = "", due = "" }) => ({
      why: whys.account,
      subject: "Your final test closes within a day",
      paragraphs: [
        `You are taking the final test of the course ‘${course}’.`,
        `You can work and hand in until ${formatFullDateTime(due, "en")}. Then we hand in what is there. A question without an answer is wrong.`,
      ],
      link: { label: "Continue with the test", path: finalTestPath(courseId) },
    }),
    "final-test-granted": ({ trainer = "", cohort = "", courseId = "", due = "", reason = "" }) => ({
      why: whys.member(cohort),
      subject: "You may take the final test again",
      paragraphs: [
        `${trainer}, trainer of the group ‘${cohort}’, gave you new attempts at the final test.`,
        `You can begin from ${formatLongDateTime(due, "en")}.`,
        `The reason: ${reason}`,
      ],
      link: { label: "To the final test", path: finalTestPath(courseId) },
    }),
    "marked-again": ({ course = "", courseId, lessons = "[]", test }) => ({
      why: whys.account,
      subject: `Your answers were marked again: ${course}`,
      paragraphs: [
        `In the course ‘${course}’ a question was marked wrongly. We have put that right. You have now passed:`,
        ...(JSON.parse(lessons) as { number: number; heading: string }[]).map(
          ({ number, heading }) => `Lesson ${number}: ${heading}`,
        ),
        ...(test === "true" ? ["The final test"] : []),
      ],
      link: { label: "To the course", path: `/courses/${courseId}` },
      closing: ["You do not have to do anything. Beside your answers you see which question it was."],
    }),
    "trainer-invitation": ({ token, operator = "", account = "", until = "" }) => ({
      why: whys.becomeTrainer,
      subject: "Become a trainer on Leerdossier",
      paragraphs: [
        `${operator || "The administrator of this site"} invites you to become a trainer on Leerdossier.`,
        "As a trainer you make groups, and guide people through a course.",
      ],
      link: { label: "See the invitation", path: becomeTrainerPath(token ?? "") },
      closing: [
        account
          ? "Log in with this email address. Then you choose whether to become a trainer."
          : "First create an account, with this email address. Then you choose whether to become a trainer.",
        `The link works once, until the end of ${formatLongDate(until, "en")}.`,
        "Do you not want to become a trainer? Then you do not have to do anything.",
      ],
    }),
    "cohort-owner": ({ trainer = "", cohort = "", cohortId = "" }) => ({
      why: whys.trainer,
      subject: `The group ‘${cohort}’ is yours now`,
      paragraphs: [
        trainer
          ? `${trainer} handed the group ‘${cohort}’ over to you.`
          : `An administrator gave you the group ‘${cohort}’. It had no trainer any more.`,
        "You are the owner now. You choose who guides the group, and can hand it over.",
      ],
      link: { label: "To the group", path: `/cohorts/${cohortId}` },
    }),
    "problem-reports": ({ count = "1" }) => ({
      why: whys.administrator,
      subject: count === "1" ? "There is a new report" : `There are ${count} new reports`,
      paragraphs: [
        count === "1" ? "Somebody reported a problem in a lesson." : `${count} problems in lessons were reported.`,
      ],
      link: { label: "See the reports", path: "/admin/reports" },
      closing: ["You get at most one such email an hour, because you are an administrator."],
    }),
    "problem-answer": ({ lesson = "", place = "", answer = "" }) => ({
      why: whys.reporter,
      subject: "An answer to your report",
      paragraphs: [`You reported a problem in ‘${lesson}’, at: ${place}`, ...answer.split(/\n+/)],
      closing: ["You can't reply to this email. We keep your address for a while and then delete it."],
    }),
  },
};
