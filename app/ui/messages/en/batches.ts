import { maxTemplateNameLength, mostTemplates } from "~/cohorts/templates/message-template";
import type { batch as dutch } from "../nl/batches";
import { capital, joinWithAnd, numberWord, plural } from "./common";
import { deadlineExtension } from "./deadline-extension";
import { messageToMember } from "./message-to-member";

const people = (count: number) => plural(count, "member", "members");

export const batch: typeof dutch = {
  titles: {
    message: (count) => `Message to ${people(count)}`,
    extension: (count) => `More time for ${people(count)}`,
    reminder: (count) => `Reminder for ${people(count)}`,
    remove: (count) => `Take ${people(count)} out of the group`,
  },
  pageTitles: {
    message: "Message to members",
    extension: "More time for members",
    reminder: "Reminder",
    remove: "Take members out of the group",
  },
  leads: {
    message:
      "Everybody gets an email of their own, without the names of others. The message is on the page of the group too.",
    extension: "Everybody gets an email of their own about this, with your reason.",
  },
  placeOfName: "{name}",
  toGroup: "Message to the group",
  noMembers: "This group has no members yet.",
  next: "See who gets what",
  nothingYet: "Nothing is sent yet.",
  batchesLeft: (count) =>
    `You can send something to several people at once ${count === 1 ? "one more time" : `${numberWord(count)} more times`} this hour.`,
  noBatchesLeft: (time) =>
    `You cannot send anything more to several people at once this hour. You can again from ${time}. What you fill in is kept for a day, once you see who gets what.`,
  cancel: {
    message: "Back without sending",
    extension: "Back without changing anything",
    reminder: "Back without sending",
    remove: "Back without changing anything",
  },
  back: "Back to the group",
  backToToday: "Back to Today",
  sitting: {
    link: "To the sitting",
    readers: "Not for everybody",
    supervised: (count, gets) =>
      count === 1
        ? `One passed under supervision already, and ${gets ? "gets this too" : "does not get this"}`
        : `${capital(numberWord(count))} passed under supervision already, and ${gets ? "get this too" : "do not get this"}`,
    blocked: (count, gets) =>
      count === 1
        ? `One can't begin at this sitting, and ${gets ? "gets this too" : "does not get this"}`
        : `${capital(numberWord(count))} can't begin at this sitting, and ${gets ? "get this too" : "do not get this"}`,
    leaveOut: (count) => (count === 1 ? "Leave this one out" : `Leave these ${numberWord(count)} out`),
    putBack: (count) => (count === 1 ? "Write to this one after all" : `Write to these ${numberWord(count)} after all`),
  },
  who: "Who",
  left: (count) =>
    count === 1
      ? "One member that you chose is no longer in the group, and gets nothing."
      : `${count} members that you chose are no longer in the group, and get nothing.`,
  strangers: (count) =>
    count === 1
      ? "One name that you chose does not belong to this group. It does not count."
      : `${count} names that you chose do not belong to this group. They do not count.`,
  preview: {
    leads: {
      message: "This is what the message looks like. Is it right? Then send it with the button.",
      extension: "This will change. Is it right? Then confirm it with the button.",
      reminder:
        "Everybody below gets an email that reminds them of the course. It says that it comes from you, and which deadlines are open for them.",
      remove:
        "You will not see these members any more. They keep their own results, and read in their log that you did this. They can come back only with a new invitation or a new code. What columns of your own and notes say about them is erased.",
    },
    letterFor: (name) => `This is what ${name} reads`,
    ownName: "Everybody reads their own name. Choose a name below to see what they read.",
    subject: "Subject",
    until: "New deadline",
    what: "For what",
    reason: "Reason",
    repliesTo: (address) => `Replies come to ${address}. The members see that address.`,
    noReplies: "Nobody can reply to the email.",
    gets: {
      message: (count) => `${people(count)} ${count === 1 ? "gets" : "get"} this message`,
      extension: (count) => `${people(count)} ${count === 1 ? "gets" : "get"} more time`,
      reminder: (count) => `${people(count)} ${count === 1 ? "gets" : "get"} a reminder`,
      remove: (count) => `${people(count)} ${count === 1 ? "leaves" : "leave"} the group`,
    },
    atStake: {
      open: {
        title: (count) =>
          count === 1
            ? "One is busy with a final test under supervision"
            : `${capital(numberWord(count))} are busy with a final test under supervision`,
        why: "If you take somebody out of the group now, that attempt counts as unsupervised. That can't be changed later.",
      },
      undecided: {
        title: (count) =>
          count === 1
            ? "One handed in a final test at a sitting that is not closed yet"
            : `${capital(numberWord(count))} handed in a final test at a sitting that is not closed yet`,
        why: "You can't tick them any more after this. Is somebody not ticked yet? Then that attempt counts as unsupervised.",
      },
    },
    dueNow: (first, last) => (last ? `now the first on ${first} and the last on ${last}` : `now ${first}`),
    lessons: (lessons) => `lesson ${joinWithAnd(lessons)}`,
    afterEnd: (day) => `This is after the last day of the group, ${day}.`,
    apart: {
      title: (count) => `Something is arranged already for ${numberWord(count)}`,
      noted: (count) => (count === 1 ? "About one there is a note" : `About ${numberWord(count)} there are notes`),
      lead: (count) =>
        count === 1
          ? "This person gets this too, unless you leave them out. A day that was chosen with ‘later’ stays."
          : "They get this too, unless you leave them out. A day that was chosen with ‘later’ stays.",
      afterwards: {
        arranged: (day) => `will come back on ${day}`,
        "on-schedule": () => "will be on schedule",
        needs: () => "is on your list and stays there",
      },
      leaveOut: "Leave out",
      leaveOutOf: (name) => `Leave out: ${name}`,
      leaveOutAll: (count) => (count === 2 ? "Leave both out" : `Leave all ${numberWord(count)} out`),
      leftOut: (count) =>
        count === 1
          ? "You left one member out, who gets nothing."
          : `You left ${numberWord(count)} members out, who get nothing.`,
    },
    onList: {
      arranged: (count, day) =>
        `${capital(numberWord(count))} ${count === 1 ? "leaves" : "leave"} your list, until ${day}.`,
      onSchedule: (count) =>
        `${capital(numberWord(count))} ${count === 1 ? "leaves your list and is" : "leave your list and are"} on schedule again.`,
      stays: (count) =>
        `${capital(numberWord(count))} ${count === 1 ? "stays" : "stay"} on your list: something else is still late.`,
      nobody: "Nothing changes on your list.",
      group: "A message to the whole group changes nothing on your list.",
    },
    showFor: (name) => `Show the message for ${name}`,
    skipped: {
      extension: (count) => `${people(count)} ${count === 1 ? "does" : "do"} not get more time`,
      reminder: (count) => `${people(count)} ${count === 1 ? "gets" : "get"} no reminder`,
    },
    skippedWhy: {
      allLate: "Nothing of theirs is late any more, or their deadline is at this moment or later already.",
      extension: "Their deadline is already at this moment or later, or they passed the lesson already.",
      reminder:
        "They had a reminder today, do not want any, or have the certificate. You do not see which holds for whom.",
    },
    nobody: "Nobody would get this. Go back and choose something else.",
    send: {
      message: (count) => (count === 1 ? "Send the message" : `Send ${count} messages`),
      extension: (count) => `Give ${people(count)} more time`,
      reminder: (count) => (count === 1 ? "Send the reminder" : `Send ${count} reminders`),
      remove: (count) => `Take ${people(count)} out of the group`,
    },
    change: "Change it",
    given: (told, who, until) => `${told}: ${who}, until ${until}.`,
    givenMeanwhile: (moment) =>
      `Nothing is late any more. If you send this all the same, it becomes ${moment} for the same lessons.`,
    names: (names) => (names.length > 3 ? people(names.length) : joinWithAnd(names)),
    errors: {
      "given-meanwhile":
        "Somebody gave more time meanwhile. Nothing was sent. Check what it says now, and then send it.",
      "scope-none-late": "Nothing is late any more for these members. Choose a deadline.",
      changed: "This was changed in another window. Check what it says now, and then send it.",
      "not-running": "Reminders are sent only between the first and the last day of the group.",
      invalid: "This is not possible any more: the deadline has changed. Change it.",
    },
  },
  done: {
    title: "Done",
    reached: {
      message: (count) => `${people(count)} ${count === 1 ? "gets" : "get"} your message.`,
      extension: (count) => `${people(count)} ${count === 1 ? "has" : "have"} more time.`,
      reminder: (count) => `${people(count)} ${count === 1 ? "gets" : "get"} a reminder.`,
      remove: (count) => `${people(count)} ${count === 1 ? "was" : "were"} taken out of the group.`,
    },
    nobody: "Nobody got anything.",
    skipped: (count) => `${people(count)} got nothing, because it would change nothing.`,
    left: (count) =>
      count === 1
        ? "One member that you chose was no longer in the group."
        : `${count} members that you chose were no longer in the group.`,
    once: "Everybody gets it once, even if you clicked more often.",
    onList: {
      arranged: (count, day) =>
        `${capital(numberWord(count))} ${count === 1 ? "stands" : "stand"} under ‘Arranged or later’ until ${day}.`,
      onSchedule: (count) => `${capital(numberWord(count))} ${count === 1 ? "is" : "are"} on schedule again.`,
      stays: (count) =>
        `${capital(numberWord(count))} ${count === 1 ? "stays" : "stay"} on your list: something else is still late.`,
    },
    toToday: "Go to Today",
    toGroup: (name) => `Go to ${name}`,
  },
  nobody: {
    title: "You chose nobody",
    text: "First tick one or more members. Then choose what you want to do.",
  },
  templates: {
    title: "Templates",
    lead: "Keep texts that you use more often. Only you see them.",
    use: "Use a template",
    useHint: "Do you choose a template? Then what the message says now disappears.",
    none: "You have no templates yet.",
    make: "Make a template",
    toMessage: "Back to the message",
    manage: "Manage your templates",
    add: "New template",
    name: "Name of the template",
    nameHint: "Only you see this name.",
    textHint: "At most 4000 characters. Where it says {name}, the name of the member appears.",
    save: "Save the template",
    change: (name) => `Change ${name}`,
    changeTitle: "Change a template",
    remove: "Remove",
    removeOf: (name) => `Remove ${name}`,
    list: "Your templates",
    columns: { name: "Name", subject: "Subject", action: "Action" },
    done: {
      added: "The template was saved.",
      changed: "The template was changed.",
      removed: "The template was removed.",
    },
    cancel: "Back without saving",
  },
  errors: {
    ...messageToMember.errors,
    ...deadlineExtension.errors,
    "name-empty": "Give the template a name.",
    "name-blank": "There is no letter or digit here that you can see. Fill in a name.",
    "name-marks": "There are too many accents on one letter. Take a few away.",
    "name-long": `Use at most ${maxTemplateNameLength} characters for the name.`,
    sent: "You already sent a message with this form. Nobody got what it says now. Is it a new message? Then go on.",
    "templates-full": `You have ${mostTemplates} templates already. Remove one first.`,
  },
};
