import type { ReleaseCache } from "~/content/release/release-cache.server";
import { findSupervisionsAtStake } from "~/learning/sitting/leave-sittings.server";
import type { SupervisionAtStake } from "~/learning/sitting/sitting";
import type { Db } from "~/platform/database/database.server";
import { planExtension } from "../acting/extension-plan.server";
import { allLateScopes } from "../acting/extension-rules";
import { fillInName, hasPlaceOfName } from "../acting/message-text";
import type { Cohort } from "../group/cohort";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import { composeCohortMoment } from "../group/silence";
import {
  type MembersWithReasons,
  type MemberWithReasons,
  readMembersWithReasons,
} from "../needs/read-members-with-reasons.server";
import { listEffectiveDeadlinesOfMember } from "../needs/reasons";
import { findEndOfItem, findEndOfLater, findNoteInForce } from "../needs/standing";
import type { Batch, BatchPerson, BatchPreview, PersonSetApart, PlaceOnList } from "./batch";
import { computePlacesAfterBatch, countEffectOnList } from "./effect-on-list";
import { planReminders } from "./remind-members-of-batch.server";

type PreviewInput = CohortTrainerKey & {
  batch: Batch;
  cohort: Pick<Cohort, "courseId" | "startsOn" | "endsOn">;
  /** The id of the person whose message is shown, or null for the first. */
  readerId: string | null;
  now: Date;
};

/** Returns who would get what if a batch were sent now. It takes five statements at most, however many people there are. */
export async function previewBatch(
  db: Db,
  releases: ReleaseCache,
  { batch, cohort, readerId, now, ...key }: PreviewInput,
): Promise<BatchPreview> {
  const { members, draft, act } = batch;
  const learnerIds = members.map(({ learnerId }) => learnerId);
  const read = await readMembersWithReasons(db, releases, { ...key, cohort, learnerIds, now });
  const apartOf = findApart(read.members, batch, now);
  const frame = { members: read.members, moment: read.moment, deadlines: read.deadlines };
  /** What the batch does to the list, for those who get it. `given`: the deadline that a member gets for each scope. */
  const effect = (gets: BatchPerson[], given?: { scopesOf: (learnerId: string) => string[]; dueAt: Date }) => {
    if (act === "remove") return { apart: [], onList: null };
    if (batch.toGroup) return { apart: members.flatMap((person) => apartOf(person)), onList: null };
    const reached = new Set(gets.map(({ learnerId }) => learnerId));
    const places = computePlacesAfterBatch({ ...frame, act, reached, given });
    const apart = members.flatMap((person) => apartOf(person, places.get(person.learnerId)));
    return { apart, onList: countEffectOnList(read.members, (learnerId) => places.get(learnerId)) };
  };
  const nobody = {
    skipped: [],
    overtaken: [],
    given: [],
    isGivenMeanwhile: false,
    atStake: { open: [], undecided: [] },
  };
  const all: BatchPreview = { gets: members, ...effect(members), ...nobody, letter: null, problem: null };
  if (act === "remove") {
    const stakes = await findSupervisionsAtStake(db, { cohortId: key.cohortId, learnerIds, now });
    const whose = (stake: SupervisionAtStake) => members.filter(({ learnerId }) => stakes.get(learnerId) === stake);
    return { ...all, atStake: { open: whose("open"), undecided: whose("undecided") } };
  }
  if (act === "reminder") {
    if (!composeCohortMoment(cohort, now).running) return { ...all, problem: "not-running" };
    const reminded = await planReminders(db, { ...key, cohort, learnerIds, now });
    const parts = split(members, (id) => reminded.has(id));
    return { ...all, ...parts, ...effect(parts.gets) };
  }
  if (draft && "scope" in draft) {
    const planned = await planExtension(db, draft, { ...key, read, endsOn: cohort.endsOn, replaces: false, now });
    if (!planned.ok) return { ...all, onList: null, problem: { problems: planned.problems } };
    const { scopesOf, dueNowOf, overtakenOf, isGivenMeanwhile, extension } = planned.plan;
    const { gets, skipped } = split(members, (id) => scopesOf(id).length > 0);
    const overtaken = gets.flatMap((one) => {
      const scopes = overtakenOf(one.learnerId).map(({ scope }) => scope);
      return scopes.length > 0 ? [{ ...one, scopes }] : [];
    });
    const given = findGivenBefore(read, draft.scope === allLateScopes ? members : [], now);
    const numbersOf = readLessonNumbers(read.members, draft.scope === allLateScopes ? scopesOf : () => []);
    const told = gets.map((one) => ({ ...one, dueNow: dueNowOf(one.learnerId), lessons: numbersOf(one.learnerId) }));
    const parts = { gets: told, skipped, overtaken, given, isGivenMeanwhile };
    return { ...all, ...parts, ...effect(gets, { scopesOf, dueAt: extension.dueAt }) };
  }
  if (!draft) return all;
  const reader = members.find(({ learnerId }) => learnerId === readerId) ?? members[0];
  const letter = reader && { reader: reader.name, ...fillInName(draft, reader.name), hasName: hasPlaceOfName(draft) };
  return { ...all, letter: letter ?? null };
}

/** Returns who of some people has time by the latest act of a trainer, where it runs out after now, and who has nothing late any more. */
function findGivenBefore(
  { members, deadlines }: Pick<MembersWithReasons, "members" | "deadlines">,
  people: readonly BatchPerson[],
  now: Date,
): BatchPreview["given"] {
  const found = new Map(members.map((each) => [each.member.learnerId, each]));
  return people.flatMap((person) => {
    const { member, needs = [] } = found.get(person.learnerId) ?? {};
    const item = member?.needItem;
    if (item?.kind !== "extension" || needs.some(({ kind }) => kind === "behind")) return [];
    const own = listEffectiveDeadlinesOfMember(deadlines, member?.extensions ?? []);
    const times = own.filter(({ dueAt }, at) => dueAt > now && (deadlines[at]?.dueAt ?? now) < now);
    if (times.length === 0) return [];
    return [{ ...person, item, until: new Date(Math.max(...times.map(({ dueAt }) => dueAt.getTime()))) }];
  });
}

function split(members: BatchPerson[], gains: (learnerId: string) => boolean) {
  return {
    gets: members.filter(({ learnerId }) => gains(learnerId)),
    skipped: members.filter(({ learnerId }) => !gains(learnerId)),
  };
}

/** Returns a function that gives a person whom a trainer set apart, as a list of one, or of none if nothing holds. */
function findApart(members: readonly MemberWithReasons[], { toGroup }: Pick<Batch, "toGroup">, now: Date) {
  const found = new Map(members.map((each) => [each.member.learnerId, each]));
  return (person: BatchPerson, after: PlaceOnList | null = null): PersonSetApart[] => {
    const { member, standing } = found.get(person.learnerId) ?? {};
    const item = member?.needItem ?? null;
    if (!item) return [];
    // Who came back because of something new is on the list, whatever day was chosen.
    const isBack = standing === "needs";
    const until = isBack ? null : (findEndOfLater(item, now) ?? (toGroup ? null : findEndOfItem(item, now)));
    const isNoted = !toGroup && findNoteInForce(item, now) !== "";
    const isSame = after?.standing === standing && Date.parse(after?.until ?? "") === Date.parse(until ?? "");
    return until || isNoted ? [{ ...person, item, until, after: isSame ? null : after }] : [];
  };
}

/** Returns a function that gives the numbers of the lessons that a member gets more time for. The course as a whole has none. */
function readLessonNumbers(members: readonly MemberWithReasons[], scopesOf: (learnerId: string) => string[]) {
  const courses = new Map(members.map(({ member, own }) => [member.learnerId, own]));
  return (learnerId: string): number[] => {
    const scopes = scopesOf(learnerId);
    const lessons = courses.get(learnerId)?.lessons ?? [];
    return lessons.filter(({ id }) => scopes.includes(id)).map(({ number }) => number);
  };
}
