import fc from "fast-check";
import { expect, it } from "vitest";
import {
  composeMatrixQueryString,
  countMembersByFilter,
  filterSortAndPageMembers,
  type MatrixDisplayOptions,
  matrixFilters,
  matrixRowsPerPage,
  readMatrixDisplayOptions,
} from "./matrix-display";
import type { MatrixMember } from "./progress-matrix";

const lessonIds = ["een", "twee"];
const usual: MatrixDisplayOptions = {
  sort: "name",
  descending: false,
  show: "all",
  search: "",
  scores: true,
  pick: null,
  page: 1,
};

type State = "stuck" | "open" | "busy" | "passed";
type Member = MatrixMember & { states: State[] };

function row(name: string, change: Partial<Member> = {}): Member {
  const rest = {
    passed: 0,
    certificate: null,
    activeDaysAgo: null,
    standing: "on-schedule" as const,
    lateScopes: [],
    beforeDeadline: null,
    isReadyForFinalTest: false,
    states: [],
  };
  return { learnerId: name, name, ...rest, ...change };
}

const show = (rows: Member[], query: Partial<MatrixDisplayOptions>) =>
  filterSortAndPageMembers(rows, { ...usual, ...query }, ({ states }, id) => states[lessonIds.indexOf(id)] ?? "open");

it("names are sorted as people expect, and found without accents", () => {
  const rows = ["Zoë", "Éva", "Abdel", "emre 10", "Emre 9"].map((name) => row(name));
  const names = (query: Partial<MatrixDisplayOptions>) => show(rows, query).members.map((each) => each.name);
  expect(names({})).toEqual(["Abdel", "Emre 9", "emre 10", "Éva", "Zoë"]);
  expect(names({ descending: true })[0]).toBe("Zoë");
  expect(names({ search: "EVA" })).toEqual(["Éva"]);
  expect(names({ search: "zoe" })).toEqual(["Zoë"]);
});

it("sorting by an own column goes by number, puts who has nothing last, and equal ones by name", () => {
  const values: Record<string, string> = { Bram: "10", Ada: "9", Cas: "", Eva: "9", Dré: "s2" };
  const names = (descending: boolean) =>
    filterSortAndPageMembers(
      Object.keys(values).map((name) => row(name)),
      { ...usual, sort: "klas", descending },
      () => "open",
      ({ name }) => values[name] ?? "",
    ).members.map(({ name }) => name);
  expect(names(false)).toEqual(["Ada", "Eva", "Bram", "Dré", "Cas"]);
  expect(names(true)).toEqual(["Dré", "Bram", "Ada", "Eva", "Cas"]);
});

it("sorting by a lesson puts stuck members first; by progress and by activity, equal ones go by name", () => {
  const rows = [
    row("C", { states: ["passed"], passed: 1, activeDaysAgo: 3 }),
    row("B", { states: ["busy"], activeDaysAgo: 0 }),
    row("A", { states: ["stuck"] }),
  ];
  const names = (sort: string, descending = false) => show(rows, { sort, descending }).members.map((each) => each.name);
  expect(names("een")).toEqual(["A", "B", "C"]);
  expect(names("progress", true)).toEqual(["C", "A", "B"]);
  expect(names("active")).toEqual(["B", "C", "A"]);
  expect(names("twee")).toEqual(["A", "B", "C"]);
});

it("filters select members, and each filter is counted", () => {
  const rows = [
    row("a", { standing: "needs", lateScopes: ["een"], beforeDeadline: "open" }),
    row("b", { activeDaysAgo: 2, standing: "arranged", beforeDeadline: "busy" }),
    row("c", { activeDaysAgo: 0, certificate: "valid", isReadyForFinalTest: true }),
    row("d", { activeDaysAgo: 0, certificate: "revoked", beforeDeadline: "passed" }),
  ];
  const counts = countMembersByFilter(rows);
  for (const filter of matrixFilters) expect(show(rows, { show: filter }).total, filter).toBe(counts[filter]);
  expect(matrixFilters.map((filter) => counts[filter])).toEqual([4, 1, 1, 2, 1, 1, 1, 1, 2]);
});

it("who is picked stands on the shown page or elsewhere, and a pick of a filter looks at all members", () => {
  const rows = Array.from({ length: 101 }, (_, at) =>
    row(`n${String(at).padStart(3, "0")}`, { beforeDeadline: at % 50 === 0 ? "open" : "passed" }),
  );
  expect(show(rows, {}).picked).toEqual({ here: [], elsewhere: [] });
  expect(show(rows, { pick: "due" }).picked).toEqual({ here: ["n000", "n050"], elsewhere: ["n100"] });
  expect(show(rows, { pick: "due", search: "n10" }).picked).toEqual({ here: ["n100"], elsewhere: ["n000", "n050"] });
  const { here, elsewhere } = show(rows, { pick: "shown", page: 2 }).picked;
  expect([here, elsewhere.length]).toEqual([["n100"], 100]);
  expect(show(rows, { pick: "shown", search: "n10" }).picked).toEqual({ here: ["n100"], elsewhere: [] });
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
        const query = { sort, descending };
        const { pages } = show(rows, query);
        const read = (from: Member[]) =>
          Array.from({ length: pages }, (_, at) => show(from, { ...query, page: at + 1 }).members).flat();
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
    scores: fc.boolean(),
    pick: fc.constantFrom(null, "shown" as const, "due" as const, "ready" as const, "needs" as const),
    page: fc.integer({ min: 1, max: 9999 }),
  });
  fc.assert(
    fc.property(query, (given) => {
      const search = composeMatrixQueryString(given, { page: given.page, pick: given.pick });
      expect(readMatrixDisplayOptions(new URLSearchParams(search), lessonIds)).toEqual(given);
    }),
  );
  const nonsense = new URLSearchParams("sort=-constructor&show=toString&page=-1&search=%00&scores=no&pick=everybody");
  expect(readMatrixDisplayOptions(nonsense, lessonIds)).toEqual(usual);
});

it("a page after the last one is the last one", () => {
  const rows = Array.from({ length: 101 }, (_, at) => row(`n${at}`));
  expect(show(rows, { page: 9 })).toMatchObject({
    page: 2,
    pages: 2,
    total: 101,
  });
});
