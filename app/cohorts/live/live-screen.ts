/**
 * What the big screen and the phones show. Only the step of the explanation has something of the key: which options are right, their
 * feedback and the misconception. Pure functions.
 */
import type { ReleaseWithQuestions } from "~/content/release/release-cache.server";
import { requireQuestion } from "~/content/release/require-question";
import type { Html } from "~/questions/base";
import { listOptions } from "~/questions/options";
import type { CountedRound } from "./counted-votes";
import type { LiveRound } from "./live-session";
import type { LiveStep, LiveVote } from "./steps";
import {
  composeLiveGain,
  composeLiveMoves,
  composeLiveSpread,
  countRightVotes,
  type LiveGain,
  type LiveMove,
  type LiveSpread,
  type LiveTally,
} from "./tally";

/** An option as everybody sees it before the explanation. Its letter follows from its place. */
interface LiveOption {
  id: string;
  html: Html;
}

export interface LiveQuestion {
  no: number;
  step: LiveStep;
  choose: "one" | "several";
  stem: Html;
  language: string;
  lesson: { id: string; number: number; short: string };
  /** The title of the case that the question is about, or null. */
  caseTitle: string | null;
  options: LiveOption[];
}

/** What the explanation adds. `right` and `feedback` are in the order of the options. */
export interface LiveExplanation {
  right: boolean[];
  feedback: Html[];
  /** The passage of the lesson to read again. */
  passage: { id: string; title: string };
}

/** A misconception, and the place of the option behind which it is, from 0. */
export interface LiveMisconception {
  at: number;
  name: string;
  discussion: string;
}

export interface LiveScreen extends LiveQuestion {
  /** Changes when the page must be drawn again. */
  version: string;
  /** When the step began, in ISO 8601. */
  stepAt: string;
  /** How many voted in the vote that is open or was closed last, and in both. */
  answers: number;
  cast: Record<LiveVote, number>;
  members: number;
  spreadHidden: boolean;
  /** Whether a shown spread leaves out who came late, or keeps the last choice of who did not vote again. */
  leavesOutLate: boolean;
  keepsChoices: boolean;
  /** The spreads of both votes, once they are compared or explained. */
  spreads: { first: LiveSpread; second: LiveSpread } | null;
  moves: LiveMove[];
  explanation: (LiveExplanation & { gain: LiveGain | null; misconception: LiveMisconception | null }) | null;
}

/** A question of a session that has ended. */
export interface EndedLiveQuestion {
  /** The question with its votes. It holds the explanation only if the session came to it. */
  screen: LiveScreen;
  /** The explanation that nobody saw, for a trainer who asks for it; null if the session came to it. */
  unseen: LiveExplanation | null;
}

/** Returns the question of a round as everybody sees it. */
export function composeLiveQuestion(release: ReleaseWithQuestions, round: LiveRound): LiveQuestion {
  const question = requireQuestion(release, round.questionId);
  const lesson = release.lessons.get(round.lessonId);
  const byId = new Map(listOptions(question).map((option) => [option.id, option]));
  return {
    no: round.no,
    step: round.step,
    choose: round.choose,
    stem: question.stem,
    language: release.content.language,
    lesson: { id: round.lessonId, number: lesson?.number ?? 0, short: lesson?.short ?? "" },
    caseTitle: lesson?.passages.find(({ id }) => id === question.case)?.title ?? null,
    options: round.options.map((id) => ({ id, html: byId.get(id)?.html ?? "" })),
  };
}

/** Returns the explanation of a question, or null before that step. */
export function composeLiveExplanation(release: ReleaseWithQuestions, round: LiveRound): LiveExplanation | null {
  if (round.step !== "explain") return null;
  const question = requireQuestion(release, round.questionId);
  const byId = new Map(listOptions(question).map((option) => [option.id, option]));
  const title = release.lessons.get(round.lessonId)?.passages.find(({ id }) => id === question.passage)?.title ?? "";
  return {
    right: round.options.map((id) => byId.get(id)?.correct ?? false),
    feedback: round.options.map((id) => byId.get(id)?.feedback ?? ""),
    passage: { id: question.passage, title },
  };
}

/** Returns the ids of the right options. Never send this to a screen or a phone before the explanation. */
export function listKey(release: ReleaseWithQuestions, round: LiveRound): string[] {
  return listOptions(requireQuestion(release, round.questionId))
    .filter(({ correct }) => correct)
    .map(({ id }) => id);
}

/** Returns what the big screen shows of a question. */
export function composeLiveScreen(
  release: ReleaseWithQuestions,
  round: LiveRound,
  { counted, members }: { counted: CountedRound; members: number },
): LiveScreen {
  const { tallies, cast } = counted;
  const spreads = composeLiveSpreads(tallies, round);
  const isOfShown = (votes: Record<LiveVote, boolean>) =>
    (["first", "second"] as const).some((vote) => votes[vote] && spreads[vote].chosen !== null);
  const isCompared = round.step === "compare" || round.step === "explain";
  const isFirst = round.step === "first" || round.step === "talk";
  const explanation = composeLiveExplanation(release, round);
  const misconception = round.misconceptionShown ? findMisconception(release, round, spreads) : null;
  return {
    ...composeLiveQuestion(release, round),
    version: composeLiveVersion(round),
    stepAt: round.stepAt.toISOString(),
    answers: isFirst ? cast.first : cast.second,
    cast,
    members,
    spreadHidden: round.spreadHidden,
    leavesOutLate: isOfShown(counted.late),
    keepsChoices: isOfShown(counted.kept),
    spreads: isCompared ? spreads : null,
    moves: isCompared && round.choose === "one" ? composeLiveMoves(tallies, round.options) : [],
    explanation: explanation && {
      ...explanation,
      gain: composeLiveGain(tallies, listKey(release, round)),
      misconception,
    },
  };
}

/** Returns a text that changes whenever the screen must be drawn again. How many voted does not belong to it. */
export function composeLiveVersion({
  no,
  step,
  spreadHidden,
  misconceptionShown,
}: Pick<LiveRound, "no" | "step" | "spreadHidden" | "misconceptionShown">): string {
  return [no, step, spreadHidden ? "h" : "", misconceptionShown ? "m" : ""].join("-");
}

/**
 * Returns the misconception behind the wrong option that leads in the last vote that has a spread. Null if no wrong option has more votes than
 * each other one and at least two, or if the one that leads has no misconception: that of another option would not be what they think now.
 */
export function findMisconception(
  release: ReleaseWithQuestions,
  round: LiveRound,
  { first, second }: { first: LiveSpread; second: LiveSpread },
): LiveMisconception | null {
  const chosen = second.chosen ?? first.chosen;
  if (!chosen) return null;
  const byId = new Map(listOptions(requireQuestion(release, round.questionId)).map((option) => [option.id, option]));
  const [most, next] = round.options
    .map((id, at) => ({ at, option: byId.get(id), count: chosen[at] ?? 0 }))
    .filter(({ option }) => option?.correct === false)
    .sort((a, b) => b.count - a.count);
  if (!most || most.count < 2 || most.count === next?.count) return null;
  const found = release.content.misconceptions.find(({ key }) => key === most.option?.misconception);
  return found ? { at: most.at, name: found.name, discussion: found.discussion } : null;
}

/** What only the trainer sees beside the screen: how many were right. */
export interface LiveAside {
  first: { right: number; answers: number } | null;
  second: { right: number; answers: number } | null;
  hasMisconception: boolean;
}

/** Returns the figures for the trainer. A vote that is open has none, so that its figures don't show what a latecomer chose. */
export function composeLiveAside(
  release: ReleaseWithQuestions,
  round: LiveRound,
  tallies: readonly LiveTally[],
): LiveAside {
  const key = listKey(release, round);
  const isOver = { first: round.step !== "first", second: round.step === "compare" || round.step === "explain" };
  return {
    first: isOver.first ? countRightVotes(tallies, "first", key) : null,
    second: isOver.second ? countRightVotes(tallies, "second", key) : null,
    hasMisconception: findMisconception(release, round, composeLiveSpreads(tallies, round)) !== null,
  };
}

function composeLiveSpreads(tallies: readonly LiveTally[], { options }: LiveRound): Record<LiveVote, LiveSpread> {
  return { first: composeLiveSpread(tallies, "first", options), second: composeLiveSpread(tallies, "second", options) };
}
