import { pino } from "pino";
import { afterAll, expect, it } from "vitest";
import { hostileListFiles } from "~/../tests/support/hostile-files";
import { createFileReadingProcesses } from "~/platform/reading/file-reading-processes.server";
import { maxInvitationListCharactersReadInSiteProcess } from "./invitation-list-reader";
import { readInvitationList } from "./read-invitation-list.server";

const readers = createFileReadingProcesses({ log: pino({ level: "silent" }) });
afterAll(() => readers.stop());
const nowhere = createFileReadingProcesses({ log: pino({ level: "silent" }) });
nowhere.stop();

it("a short list is read in the site's process, a long one and every file in another", async () => {
  const short = "Noor <noor@x.nl>";
  const long = `${short}\n`.repeat(maxInvitationListCharactersReadInSiteProcess / short.length);
  expect(await readInvitationList(nowhere, { text: short }, "marieke")).toMatchObject({
    ok: true,
    value: { ok: true, text: short },
  });
  expect(await readInvitationList(nowhere, { text: long }, "marieke")).toEqual({ ok: false, reason: "busy" });
  expect(await readInvitationList(nowhere, { file: Buffer.from(short) }, "marieke")).toEqual({
    ok: false,
    reason: "busy",
  });
  const reading = await readInvitationList(readers, { text: long }, "marieke");
  expect(reading.ok && reading.value.ok && reading.value.lines.slice(0, 2)).toEqual([
    { line: 1, kind: "person", email: "noor@x.nl", name: "Noor" },
    { line: 2, kind: "double", email: "noor@x.nl", name: "Noor", first: 1 },
  ]);
}, 30_000);

it("a file gives text and people, or what is wrong with it", async () => {
  const file = Buffer.from("Naam;E-mail\nZo\xeb;zoe@x.nl", "latin1");
  expect(await readInvitationList(readers, { file }, "marieke")).toEqual({
    ok: true,
    value: {
      ok: true,
      text: "Naam;E-mail\nZoë;zoe@x.nl",
      lines: [{ line: 2, kind: "person", email: "zoe@x.nl", name: "Zoë" }],
    },
  });
  const picture = await readInvitationList(
    readers,
    { file: Buffer.from("\x89PNG\r\n\x1a\n\0\0", "latin1") },
    "marieke",
  );
  expect(picture).toEqual({ ok: true, value: { ok: false, reason: "file-unreadable", text: "" } });
  const bomb = hostileListFiles["a cell of 15 million letters"]?.() ?? Buffer.alloc(0);
  expect(await readInvitationList(readers, { file: bomb }, "marieke")).toEqual({ ok: false, reason: "large" });
}, 30_000);
