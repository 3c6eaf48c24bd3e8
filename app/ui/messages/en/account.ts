/** Texts of everything about the account. Errors are looked up by the code that a loader or action gives. */

import { maxPersonNameLength } from "~/accounts/identity/person-name";
import { maxPasswordLength, minPasswordLength } from "~/accounts/password/password-rules";
import { guestRetentionDays } from "~/accounts/retention/account-retention-periods";
import type { Messages } from "../nl";
import { emailErrors } from "./email";

/** Writes how long to wait. It rounds up, so that nobody comes too early. */
export function timeToWait(seconds: number): string {
  if (seconds < 90) return "a minute";
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? `${minutes} minutes` : "an hour";
}

const errors: Messages["account"]["errors"] = {
  ...emailErrors,
  "name-empty": "Fill in your name.",
  "name-blank": "This has no letter or digit that can be seen. Fill in your name.",
  "name-marks": "There are too many accents on one letter. Take some away.",
  "name-long": `Use at most ${maxPersonNameLength} characters for your name.`,
  "email-empty": "Fill in your email address.",
  "email-same": "This is your email address already.",
  "password-empty": "Fill in your password.",
  "newPassword password-empty": "Choose a new password.",
  "password-short": `Choose a password of at least ${minPasswordLength} characters.`,
  "password-long": `Choose a password of at most ${maxPasswordLength} characters.`,
  "password-weak":
    "This password is easy to guess. Take a sentence of a few words, for example about something that you saw today. A name, course, month or season with a year is too easy.",
  "password-wrong": "This password is not right.",
  "last-administrator": "You are the last administrator. Make somebody else administrator first.",
  "log-in-wrong":
    "This email address and password do not belong together. Check them and try again. Did you just create an account? Then open the link in our email first.",
};

export const account: Messages["account"] = {
  titles: {
    register: "Create an account",
    confirm: "Confirm",
    logIn: "Log in",
    logOut: "Log out",
    forgotPassword: "Forgot your password",
    resetPassword: "Choose a new password",
    account: "Your account",
    name: "Change your name",
    email: "Change your email address",
    password: "Change your password",
    delete: "Delete your account",
    merge: "Add this to your account?",
    mails: "Emails of this test site",
  },
  fields: {
    name: "Name",
    nameHint: "This is what we call you. You can change it later.",
    email: "Email address",
    newEmail: "New email address",
    password: "Password",
    newPassword: "New password",
    currentPassword: "The password you have now",
    newPasswordHint: "At least 8 characters. A sentence of a few words is strong and easy to remember.",
    emailHint: "We send you an email to confirm this address.",
  },
  errors,
  summaryTitle: "Not done yet",
  tooMany: (seconds) => `Too many tries. Wait ${timeToWait(seconds)} and then try again.`,
  register: {
    lead: "With an account you can find your answers again, also on another device.",
    keeps: "What you have done so far is kept.",
    submit: "Create account",
    haveOne: "Do you have an account already?",
    logIn: "Log in",
    sentTitle: "Check your email",
    sent: "We sent an email to the address that you gave. Open the link in it. You can do so until about this time tomorrow.",
    sentMeanwhile: "In the meantime you can simply go on learning on this device.",
    notReceived: "No email? Look in your spam folder, or",
    again: "fill in the form again",
    goOn: "To the courses",
  },
  confirm: {
    lead: "One more step. Confirm that this address is yours.",
    submit: "Confirm my email address",
    passwordNeeded: "Fill in the password that you chose. That tells us that you created the account.",
    notYou: "Did you not create an account? Then you do not have to do anything.",
    changeLead: (email) => `Your email address will be ${email}.`,
    changeSubmit: "Use this email address",
    goneTitle: "This link no longer works",
    gone: "The link has been used already or is too old. Is your account confirmed? Then you can simply log in.",
    otherAccountTitle: "This link belongs to another account",
    otherAccount: "Log in with the account whose address you wanted to change. Then open the link again.",
    takenTitle: "There is an account with this email address already",
    taken:
      "Somebody created an account with this address in the meantime. Log in with that account, or choose a new password.",
    register: "Create an account again",
    logIn: "Log in",
    forgotPassword: "Forgot your password",
    logOut: "Log out",
  },
  logIn: {
    submit: "Log in",
    forgot: "Forgot your password?",
    noAccount: "No account yet?",
    register: "Create an account",
    newPassword: "Is this your account? Then choose a new password. After that you can log in right away.",
    loggedOut: "You are logged out.",
    guestReturned: "What was done here without an account is back on this device.",
    deleted: "Your account has been deleted, with everything that belonged to it.",
  },
  logOut: {
    lead: "What you did and saved stays in your account. Text that you have not saved yet is lost.",
    unsaved: "This is not saved yet",
    unsavedText: "This tab holds something that you have not saved yet. If you log out, you lose it.",
    unsavedTest: "A choice in a final test",
    guestLead: "You have no account yet. If you log out, you can no longer reach what you did on this device.",
    guestReturns:
      "After that, what was done here without an account is back on this device. Whoever uses it then can see it.",
    nobody: "You are not logged in.",
    submit: "Log out",
    stay: "Stay logged in",
    home: "To the courses",
  },
  forgotPassword: {
    lead: "Fill in your email address. You get an email with a link to choose a new password.",
    submit: "Send me a link",
    sentTitle: "Check your email",
    sent: "We sent an email to the address that you gave. The link in it works for half an hour.",
    back: "Back to logging in",
  },
  resetPassword: {
    lead: "After that you are logged out on your other devices.",
    submit: "Save password",
    goneTitle: "This link no longer works",
    gone: "The link has been used already or is older than half an hour. Ask for a new one.",
    again: "Ask for a new link",
  },
  overview: {
    rhythm: "Rhythm and mail",
    rhythmLead: "Choose how often you want to learn, and whether we mail you when questions are ready.",
    profile: "Details",
    name: "Name",
    email: "Email address",
    password: "Password",
    passwordHidden: "Only you know it",
    roles: "Roles",
    changeName: "Change your name",
    changeEmail: "Change your email address",
    changePassword: "Change your password",
    sessions: "Where you are logged in",
    sessionsLead: "Is there a device that you do not recognise? Log it out and change your password.",
    thisDevice: "This device",
    device: (browser, system) => `${browser} on ${system}`,
    lastUsed: (date) => `Last used on ${date}`,
    endSession: "Log out",
    endSessionOf: (device, date) => `Log out: ${device}, last used on ${date}`,
    endOthers: "Log out all other devices",
    unknownDevice: "Unknown device",
    data: "Your data",
    dataLead: "Everything we keep about you, in one file (JSON).",
    download: "Download my data",
    delete: "Delete your account",
    deleteLead: "Your account, your answers and your progress are erased.",
    deleteLink: "Delete my account",
    logOut: "Log out",
    roleNames: { trainer: "trainer", author: "author", reviewer: "reviewer", administrator: "administrator" },
  },
  done: {
    name: "Your name has been changed.",
    email: "Your email address has been changed.",
    "email-sent": "We sent an email to the new address. Open the link in it, and it becomes your address.",
    password: "Your password has been changed. You are logged out on your other devices.",
    session: "That device is logged out.",
    sessions: "All other devices are logged out.",
  },
  save: "Save",
  cancel: "Back to your account",
  email: {
    lead: (email) => `Your address is ${email} now. It only changes when you open the link in our email.`,
    submit: "Send confirmation",
  },
  password: { lead: "After that you are logged out on your other devices." },
  delete: {
    lead: "This cannot be undone. We erase your name, your email address, your answers and your progress. Your certificates go too. Their public page then says that the data were erased.",
    first: "Would you like to keep something? Download your data first.",
    groups: (n, days) =>
      n === 1
        ? `You are the only trainer of this group. It then disappears after ${days} days. Should it stay? Add another trainer first.`
        : `You are the only trainer of these groups. They then disappear after ${days} days. Should they stay? Add another trainer first.`,
    lastAdministrator:
      "You are the last administrator. Make somebody else administrator first. After that you can delete your account.",
    makeAdministrator: "To the accounts",
    submit: "Delete my account",
  },
  merge: {
    lead: "Before you logged in, something was done on this device without an account:",
    work: {
      answers: "Questions were answered.",
      notes: "Notes were written.",
      guesses: "A choice was made at a question beforehand.",
      choices: "A choice was made in the closing case.",
    },
    ifYes: "Was that you? Then choose Yes. It will be in your account.",
    overlap: {
      intro: "Some of this is in your account already. If you choose Yes, this happens:",
      notes: "Where you wrote two texts at the same place, you keep both, one below the other.",
      guesses:
        "Where you answered a question beforehand differently, the answer in your account stays. The other one is not kept.",
      choices:
        "Where you chose differently at a step of the closing case, the choice in your account counts. You find the other one if you download your data.",
    },
    otherEdition: {
      intro:
        "Your account follows another edition of a course, and stays in it. If you choose Yes, you will find this again:",
      notes: "You see notes at once: in the lesson, or on the page with your notes.",
      guesses: "You see the choice at a question beforehand if your edition has that question too.",
      "answers-after-moving":
        "You see answers when you move to the newest edition. Until then they are only in your data, which you can download. If your edition has a final test, a passed lesson counts for it already.",
      "choices-after-moving":
        "You see choices in the closing case when you move to the newest edition. Until then they are only in your data, which you can download.",
      "answers-in-download":
        "Answers of an edition that has been replaced are only in your data, which you can download. If your edition has a final test, a passed lesson does count for it.",
      "choices-in-download":
        "Choices in the closing case of an edition that has been replaced are only in your data, which you can download.",
    },
    ifNo: "Was it somebody else? Then choose No. Nothing is added to your account and nothing is deleted. When you log out here, it is back on this device.",
    kept: `Anybody who uses this device can then see it. It disappears after ${guestRetentionDays} days without a visit.`,
    yes: "Yes, add it",
    no: "No, it is not mine",
    done: {
      taken: { title: "Added", text: "What was done here without an account is in your account now." },
      left: {
        title: "Not added",
        text: "Nothing was added and nothing was deleted. When you log out here, it is back on this device.",
      },
      yours: "Was it yours after all?",
      again: "Choose again",
      goOn: "Go on",
    },
  },
  mails: {
    lead: "This site does not send emails yet, because SMTP_URL is not set. You can read them here. They are also in the folder mail.",
    none: "There are no emails yet.",
    to: "To",
  },
};
