import fs from "node:fs";

export interface Instruction {
  name: string;
  value: string;
}

/** A Dockerfile as a list of stages, with continued lines joined and without comments. */
export function readDockerfile(file: string): Instruction[][] {
  const lines = fs
    .readFileSync(file, "utf8")
    .replace(/^#.*\n/gm, "")
    .replace(/\\\n\s*/g, "")
    .split("\n")
    .filter((line) => line.trim() !== "");
  const stages: Instruction[][] = [];
  for (const line of lines) {
    const [, name = "", value = ""] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? [];
    if (name === "FROM") stages.push([]);
    stages.at(-1)?.push({ name, value });
  }
  return stages;
}

/** What a stage copies from the previous one, below the folder of the app. */
export function copiedPaths(stage: Instruction[]): string[] {
  return stage
    .filter(({ name, value }) => name === "COPY" && value.startsWith("--from="))
    .map(({ value }) => value.split(/\s+/)[2] ?? "");
}
