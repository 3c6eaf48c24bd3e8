export interface Place {
  /** As the author knows it, such as `content/samenlevingsopbouw/02-wat-is-het.mdx`. */
  file: string;
  line: number;
}

/** What is wrong in a course file, in words for its author. */
export interface Problem extends Place {
  /** Dutch: what is wrong and what was expected. */
  message: string;
}

export function formatProblem(problem: Problem): string {
  return `${problem.file}:${problem.line}  ${problem.message}`;
}

/** By file, then line: the order in which an author walks through them. */
export function sortProblems(problems: Problem[]): Problem[] {
  return [...problems].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}
