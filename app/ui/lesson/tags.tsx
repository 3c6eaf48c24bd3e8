/** The one map of tags that a compiled lesson is rendered with. */
import {
  Case,
  CaseBody,
  CaseQuestions,
  CaseStory,
  ColumnHead,
  Guidance,
  Misconception,
  Prose,
  Table,
  WideTable,
} from "./blocks";
import { Caption, Figure, Ladder, Moment, Picture, Rung, Timeline } from "./figure";
import { Cite, Term } from "./inline";

/** Where a question, pre-question or recall stands: the compiler cuts the page here. No author can write this tag. */
export function Cut({ at }: { at: string }) {
  return <hr data-cut={at} />;
}

export const lessonTags = {
  Term,
  Cite,
  Prose,
  Misconception,
  Case,
  CaseBody,
  CaseStory,
  CaseQuestions,
  Guidance,
  Figure,
  Caption,
  Ladder,
  Rung,
  Timeline,
  Moment,
  Picture,
  WideTable,
  table: Table,
  th: ColumnHead,
  Cut,
};
