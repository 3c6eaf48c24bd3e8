import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { newId } from "~/platform/ids";
import { createMailer } from "~/platform/mail/mailer.server";
import * as mails from "~/routes/site/mails.route";
import { openTestDatabase } from "./support/database";
import { openRouteClient } from "./support/route-client";

const { pool } = await openTestDatabase();
const now = new Date("2026-03-01T12:00:00Z");

it("the page with mails exists only on one's own machine", async () => {
  const dataDir = await fs.mkdtemp(path.join(os.tmpdir(), "leerdossier-mails-"));
  onTestFinished(() => fs.rm(dataDir, { recursive: true }));
  const mailer = createMailer({ smtpUrl: null, from: "a@b.nl", directory: path.join(dataDir, "mail"), host: "b.nl" });
  await mailer.send({ id: newId(now), recipient: "z@b.nl", subject: "S", text: "T", html: "", now });
  const own = { address: "127.0.0.1", headers: { host: "localhost:3000" } };
  const statusWith = async (env: Record<string, string>, options: typeof own & { headers: Record<string, string> }) =>
    (await openRouteClient(pool, { DATA_DIR: dataDir, SHOW_MAILS: "on", ...env }).get(mails, "/mails", options)).status;
  const shown = await openRouteClient(pool, { DATA_DIR: dataDir, SHOW_MAILS: "on" }).get(mails, "/mails", own);
  expect(shown.data.mails).toMatchObject([{ to: "z@b.nl", subject: "S", text: "T" }]);
  expect([
    await statusWith({ PUBLIC_URL: "https://leren.example.nl" }, own),
    await statusWith({ SMTP_URL: "smtp://localhost" }, own),
    await statusWith({ SHOW_MAILS: "" }, own),
    await statusWith({}, { ...own, address: "192.168.1.5" }),
    await statusWith({}, { ...own, address: "" }),
    await statusWith({}, { ...own, headers: { host: "evil.example" } }),
    await statusWith({}, { ...own, headers: { host: "localhost:3000", "x-forwarded-for": "1.2.3.4" } as never }),
  ]).toEqual([404, 404, 404, 404, 404, 404, 404]);
});
