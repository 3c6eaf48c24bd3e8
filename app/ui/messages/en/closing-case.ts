/** Texts of the closing case of a course. */
import type { Messages } from "../nl";
import { joinWithAnd, numberWord, plural } from "./common";

const errors = {
  "option-missing": "First choose one of the answers.",
  "choice-reason-long": "Your reason is too long. Use at most 2000 characters.",
};

export const closingCase: Messages["closingCase"] = {
  name: "Closing case",
  errors,
  uncounted: "does not count",
  minutes: (n: number) => `about ${n} minutes`,
  stepCount: (n: number) => plural(n, "step", "steps"),
  invitation: "One file about all lessons, in steps. You choose and write down why. It does not count.",
  ownChoices: (chosen, steps) =>
    chosen === steps
      ? "You chose at every step."
      : `You chose at ${numberWord(chosen)} of the ${numberWord(steps)} steps.`,
  toCase: "To the closing case",
  overview: {
    lead: (steps: number) =>
      `You get a file, and then ${steps === 1 ? "one step" : `${numberWord(steps)} steps`}. At each step you choose, and write down why. No answer is the only right one. At the end you compare your choices with those of two others.`,
    private: "Only you see what you choose and write.",
    fixed: "After your last choice, all your choices are final.",
    begin: "Begin with step 1",
    goOn: (number: number) => `Go on with step ${number}`,
    toChoices: "Compare your choices with those of others",
    toChoicesSoFar: "See what you chose so far",
    contents: "In this file",
    steps: "The steps",
    chosen: "chosen",
    open: "not chosen yet",
    group: "With a group",
    groupText:
      "You can print the closing case and discuss it with a group. Then everybody first fills in something alone.",
    print: "Make a version for paper",
  },
  step: {
    over: (number: number, of: number) => `Step ${number} of ${of}`,
    title: (number: number) => `Step ${number}.`,
    saved: (number: number) => `Your choice at step ${number} is saved.`,
    documents: "Read the file again",
    buildsOn: "This step builds on",
    reason: "Why do you choose this?",
    reasonHint: "Only you see this. Use no real names.",
    save: "Save and go on",
    saveLast: "Save and compare with others",
    closed: "You chose at every step. Your choices are now fixed.",
    others: "All steps",
    pager: "Steps",
    back: "To the file",
    yours: "Your choice",
    noReason: "You wrote no reason.",
  },
  choices: {
    title: "Your choices beside those of others",
    lead: "They read the same file. Read their reasons beside yours. What did they see that you did not? And what did you see?",
    none: "You have not chosen at any step yet. Choose first, at every step. Then you see here what others chose, and why.",
    soFar: "This is what you chose so far. You can still change it.",
    missing: (numbers: number[]) =>
      `At step ${joinWithAnd(numbers)} you have not chosen yet. You see what others chose once you have chosen at every step.`,
    you: "You",
    same: "The same choice as yours",
    other: "A different choice from yours",
    next: "What comes next",
    nextText: "With this, the closing case is done.",
    nextMissing: "You can skip steps and do them later.",
    toNotes: "To your notes",
    toFinalTest: "To the final test",
  },
  print: {
    title: "Closing case on paper",
    how: "Print this page with the print function of your browser. These lines are not printed.",
    edition: (edition) => `For your group you get the closing case of edition ${edition}.`,
    withGuide: "Add a sheet for the person who leads the group, with the reasons of the others",
    withoutGuide: "Leave out the sheet for the person who leads the group",
    noGuide:
      "There is also a sheet for who leads the group, with the reasons of two others. Trainers can print it, and so can you once you have chosen at every step yourself.",
    name: "Name or group",
    choice: "We choose, because:",
    guide: "For the person who leads the group",
    guideText: "Do not hand out this sheet. Discuss it only when everybody has written down a choice and a reason.",
  },
};
