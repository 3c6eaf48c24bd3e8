import type { Messages } from "../nl";
import { capital, joinWithAnd, lessonsOf, numbersOf, numberWord } from "./common";

export const missed: Messages["missed"] = {
  title: "What do they not understand?",
  rounds: (people, edition) =>
    `${people === 1 ? "1 member" : `${people} members`} made a first round${edition === null ? "" : ` in edition ${edition}`}`,
  idea: {
    before: "Above all this:",
    after: ({ questions, lessons, people, of }) =>
      questions === 1
        ? `${capital(numbersOf(people, of))} people chose that idea, in ${lessonsOf(lessons)}.`
        : `That idea is behind ${numberWord(questions)} questions, in ${lessonsOf(lessons)}, with at least ${numbersOf(people, of)} people.`,
  },
  most: ({ lesson, number, missed: people, n }) =>
    `Above all question ${number} of lesson ${lesson}: ${numbersOf(people, n)} did not have it completely right.`,
  tooEarly: "Too early for a verdict, enough for a question in class.",
  insightEarly:
    "No question that they missed has ten answers yet. Too early for a verdict, enough for a question in class.",
  insightEdition: (edition) => `This is about edition ${edition}.`,
  nobodyYet: "No first round yet. After five answers you will see something here.",
  tooFew: "After five answers to a question you will see something here.",
  allRight: "Everybody was right about what five people or more answered.",
  insightTitle: "What do they not understand?",
  insightLink: "See what they missed",
  views: {
    label: "Order",
    questions: "Most missed",
    objectives: "By objective",
    misconceptions: "By misconception",
    lessons: "By lesson",
  },
  legend: {
    wrong: "chose this",
    right: "right",
    other: "something else. One brick is one person.",
    notRight: "not completely right. One brick is one person.",
  },
  where: (rank, lesson, number) => `${rank}. Lesson ${lesson}, question ${number}`,
  whereObjective: (rank, lesson) => `${rank}. Lesson ${lesson}`,
  oneIdea: (people, of) => `${capital(numbersOf(people, of))} chose the same wrong answer.`,
  isIdea: "That looks like an idea, not a slip.",
  spread: (people, of, answers) =>
    `${capital(numbersOf(people, of))} missed this, over ${numberWord(answers)} wrong answers. None stands out.`,
  early: (n, people) =>
    `${capital(numberWord(n))} answers until now, ${people === 0 ? "none" : numberWord(people)} wrong.`,
  notAllRight: (people, n) =>
    people === 0 ? `All ${n} had this right.` : `${capital(numbersOf(people, n))} did not have this completely right.`,
  part: "This part went wrong most:",
  objective: (people, n) =>
    people === 0
      ? `All ${n} had all questions of this objective right.`
      : `${capital(numbersOf(people, n))} did not have all of this objective right.`,
  objectiveQuestions: (lesson, numbers) =>
    `Lesson ${lesson}, ${numbers.length === 1 ? "question" : "questions"} ${joinWithAnd(numbers)}`,
  bar: (share, low, high, guess) =>
    `${share} missed this, probably between ${low} and ${high}${guess === null ? "" : `; by guessing ${guess}`}`,
  expected: (low, high) =>
    low === high
      ? `In a new group, expect this of ${low} in 10.`
      : `In a new group, expect this of ${low} to ${high} in 10.`,
  compared: {
    above: "Clearly missed more often than by guessing.",
    "maybe-above": "Probably missed more often than by guessing, but not for certain.",
    "like-guess": "Guessing goes wrong as often. Listen first to what they think.",
    below: "Clearly missed less often than by guessing.",
  },
  weighed: {
    lesson: (few) =>
      `The mean of the lesson counts in this${few === null ? "" : `, because ${numberWord(few)} answers say little yet`}.`,
    others: (few) =>
      `What others did counts in this${few === null ? "" : `, because ${numberWord(few)} answers say little yet`}.`,
  },
  use: "Use in the lesson",
  toDo: (count, members) =>
    `${count} of ${members} ${count === 1 ? "has" : "have"} yet to do this lesson, and will know the question by then.`,
  useOther: "Take the other variant",
  notForLesson: {
    kind: "This question can't be used in the lesson: a group can only vote on one list of answers.",
    edition: (live) => `The lesson uses questions of edition ${live}. This question is not in it.`,
  },
  filter: {
    label: "Lessons",
    all: "All lessons",
    lesson: (number, short) => `Lesson ${number}: ${short}`,
    apply: "Show",
  },
  lesson: "See the figures of the lesson",
  right: "right",
  wrong: "wrong",
  rightAnswer: "Right answer",
  misconception: "Misconception",
  of: (people, of) => `${people} of ${of}`,
  rightOf: (right, n) => `${right} of ${n} right`,
  shownOf: (of, day) => `As of ${day}, over ${of} people. It grows by five people who were wrong or more at once.`,
  noOptions:
    "You see which answers they chose from ten answers on of which five are wrong, and if not all chose the same. So it does not show who chose what.",
  noPart:
    "Which part went wrong most is not shown here yet. There are too few answers, or you could see who chose what.",
  more: (count) =>
    count === 1
      ? "One more question that one in three people or more missed"
      : `${count} more questions that one in three people or more missed`,
  earlyQuestions: (count) =>
    `${count === 1 ? "One question" : `${capital(numberWord(count))} questions`} with fewer than ten answers: too early for a verdict`,
  earlyObjectives: (count) =>
    `${count === 1 ? "One objective" : `${capital(numberWord(count))} objectives`} with fewer than ten people: too early for a verdict`,
  moreObjectives: (count) => (count === 1 ? "One more objective" : `${capital(numberWord(count))} more objectives`),
  understood: (count) =>
    count === 1 ? "One question is well understood" : `${capital(numberWord(count))} questions are well understood`,
  objectivesUnderstood: (count) =>
    count === 1 ? "One objective is well understood" : `${capital(numberWord(count))} objectives are well understood`,
  hidden: (count) =>
    count === 1
      ? "One question has fewer than five answers. Nothing is shown of it yet."
      : `${capital(numberWord(count))} questions have fewer than five answers. Nothing is shown of them yet.`,
  barAbout:
    "The bar says how many people missed something. The line is this group, the yellow field is where the true share probably is (95 %), the dotted line is guessing.",
  barEnds: { none: "nobody missed it", all: "everybody did" },
  about:
    "You see numbers, no names. Only first answers of complete rounds count, because they read the explanation after that. Who did not agree yet to the newest text about what you see is not counted in what was chosen.",
  order: {
    shrunken: (count, all) =>
      `A small number is easily off by chance. ${all ? "So the share is" : `For ${numberWord(count)} the share is`} adjusted towards what 30 others or more did there, and the order is that of the adjusted share.`,
    unlike: (count, all) =>
      `${all ? "The share is" : `For ${numberWord(count)} the share is`} adjusted towards what 30 others or more did there. But this group misses other things than they do. So the order is that of the plain numbers, without adjusting.`,
    lesson: (count, all) =>
      `${all ? "There are no 30 others yet, so the share is" : `For ${numberWord(count)} there are no 30 others yet, so the share is`} adjusted towards the mean of the lesson. The order is that of the plain numbers, without adjusting.`,
  },
};
