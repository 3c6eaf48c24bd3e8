import { expect, it } from "vitest";
import { sharePool, smallestPool } from "./database-shares";

it("whatever the number, all shares together are no more, and every kind of work has one", () => {
  for (let total = smallestPool; total <= 100; total++) {
    const { pages, work } = sharePool(total);
    expect(pages).toBeGreaterThanOrEqual(1);
    expect(work).toBeGreaterThanOrEqual(1);
    // The queue, listening and the embedded database have one each.
    expect(pages + work + 3).toBe(total);
  }
});
