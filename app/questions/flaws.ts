/** What can be wrong in a written question: the codes of every kind. */
import type { FlawWithData } from "~/platform/markdown/problem";
import type { CaseFlaws } from "./case/flaws";
import type { ClozeFlaws } from "./cloze/flaws";
import type { MatchFlaws } from "./match/flaws";
import type { MultipleFlaws } from "./multiple/flaws";
import type { NumberFlaws } from "./number/flaws";
import type { OrderFlaws } from "./order/flaws";
import type { ReadingFlaws } from "./reading/flaws";
import type { ShortFlaws } from "./short/flaws";
import type { SingleFlaws } from "./single/flaws";
import type { SortFlaws } from "./sort/flaws";
import type { TrueFalseFlaws } from "./true-false/flaws";

export interface QuestionFlaws
  extends ReadingFlaws,
    SingleFlaws,
    CaseFlaws,
    MultipleFlaws,
    TrueFalseFlaws,
    MatchFlaws,
    SortFlaws,
    OrderFlaws,
    ClozeFlaws,
    ShortFlaws,
    NumberFlaws {}

export type QuestionFlaw = FlawWithData<QuestionFlaws>;

/** The reader of a question knows the line. The reader of the lesson adds the file. */
export type QuestionProblem = QuestionFlaw & { line: number };
