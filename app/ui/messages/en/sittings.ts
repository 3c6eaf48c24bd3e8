/** Texts of sittings: final tests under supervision, for trainers and for members. */
import {
  daysUntilSittingLapses,
  leastSittingMinutes,
  maxSittingRoomLength,
  mostSittingHours,
  mostUnfinishedSittings,
} from "~/learning/sitting/sitting";
import { formatFullDateTime, formatFullDayOf, formatLongDateTime, formatTimeOfDay } from "../../dates";
import type { Messages } from "../nl";
import { capital, nameSupervisor, numberWord, plural } from "./common";

const days = `${numberWord(daysUntilSittingLapses)} days`;
const when = (opensAt: string | Date, closesAt: string | Date) =>
  `${formatFullDayOf(opensAt, "en")} from ${formatTimeOfDay(opensAt, "en")} until ${formatTimeOfDay(closesAt, "en")}`;

const errors = {
  "room-empty": "Fill in where it is, such as room 2.14.",
  "room-long": `Use at most ${maxSittingRoomLength} characters for the place.`,
  "day-invalid": "Fill in a day, such as 30-11-2026.",
  "time-invalid": "Fill in a time, such as 13:30.",
  "window-short": `A sitting takes at least ${numberWord(leastSittingMinutes)} minutes.`,
  "window-long": `A sitting takes at most ${numberWord(mostSittingHours)} hours.`,
  "window-over": "This time is over already.",
  "window-far": "Choose a day within a year.",
  "group-names-trainer":
    "The name of the group has the name or the last name of a trainer in it. A certificate does not name them. Choose the provider, or give the group another name first",
  "supervisor-empty": "Choose what the certificate states.",
  "no-test": "This course has no final test.",
  "too-many-sittings": `There are ${numberWord(mostUnfinishedSittings)} unfinished sittings already. Close one first.`,
  "code-unknown": "This code is not right, or it is not of your group. Check it.",
  "code-early": "This code only works once the sitting begins.",
  "code-over": "This sitting is over. The code does not work any more.",
  "attempt-elsewhere":
    "You are already busy with an attempt that did not begin with this code. It does not count for this sitting. Hand it in first. Ask your trainer what you can do after that: if you pass, you may make the test once more, under supervision.",
  "attempt-left":
    "You began with this code, but after that you left the group or were removed from it. So this attempt counts as unsupervised, also now that you are in the group again. Hand it in first. Ask your trainer what you can do after that: if you pass, you may make the test once more, under supervision.",
  "too-many-tries": "You typed a wrong code too often. Wait a quarter of an hour and try again.",
};

export const sitting: Messages["sitting"] = {
  errors,
  when,
  whenAsTitle: when,
  title: "Sittings",
  lead: "At a sitting your group makes the final test in a room, and you are there. The certificate then states that the test was made under supervision.",
  how: "How it works",
  rules: [
    "A code hangs in the room. Who begins with it and hands in within the time can pass under supervision.",
    "You tick who was there. Did you also ask for an identity document? Then you tick that apart.",
    `After that you close the sitting. Until then the certificate waits. If you don't close it within ${days}, the test counts as made without supervision.`,
    "Who began without the code can't let that attempt count as supervised any more.",
    "Who has passed already may make the test once more, under supervision. Failing changes nothing.",
  ],
  list: "In this group",
  none: "No sitting yet",
  noneText: "Open one below. You can also do that beforehand.",
  noneInArchive: "A group in the archive gets no sittings any more.",
  open: "Open a sitting",
  room: "Where",
  roomHint: "For example: room 2.14. Members see this.",
  day: "Day",
  from: "From",
  until: "Until",
  untilHint:
    "Take enough time: who needs extra time must also hand in within it. After this time the code does not work any more.",
  supervisor: "What does the certificate state?",
  supervisors: {
    group: (name) => `The group: under the supervision of the group ${name}`,
    provider: (name) => `The provider: under the supervision of ${name}`,
  },
  supervisorHint: "It does not state your name. The log keeps who opened and closed the sitting.",
  tell: "Write to the members after this. You see first who gets the mail.",
  letter: {
    subject: (opensAt) => `Final test under supervision on ${formatLongDateTime(opensAt, "en")}`,
    text: (opensAt, closesAt, room) =>
      `Dear {name},\n\nWe make the final test together, under supervision.\n\nWhen: ${when(opensAt, closesAt)}\nWhere: ${room}\n\nLog in there with your account. Open the final test and type the code that hangs there.`,
  },
  withdrawnLetter: {
    subject: (opensAt) => `The final test of ${formatLongDateTime(opensAt, "en")} is off`,
    text: (opensAt, closesAt, room) =>
      `Dear {name},\n\nThis sitting is off: ${when(opensAt, closesAt)}, ${room}.\n\nIf there is another one, you see it on the page of your group.`,
  },
  submit: "Open this sitting",
  withdraw: {
    title: "Is something wrong?",
    text: "Nobody has begun with the code yet, so you can withdraw this sitting. The code then does not work any more, and members don't see the sitting any more. Who got a message about it gets one that it is off. After that you can open a new one: the form is filled in already.",
    button: "Withdraw this sitting",
    ask: "Withdraw this sitting?",
    final: "The code then does not work any more. You can't undo this.",
    tells: (readers) =>
      readers === 0
        ? "Nobody got a message about this sitting from here, so no email goes out."
        : readers === 1
          ? "One member got a message about it, and now gets an email at once that it is off."
          : `${capital(numberWord(readers))} members got a message about it, and now get an email at once that it is off.`,
    yes: "Yes, withdraw it",
    no: "No, keep it",
    done: (told) =>
      `The sitting is withdrawn.${told === 0 ? "" : ` ${told === 1 ? "One member" : `${told} members`} got a message that it is off.`} Open a new one below if you want.`,
    begun: "Not withdrawn: somebody has just begun with the code.",
    again: "Open a new sitting, filled in with the same",
  },
  states: {
    planned: "Not begun yet",
    open: "Now",
    ended: "Over, not closed yet",
    closed: "Closed",
    withdrawn: "Withdrawn",
    lapsed: "Not closed",
  },
  about: {
    planned: "The code works from the beginning of the sitting.",
    open: "The code works now.",
    ended: (lapsesAt) =>
      `The code does not work any more. Tick who was there, and close the sitting before ${formatFullDateTime(lapsesAt, "en")}. After that the test counts as made without supervision.`,
    closed: (at) => `Closed on ${formatLongDateTime(at, "en")}. Nothing changes any more.`,
    withdrawn: (at) =>
      `Withdrawn on ${formatLongDateTime(at, "en")}. The code does not work any more, and members don't see this sitting.`,
    lapsed: `Nobody closed this sitting within ${days}. Who took part made the test without supervision.`,
  },
  page: {
    title: (room) => `Sitting, ${room}`,
    when: "When",
    where: "Where",
    onCertificate: "On the certificate",
    supervisedBy: (supervisor) => `under the supervision of ${nameSupervisor(supervisor)}`,
    unsupervised: "without supervision",
    wall: "Put the code on the screen",
    wallNote: "That screen has no names.",
    done: {
      opened: "The sitting is ready.",
      ticked: "The ticks are saved.",
      closed: "The sitting is closed. Who passed can now get the certificate, and gets an email about it.",
    },
    attempts: "Who began with the code",
    attemptsNote: "It has no results.",
    count: (begun, handedIn) => `${begun === 1 ? "One person" : begun} began with the code, ${handedIn} handed in.`,
    asOf: (at) => `This is how it was at ${formatTimeOfDay(at, "en")}.`,
    saveFirst: "Save your ticks before you look again.",
    follow: {
      live: "The page updates itself.",
      lost: "The page does not update itself now. Your ticks stay.",
    },
    refresh: "Look again",
    inArchive: "The group is in the archive. This sitting goes on: you can tick and close.",
    noAttempts: "Nobody has begun with the code yet.",
    noAttemptsEver: "Nobody began with the code.",
    columns: {
      name: "Member",
      begun: "Began",
      handedIn: "Handed in",
      present: "Was here",
      identity: "Identity seen",
      before: "Standing",
    },
    busy: "Still busy",
    late: (at) =>
      at === null ? "Not in time, counts as unsupervised" : `${formatTimeOfDay(at, "en")}, late: unsupervised`,
    leftGroup: (at) =>
      at === null
        ? "Was out of the group, counts as unsupervised"
        : `${formatTimeOfDay(at, "en")}, was out of the group: unsupervised`,
    tooLate: (by, at) => {
      const lost = "Ticks that you saved after that, or had not saved yet, do not count.";
      if (at === null) return `This sitting was not closed in time. ${lost}`;
      const when = `at ${formatTimeOfDay(at, "en")}`;
      if (by?.isViewer) return `You closed this sitting already, ${when}. ${lost}`;
      return `${by ? `${by.name} closed this sitting already` : "This sitting was closed already"}, ${when}. ${lost}`;
    },
    afterClosing: (at) =>
      at === null
        ? "Not before the closing, counts as unsupervised"
        : `${formatTimeOfDay(at, "en")}, after the closing: unsupervised`,
    left: (n) =>
      n === 1
        ? "One more person began with the code and is not in the group any more. That attempt counts as unsupervised."
        : `Another ${numberWord(n)} people began with the code and are not in the group any more. Their attempts count as unsupervised.`,
    leftTicked: (n) =>
      n === 1
        ? "There is one ticked member who is not in the group any more, and handed in on time before that. That attempt counts as supervised."
        : `There are ${numberWord(n)} ticked members who are not in the group any more, and handed in on time before that. Those attempts count as supervised.`,
    takeBack: (n) =>
      n === 1
        ? "Take that tick back. Then that attempt counts as unsupervised."
        : `Take those ${numberWord(n)} ticks back. Then those attempts count as unsupervised.`,
    present: (name) => `${name} was here`,
    identity: (name) => `Identity of ${name} seen`,
    yes: "Yes",
    no: "No",
    identityNote: "Who showed an identity document was also here. We tick that too.",
    save: "Save the ticks",
    everyone: "Tick everybody who began",
    everyoneNote: (n) =>
      `This saves ‘Was here’ for all ${numberWord(n)} in the table above, and your other ticks. First check that you see everybody.`,
    others: "Not begun yet",
    blocked: "Can't begin",
    able: "Can begin",
    supervised: (n) =>
      n === 1
        ? "One member passed under supervision already"
        : `${capital(numberWord(n))} passed under supervision already`,
    close: "Close",
    closeText:
      "The ticks as they are above count. After closing nothing changes any more, and the code does not work any more. Who passed and waits for a certificate gets an email.",
    closeButton: "Close this sitting",
    known: (missing) =>
      missing === 1
        ? "I know that one member is still busy or has no tick. They then made the test without supervision."
        : `I know that ${numberWord(missing)} members are still busy or have no tick. They then made the test without supervision.`,
    unconfirmed: "Not closed yet. Tick who was there, or tick this box.",
  },
  before: (state) => {
    switch (state.kind) {
      case "ready":
        return "Can begin";
      case "again":
        return "Passed without supervision, can make it once more under supervision";
      case "unknown":
        return "Shows at the moment itself: did not agree yet that you see the final test";
      case "lessons":
        return `Must still pass ${plural(state.missing, "lesson", "lessons")}`;
      case "wait":
        return state.newSeries
          ? `Attempts are used up, can begin again from ${formatLongDateTime(state.from, "en")}. You can give new ones earlier`
          : `Must wait until ${formatLongDateTime(state.from, "en")}`;
      case "open":
        return "Is busy with an attempt without the code. That can't count as supervised. It must be handed in first";
      case "elsewhere":
        return "Is busy with an attempt of another sitting. It must be handed in first";
      case "supervised":
        return "Passed under supervision";
      case "undecided":
        return "Passed, waits until a sitting is closed";
      case "used":
        return "Passed, and made the test once more already";
      case "ended":
        return "Can't begin anything new in their edition";
      case "no-test":
        return "Their edition has no final test";
    }
  },
  wall: {
    pageTitle: "Code of the sitting",
    label: "Code",
    how: ["Go to", "and type this code. Or scan the QR code."],
    qr: (code) => `QR code to begin with code ${code}`,
    hand: (closesAt) => `Hand in before ${formatTimeOfDay(closesAt, "en")}`,
    over: "This code does not work any more.",
    back: "Back to the sitting",
  },
  enter: {
    title: "Sitting",
    lead: "Type the code that hangs in the room",
    submit: "Continue",
    note: "You need your account. Are you not logged in yet? Then we ask for that first. After that you begin with the same code.",
  },
  member: {
    title: "Under supervision",
    moment: (group, opensAt, closesAt, room) => `${group} in ${room}: ${when(opensAt, closesAt)}`,
    ready:
      "Do you want this attempt to count as supervised? Then begin in the room, with the code that hangs there. If you begin without it, the attempt counts as unsupervised. That can't be changed later.",
    again:
      "You may make the test once more, under supervision. Begin in the room, with the code that hangs there. If you fail, nothing changes: you have passed. If you pass, you can get a certificate that says that it was under supervision. If you have one already, it stays.",
    sees: "Your trainer sees when you began and handed in, and ticks that you were there.",
    rules: {
      long: "Under supervision you hand in before the end of the sitting. If you hand in later, the attempt counts as unsupervised.",
      noLimit: "Without supervision there is no clock. You may stop and continue later, also on another device.",
      allowed: "Under supervision your trainer decides what you may use.",
      openBook:
        "Without supervision you may use the lessons and your notes. Make the test yourself, without help of others.",
    },
    notNow: {
      lessons: "You can take part once you have passed all lessons.",
      wait: (from) => `You can't take part in this: your next attempt can begin from ${from}. Tell your trainer.`,
      late: (from) => `You can begin from ${from}, because your next attempt is possible from then. Tell your trainer.`,
    },
    code: "Code that hangs in the room",
    codeHint: "Six letters and digits.",
    begin: "Begin under supervision",
    beginWithout: "Begin without supervision",
    without: "Without supervision",
    withoutText:
      "Can't you be at the sitting? Then you can also take the test by yourself. Your certificate then states that there was no supervision.",
    openWithout: "This attempt was begun without a code. It counts as unsupervised, also if you finish it in the room.",
    handInByShort: (at) => `hand in before ${formatTimeOfDay(at, "en")}`,
    handInBy: (at) =>
      `Under supervision: hand in before ${formatTimeOfDay(at, "en")}. If you hand in later, this attempt counts as unsupervised.`,
    left: "You left the group, or were removed from it, before you handed in. This attempt counts as unsupervised. You can still finish it.",
    over: "The sitting is over. This attempt counts as unsupervised. You can still finish it.",
    used: "You made the test once more under supervision. That is possible once.",
    undecided: {
      waiting: "Your certificate waits until your trainer closes the sitting.",
      held: "Your second certificate waits until your trainer closes the sitting.",
      claimable:
        "Your trainer must still close the sitting. If you get your certificate now, it says without supervision. After the closing you can get one with supervision too.",
    },
    waitingLink: "See how long that may take",
    ofGroup: {
      note: "The final test, together in a room.",
      how: "In the room, log in with this account. Open the final test and type the code that hangs there. Your trainer may ask for an identity document.",
      busy: "You began with the code of this sitting. Go on with your final test, and hand it in before the time is over.",
      link: "To the final test",
    },
  },
  claim: {
    waiting: (until) =>
      `You passed the final test at a sitting. Your trainer must still close it. After that you can get your certificate. If nobody does, you can get it from ${formatFullDateTime(until, "en")}, as ‘without supervision’.`,
    supervised: (supervisor) => `Your certificate will state: under the supervision of ${nameSupervisor(supervisor)}.`,
    without: {
      lapsed: "Your certificate will state: without supervision. Nobody closed the sitting in time.",
      unticked: "Your certificate will state: without supervision. Your trainer did not tick that you were there.",
      late: "Your certificate will state: without supervision. You handed in when the sitting was over.",
      left: "Your certificate will state: without supervision. You were out of the group before you handed in.",
    },
    undecided:
      "You also passed the test at a sitting. Your trainer still has to close that. If you wait for it, your certificate can state the supervision. If you get it now, it states: without supervision.",
    second: "This will be a second certificate. The first stays valid.",
    first: "See your first certificate",
  },
  ofAttempt: {
    supervised: (supervisor, identity) =>
      `under the supervision of ${nameSupervisor(supervisor)}${identity ? ", identity seen" : ""}`,
    undecided: "begun at a sitting that is not closed",
  },
};
