import { expect, it } from "vitest";
import {
  joinExtensionsOfOneAct,
  parseDownloadedFileName,
  parseStaffActionInLearnerLog,
  recordedCohortChangeKinds,
  removeRepeatedDownloadEntries,
  type StaffActionLogEntryForLearner,
} from "./learner-log";

const entry = (at: string, object: string, by = "Marieke"): StaffActionLogEntryForLearner => ({
  at: new Date(`2026-03-02T${at}:00Z`),
  deed: "cohort-export",
  by,
  gone: false,
  cohort: { id: "sw-2b", name: "SW-2B", courseId: "fiets" },
  role: null,
  scope: null,
  trainer: null,
  file: parseDownloadedFileName(object),
  message: null,
  extensions: [],
  grant: null,
});
const times = (entries: StaffActionLogEntryForLearner[]) =>
  removeRepeatedDownloadEntries(entries).map(({ at }) => at.toISOString().slice(11, 16));

it("every change of a group that members can read about is an action of its own, and so is making the group", () => {
  for (const kind of recordedCohortChangeKinds)
    expect(parseStaffActionInLearnerLog("cohort-changed", kind)).toBe(`cohort-changed-${kind}`);
  expect(parseStaffActionInLearnerLog("cohort-changed", "created")).toBe("cohort-changed-created");
  for (const [action, what] of [
    ["cohort-changed", "deleted"],
    ["cohort-joined", ""],
    ["constructor", ""],
  ] as const)
    expect(parseStaffActionInLearnerLog(action, what)).toBeNull();
});

it("a file in the log has a kind and a format", () => {
  expect(parseDownloadedFileName("matrix.csv")).toEqual({ kind: "matrix", form: "csv" });
  expect(parseDownloadedFileName("report.pdf")).toEqual({ kind: "report", form: "pdf" });
  for (const object of ["", "matrix", "secrets.csv", "constructor.csv"])
    expect(parseDownloadedFileName(object)).toBeNull();
});

it("the same file within an hour is one line; another format, person or hour is a new line", () => {
  expect(times([entry("12:02", "matrix.csv"), entry("12:01", "matrix.csv"), entry("12:00", "matrix.csv")])).toEqual([
    "12:02",
  ]);
  expect(times([entry("12:02", "matrix.csv"), entry("12:01", "matrix.xlsx")])).toHaveLength(2);
  expect(times([entry("12:02", "matrix.csv"), entry("12:01", "matrix.csv", "Bo")])).toHaveLength(2);
  expect(times([entry("14:00", "matrix.csv"), entry("12:30", "matrix.csv")])).toHaveLength(2);
  const message: StaffActionLogEntryForLearner = { ...entry("12:00", "x"), deed: "cohort-message" };
  expect(times([message, message])).toHaveLength(2);
});

it("more time for several deadlines by one act is one entry; another act, day or reason is another", () => {
  const dueAt = new Date("2026-04-01T10:00:00Z");
  const given = (scope: string, at = "12:00", reason = "Ziek."): StaffActionLogEntryForLearner => ({
    ...entry(at, ""),
    deed: "cohort-extension",
    extensions: [{ scope, seq: 1, dueAt, takesBack: null, reason, by: "Marieke", at: dueAt }],
  });
  const all = [
    given("c"),
    given("a"),
    entry("12:00", "matrix.csv"),
    given("b", "12:00", "Anders."),
    given("a", "11:00"),
  ];
  const scopes = joinExtensionsOfOneAct(all).map(({ extensions }) => extensions.map(({ scope }) => scope));
  expect(scopes).toEqual([["c", "a"], [], ["b"], ["a"]]);
});
