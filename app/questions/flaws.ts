/** What can be wrong in a question of a course file: a code for each mistake, for all kinds of question. */
import type { FlawCodeWithData } from "~/platform/markdown/problem";
import type { CaseQuestionFlaws } from "./case/flaws";
import type { ClozeQuestionFlaws } from "./cloze/flaws";
import type { MatchQuestionFlaws } from "./match/flaws";
import type { MultipleAnswerQuestionFlaws } from "./multiple/flaws";
import type { NumericQuestionFlaws } from "./number/flaws";
import type { StepOrderQuestionFlaws } from "./order/flaws";
import type { CommonQuestionFlaws } from "./reading/flaws";
import type { ShortAnswerQuestionFlaws } from "./short/flaws";
import type { SingleChoiceQuestionFlaws } from "./single/flaws";
import type { CategorySortQuestionFlaws } from "./sort/flaws";
import type { TrueFalseQuestionFlaws } from "./true-false/flaws";

export interface QuestionFlaws
  extends CommonQuestionFlaws,
    SingleChoiceQuestionFlaws,
    CaseQuestionFlaws,
    MultipleAnswerQuestionFlaws,
    TrueFalseQuestionFlaws,
    MatchQuestionFlaws,
    CategorySortQuestionFlaws,
    StepOrderQuestionFlaws,
    ClozeQuestionFlaws,
    ShortAnswerQuestionFlaws,
    NumericQuestionFlaws {}

export type QuestionFlaw = FlawCodeWithData<QuestionFlaws>;

/** A mistake in a question, with its line. The name of the file is added later, by the code that reads the whole lesson. */
export type QuestionProblem = QuestionFlaw & { line: number };
