/** What somebody types at a draft: one key, or a line if the input is no terminal. */

import readline from "node:readline";
import type { ReadStream } from "node:tty";

export const draftAnswers = ["take", "refuse", "skip", "quit"] as const;
export type DraftAnswer = (typeof draftAnswers)[number];

const keys: Record<DraftAnswer, readonly string[]> = {
  take: ["1", "n", "t"],
  refuse: ["2", "w", "r"],
  skip: ["3", "o", "s", " ", "\u001b[C"],
  quit: ["q", "\u0003", "\u0004", "\u001b"],
};

/** Returns what a key or line means, or null if it means nothing. */
export function readDraftAnswer(typed: string): DraftAnswer | null {
  const [key] = [typed.trim().toLowerCase() || typed];
  return draftAnswers.find((answer) => keys[answer].some((each) => each.toLowerCase() === key)) ?? null;
}

/** Calls `work` with a function that returns the next key of a terminal, or the next line of another input. */
export async function withDraftAnswers<Result>(
  input: ReadStream,
  work: (read: () => Promise<string | null>) => Promise<Result>,
): Promise<Result> {
  if (!input.isTTY) {
    const lines = readline.createInterface({ input })[Symbol.asyncIterator]();
    return work(async () => {
      const { value, done } = await lines.next();
      return done ? null : value;
    });
  }
  input.setRawMode(true);
  input.setEncoding("utf8");
  const typed = input[Symbol.asyncIterator]();
  try {
    return await work(async () => {
      const { value, done } = await typed.next();
      return done ? null : value;
    });
  } finally {
    input.setRawMode(false);
    input.pause();
  }
}
