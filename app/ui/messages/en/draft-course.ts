/** The sentences that a draft course is written with. An author replaces them. */
import type { DraftTexts } from "~/content/draft/write/draft-texts";

export const draftCourse: DraftTexts = {
  piece: "Write this piece in your own words, and cite the source.",
  terms: "Explain at least:",
  passages: "The passages begin like this:",
  lesson:
    "This lesson still needs one to three questions before its text (PreQuestion), and questions in which somebody applies it.",
  pieceTitle: (number) => `Piece ${number}`,
  feedback: {
    right: "Why is this right?",
    wrong: "Why is this not right?",
    part: "Why is this so?",
  },
  pairColumns: ["Left", "Right", "Feedback"],
  course: {
    audience: "Who is this course for?",
    summary: "What is this course about, in one sentence?",
    description: "What does somebody learn here, and how?",
    provider: "Who offers the course?",
    objective: "What can somebody do after this course?",
    passMark: "How was this mark chosen?",
  },
  disclaimer: (title) => `This course is based on “${title}”. Say here who did not make it.`,
  definition: (term, passage) => `What does “${term}” mean in this source? See ${passage}.`,
  definitionInSource: (sentence) => `The source says: ${sentence}`,
  readNote: "What did you read of this source?",
  citedOnly: "Only cited by the source, not read.",
  titleUnknown: "The source does not give the title. Look it up, or remove this work.",
};
