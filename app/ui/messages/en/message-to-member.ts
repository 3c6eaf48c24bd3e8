import {
  maxTrainerMessageSubjectLength,
  maxTrainerMessageTextLength,
  mostNamesInMessageText,
} from "~/cohorts/acting/message-text";
import type { messageToMember as dutch, LetterFacts } from "../nl/message-to-member";
import { lessonsOf, numberWord } from "./common";

const letter = ({ learner, trainer }: Pick<LetterFacts, "learner" | "trainer">, lines: string[]) =>
  [`Hello ${learner},`, ...lines, `Regards,\n${trainer}`].join("\n\n");

export const messageToMember: typeof dutch = {
  title: (name) => `Message to ${name}`,
  pageTitle: "Write a message",
  lead: "The member gets this by email, and can read it again on the page of the group.",
  answers: "Nobody can reply to the email. Say in your message how the member can reach you.",
  replies: (address) => `Replies come to my email address (${address})`,
  repliesHint: (many) =>
    many
      ? "Do you switch this on? Then the members see your address. If it is off, nobody can reply to the email."
      : "Do you switch this on? Then the member sees your address. If it is off, nobody can reply to the email.",
  privacy: "You don't see addresses of members.",
  subject: "Subject",
  text: "Message",
  textHint: "At most 4000 characters. The text is an example: change it.",
  textHintMany: "At most 4000 characters. Where it says {name}, everybody reads their own name.",
  send: "Send the message",
  cancel: "Back without sending",
  done: "Your message was sent.",
  templates: {
    silent: {
      subject: () => "How is the course going?",
      text: (facts) =>
        letter(facts, [
          `I saw that you have not answered in a lesson for ${numberWord(facts.days)} days. That can happen.`,
          "Is something in the way? Talk to me, and we will see together how you can go on.",
        ]),
    },
    behind: {
      subject: () => "The deadline has passed",
      text: (facts) =>
        letter(facts, [
          facts.lessons.length > 0
            ? `The ${facts.lessons.length > 1 ? "deadlines" : "deadline"} for ${lessonsOf(facts.lessons)} ${facts.lessons.length > 1 ? "have" : "has"} passed, and you are not done yet.`
            : "The deadline for the course has passed, and you are not done yet.",
          "Do you need more time? Talk to me, and we will see what is possible.",
        ]),
    },
    "stuck-final-test": {
      subject: () => "About the final test",
      text: (facts) =>
        letter(facts, [
          "I saw that you took the final test a few times without passing yet. That happens to more people.",
          "Read again what your result advises. Would you like to look at it together? Talk to me.",
        ]),
    },
    "failed-final-test": {
      subject: () => "About the final test",
      text: (facts) =>
        letter(facts, [
          "I saw that you did not pass the final test last time. That happens to more people.",
          "First read again what your result advises. Would you like to look at it together? Talk to me.",
        ]),
    },
    unclaimed: {
      subject: () => "You can claim your certificate",
      text: (facts) =>
        letter(facts, [
          "You passed everything that the certificate asks. Well done.",
          "You make the certificate yourself, on the page of the course. Is there a problem? Talk to me.",
        ]),
    },
    "stuck-lesson": {
      subject: (facts) => `About ${lessonsOf(facts.lessons)}`,
      text: (facts) =>
        letter(facts, [
          `You did ${lessonsOf(facts.lessons)} a few times without passing yet. That happens to more people.`,
          "First read the pieces again that the lesson recommends. Still stuck? Talk to me, and we will look at it together.",
        ]),
    },
    "stuck-objective": {
      subject: () => "A difficult part",
      text: (facts) =>
        letter(facts, [
          "I saw that one part of the course stays difficult. That happens to more people.",
          "Would you like to look at it together? Talk to me.",
        ]),
    },
    general: {
      subject: () => "About the course",
      text: (facts) => letter(facts, ["I am writing to you about the course."]),
    },
  },
  latest: "The message before this one to this member",
  again: {
    subject: "How is it going now?",
    text: ({ learner, trainer, by, day }) =>
      letter({ learner, trainer }, [
        by === null
          ? `On ${day} I wrote to you too. How is it going now?`
          : `On ${day} ${by} wrote to you too. How is it going now?`,
        "Do you need help with something? Talk to me, and we will see together how you can go on.",
      ]),
  },
  errors: {
    "subject-empty": "Say what your message is about.",
    "subject-long": `Use at most ${maxTrainerMessageSubjectLength} characters for the subject.`,
    "subject-names": "Put {name} in the subject at most once.",
    "subject-place": "Use {name} for the name. The site fills in nothing else between { and }.",
    "text-place": "Use {name} for the name. The site fills in nothing else between { and }.",
    "text-names": `Put {name} in the message at most ${numberWord(mostNamesInMessageText)} times.`,
    "text-empty": "Write a message.",
    "text-long": `Use at most ${maxTrainerMessageTextLength} characters for the message.`,
  },
};
