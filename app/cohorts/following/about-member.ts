/** A member about whom a trainer did something just now. This module can also run in the browser. */
import type { MemberWithReasons } from "../needs/read-members-with-reasons.server";
import type { MemberStanding } from "../needs/standing";

/** What a trainer can have done from the list of a group. */
export const doneFromList = ["message", "extension", "finalTest", "need", "back"] as const;

export interface AboutMember {
  learnerId: string;
  name: string;
  done: (typeof doneFromList)[number];
  standing: MemberStanding;
  /** Until when the member stands apart, as ISO text; null if they don't. */
  until: string | null;
}

/** Returns the member of whom the address of the overview says that something was done. Null if it names no member. */
export function findAboutMember(members: readonly MemberWithReasons[], search: URLSearchParams): AboutMember | null {
  const done = doneFromList.find((each) => each === search.get("done"));
  const learnerId = search.get("about");
  const found = done && learnerId ? members.find(({ member }) => member.learnerId === learnerId) : undefined;
  if (!done || !found) return null;
  const { member, standing } = found;
  const until = standing === "arranged" ? (member.needItem?.until ?? null) : null;
  return { learnerId: member.learnerId, name: member.name, done, standing, until };
}
