import fc from "fast-check";
import { expect, it } from "vitest";
import {
  composeMatrixQueryString,
  composeMatrixRow,
  countMembersByStatus,
  filterSortAndPageMatrixRows,
  type MatrixCell,
  type MatrixDisplayOptions,
  type MatrixRow,
  matrixFilters,
  matrixRowsPerPage,
  readMatrixDisplayOptions,
} from "./progress-matrix";

const lessonIds = ["een", "twee"];
const usual: MatrixDisplayOptions = { sort: "name", descending: false, show: "all", search: "", page: 1 };
const scores = { firstScore: null, bestScore: null, missed: {} };
const lesson = { lessonId: "een", rounds: 1, failed: 0, answered: 2, passedIn: null, ...scores };
const open: MatrixCell = { state: "open", passedIn: null, answered: 0, questions: 5, failed: 0 };
const course = {
  label: "2",
  lessons: lessonIds.map((id, at) => ({ id, number: at + 1, short: id, questions: 5 })),
  finalTest: null,
};

function row(name: string, change: Partial<MatrixRow> = {}): MatrixRow {
  const rest = {
    edition: null,
    cells: lessonIds.map(() => open),
    passed: 0,
    lessons: 2,
    finalTest: null,
    finalTestScore: null,
    certificate: null,
    activeDaysAgo: null,
    standing: "on-schedule" as const,
    late: false,
  };
  return { learnerId: name, name, ...rest, ...change };
}

it("a cell shows the state of its lesson, whatever the order of the lessons", () => {
  const member = {
    learnerId: "a",
    name: "Aaltje",
    lastActiveAt: new Date("2026-03-09T22:59:00Z"),
    finalTests: null,
    certificateState: null,
    lessons: [
      { ...lesson, lessonId: "twee", passedAt: "2026-03-01T10:00:00Z" },
      { ...lesson, passedAt: null, failed: 2 },
      { ...lesson, lessonId: "van-vroeger", passedAt: "2026-03-01T10:00:00Z" },
    ],
  };
  const found = composeMatrixRow(member, {
    course,
    own: course,
    needs: [{ kind: "behind", scopes: [""], days: 1 }],
    standing: "needs",
    today: "2026-03-10",
  });
  expect(found.cells.map((cell) => cell?.state)).toEqual(["stuck", "passed"]);
  // The last answer was one minute before midnight in Amsterdam, which is yesterday.
  expect(found).toMatchObject({ passed: 1, activeDaysAgo: 1, standing: "needs", late: true });
});

it("a member of another edition has the lessons of that edition, and no final test if it has none", () => {
  const member = {
    learnerId: "a",
    name: "Aaltje",
    lastActiveAt: null,
    finalTests: [],
    certificateState: null,
  };
  const lessons = [{ ...lesson, passedAt: "2026-03-01T10:00:00Z" }];
  const group = { ...course, finalTest: { objectives: [] } };
  const own = { label: "1", lessons: [{ id: "een", number: 1, short: "een", questions: 3 }], finalTest: null };
  const rest = { course: group, needs: [], standing: "on-schedule" as const, today: "2026-03-10" };
  expect(composeMatrixRow({ ...member, lessons }, { ...rest, own })).toMatchObject({
    edition: "1",
    cells: [{ state: "passed", questions: 3 }, null],
    passed: 1,
    lessons: 1,
    finalTest: "none",
  });
  const elsewhere = [{ ...lesson, rounds: 0, passedAt: "2026-03-01T10:00:00Z", passedIn: "0" }];
  expect(composeMatrixRow({ ...member, lessons: elsewhere }, { ...rest, own: group })).toMatchObject({
    edition: null,
    cells: [{ state: "passed", passedIn: "0" }, { state: "open" }],
    passed: 1,
    lessons: 2,
    finalTest: "open",
  });
});

it("names are sorted as people expect, and found without accents", () => {
  const rows = ["Zoë", "Éva", "Abdel", "emre 10", "Emre 9"].map((name) => row(name));
  const names = (query: Partial<MatrixDisplayOptions>) =>
    filterSortAndPageMatrixRows(rows, { ...usual, ...query }, lessonIds).rows.map((r) => r.name);
  expect(names({})).toEqual(["Abdel", "Emre 9", "emre 10", "Éva", "Zoë"]);
  expect(names({ descending: true })[0]).toBe("Zoë");
  expect(names({ search: "EVA" })).toEqual(["Éva"]);
  expect(names({ search: "zoe" })).toEqual(["Zoë"]);
});

it("sorting by a lesson puts stuck members first; by progress and by activity, equal ones go by name", () => {
  const cells = (state: "stuck" | "passed" | "busy") => [{ ...open, state }, open];
  const rows = [
    row("C", { cells: cells("passed"), passed: 1, activeDaysAgo: 3 }),
    row("B", { cells: cells("busy"), activeDaysAgo: 0 }),
    row("A", { cells: cells("stuck") }),
  ];
  const names = (sort: string, descending = false) =>
    filterSortAndPageMatrixRows(rows, { ...usual, sort, descending }, lessonIds).rows.map((each) => each.name);
  expect(names("een")).toEqual(["A", "B", "C"]);
  expect(names("progress", true)).toEqual(["C", "A", "B"]);
  expect(names("active")).toEqual(["B", "C", "A"]);
  expect(names("twee")).toEqual(["A", "B", "C"]);
});

it("filters select members, and figures count them", () => {
  const rows = [
    row("a", { standing: "needs", late: true }),
    row("b", { activeDaysAgo: 2, standing: "arranged" }),
    row("c", { activeDaysAgo: 0, certificate: "valid" }),
    row("d", { activeDaysAgo: 0, certificate: "revoked" }),
  ];
  const count = (show: MatrixDisplayOptions["show"]) =>
    filterSortAndPageMatrixRows(rows, { ...usual, show }, lessonIds).total;
  expect(matrixFilters.map(count)).toEqual([4, 1, 1, 2, 1, 1, 2]);
  expect(countMembersByStatus(rows)).toEqual({ members: 4, needs: 1, arranged: 1, onSchedule: 2, certificates: 1 });
});

it("every row is on exactly one page, in the same order whatever order they came in", () => {
  const anyRow = fc.record({
    name: fc.string(),
    learnerId: fc.uuid(),
    passed: fc.nat(2),
    activeDaysAgo: fc.option(fc.nat(30), { nil: null }),
  });
  const sorts = fc.constantFrom("name", "progress", "active", "een");
  fc.assert(
    fc.property(
      fc.uniqueArray(anyRow, { maxLength: 250, selector: (r) => r.learnerId }),
      sorts,
      fc.boolean(),
      (given, sort, descending) => {
        const rows = given.map((each) => row(each.name, each));
        const query = { ...usual, sort, descending };
        const { pages } = filterSortAndPageMatrixRows(rows, query, lessonIds);
        const read = (from: MatrixRow[]) =>
          Array.from(
            { length: pages },
            (_, at) => filterSortAndPageMatrixRows(from, { ...query, page: at + 1 }, lessonIds).rows,
          ).flat();
        expect(
          read(rows)
            .map((r) => r.learnerId)
            .sort(),
        ).toEqual(rows.map((r) => r.learnerId).sort());
        expect(read([...rows].reverse())).toEqual(read(rows));
        expect(pages).toBe(Math.max(1, Math.ceil(rows.length / matrixRowsPerPage)));
      },
    ),
  );
});

it("a query can be read back from its address, and invalid values get their defaults", () => {
  const query = fc.record({
    sort: fc.constantFrom("name", "progress", "active", ...lessonIds),
    descending: fc.boolean(),
    show: fc.constantFrom(...matrixFilters),
    search: fc.string({ maxLength: 20 }).map((text) => text.replaceAll("\0", "").trim()),
    page: fc.integer({ min: 1, max: 9999 }),
  });
  fc.assert(
    fc.property(query, (given) => {
      const search = composeMatrixQueryString(given, { page: given.page });
      expect(readMatrixDisplayOptions(new URLSearchParams(search), lessonIds)).toEqual(given);
    }),
  );
  const nonsense = new URLSearchParams("sort=-constructor&show=toString&page=-1&search=%00");
  expect(readMatrixDisplayOptions(nonsense, lessonIds)).toEqual(usual);
});

it("a page after the last one is the last one", () => {
  const rows = Array.from({ length: 101 }, (_, at) => row(`n${at}`));
  expect(filterSortAndPageMatrixRows(rows, { ...usual, page: 9 }, lessonIds)).toMatchObject({
    page: 2,
    pages: 2,
    total: 101,
  });
});
