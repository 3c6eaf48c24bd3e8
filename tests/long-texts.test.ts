/** These tests check that nobody else has to wait for a form, whatever text it contains and however long. */
import { expect, it, vi } from "vitest";
import { validateEmail } from "~/accounts/identity/email";
import { validatePersonName } from "~/accounts/identity/person-name";
import { checkPasswordLength } from "~/accounts/password/password-rules";
import { isEquivalentTypedName } from "~/certificates/verify/equivalent-typed-name";
import { parseInvitationList } from "~/cohorts/inviting/invitation-list";
import { maxInvitationListCharactersReadInSiteProcess } from "~/cohorts/inviting/invitation-list-reader";
import { cleanTypedText, normaliseMultilineText, normaliseTextToOneLine } from "~/platform/text/typed-text";
import { collectTextFields } from "~/web/forms/posted-form.server";
import { readSafeNextPath } from "~/web/params/next-path";
import { normalizeTypedAnswer } from "../app/questions/typed/normalize-typed-answer";

vi.setConfig({ testTimeout: 60_000 });

const longestForm = 100_000;
/** Pieces of text that are repeated often, so that an inefficient pattern would try every combination. */
const parts = [
  ...[
    "a",
    " ",
    "\n",
    "\r",
    "@",
    ".",
    "-",
    "'",
    '"',
    "<",
    ">",
    ",",
    ";",
    "\\",
    "/",
    "%",
    "(",
    "sep=",
    "a.",
    "a@",
    " -",
    '"a,',
    "<a@b.nl",
  ],
  ...["\u200d", "\u00ad", "\u0301\u0316", "\ufdfa", "\u{1f600}", "\u200c\u0628", "é", "漢", "İ", "\ufffc", "‚"],
];
const readers: [string, (text: string) => unknown, number?][] = [
  ["an address", validateEmail],
  ["the domain of an address", (text) => validateEmail(`a@b${text}.nl`)],
  ["a name", validatePersonName],
  ["a line", normaliseTextToOneLine],
  ["lines", normaliseMultilineText],
  ["a password", checkPasswordLength],
  ["an answer", cleanTypedText],
  ["a word in a gap", normalizeTypedAnswer],
  ["the name on a certificate", (text) => isEquivalentTypedName(text, "Jan")],
  ["where to go next", (text) => readSafeNextPath(`/${text}`, "/")],
  ["a list of people that is read at once", parseInvitationList, maxInvitationListCharactersReadInSiteProcess],
];

it.each(readers)("%s is read in less than two seconds, for any text", (_what, read, longest = longestForm) => {
  for (const part of parts) {
    const typed = `x${part.repeat(longest / Buffer.byteLength(part))}x`;
    const before = performance.now();
    const [field = ""] = collectTextFields([["field", typed]]).field ?? [];
    read(field);
    expect(performance.now() - before, JSON.stringify(part)).toBeLessThan(2000);
  }
});
