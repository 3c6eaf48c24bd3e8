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
    trainerHint: "Is somebody missing? Then first give them the trainer role, under Accounts.",
    choose: "Choose a trainer",
    submit: "Give the group",
    cancel: "Back to the groups",
  },
  trainers: {
    none: "There is no trainer yet.",
    columns: { name: "Name", email: "E-mail address", groups: "Groups" },
    groups: (n) => plural(n, "group", "groups"),
  },
};
