import type { Messages } from "../nl";
import { account } from "./account";

const fields: Record<string, string> = {
  name: "Name",
  email: "Email address",
  subject: "Subject",
  text: "Text",
  gap: "Word you filled in",
  number: "Number filled in",
  note: "Note",
  reason: "Reason",
  welcome: "Welcome text",
  starts: "First day",
  ends: "Last day",
  day: "Day",
  time: "Time",
  from: "From",
  until: "Until",
  free: "Free week",
  room: "Room",
  maximum: "Number",
  code: "Code",
  list: "List",
  value: "What you filled in",
};

export const notTaken: Messages["notTaken"] = {
  title: "This was not saved",
  why: (why) => {
    if (why.kind === "account")
      return `${why.name} is logged in in this browser now. This page belonged to someone else.`;
    if (why.kind === "guest")
      return "Someone without an account is practising in this browser now. This page belonged to someone else.";
    if (why.kind === "behind")
      return "This page is out of date. Perhaps you began a new round in another tab, or the lesson has changed. This answer does not count.";
    if (why.kind === "outdated")
      return "This page is out of date. Perhaps you moved to another edition in another tab, or the course has changed.";
    if (why.kind === "lesson-first") return `Your group takes the lessons in order. Lesson ${why.number} first.`;
    if (why.kind === "edition-ended")
      return "This edition of the course is closed, so you can no longer begin a round in it. On the page of the course you can move to the new edition.";
    if (why.kind === "handed-in") return "The test is already handed in. What you chose now does not count.";
    if (why.kind === "choices-fixed")
      return "You already chose at every step and could read the reasons of others. So your choices now stay as they are.";
    if (why.kind === "batch-sent") return "This was already sent. Nobody got what you changed after that.";
    if (why.kind === "not-asked") return "It is not the turn of this question today. Maybe a new day has begun.";
    if (why.kind === "day-full") return "You did fifteen questions today. You can go on tomorrow.";
    if (why.kind === "too-often") return account.tooMany(why.retryAfterSeconds);
    if (why.kind === "long") return `Your text is too long. Use at most ${why.most} characters.`;
    if (why.kind === "note-changed") return "You changed this note in another place in the meantime.";
    return "You are no longer logged in, or this browser does not keep cookies. So we don't know who you are.";
  },
  saveAgain:
    "What you typed here is not saved yet. The other text is below it. Copy from it what you want to keep. If you save again, your text replaces the other one.",
  otherText: "The other text, as it is saved now",
  keepOther: "Leave the other text as it is",
  kept: "Your answer was not saved. What you filled in is still there.",
  copy: "This is what you filled in. Copy what you want to keep. Choices and passwords are left out.",
  nothingTyped: "Nothing has changed. You can do it again on the page itself.",
  open: "Open the page again",
  toLesson: (number) => `Go to lesson ${number}`,
  logIn: "Log in and go back to the page",
  notYou: "Is that not you?",
  logOut: "Log out",
  fields,
};
