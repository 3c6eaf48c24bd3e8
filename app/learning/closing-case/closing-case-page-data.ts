/** The data of the pages of a closing case. A reason of a colleague is in it only where the learner may read it. */
import type { GlossaryEntry, SourcePublication } from "~/content/release/release";
import type { Origin } from "~/content/source/citation";

/** The largest number of characters of a learner's own reason. */
export const maxChoiceReasonLength = 2000;

/** What a learner chose at a step. `option`: the number of the option, from 1. */
export interface StepChoice {
  option: number;
  reason: string;
}

/** What every page of a closing case shows. */
export interface ClosingCaseFrame {
  course: { id: string; title: string; language: string };
  title: string;
  minutes: number;
  steps: { id: string; title: string; chosen: boolean }[];
  /** Whether the learner chose at every step. From then on the choices stay as they are. */
  complete: boolean;
  glossary: GlossaryEntry[];
  sources: SourcePublication[];
  /** The source on which the course is based. */
  original: SourcePublication | null;
  /** Who says the sentences with a citation. Empty if there is no citation. */
  origins: Origin[];
}

export interface ClosingCaseOverviewData extends ClosingCaseFrame {
  /** The documents of the dossier: the text before the first step, as HTML. */
  documents: string;
  /** The headings of the documents, each with the id of its element. */
  contents: { id: string; title: string }[];
}

export interface ClosingCaseStepData extends ClosingCaseOverviewData {
  /** The number of the step, from 1. */
  number: number;
  /** What stands between the step before and this one, and what happened, as HTML. */
  html: string;
  question: string;
  options: string[];
  /** The lesson that the step builds on, if the author named one. */
  lesson: LessonOfStep | null;
  choice: StepChoice | null;
}

/** A lesson that a step builds on. */
interface LessonOfStep {
  id: string;
  number: number;
  heading: string;
}

interface ReasonBeside {
  name: string;
  /** What the colleague chose, and why, as HTML. */
  option: string;
  reason: string;
}

export interface ClosingCaseChoicesData extends ClosingCaseFrame {
  /** Whether the course has tasks whose notes stand together on a page, and whether it has a final test. */
  hasTasks: boolean;
  hasFinalTest: boolean;
  /** The steps at which the learner chose. `colleagues`: their choices and reasons, empty until every step has a choice. */
  compared: {
    id: string;
    number: number;
    title: string;
    question: string;
    own: { option: string; reason: string };
    colleagues: ReasonBeside[];
  }[];
}

export interface ClosingCasePrintData extends ClosingCaseFrame {
  /** The text and the steps, in the order of the case. */
  parts: (
    | { kind: "html"; html: string }
    | { kind: "step"; id: string; number: number; title: string; html: string; question: string; options: string[] }
  )[];
  /** Whether this person may print the sheet for who leads the group. */
  mayGuide: boolean;
  /** The label of the edition whose case this is, for who prints it for a group. Null for everybody else. */
  editionForGroup: string | null;
  /** The sheet for who leads the group, or null if it was not asked for. */
  guide: {
    guidance: string | null;
    steps: { id: string; title: string; lesson: LessonOfStep | null; colleagues: ReasonBeside[] }[];
  } | null;
}
