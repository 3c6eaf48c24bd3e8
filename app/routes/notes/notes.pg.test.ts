import { expect, test } from "vitest";
import { composeCookieHeader, createRequestContextFactory } from "~/../tests/support/context";
import { openTestDatabase } from "~/../tests/support/database";
import { insertLearner } from "~/../tests/support/factories";
import { createSessionStore } from "~/accounts/session/sessions.server";
import * as notes from "./notes.route";

const { pool } = await openTestDatabase();
const now = new Date("2026-03-01T10:00:00Z");
const newContext = createRequestContextFactory(pool, () => now);

test("a long or odd search comes back as one line that is not endless, as that of the search page does", async () => {
  const learnerId = await insertLearner(pool, now);
  const cookie = composeCookieHeader([
    await createSessionStore({ secure: false }).start(pool, { learnerId, device: "x", now }),
  ]);
  const read = async (q: string) => {
    const request = new Request(`http://localhost/notes?q=${encodeURIComponent(q)}`, { headers: { cookie } });
    const data = await notes.loader({ request, params: {}, context: newContext("192.0.2.7") } as never);
    return data.search;
  };
  expect(await read("  buurt\u202e\u0000\nhuis ")).toBe("buurt huis");
  expect(await read("a".repeat(10_000))).toHaveLength(1000);
});

test("who searches in their notes without end is held back", async () => {
  const address = "198.51.100.31";
  const read = async (q: string) => {
    const request = new Request(`http://localhost/notes?q=${q}`);
    const answer = await notes
      .loader({ request, params: {}, context: newContext(address) } as never)
      .catch((thrown: unknown) => thrown);
    return answer instanceof Response ? answer.status : 200;
  };
  expect(await read("buurt")).toBe(200);
  for (let at = 0; at < 40; at++) await newContext(address).limits.consume("search-burst-address", address);
  expect(await read("buurt")).toBe(429);
  expect(await read("")).toBe(200);
});
