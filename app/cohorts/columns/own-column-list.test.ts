import { expect, it, vi } from "vitest";
import { matchOwnColumnList } from "./match-own-column-list";
import { type MemberWithOwnColumnValue, maxOwnColumnValueLength, normaliseOwnColumnValue } from "./own-column";
import { parseOwnColumnList } from "./own-column-list";

const joinedAt = new Date("2026-03-02T10:00:00Z");
const member = (learnerId: string, name: string, value = ""): MemberWithOwnColumnValue => {
  return { learnerId, name, joinedAt, value };
};
const members = [
  member("noor", "Noor Bakker"),
  member("jan", "Jan de Vries", "2A"),
  member("zoe", "Zoë Öz"),
  member("sam1", "Sam Smit"),
  member("sam2", "sam smit"),
  member("pj", "Pieter Jan"),
  member("jp", "Jan Pieter"),
];
const lines = (text: string) => {
  const read = parseOwnColumnList(text);
  if (!read.ok) throw new Error(read.reason);
  return read.lines;
};
const match = (text: string, more: Partial<Parameters<typeof matchOwnColumnList>[1]> = {}) =>
  matchOwnColumnList(lines(text), { members, invited: [], choices: new Map(), purpose: "own", ...more });
const brief = (text: string, more = {}) =>
  match(text, more).map((line) => [
    line.line,
    line.kind,
    "name" in line ? line.name : "",
    "value" in line ? line.value : "",
  ]);

it("the last column is the value, and what stands before it names the person", () => {
  const told = (text: string) => lines(text).map(({ name, email, value }) => [name, email, value]);
  expect(told("Noor Bakker; 2B")).toEqual([["Noor Bakker", null, "2B"]]);
  expect(told("Noor\tvan der\tBakker\t0012")).toEqual([["Noor van der Bakker", null, "0012"]]);
  expect(told("Noor Bakker <Noor@Example.org>; 2B")).toEqual([["Noor Bakker", "noor@example.org", "2B"]]);
  expect(told("Noor Bakker;noor@example.org;2B\nBo;bo@example.org;")).toEqual([
    ["Noor Bakker", "noor@example.org", "2B"],
    ["Bo", "bo@example.org", ""],
  ]);
  expect(told("Vries, Jan de, 12\nNoor Bakker, 13")).toEqual([
    ["Vries Jan de", null, "12"],
    ["Noor Bakker", null, "13"],
  ]);
  expect(told("Naam;Studentnummer;;\nNoor Bakker;77;;\n")).toEqual([["Noor Bakker", null, "77"]]);
});

it("a first line with headings is skipped, and one with a person is not", () => {
  expect(lines("Voornaam;Achternaam;Klas\nNoor;Bakker;2B").map(({ line }) => line)).toEqual([2]);
  expect(lines("student;1234567").map(({ name }) => name)).toEqual(["student"]);
  expect(parseOwnColumnList("Naam;Klas\n")).toEqual({ ok: false, reason: "list-empty" });
  expect(parseOwnColumnList("a;b\n".repeat(2001))).toEqual({ ok: false, reason: "list-long" });
});

it("a person is found by name, whatever the capitals, accents and order of the words", () => {
  expect(brief("NOOR  bakker;1\nZoe Oz;2\nVries, Jan de;3")).toEqual([
    [1, "matched", "Noor Bakker", "1"],
    [2, "matched", "Zoë Öz", "2"],
    [3, "matched", "Jan de Vries", "3"],
  ]);
  // The order decides between two who have the same words.
  expect(brief("Jan Pieter;1\nPieter Jan;2").map(([, , name]) => name)).toEqual(["Jan Pieter", "Pieter Jan"]);
  expect(match("Jan de Vries;2B")[0]).toMatchObject({ before: "2A" });
});

it("two people of one name are never guessed at: the trainer chooses, and only one of the two", () => {
  const [line] = match("Sam Smit;2B");
  expect(line).toMatchObject({ kind: "doubtful" });
  expect(line?.kind === "doubtful" && line.candidates.map(({ learnerId }) => learnerId)).toEqual(["sam1", "sam2"]);
  const choose = (learnerId: string) => match("Sam Smit;2B", { choices: new Map([[1, learnerId]]) })[0];
  expect(choose("sam2")).toMatchObject({ kind: "matched", learnerId: "sam2" });
  expect(choose("noor")).toMatchObject({ kind: "doubtful" });
  expect(choose("somebody else")).toMatchObject({ kind: "doubtful" });
});

it("a line that names nobody can be given a member, and a certain line can't be turned to somebody else", () => {
  expect(brief("Norah B.;2B")).toEqual([[1, "unknown", "", "2B"]]);
  expect(brief("Norah B.;2B", { choices: new Map([[1, "noor"]]) })).toEqual([[1, "matched", "Noor Bakker", "2B"]]);
  expect(brief("Jan de Vries;2B", { choices: new Map([[1, "noor"]]) })).toEqual([[1, "matched", "Jan de Vries", "2B"]]);
});

it("an address counts only if a trainer invited it; the name beside it counts otherwise", () => {
  const invited = [{ email: "n@example.org", learnerId: "noor" }];
  expect(brief("n@example.org;2B", { invited })).toEqual([[1, "matched", "Noor Bakker", "2B"]]);
  expect(brief("other@example.org;2B", { invited })).toEqual([[1, "unknown", "", "2B"]]);
  expect(brief("Zoë Öz <other@example.org>;2B", { invited })).toEqual([[1, "matched", "Zoë Öz", "2B"]]);
  expect(brief("x@example.org;2B", { invited: [{ email: "x@example.org", learnerId: "left" }] })).toEqual([
    [1, "unknown", "", "2B"],
  ]);
});

it("the first line about a member counts, and a line without a value erases nothing", () => {
  expect(brief("Noor Bakker;1\nBakker Noor;2")).toEqual([
    [1, "matched", "Noor Bakker", "1"],
    [2, "double", "Noor Bakker", "2"],
  ]);
  const wrong = match(`Noor Bakker;\nJan de Vries\nZoë Öz;${"x".repeat(121)}`);
  expect(wrong.map((line) => line.kind === "wrong" && line.problem)).toEqual(["no-value", "no-value", "value-long"]);
});

it("a student number that somebody else would have too is told at each line: on another line, or stored and kept", () => {
  const numbers = { purpose: "student-number" as const, members: [...members, member("eva", "Eva Bos", "S7")] };
  const sharedOf = (text: string) =>
    match(text, numbers).map((line) => (line.kind === "matched" ? line.sharedWith : line.kind));
  expect(sharedOf("Noor Bakker;12\nZoë Öz;12\nPieter Jan;13")).toEqual([["Zoë Öz"], ["Noor Bakker"], []]);
  expect(sharedOf("Noor Bakker;s7")).toEqual([["Eva Bos"]]);
  // Who gets another number in the same list does not keep the old one.
  expect(sharedOf("Noor Bakker;s7\nEva Bos;8")).toEqual([[], []]);
  expect(match("Noor Bakker;12\nZoë Öz;12").map((line) => "sharedWith" in line && line.sharedWith)).toEqual([[], []]);
});

it("a name of signs only identifies nobody", () => {
  const odd = { members: [member("odd", "!!!"), ...members] };
  expect(brief("???;2B", odd)).toEqual([[1, "unknown", "", "2B"]]);
  expect(brief("!!!;2B", odd)).toEqual([[1, "unknown", "", "2B"]]);
});

it("a value has at most 120 characters, and a student number can't be a formula", () => {
  const judge = (typed: string, purpose: "own" | "student-number" = "own") => normaliseOwnColumnValue(typed, purpose);
  const emoji = "😀".repeat(maxOwnColumnValueLength);
  expect(judge(emoji)).toEqual({ ok: true, value: emoji });
  expect(judge(`${emoji}x`)).toEqual({ ok: false, reason: "value-long" });
  expect(judge("  2\n B ")).toEqual({ ok: true, value: "2 B" });
  for (const number of ["0012345", "s1234567", "12.345-6/A", "u1@school.nl", ""])
    expect(judge(number, "student-number")).toEqual({ ok: true, value: number });
  for (const number of ["=1+1", "+31", "-1", "@x", "12;34", '1"2', "12,5", "1-", "!"])
    expect(judge(number, "student-number")).toEqual({ ok: false, reason: "value-no-number" });
});

it("a name or a value that is far too long is never normalised, and names of a list are not compared anew", () => {
  const long = "ﷺ".repeat(30_000);
  const normalise = vi.spyOn(String.prototype, "normalize");
  const read = lines(`${long}\tx\nNoor Bakker\t${"e\u0316\u0301".repeat(10_000)}\n${"n".repeat(101)}\tx`);
  expect(match("Noor Bakker;1")[0]).toMatchObject({ kind: "matched" });
  const before = normalise.mock.calls.length;
  const matched = matchOwnColumnList(read, { members: [], invited: [], choices: new Map(), purpose: "own" });
  expect(matched.map(({ kind }) => kind)).toEqual(["unknown", "wrong", "unknown"]);
  expect(normalise.mock.contexts.some((text) => String(text).length > 2000)).toBe(false);
  // Only the two short values are brought into one spelling.
  expect(normalise.mock.contexts.slice(before).map(String)).toEqual(["x", "x", "x", "x"]);
  normalise.mockRestore();
});
