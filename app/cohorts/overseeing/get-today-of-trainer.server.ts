import type { ReleaseCache } from "~/content/release/release-cache.server";
import { computeSittingState } from "~/learning/sitting/sitting";
import { formatAmsterdamDay } from "~/platform/amsterdam";
import type { Pool } from "~/platform/database/database.server";
import { findAboutMember } from "../following/about-member";
import type { MemberCountsByStatus } from "../following/progress-matrix";
import { compareMembersByNeedForTrainer } from "../needs/reasons";
import { computeMemberStanding } from "../needs/standing";
import { listDeadlinesOfWeek } from "./deadlines-of-week";
import type {
  ArrangedMemberOfGroup,
  MemberOfGroupInNeed,
  NamedGroup,
  SittingOfToday,
  TodayOfTrainer,
} from "./groups-of-trainer";
import {
  countMembersBeforeDeadline,
  type GroupWithMembers,
  readGroupsOfTrainer,
} from "./read-groups-of-trainer.server";

/**
 * Returns what a trainer has to do today, in all groups together: who needs them, the most urgent first, and what happens in the groups. Who is
 * in two groups is listed once for each. It takes three statements, however many groups there are.
 * @param search what the address of the page says about what was just done
 */
export async function getTodayOfTrainer(
  pool: Pool,
  releases: ReleaseCache,
  { trainerId, search = new URLSearchParams(), now }: { trainerId: string; search?: URLSearchParams; now: Date },
): Promise<TodayOfTrainer> {
  const { groups } = await readGroupsOfTrainer(pool, releases, { trainerId, now });
  const today = formatAmsterdamDay(now);
  const needs = groups.flatMap(listNeeds).sort(compareInGroups);
  const named = groups.map((each) => ({ ...each, name: nameOf(each) }));
  return {
    today,
    groups: groups.length,
    figures: groups.reduce(addFigures, { members: 0, needs: 0, arranged: 0, onSchedule: 0, certificates: 0 }),
    needs,
    about: findAbout(groups, search),
    arranged: groups.flatMap(listArranged).sort(compareByReturn),
    returned: needs.filter((each) => didReturnOn(each, today)),
    deadlines: named
      .flatMap(({ group, courses, members, name }) =>
        listDeadlinesOfWeek(group.deadlines, now).map((deadline) => {
          return { ...countMembersBeforeDeadline(members, deadline), group: name, course: courses.course };
        }),
      )
      .sort((a, b) => a.day.localeCompare(b.day) || compare(a.group.name, b.group.name)),
    sittings: named
      .flatMap(({ group, name }) => group.sittings.flatMap((each) => readSitting(each, name, now)))
      .sort((a, b) => a.opensAt.localeCompare(b.opensAt)),
    live: named.flatMap(({ group, name }) => (group.liveSessionId ? [{ id: group.liveSessionId, group: name }] : [])),
    bounced: named.flatMap(({ group, name }) => (group.bounced > 0 ? [{ count: group.bounced, group: name }] : [])),
  };
}

/** Returns how many members need a trainer, in all groups together. It takes three statements, however many groups there are. */
export async function countMembersInNeedOfTrainer(
  pool: Pool,
  releases: ReleaseCache,
  input: { trainerId: string; now: Date },
): Promise<number> {
  const { groups } = await readGroupsOfTrainer(pool, releases, input);
  return groups.reduce((sum, { figures }) => sum + figures.needs, 0);
}

const { compare } = new Intl.Collator("nl");

function nameOf({ group: { id, name }, courses: { course } }: GroupWithMembers): NamedGroup {
  return { id, name, language: course.language };
}

function addFigures(sum: MemberCountsByStatus, { figures }: GroupWithMembers): MemberCountsByStatus {
  return {
    members: sum.members + figures.members,
    needs: sum.needs + figures.needs,
    arranged: sum.arranged + figures.arranged,
    onSchedule: sum.onSchedule + figures.onSchedule,
    certificates: sum.certificates + figures.certificates,
  };
}

function findAbout(groups: readonly GroupWithMembers[], search: URLSearchParams): TodayOfTrainer["about"] {
  const of = groups.find(({ group }) => group.id === search.get("group"));
  const about = of ? findAboutMember(of.members, search) : null;
  return of && about ? { ...about, group: nameOf(of) } : null;
}

function listNeeds(of: GroupWithMembers): MemberOfGroupInNeed[] {
  const group = { ...nameOf(of), hasDeadlines: of.group.deadlines.length > 0 };
  return of.members.flatMap(({ member: { learnerId, name, needItem }, own, needs, standing }) =>
    standing === "needs" ? [{ learnerId, name, course: own, needs, item: needItem, group }] : [],
  );
}

function listArranged(of: GroupWithMembers): ArrangedMemberOfGroup[] {
  const group = nameOf(of);
  return of.members.flatMap(({ member: { learnerId, name, needItem }, standing }) =>
    standing === "arranged" && needItem?.until
      ? [{ learnerId, name, item: { ...needItem, until: needItem.until }, group }]
      : [],
  );
}

/** Returns whether a member stood apart until this day. Whom a new reason brought back before the date did not. */
function didReturnOn({ item, needs }: MemberOfGroupInNeed, day: string): boolean {
  if (!item?.until) return false;
  const until = new Date(item.until);
  const before = new Date(until.getTime() - 1);
  return formatAmsterdamDay(until) === day && computeMemberStanding(needs, item, before) === "arranged";
}

function compareInGroups(a: MemberOfGroupInNeed, b: MemberOfGroupInNeed): number {
  return compareMembersByNeedForTrainer(a, b) || compare(a.group.name, b.group.name);
}

function compareByReturn(a: ArrangedMemberOfGroup, b: ArrangedMemberOfGroup): number {
  return (
    Date.parse(a.item.until) - Date.parse(b.item.until) ||
    compare(a.name, b.name) ||
    compare(a.group.name, b.group.name)
  );
}

function readSitting(
  { id, room, opensAt, closesAt }: GroupWithMembers["group"]["sittings"][number],
  group: NamedGroup,
  now: Date,
): SittingOfToday[] {
  const state = computeSittingState({ opensAt: new Date(opensAt), closesAt: new Date(closesAt), closedAt: null }, now);
  if (state === "closed" || state === "withdrawn" || state === "lapsed") return [];
  return [{ id, group, room, opensAt, closesAt, state }];
}
