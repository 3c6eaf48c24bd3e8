import { expect, it } from "vitest";
import { divideDatabaseConnections, minDatabaseConnections } from "./connection-shares";

it("for any number, the shares are together no more than it, and every kind of work has one", () => {
  for (let total = minDatabaseConnections; total <= 100; total++) {
    const { pages, work } = divideDatabaseConnections(total);
    expect(pages).toBeGreaterThanOrEqual(1);
    expect(work).toBeGreaterThanOrEqual(1);
    // The job queue, LISTEN and the embedded database take one connection each.
    expect(pages + work + 3).toBe(total);
  }
});
