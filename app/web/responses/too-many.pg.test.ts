import { expect, it } from "vitest";
import { createRequestContextFactory } from "~/../tests/support/context";
import { openTestDatabase } from "~/../tests/support/database";
import * as certificate from "~/routes/certificates/certificate.route";
import * as pdf from "~/routes/certificates/pdf.route";
import * as ticket from "~/routes/joining/ticket.route";

const { pool } = await openTestDatabase();
const newContext = createRequestContextFactory(pool, () => new Date("2026-03-01T10:00:00Z"));

const lookups = [
  {
    page: "a certificate",
    loader: certificate.loader,
    limit: "certificate-address",
    params: { certificate: "7KQ4M2XD9HVT" },
  },
  {
    page: "a certificate's PDF",
    loader: pdf.loader,
    limit: "certificate-address",
    params: { certificate: "7KQ4M2XD9HVT" },
  },
  { page: "a join code", loader: ticket.loader, limit: "join-address", params: { code: "7KQ4M2XD" } },
] as const;

it.each(lookups)("after too many unknown codes the error page of $page tells how long to wait", async (lookup) => {
  const context = newContext("198.51.100.9");
  while ((await context.limits.consume(lookup.limit, context.clientAddress)).ok);
  const request = new Request("http://localhost:3000/");
  const work = lookup.loader({ request, params: lookup.params, context } as never);
  const refused = await Promise.resolve(work).catch((thrown: unknown) => thrown);
  if (!(refused instanceof Response)) throw new Error("a response was expected");
  const { retryAfterSeconds } = await refused.json();
  expect(retryAfterSeconds).toBeGreaterThan(0);
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, String(retryAfterSeconds)]);
});
