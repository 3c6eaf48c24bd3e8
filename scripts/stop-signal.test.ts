import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, it } from "vitest";

it("work that never ends is cut off", async () => {
  const start = `
    import { waitForStopSignal } from "./scripts/stop-signal.ts";
    setInterval(() => {}, 1000);
    waitForStopSignal(1_500).then(() => console.log("stopping"));
    console.log("started");`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", start]);
  let printed = "";
  for await (const chunk of child.stdout) {
    printed += chunk;
    if (printed === "started\n") child.kill("SIGTERM");
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  expect(printed).toBe("started\nstopping\n");
  expect(child.exitCode).toBe(0);
});

it("a start that is interrupted continues until it can end what it began, however many signals arrive", async () => {
  const start = `
    import { waitForStopSignal } from "./scripts/stop-signal.ts";
    const asked = waitForStopSignal();
    console.log("starting");
    setTimeout(() => asked.then(() => { console.log("ended"); process.exit(0); }), 500);
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", start]);
  let printed = "";
  for await (const chunk of child.stdout) {
    printed += chunk;
    if (printed === "starting\n") for (const signal of ["SIGINT", "SIGTERM", "SIGINT"] as const) child.kill(signal);
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  expect(printed).toBe("starting\nended\n");
  expect(child.exitCode).toBe(0);
});
