/** What is wrong in a question, in words for its author. */
export interface QuestionProblem {
  file: string;
  line: number;
  message: string;
}
