/** The components for the tags of a compiled lesson. */
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

/** The place of a question, pre-question or recall question, where the compiler splits the page. Authors can't write this tag. */
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
