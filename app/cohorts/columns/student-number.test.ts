import fc from "fast-check";
import { expect, it } from "vitest";
import { matchOwnColumnList } from "./match-own-column-list";
import { normaliseOwnColumnValue, type OwnColumnPurpose } from "./own-column";
import { parseOwnColumnList } from "./own-column-list";
import { foldStudentNumber, listSharedStudentNumbers } from "./student-number";

const judge = (typed: string, purpose: OwnColumnPurpose = "student-number") => normaliseOwnColumnValue(typed, purpose);
const value = (typed: string) => {
  const judged = judge(typed);
  return judged.ok ? judged.value : judged.reason;
};

it("a number is stored in one spelling, whatever spaces and digits it was typed with", () => {
  const spaces = ["", " ", "  ", "\u00a0", "\u202f", "\t"];
  const zeros = ["0", "０", "٠", "०", "𝟘", "𑁦"].map((zero) => zero.codePointAt(0) ?? 0);
  const digit = fc.tuple(fc.nat(9), fc.constantFrom(...zeros), fc.constantFrom(...spaces));
  fc.assert(
    fc.property(fc.array(digit, { minLength: 1, maxLength: 12 }), (digits) => {
      const typed = digits.map(([number, zero, space]) => String.fromCodePoint(zero + number) + space).join("");
      expect(value(typed)).toBe(digits.map(([number]) => number).join(""));
    }),
  );
});

it("a stored number is not changed by storing it again, and numbers that are folded alike stay so", () => {
  const unit = fc.constantFrom(..."017５٣०aＢéⅧ①ﷺ./-@", " ", "\u00a0", "\u0301", "\u200d");
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 8 }), (typed) => {
      const judged = judge(typed);
      if (!judged.ok) return;
      expect(judge(judged.value)).toEqual(judged);
      expect(foldStudentNumber(judged.value)).toBe(foldStudentNumber(foldStudentNumber(judged.value)));
    }),
    { numRuns: 500 },
  );
});

it("what a spreadsheet program made of a number is refused, and other columns take it", () => {
  const spoiled = ["500163469.0", "500163469,00", "1.23457E9", "5,00184E+08", "5E8", "12/03/2026", "3/12/26"];
  const dates = ["12-03-2026", "2026-03-12", "2026-03-12 00:00:00", "12/03/2026 0:00", "12-mrt", "mrt-26", "3-Dec-26"];
  for (const typed of [...spoiled, ...dates, "#N/A", "#VERW!", "#####", "１２/０３/２０２６"]) {
    expect(judge(typed), typed).toEqual({ ok: false, reason: "value-spoiled" });
    expect(judge(typed, "own").ok, typed).toBe(true);
  }
  for (const typed of [
    "0012345",
    "s1234567",
    "12.345-6/A",
    "12/34/5678",
    "10-20-30",
    "1E1234567",
    "mrt",
    "12-A",
    "2026",
  ])
    expect(value(typed), typed).toBe(typed);
  expect(judge("12/03", "own")).toEqual({ ok: true, value: "12/03" });
  expect(judge("５ 0", "own")).toEqual({ ok: true, value: "５ 0" });
});

const member = (learnerId: string, name: string, number = "") => {
  return { learnerId, name, joinedAt: new Date("2026-03-02T10:00:00Z"), value: number };
};
const members = [
  member("dewi", "Dewi"),
  member("noor", "Noor Bakker", "500 234 740"),
  member("d12", "Deelnemer 12"),
  member("eva", "Eva Bos", "S7"),
];
const match = (text: string, purpose: OwnColumnPurpose = "student-number") => {
  const read = parseOwnColumnList(text);
  if (!read.ok) throw new Error(read.reason);
  const given = { members, invited: [{ email: "d@x.nl", learnerId: "dewi" }], choices: new Map(), purpose };
  return matchOwnColumnList(read.lines, given);
};

it("a spoiled number replaces nothing", () => {
  const [line] = match("Noor Bakker;500234740.0");
  expect(line).toMatchObject({ kind: "wrong", problem: "value-spoiled" });
});

it("numbers with and without spaces are the same number of two people, also if they were stored long ago", () => {
  expect(match("Dewi;500234740")[0]).toMatchObject({ kind: "matched", sharedWith: ["Noor Bakker"] });
  const all = [...members, member("bo", "Bo", "500234740"), member("cor", "Cor", "s7")];
  expect(listSharedStudentNumbers(all)).toEqual([
    { number: "500234740", names: ["Noor Bakker", "Bo"] },
    { number: "S7", names: ["Eva Bos", "Cor"] },
  ]);
  expect(listSharedStudentNumbers(all, "cor")).toEqual([{ number: "S7", names: ["Eva Bos", "Cor"] }]);
  expect(listSharedStudentNumbers(all, "dewi")).toEqual([]);
});

it("a space is enough between the whole name of a member and a number; otherwise the line asks for a comma", () => {
  const told = (text: string, purpose?: OwnColumnPurpose) =>
    match(text, purpose).map((line) =>
      line.kind === "matched" ? [line.name, line.value] : line.kind === "wrong" && line.problem,
    );
  expect(told("Dewi 556677\nnoor bakker  500 234 741")).toEqual([
    ["Dewi", "556677"],
    ["Noor Bakker", "500234741"],
  ]);
  expect(told("Dewi 2B", "own")).toEqual([["Dewi", "2B"]]);
  expect(told("d@x.nl 556677")).toEqual([["Dewi", "556677"]]);
  expect(told("Dewy 556677\nDewi 500234740.0\nDewi\nDeelnemer 12")).toEqual([
    "no-delimiter",
    "value-spoiled",
    "no-value",
    "no-value",
  ]);
  // Beside lines with a comma too, and a line with one is read as before.
  expect(told("Dewi 556677\nDeelnemer 12, 34")).toEqual([
    ["Dewi", "556677"],
    ["Deelnemer 12", "34"],
  ]);
});
