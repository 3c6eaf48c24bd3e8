import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";

/** Runs a program, and calls `onPrint` with all that it printed whenever it prints. Returns that and the exit code. */
async function run(
  args: string[],
  onPrint: (printed: string, child: ChildProcess) => void,
  program = process.execPath,
) {
  // As if no npm ran these tests.
  const child = spawn(program, args, { env: { ...process.env, npm_lifecycle_event: "" } });
  let printed = "";
  for await (const chunk of child.stdout) {
    printed += chunk;
    onPrint(printed, child);
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  return { printed, code: child.exitCode };
}

const runScript = (script: string, onPrint: Parameters<typeof run>[1]) =>
  run(["--import", "tsx", "--input-type=module", "-e", script], onPrint);

it("work that never ends is cut off", async () => {
  const start = `
    import { waitForStopSignal } from "./scripts/stop-signal.ts";
    setInterval(() => {}, 1000);
    waitForStopSignal(1_500).then(() => console.log("stopping"));
    console.log("started");`;
  const ended = await runScript(start, (printed, child) => {
    if (printed === "started\n") child.kill("SIGTERM");
  });
  expect(ended).toEqual({ printed: "started\nstopping\n", code: 0 });
});

it("a start that is interrupted continues until it can end what it began, however many signals arrive", async () => {
  const start = `
    import { waitForStopSignal } from "./scripts/stop-signal.ts";
    const asked = waitForStopSignal();
    console.log("starting");
    setTimeout(() => asked.then(() => { console.log("ended"); process.exit(0); }), 500);
    setInterval(() => {}, 1000);`;
  const ended = await runScript(start, (printed, child) => {
    if (printed === "starting\n") for (const signal of ["SIGINT", "SIGTERM", "SIGINT"] as const) child.kill(signal);
  });
  expect(ended).toEqual({ printed: "starting\nended\n", code: 0 });
});

/** A program that holds something. `starting`: how many ms its start takes. */
const holding = (starting: number) => `
  import { holdUntilStopSignal } from "${path.resolve("scripts/stop-signal.ts")}";
  const start = async () => {
    console.log("starting");
    await new Promise((resolve) => setTimeout(resolve, ${starting}));
    return "it";
  };
  const end = async (held: string) => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    console.log("ended", held);
  };
  const work = () => {
    console.log("working");
    return new Promise(() => setInterval(() => {}, 1000));
  };
  holdUntilStopSignal({ start, end }, work).catch((error) => {
    console.log(error.message);
    process.exit();
  });`;

/** Writes such a program, and returns code that runs it as `npm run` does. */
function writeHolding(starting: number): string {
  fs.mkdirSync(".cache", { recursive: true });
  const folder = fs.mkdtempSync(path.resolve(".cache/holding-"));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  const script = path.join(folder, "holding.ts");
  fs.writeFileSync(script, holding(starting));
  return `import("./scripts/run-typescript.mjs").then(({ runTypeScript }) => runTypeScript("${script}"))`;
}

const ended = "ended it\nStopped before it was done.\n";

it.each([
  ["working", 0, `starting\nworking\n${ended}`],
  ["starting", 500, `starting\n${ended}`],
])(
  "a command that is stopped while %s ends what it holds, through the process that npm knows",
  async (when, starting, printed) => {
    const runner = writeHolding(starting);
    for (const signals of [["SIGTERM"], ["SIGINT", "SIGINT"]] as const) {
      const stopped = await run(["-e", runner], (said, child) => {
        if (said.endsWith(`${when}\n`)) for (const signal of signals) child.kill(signal);
      });
      expect(stopped).toEqual({ printed, code: 1 });
    }
  },
);

it("a command ends what it holds when npm is gone, of which only the shell got the signal", async () => {
  const inShell = ["-c", `npm_lifecycle_event=demo '${process.execPath}' -e '${writeHolding(0)}'; true`];
  const onPrint: Parameters<typeof run>[1] = (said, child) => {
    if (said.endsWith("working\n")) child.kill("SIGTERM");
  };
  expect(await run(inShell, onPrint, "/bin/sh")).toMatchObject({ printed: `starting\nworking\n${ended}` });
});
