import type { groupAdministration as dutch } from "../nl/group-administration";
import { plural } from "./common";

export const groupAdministration: typeof dutch = {
  handOver: {
    title: "Hand the group over",
    button: "Make owner",
    done: "The group has a new owner. You help now.",
    lead: (name, cohort) => `${name} becomes the owner of ${cohort}.`,
    after:
      "You will help: you see and can do the same, but you no longer choose who is a trainer. Only the new owner can give the group back to you.",
    log: "Members can read in their account that the group was handed over.",
    confirm: (name) => `Yes, make ${name} the owner`,
    cancel: "No, back to the trainers",
  },
  cohorts: {
    none: "There is no group yet.",
    columns: {
      name: "Group",
      course: "Course",
      dates: "From and until",
      trainers: "Trainers",
      members: "Members",
      action: "Action",
    },
    archived: "In the archive",
    noTrainer: "No trainer",
    give: "Give to a trainer",
    given: "The group has a trainer now.",
    hasTrainer: "This group already has a trainer.",
    giveLead: (cohort) =>
      `${cohort} has no trainer. Whoever you choose becomes the owner: they see the members, and can add trainers.`,
    trainer: "Trainer",
    trainerHint:
      "Is somebody missing? Then first invite them under Trainers, or give them the trainer role under Accounts.",
    choose: "Choose a trainer",
    submit: "Give the group",
    cancel: "Back to the groups",
  },
  trainers: {
    none: "There is no trainer yet.",
    columns: { name: "Name", email: "E-mail address", groups: "Groups" },
    groups: (n) => plural(n, "group", "groups"),
  },
  invitations: {
    title: "Invite a trainer",
    email: "Email address",
    hint: (days) =>
      `No account is needed. Whoever follows the link in the email and has an account with this address can become a trainer. The link works for ${days} days.`,
    submit: "Send the invitation",
    openTitle: "Open invitations",
    columns: { email: "Email address", state: "State", by: "Invited", actions: "What you can do" },
    by: (moment, name) => `${moment}, by ${name}`,
    senderGone: "That person is no longer an administrator, so the link does not work. Send the invitation again.",
    done: {
      invited: "The invitation is on its way.",
      open: "This address had an open invitation already. No second email is sent.",
      again: "The invitation is sent again. The old link no longer works.",
      withdrawn: "The invitation is withdrawn. The address is erased.",
      gone: "This invitation has changed meanwhile. See below how it stands.",
    },
  },
  becomeTrainer: {
    title: "Become a trainer",
    lead: (operator) =>
      `${operator || "The administrator of this site"} invites you to become a trainer on Leerdossier.`,
    canTitle: "What you can do as a trainer",
    can: [
      "You make groups, and choose the course and the deadlines.",
      "You invite people. They first read what you see, and then choose whether to take part.",
      "You see who needs you, and can write or give more time.",
    ],
    seesTitle: "What you see of members",
    seesNote: "Members can read in their account what you do as a trainer.",
    acceptTitle: "Do you want to become a trainer?",
    until: (day) => `The invitation works until the end of ${day}.`,
    submit: "Yes, become a trainer",
    notNow: "Not now",
    needsAccount: "You need an account for it, with the address that got the email. After that you come back here.",
    register: "Create an account",
    logIn: "Log in",
    welcome: "You are a trainer now. Make your first group here.",
    refusals: {
      unknown: {
        title: "This link does not work",
        text: "Check that you have the whole link from the email. Or ask the administrator for a new invitation.",
      },
      withdrawn: {
        title: "This invitation was withdrawn",
        text: "Do you think that is wrong? Ask the administrator of this site.",
      },
      expired: {
        title: "This invitation has expired",
        text: "Ask the administrator of this site to send it again.",
      },
      used: {
        title: "This invitation was used already",
        text: "A link works once. Was it you? Then log in. Your groups are at ‘Groups’.",
      },
      "other-address": {
        title: "This invitation is for another address",
        text: "Your account has another address than the one that got the email. Log out and log in with that address, or create an account with it. Or ask the administrator for an invitation to the address of this account.",
      },
      "sender-gone": {
        title: "This invitation no longer works",
        text: "Who sent it is no longer an administrator. Ask an administrator of this site to send it again.",
      },
      already: {
        title: "You are a trainer already",
        text: "You do not have to do anything. You find your groups at ‘Groups’.",
      },
    },
    toGroups: "To your groups",
    toAccount: "To your account",
    toCourses: "To the courses",
  },
};
