/** Whom a message about a sitting may leave out. This module can also run in the browser. */
import type { MemberBeforeSitting } from "../sittings/members-before-sitting";
import type { BatchPerson } from "./batch";

/** The members whom a message about a sitting may leave out together: who passed under supervision already, and who can't begin in it. */
export const leftOutOfSitting = ["supervised", "blocked"] as const;
export type LeftOutOfSitting = (typeof leftOutOfSitting)[number];

/** One of these parts: its members with why they can't begin, and whether any of them gets the message. */
export interface ReadersPart {
  members: (BatchPerson & { before: MemberBeforeSitting })[];
  gets: boolean;
}

export type ReadersOfSitting = Record<LeftOutOfSitting, ReadersPart>;
