/**
 * The passages of sources on which a text or a question stands, as authors write them: `p-3 p-8`, or `none` if it stands on no source. The
 * passages themselves are in the folder dossier/ of a course.
 */

/** The form of the id of a passage of a source. `none` does not have it. */
export const sourcePassageIdPattern = /^[a-z]+-[1-9]\d*$/;

/** Returns the ids in the attribute `source` or `to`, an empty list for `none`, or null if it is not written in the right form. */
export function parseSourcePassageIds(written: string): string[] | null {
  const ids = written.split(/\s+/).filter(Boolean);
  if (ids.length === 1 && ids[0] === "none") return [];
  const isRight = ids.length > 0 && ids.every((id) => sourcePassageIdPattern.test(id));
  return isRight && new Set(ids).size === ids.length ? ids : null;
}
