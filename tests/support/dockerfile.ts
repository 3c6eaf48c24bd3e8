import fs from "node:fs";

interface DockerInstruction {
  name: string;
  value: string;
}

/** Returns the instructions of a Dockerfile, by stage. Continued lines are joined, and comments left out. */
export function readDockerfileStages(file: string): DockerInstruction[][] {
  const lines = fs
    .readFileSync(file, "utf8")
    .replace(/^#.*\n/gm, "")
    .replace(/\\\n\s*/g, "")
    .split("\n")
    .filter((line) => line.trim() !== "");
  const stages: DockerInstruction[][] = [];
  for (const line of lines) {
    const [, name = "", value = ""] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? [];
    if (name === "FROM") stages.push([]);
    stages.at(-1)?.push({ name, value });
  }
  return stages;
}

/** Returns the paths that a stage copies from an earlier stage, relative to the folder of the app. */
export function listPathsCopiedFromEarlierStage(stage: DockerInstruction[]): string[] {
  return stage
    .filter(({ name, value }) => name === "COPY" && value.startsWith("--from="))
    .map(({ value }) => value.split(/\s+/)[2] ?? "");
}
