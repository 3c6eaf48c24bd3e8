/** The versions of the text that tells a learner what a trainer sees (`following.seen` in the messages). Pure functions. */

/**
 * The version of the text as it is now. It is stored with every membership. Add a version if the meaning of the text changes: then every
 * member who agreed to an older one is asked again.
 */
export const joinConsentTextVersion = "2026-11-30";

/** Every version that ever was shown, the oldest first. The forms of the oldest version did not name it. */
const versions: readonly string[] = ["2026-11", "2026-11-29", joinConsentTextVersion];

/** The versions that say that a trainer sees final tests. Members who agreed to another version show nothing of them. */
export const consentTextVersionsWithFinalTests: readonly string[] = ["2026-11-29", joinConsentTextVersion];

/**
 * The versions that say that a trainer sees how often each answer was chosen, and may guess what somebody chose. Members who agreed to
 * another version are counted in no such number.
 */
export const consentTextVersionsWithChoices: readonly string[] = [joinConsentTextVersion];

/**
 * Returns the version to which somebody agreed by sending a form that named this version. A form without a known version showed the oldest
 * text.
 */
export function parseConsentTextVersion(named: string): string {
  return versions.find((version) => version === named) ?? (versions[0] as string);
}
