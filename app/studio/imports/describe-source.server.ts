import { dossierLicences } from "~/content/dossier/dossier-schema";
import { isCourseNameTaken } from "~/content/editions/is-course-name-taken.server";
import { slugPattern } from "~/content/source/course-schema";
import type { Pool } from "~/platform/database/database.server";
import { countCharacters, normaliseAndValidateName, readWrittenText } from "~/platform/text/typed-text";
import {
  type ImportKey,
  maxCourseIdLength,
  maxSourceAddressLength,
  maxSourceEditionLength,
  maxSourceTitleLength,
  type SourceDescription,
} from "./source-import";
import { findSourceImport, updateSourceDescription } from "./source-imports.sql.server";
import { readStoredDescription } from "./stored-description";

export type SourceDescriptionProblems = { [Name in keyof SourceDescription]?: SourceDescriptionProblem };
export type SourceDescriptionProblem =
  | "source-title-empty"
  | "source-title-long"
  | "source-address-wrong"
  | "source-licence-missing"
  | "source-edition-empty"
  | "source-edition-long"
  | "course-name-wrong"
  | "course-name-taken";

/** What was typed about a source. */
export type TypedSourceDescription = { [Name in keyof SourceDescription]: string };

export type DescribeSourceOutcome =
  | { ok: true }
  | { ok: false; reason: "not-found" }
  | { ok: false; reason: "invalid"; problems: SourceDescriptionProblems }
  /** Another page described it since: `stored` is what it says now. */
  | { ok: false; reason: "changed"; stored: SourceDescription; version: number };

/** Stores what an author says about a source that was read. `version`: of the description that the form showed. */
export async function describeSource(
  pool: Pool,
  { id, learnerId, version, ...typed }: ImportKey & TypedSourceDescription & { version: number },
): Promise<DescribeSourceOutcome> {
  const key = { id, learnerId };
  const before = await findSourceImport(pool, key);
  if (before?.state !== "read") return { ok: false, reason: "not-found" };
  const checked = validateSourceDescription(typed);
  if (!checked.ok) return { ok: false, reason: "invalid", problems: checked.problems };
  const { description } = checked;
  if (await isCourseNameTaken(pool, description.courseId))
    return { ok: false, reason: "invalid", problems: { courseId: "course-name-taken" } };
  if (await updateSourceDescription(pool, key, { ...description, version })) return { ok: true };
  const now = await findSourceImport(pool, key);
  const stored = now && readStoredDescription(now);
  if (!now || !stored) return { ok: false, reason: "not-found" };
  const names = Object.keys(description) as (keyof SourceDescription)[];
  // The same form sent twice changes nothing the second time.
  if (names.every((name) => stored[name] === description[name])) return { ok: true };
  return { ok: false, reason: "changed", stored, version: now.descriptionVersion };
}

function validateSourceDescription(
  typed: TypedSourceDescription,
): { ok: true; description: SourceDescription } | { ok: false; problems: SourceDescriptionProblems } {
  const title = normaliseAndValidateName(typed.title, maxSourceTitleLength);
  const edition = normaliseAndValidateName(typed.edition, maxSourceEditionLength);
  const address = readAddress(typed.address);
  const licence = dossierLicences.find((each) => each === typed.licence);
  const courseId = typed.courseId.trim();
  const isName = slugPattern.test(courseId) && courseId.length <= maxCourseIdLength;
  if (title.ok && edition.ok && address.ok && licence && isName)
    return {
      ok: true,
      description: { title: title.name, address: address.address, licence, edition: edition.name, courseId },
    };
  const problems: SourceDescriptionProblems = {};
  if (!title.ok) problems.title = title.reason === "name-long" ? "source-title-long" : "source-title-empty";
  if (!address.ok) problems.address = "source-address-wrong";
  if (!licence) problems.licence = "source-licence-missing";
  if (!edition.ok) problems.edition = edition.reason === "name-long" ? "source-edition-long" : "source-edition-empty";
  if (!isName) problems.courseId = "course-name-wrong";
  return { ok: false, problems };
}

/** Only an address of the web: a link that runs code must not come into a course. */
function readAddress(typed: string): { ok: true; address: string | null } | { ok: false } {
  const { text, isLong } = readWrittenText(typed, maxSourceAddressLength);
  if (isLong) return { ok: false };
  if (text === "") return { ok: true, address: null };
  const isAddress = /^https?:\/\/[^\s\p{C}]+$/u.test(text) && URL.canParse(text);
  return isAddress && countCharacters(text) <= maxSourceAddressLength ? { ok: true, address: text } : { ok: false };
}
