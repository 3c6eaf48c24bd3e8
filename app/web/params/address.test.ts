import { expect, it } from "vitest";
import { readPageNumber, readSearchParam, readSearchParams } from "./address";

const at = (query: string) => new Request(`http://localhost/x?${query}`);

it("each U+0000 in a query is left out, in names and in values", () => {
  expect(readSearchParam(at("edition=%00"), "edition")).toBe("");
  expect(readSearchParam(at("edition=2026%00&done=saved"), "edition")).toBe("2026");
  expect([...readSearchParams(at("a=1&b=%00&c%00=3&a=%002"))]).toEqual([
    ["a", "1"],
    ["b", ""],
    ["c", "3"],
    ["a", "2"],
  ]);
  expect(readPageNumber(at("page=%002"))).toBe(2);
});
