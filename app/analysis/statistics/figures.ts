/** The names of what is measured and remarked, for pages and catalogues. */
export const questionFigures = ["facility", "sd", "discrimination", "efficiency", "effectiveWeight"] as const;
export type QuestionFigure = (typeof questionFigures)[number];
export const testFigures = [
  "mean",
  "median",
  "sd",
  "skewness",
  "kurtosis",
  "consistency",
  "errorRatio",
  "standardError",
] as const;
export type TestFigure = (typeof testFigures)[number];

/** What is told beside the verdict. */
export type Remark = "dubious" | "very-hard" | "very-easy" | "idle-option";
