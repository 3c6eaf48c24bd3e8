/** Texts of the columns that trainers add to a group, such as a student number. */
import type { Messages } from "../nl";
import { joinWithAnd, plural } from "./common";

const mendInExcel = "In Excel, give this column the format ‘Text’, type the number again and copy it again.";

const errors: Messages["ownColumns"]["errors"] = {
  "column-name-empty": "Type the name of the column.",
  "column-name-long": "This name is too long. Use 60 characters at most.",
  "name-wrong": "This name has no letter or digit, or a character with too many accents.",
  "name-taken": "This group already has a column with this name.",
  "name-heading": "A fixed column in your files has this name already. Choose another name.",
  "number-taken": "There is a column with student numbers already. One is enough.",
  "no-numbers":
    "Some entries in this column are no student numbers. Change those first. A number begins and ends with a letter or digit.",
  "columns-full": "Your group has six columns already. Remove one first.",
  "value-long": "This is too long. Use 120 characters at most.",
  "value-no-number":
    "This is not a student number. Use letters and digits. A full stop, hyphen or slash may stand between them.",
  "value-spoiled": `Excel seems to have changed this. ${mendInExcel}`,
};

export const ownColumns: Messages["ownColumns"] = {
  title: "Your own columns",
  lead: "Add what you need about your participants, such as a student number or a class. It is shown in the overview and in your files.",
  seen: "Participants see what is filled in about themselves, and read in their log that you did it. So don't write anything that they may not read.",
  own: "Your columns",
  noneTitle: "No columns of your own yet",
  none: "Make one below. Then fill it in by hand, or paste a list.",
  add: "Make a column",
  full: "Your group has six columns. There is no room for more.",
  name: "Name",
  nameHint: "For example: Class.",
  purpose: "This is the student number",
  purposeHint: "With a student number you can take the results to Moodle or Canvas. Only one column can have it.",
  inTable: "Show this column in the overview",
  submit: "Make the column",
  columns: { name: "Column", purpose: "Kind", filled: "Filled in", inTable: "In the overview" },
  purposes: { own: "Text", "student-number": "Student number" },
  filled: (filled, members) => `filled in for ${filled} of ${members}`,
  filledCount: (filled) => `for ${plural(filled, "participant", "participants")}`,
  shown: { yes: "Yes", no: "No" },
  fillNamed: (column) => `Fill in: ${column}`,
  done: {
    added: "The column has been made. Fill it in now.",
    saved: "Saved.",
    removed: "The column is gone, with what was in it.",
    filled: (changed) =>
      changed === 0 ? "Nothing changed." : `Saved for ${plural(changed, "participant", "participants")}.`,
  },
  sharedNumbers: {
    lead: (numbers) =>
      `${numbers === 1 ? "One number belongs" : `${numbers} numbers belong`} to several participants. They are not in the file for Moodle or Canvas.`,
    line: (number, names) => `${number} belongs to ${joinWithAnd(names)}.`,
  },
  changed: {
    title: "This column has changed meanwhile",
    kept: (changes) =>
      `While you were busy, another trainer changed something too (or you in another window): ${joinWithAnd(changes)}. That has stayed.`,
    now: {
      name: ({ name }) => `the name is now ‘${name}’`,
      purpose: ({ purpose }) =>
        purpose === "student-number" ? "this is now the student number" : "this is no longer the student number",
      inTable: ({ inTable }) =>
        inTable ? "the overview now shows the column" : "the overview no longer shows the column",
    },
  },
  page: {
    byHand: "By hand",
    valueOf: (name) => `For ${name}`,
    save: "Save",
    saveNote: "An empty field removes what was there.",
    noMembers: "There are no participants yet. Once people take part, you fill in their details here.",
    pages: "Pages of participants",
    paste: "Paste a list",
    settings: "About this column",
    settingsSave: "Save",
    remove: "Remove the column",
    removeNote: (filled) =>
      filled === 0
        ? "There is nothing in this column."
        : `What was filled in for ${plural(filled, "participant", "participants")} disappears.`,
    removeAsk: "Remove",
    removeSure: (column) => `Yes, remove ‘${column}’`,
  },
  list: {
    label: "Paste your list",
    hint: "One participant on each line: the name or the address at which you invited them, and then what goes into the column. Columns from Excel are fine too.",
    example: "Nora Baker; 1234567",
    file: "Or choose a file",
    fileHint: "CSV or XLSX, at most 1 MB. Of XLSX we read the first sheet. The last column goes into your column.",
    look: "See what we read",
    lookNote: "Nothing changes yet. First you see line by line whose it is.",
  },
  preview: {
    title: "Is this right?",
    unread: "We could not read this",
    lead: "Nothing is saved yet. Check that each line stands with the right participant.",
    counts: { matched: "found", doubtful: "in doubt", unknown: "not found", double: "double", wrong: "wrong" },
    left: "These lines are not saved yet",
    leftLead: "The rest is saved. Choose who these lines are about, or change them below.",
    lines: "Line by line",
    columns: { line: "Line", who: "Who", value: "What we fill in", state: "What happens" },
    kinds: { matched: "Found", doubtful: "In doubt", unknown: "Not found", double: "Double", wrong: "Wrong" },
    sharedKind: "Found, but the number is double",
    spoiled: "Excel seems to have changed this",
    same: "This is there already.",
    fresh: "New.",
    replaces: (before) => `Replaces: ${before}`,
    shared: (names) =>
      `Note: ${joinWithAnd(names)} ${names.length === 1 ? "has" : "have"} this number too. Then none of them is in the file for Moodle or Canvas.`,
    doubtful: "Several participants have this name. Choose who it is.",
    unknown:
      "Nobody in your group has this name, or was invited at this address. Choose who it is, or change the line.",
    unknownMany:
      "Nobody in your group has this name, or was invited at this address. Change the line, or fill it in by hand.",
    double: (name, first) => `${name} is on line ${first} already. That line counts.`,
    choose: (line) => `Who is line ${line}?`,
    nobody: "Skip this line",
    candidate: (name, joined, value) => `${name}, member since ${joined}${value ? `, now ${value}` : ""}`,
    problems: {
      "no-value": "There is nothing after the name.",
      "no-delimiter": "Put a comma, semicolon or tab between the name and what goes into the column.",
      "value-long": errors["value-long"],
      "value-no-number": errors["value-no-number"],
      "value-spoiled": mendInExcel,
    },
    save: "Save",
    saveNote: "We skip lines without a participant. They come back afterwards, so that nothing is lost.",
    mend: "Change your list",
  },
  member: {
    title: (name) => `Own columns of ${name}`,
    note: "The participant sees this too.",
    fill: "Fill in your own columns",
    lead: "The participant sees this too, and reads in the log that you filled something in. An empty field removes what was there.",
    none: "First make a column for your group. Then you can fill it in here.",
    cancel: "Back without changes",
  },
  membership: {
    title: "What your trainer filled in",
    note: "The trainers of this group see this too, and it is in the files that they make. Is it wrong? Tell your trainer.",
  },
  errors,
};
