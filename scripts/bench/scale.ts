/** How much a benchmark does: enough for reliable figures, or just enough to see that everything runs. */
export interface BenchScale {
  /** Counted rounds or runs of a measurement; one more warms up. */
  rounds: number;
  concurrency: number;
  /** How long a page is watched after it was loaded, in ms, because a late font counts too. */
  settleMs: number;
  /** Requests in a round: of a cached page, a lesson, a group's page, and the page of the largest group. */
  requests: { home: number; lesson: number; matrix: number; largeMatrix: number };
  /** Learners who answer in one round of `answer`. */
  answering: number;
  certificates: number;
  /** Sizes of the groups whose matrix is drawn. */
  groups: readonly number[];
  groupedAmong: number;
  /** A class at work: learners, the time over which answers are spread, rounds, and open matrices. */
  class: { learners: number; spreadMs: number; rounds: number; matrices: number };
  /** Visits of a lesson, without and with hostile files that are read at the same time. */
  reading: { visits: number; atOnce: number; rounds: number };
  /** Learners with a history for item analysis; four in five complete the first lesson. */
  analysed: number;
}

export const fullBenchScale: BenchScale = {
  rounds: 7,
  concurrency: 8,
  settleMs: 1500,
  requests: { home: 6000, lesson: 800, matrix: 100, largeMatrix: 16 },
  answering: 60,
  certificates: 40,
  groups: [24, 200, 2000],
  groupedAmong: 3000,
  class: { learners: 200, spreadMs: 10_000, rounds: 4, matrices: 10 },
  reading: { visits: 400, atOnce: 2, rounds: 5 },
  analysed: 25_500,
};

/** Its figures mean nothing; it only shows that everything runs. */
export const smallestBenchScale: BenchScale = {
  rounds: 1,
  concurrency: 4,
  settleMs: 100,
  requests: { home: 40, lesson: 8, matrix: 4, largeMatrix: 2 },
  answering: 2,
  certificates: 2,
  groups: [24, 50],
  groupedAmong: 100,
  class: { learners: 20, spreadMs: 500, rounds: 1, matrices: 2 },
  reading: { visits: 10, atOnce: 2, rounds: 1 },
  analysed: 400,
};
