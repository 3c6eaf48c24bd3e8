/** What can be wrong in a question of a course file: a code for each mistake, for all kinds of question. */
import type { FlawCodeWithData } from "~/platform/markdown/problem";
import type { CaseQuestionFlaws } from "./case/flaws";
import type { ClozeQuestionFlaws } from "./cloze/flaws";
import type { MatchQuestionFlaws } from "./match/flaws";
import type { MultipleAnswerQuestionFlaws } from "./multiple/flaws";
import type { NumberQuestionFlaws } from "./number/flaws";
import type { OrderQuestionFlaws } from "./order/flaws";
import type { CommonQuestionFlaws } from "./reading/flaws";
import type { ShortAnswerQuestionFlaws } from "./short/flaws";
import type { SingleAnswerQuestionFlaws } from "./single/flaws";
import type { SortQuestionFlaws } from "./sort/flaws";
import type { TrueFalseQuestionFlaws } from "./true-false/flaws";

export interface QuestionFlaws
  extends CommonQuestionFlaws,
    SingleAnswerQuestionFlaws,
    CaseQuestionFlaws,
    MultipleAnswerQuestionFlaws,
    TrueFalseQuestionFlaws,
    MatchQuestionFlaws,
    SortQuestionFlaws,
    OrderQuestionFlaws,
    ClozeQuestionFlaws,
    ShortAnswerQuestionFlaws,
    NumberQuestionFlaws {}

export type QuestionFlaw = FlawCodeWithData<QuestionFlaws>;

/** A mistake in a question, with its line. The name of the file is added later, by the code that reads the whole lesson. */
export type QuestionProblem = QuestionFlaw & { line: number };
