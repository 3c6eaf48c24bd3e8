import { expect, it } from "vitest";
import { readPageNumber, readSearchParam, readSearchParams } from "./address";

const at = (query: string) => new Request(`http://localhost/x?${query}`);

it("a parameter with a U+0000 in it is absent, by its value and by its name", () => {
  expect(readSearchParam(at("edition=%00"), "edition")).toBeNull();
  expect(readSearchParam(at("edition=2026%00&done=saved"), "done")).toBe("saved");
  expect([...readSearchParams(at("a=1&b=%00&c%00=3&a=%002&a=4"))]).toEqual([
    ["a", "1"],
    ["a", "4"],
  ]);
  expect(readPageNumber(at("page=%002"))).toBe(1);
});
