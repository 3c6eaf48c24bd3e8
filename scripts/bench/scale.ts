/** How much a benchmark does: enough for reliable figures, or just enough to see that everything runs. */
export interface BenchScale {
  /** Number of rounds or runs of a measurement that are counted. */
  rounds: number;
  /** The number of the first round or run: 0, which only warms up and is not counted, or 1, if nothing has to be warm. */
  firstRound: 0 | 1;
  /** Number of rounds that warm up two builds before they are compared. */
  warmUpRounds: number;
  concurrency: number;
  /** How long a page is watched after it was loaded, in ms, because a late font counts too. */
  settleMs: number;
  /** Number of requests in a round, by page: the cached home page, a lesson, the page of a group, the page of the largest group. */
  requests: { home: number; lesson: number; matrix: number; largeMatrix: number };
  /** Number of learners who answer in one round of the measurement `answer`. */
  answering: number;
  /**
   * For the final test: number of learners who start it in a round, number of those who also take it, and number of learners who start it at
   * the same moment.
   */
  finalTest: { starts: number; learners: number; atOnce: number };
  /**
   * For marking again: number of learners with a history, ms between two answers meanwhile, and the ms over which answers are measured before
   * it and after it.
   */
  remark: { learners: number; pauseMs: number; baseMs: number };
  certificates: number;
  /** At least how many answers the cards of everybody are made from. */
  cards: number;
  /** Sizes of the groups whose progress matrix (members by lessons) is requested. */
  groups: readonly number[];
  groupedAmong: number;
  /**
   * For a class at work: number of learners, the ms over which their answers are spread, number of rounds, and of open progress matrices.
   */
  class: { learners: number; spreadMs: number; rounds: number; matrices: number };
  /** For a live session: number of phones, the ms over which their votes are spread, number of rounds, and of open progress matrices. */
  live: { phones: number; spreadMs: number; rounds: number; matrices: number };
  /** For exports of the largest group: number of rounds of each file, and the ms without an export with which they are compared. */
  exports: { rounds: number; quietMs: number };
  /** For reading files: number of visits of a lesson in a round, how many at the same time, and number of rounds. */
  reading: { visits: number; atOnce: number; rounds: number };
  /** For reading sources: the sizes in pages, number of visits of a lesson in a round, how many at the same time, and number of rounds. */
  imports: { pages: readonly number[]; visits: number; atOnce: number; rounds: number };
  /** For the search: number of lessons, of own notes of a learner, and of searches in a round. */
  search: { lessons: number; notes: number; requests: number };
  /** Number of courses in which a learner has cards, for the page of today. */
  todayCourses: number;
  /** Number of learners with a history for item analysis (statistics of questions); four in five of them complete the first lesson. */
  analysed: number;
  /** Number of runs of each item analysis that are counted. */
  analysisRuns: number;
}

export const fullBenchScale: BenchScale = {
  rounds: 7,
  firstRound: 0,
  warmUpRounds: 5,
  concurrency: 8,
  settleMs: 1500,
  requests: { home: 6000, lesson: 800, matrix: 100, largeMatrix: 16 },
  answering: 60,
  finalTest: { starts: 80, learners: 80, atOnce: 200 },
  remark: { learners: 18_000, pauseMs: 25, baseMs: 10_000 },
  certificates: 40,
  cards: 100_000,
  groups: [24, 200, 2000],
  groupedAmong: 3000,
  class: { learners: 200, spreadMs: 10_000, rounds: 4, matrices: 10 },
  live: { phones: 200, spreadMs: 10_000, rounds: 4, matrices: 10 },
  exports: { rounds: 3, quietMs: 3000 },
  reading: { visits: 400, atOnce: 2, rounds: 5 },
  imports: { pages: [5, 50, 500], visits: 100, atOnce: 2, rounds: 3 },
  search: { lessons: 1000, notes: 500, requests: 160 },
  todayCourses: 25,
  analysed: 25_500,
  analysisRuns: 5,
};

/** The smallest benchmark, for a test that only needs to see that everything runs. Its figures mean nothing. */
export const smallestBenchScale: BenchScale = {
  rounds: 1,
  firstRound: 1,
  warmUpRounds: 1,
  concurrency: 4,
  settleMs: 100,
  requests: { home: 40, lesson: 8, matrix: 4, largeMatrix: 2 },
  answering: 2,
  finalTest: { starts: 2, learners: 2, atOnce: 20 },
  remark: { learners: 100, pauseMs: 20, baseMs: 200 },
  certificates: 2,
  cards: 500,
  groups: [24, 50],
  groupedAmong: 100,
  class: { learners: 20, spreadMs: 500, rounds: 1, matrices: 2 },
  live: { phones: 10, spreadMs: 500, rounds: 1, matrices: 2 },
  exports: { rounds: 1, quietMs: 200 },
  reading: { visits: 10, atOnce: 2, rounds: 1 },
  imports: { pages: [1], visits: 10, atOnce: 2, rounds: 1 },
  search: { lessons: 10, notes: 5, requests: 8 },
  todayCourses: 3,
  analysed: 100,
  analysisRuns: 1,
};
