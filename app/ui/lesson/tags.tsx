/** The components that draw the tags in the text of a lesson. */
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
import { Caption, Figure, Ladder, LadderRung, Picture, Timeline, TimelineMoment } from "./figure";
import { Cite, Term } from "./inline";

/**
 * A marker in the text of a lesson, at the place of a question, pre-question or recall question. The compiler splits the text there.
 * Authors can't write this tag.
 */
export function InteractiveSlot({ at }: { at: string }) {
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
  Rung: LadderRung,
  Timeline,
  Moment: TimelineMoment,
  Picture,
  WideTable,
  table: Table,
  th: ColumnHead,
  Cut: InteractiveSlot,
};
