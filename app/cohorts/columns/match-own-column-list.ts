/** Finds out which member each line of a list is about. A pure function. */
import {
  type MemberWithOwnColumnValue,
  normaliseOwnColumnValue,
  type OwnColumnPurpose,
  type OwnColumnValueProblem,
} from "./own-column";
import { foldName, type OwnColumnListLine } from "./own-column-list";
import { foldStudentNumber } from "./student-number";

/** What a line does. `sharedWith`: the others who would then have the same student number. */
export type MatchedOwnColumnLine = {
  line: number;
  text: string;
} /** `sharedWith`: the others who would then have the same student number. */ & (
  | { kind: "matched"; learnerId: string; name: string; value: string; before: string; sharedWith: string[] }
  /** Several members have this name. `candidates`: these members. */
  | { kind: "doubtful"; value: string; candidates: MemberWithOwnColumnValue[] }
  /** No member has this name, or none whom a trainer invited at this address. */
  | { kind: "unknown"; value: string }
  /** The member is already on an earlier line. `first`: that line. */
  | { kind: "double"; name: string; value: string; first: number }
  /**
   * `no-delimiter`: nothing separates the name from the value, and no member has the name before the first digit.
   */
  | { kind: "wrong"; problem: "no-value" | "no-delimiter" | OwnColumnValueProblem }
);

interface Given {
  members: readonly MemberWithOwnColumnValue[];
  /** The addresses of invitations that members accepted. */
  invited: readonly { email: string; learnerId: string }[];
  /** The members whom the trainer chose, by the number of the line. */
  choices: ReadonlyMap<number, string>;
  purpose: OwnColumnPurpose;
}

/**
 * Returns what each line does. A person is found by the address to which an invitation was sent, or else by the name; capitals, accents
 * and the order of the words do not matter. The address of an account is never compared: a trainer can't learn by a list which address
 * belongs to a member (decision 050).
 */
export function matchOwnColumnList(
  lines: readonly OwnColumnListLine[],
  { members, invited, choices, purpose }: Given,
): MatchedOwnColumnLine[] {
  const byId = new Map(members.map((member) => [member.learnerId, member]));
  const byAddress = new Map(invited.map(({ email, learnerId }) => [email, learnerId]));
  const byName = groupBy(members, ({ name }) => foldName(name));
  const byWords = groupBy(
    [...byName].map(([folded, same]) => ({ words: sortWords(folded), same })),
    ({ words }) => words,
  );
  const find = ({ email, foldedName }: Pick<OwnColumnListLine, "email" | "foldedName">): MemberWithOwnColumnValue[] => {
    const addressee = email === null ? undefined : byId.get(byAddress.get(email) ?? "");
    if (addressee) return [addressee];
    return byName.get(foldedName) ?? byWords.get(sortWords(foldedName))?.flatMap(({ same }) => same) ?? [];
  };
  const firstLines = new Map<string, number>();
  const matched = lines.map((each): MatchedOwnColumnLine => {
    const { line, text } = each;
    const spaced = find(each).length === 0 ? each.spaced : null;
    const read = spaced && find(spaced).length > 0 ? spaced : each;
    const judged = normaliseOwnColumnValue(read.value, purpose);
    if (!judged.ok) return { line, text, kind: "wrong", problem: judged.reason };
    const { value } = judged;
    if (value === "") return { line, text, kind: "wrong", problem: spaced ? "no-delimiter" : "no-value" };
    const found = find(read);
    const chosen = found.length === 1 ? found[0] : findChosen(choices.get(line), found, byId);
    if (!chosen)
      return found.length > 1
        ? { line, text, kind: "doubtful", value, candidates: found }
        : { line, text, kind: "unknown", value };
    const { learnerId, name, value: before } = chosen;
    const first = firstLines.get(learnerId);
    if (first !== undefined) return { line, text, kind: "double", name, value, first };
    firstLines.set(learnerId, line);
    return { line, text, kind: "matched", learnerId, name, value, before, sharedWith: [] };
  });
  return purpose === "student-number" ? markSharedNumbers(matched, members) : matched;
}

/** Says at each line who else would have the same number: somebody on another line, or a member who keeps it. */
function markSharedNumbers(
  lines: readonly MatchedOwnColumnLine[],
  members: readonly MemberWithOwnColumnValue[],
): MatchedOwnColumnLine[] {
  const filled = new Map(lines.flatMap((line) => (line.kind === "matched" ? [[line.learnerId, line.value]] : [])));
  const numbers = members.map(({ learnerId, name, value }) => {
    return { learnerId, name, number: foldStudentNumber(filled.get(learnerId) ?? value) };
  });
  const byNumber = groupBy(numbers, ({ number }) => number);
  return lines.map((line) => {
    if (line.kind !== "matched") return line;
    const same = byNumber.get(foldStudentNumber(line.value)) ?? [];
    const others = same.filter(({ learnerId }) => learnerId !== line.learnerId);
    return { ...line, sharedWith: others.map(({ name }) => name) };
  });
}

/** Returns the member whom the trainer chose for a line. Of several members with the name of the line, it must be one. */
function findChosen(
  learnerId: string | undefined,
  found: readonly MemberWithOwnColumnValue[],
  byId: ReadonlyMap<string, MemberWithOwnColumnValue>,
): MemberWithOwnColumnValue | undefined {
  const member = byId.get(learnerId ?? "");
  return member && (found.length === 0 || found.includes(member)) ? member : undefined;
}

const sortWords = (foldedName: string) =>
  foldedName
    .split(" ")
    .filter((word) => word !== "")
    .sort()
    .join(" ");

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    // A name of which no letter is left, such as one of signs only, identifies nobody.
    if (key !== "") groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}
