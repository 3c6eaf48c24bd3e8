/**
 * Which votes count in the pictures of one question in one session, so that two pictures do not differ by one to four people: their difference
 * would tell what those chose (docs/decisions/053-live-session.md). Pure functions.
 */
import type { LiveVote } from "./steps";
import { fewestLiveAnswers, type LiveTally } from "./tally";

/** What one browser chose in both votes of a round. Null: it did not vote. */
export interface LiveAnswer {
  roundNo: number;
  voter: string;
  first: string[] | null;
  second: string[] | null;
}

/** The votes that count in one round. */
export interface CountedRound {
  /** How many browsers voted, counted or not. */
  cast: Record<LiveVote, number>;
  /** Which votes leave out people who came late, or keep the last choice of people who did not vote again. */
  late: Record<LiveVote, boolean>;
  kept: Record<LiveVote, boolean>;
  /** What counts. */
  tallies: LiveTally[];
}

type Choices = ReadonlyMap<string, string[]>;
type People = ReadonlySet<string>;

/**
 * Returns which votes count in each round of one question, by its number. `answers`: all answers to that question in the session. All votes are
 * taken in their order, as if each was shown: of those of earlier rounds none can change any more. A vote counts those who voted, but of each
 * earlier picture: one to four who were not in it are left out, and one to four who were in it count with their last choice. So nobody has to
 * notice that a phone came or went. A vote of which fewer than five people would be new in it has no picture.
 */
export function chooseCountedVotes(answers: readonly LiveAnswer[]): Map<number, CountedRound> {
  const pictures: People[] = [];
  const last = new Map<string, string[]>();
  const count = (cast: Choices): Choices => {
    const people = choosePeople(new Set(cast.keys()), pictures);
    const isShown = countShared(people, cast) >= fewestLiveAnswers;
    if (isShown) pictures.push(people);
    const counted = new Map<string, string[]>();
    for (const voter of people) {
      const choice = cast.get(voter) ?? (isShown ? last.get(voter) : undefined);
      if (choice) counted.set(voter, choice);
    }
    if (isShown) for (const [voter, choice] of counted) last.set(voter, choice);
    return counted;
  };
  const rounds = new Map<number, CountedRound>();
  for (const no of [...new Set(answers.map(({ roundNo }) => roundNo))].sort((a, b) => a - b)) {
    const own = answers.filter(({ roundNo }) => roundNo === no);
    const cast = { first: pickChoices(own, "first"), second: pickChoices(own, "second") };
    const first = count(cast.first);
    const second = count(cast.second);
    const voters = new Set([...first.keys(), ...second.keys()]);
    rounds.set(no, {
      cast: { first: cast.first.size, second: cast.second.size },
      late: { first: hasMore(cast.first, first), second: hasMore(cast.second, second) },
      kept: { first: hasMore(first, cast.first), second: hasMore(second, cast.second) },
      tallies: groupIntoTallies(
        [...voters].map((voter) => ({ first: first.get(voter) ?? null, second: second.get(voter) ?? null })),
      ),
    });
  }
  return rounds;
}

/** Returns the votes of a round of a session that has ended. They were stored as they count. */
export function countStoredTallies(tallies: LiveTally[]): CountedRound {
  const cast = (vote: LiveVote) => tallies.reduce((sum, tally) => sum + (tally[vote] ? tally.count : 0), 0);
  const none = { first: false, second: false };
  return { cast: { first: cast("first"), second: cast("second") }, late: none, kept: none, tallies };
}

/** Returns the votes by what was chosen in both. */
function groupIntoTallies(answers: readonly Omit<LiveTally, "count">[]): LiveTally[] {
  const groups = new Map<string, LiveTally>();
  for (const { first, second } of answers) {
    const key = JSON.stringify([first, second]);
    groups.set(key, { first, second, count: (groups.get(key)?.count ?? 0) + 1 });
  }
  return [...groups.values()];
}

/** Returns who counts in a picture of a vote of these voters, beside earlier pictures. */
function choosePeople(voters: People, pictures: readonly People[]): People {
  const newest = pictures.at(-1);
  if (!newest || voters.size < fewestLiveAnswers) return voters;
  const candidates = [adjust(voters, pictures), ...[...pictures].reverse()];
  const isFit = (people: People) =>
    countShared(people, voters) >= fewestLiveAnswers && pictures.every((picture) => differsEnough(people, picture));
  return candidates.find(isFit) ?? new Set([...voters].filter((voter) => newest.has(voter)));
}

/** Leaves out few people who are in addition to a picture, and adds few who are missing from it; from the newest picture to the oldest. */
function adjust(voters: People, pictures: readonly People[]): People {
  const people = new Set(voters);
  for (const picture of [...pictures].reverse()) {
    const late = [...people].filter((voter) => !picture.has(voter));
    const missing = [...picture].filter((voter) => !people.has(voter));
    if (late.length < fewestLiveAnswers) for (const voter of late) people.delete(voter);
    if (missing.length < fewestLiveAnswers) for (const voter of missing) people.add(voter);
  }
  return people;
}

/** Returns whether two groups of people differ, to each side, by nobody or by at least five. */
function differsEnough(a: People, b: People): boolean {
  const shared = countShared(a, b);
  return [a.size - shared, b.size - shared].every((over) => over === 0 || over >= fewestLiveAnswers);
}

function countShared(people: People, others: { has(voter: string): boolean }): number {
  return [...people].filter((voter) => others.has(voter)).length;
}

function hasMore(one: Choices, other: Choices): boolean {
  return [...one.keys()].some((voter) => !other.has(voter));
}

function pickChoices(answers: readonly LiveAnswer[], vote: LiveVote): Choices {
  return new Map(
    answers.flatMap((answer): [string, string[]][] => (answer[vote] ? [[answer.voter, answer[vote]]] : [])),
  );
}
