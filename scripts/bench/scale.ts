/** How much a benchmark does: enough for figures, or just enough to see that all of it runs. */
export interface BenchScale {
  /** Counted rounds or runs of a measurement; one more warms up. */
  rounds: number;
  concurrency: number;
  /** How long a page is looked at after it was loaded, in ms: a font that comes late counts too. */
  settleMs: number;
  /** Requests a round: of a cached page, of a lesson, of a group's page and of that of the largest group. */
  requests: { home: number; lesson: number; matrix: number; largeMatrix: number };
  /** Learners who answer in one round of `answer`. */
  answering: number;
  certificates: number;
  /** Sizes of groups whose picture is drawn, and among how many learners they are spread. */
  groups: readonly number[];
  groupedAmong: number;
  /** A class at work: how many, over which time, in how many rounds, with how many live pictures. */
  class: { learners: number; spreadMs: number; rounds: number; matrices: number };
  /** Visits of a lesson without and with hostile files that are read meanwhile. */
  reading: { visits: number; atOnce: number; rounds: number };
  /** Learners with a history for item analysis; four in five of them complete the first lesson. */
  analysed: number;
}

export const fullScale: BenchScale = {
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

/** Its figures mean nothing. */
export const smallestScale: BenchScale = {
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
