/**
 * These tests check the container image and the compose file without running them: they must agree with the code, with each other and with
 * the documentation.
 */
import fs from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { environmentVariableNames } from "../app/platform/config.server";
import { listPathsCopiedFromEarlierStage, readDockerfileStages } from "./support/dockerfile";

interface Service {
  image?: string;
  environment: Record<string, string>;
  read_only?: boolean;
  cap_drop?: string[];
  security_opt?: string[];
  tmpfs?: string[];
  volumes?: string[];
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: unknown;
  ports?: string[];
}

const composeText = fs.readFileSync("compose.yaml", "utf8");
const compose: { services: Record<string, Service>; volumes: object } = parse(composeText);
const stages = readDockerfileStages("Dockerfile");
const last = stages.at(-1) ?? [];
const valuesOf = (name: string) => last.filter((line) => line.name === name).map((line) => line.value);
const service = (name: string): Service => {
  const found = compose.services[name];
  if (!found) throw new Error(`compose.yaml has no ${name}`);
  return found;
};
const variablesIn = (text: string) => new Set([...text.matchAll(/\$\{?([A-Z_]+)/g)].map(([, name = ""]) => name));

it("the image is built in stages, runs without rights, and has a health check", () => {
  expect(stages).toHaveLength(2);
  for (const stage of stages)
    expect(stage[0]).toMatchObject({ name: "FROM", value: expect.stringContaining("node:24-") });
  const order = last.map(({ name }) => name);
  expect(valuesOf("USER")).toEqual(["node"]);
  expect(order.indexOf("USER")).toBeLessThan(order.indexOf("CMD"));
  expect(valuesOf("HEALTHCHECK")[0]).toContain("/healthz");
  expect(JSON.parse(valuesOf("CMD")[0] ?? "")).toEqual(["node", "build/serve.js"]);
});

it("the command of the health check is valid for Node", () => {
  const [, command = ""] = /CMD (\[.*\])$/.exec(valuesOf("HEALTHCHECK")[0] ?? "") ?? [];
  const [node, flag, script] = JSON.parse(command) as string[];
  expect([node, flag]).toEqual(["node", "-e"]);
  expect(() => new Function(script ?? "")).not.toThrow();
});

it("all files that the image copies exist, and none that it needs is excluded", () => {
  const ignored = fs
    .readFileSync(".dockerignore", "utf8")
    .split("\n")
    .filter((line) => line && !line.startsWith("#"));
  for (const file of ["package.json", "package-lock.json"]) expect(fs.existsSync(file), file).toBe(true);
  // The build makes `node_modules` and `build`; everything else that the image copies must exist in the project.
  for (const name of listPathsCopiedFromEarlierStage(last).filter(
    (each) => !["node_modules", "build"].includes(each),
  )) {
    expect(fs.existsSync(name), name).toBe(true);
  }
  for (const name of ["app", "content", "db", "public", "scripts", "package-lock.json", "tsconfig.json"]) {
    expect(fs.existsSync(name), name).toBe(true);
    expect(ignored).not.toContain(name);
  }
  for (const name of ["node_modules", "data", ".env", ".git", "build"]) expect(ignored).toContain(name);
  const uncommitted = fs.readFileSync(".gitignore", "utf8").split("\n");
  expect(uncommitted).toContain(".env");
  // The questions of final tests go into the image, and never into the repository.
  expect(uncommitted).toContain("pools/");
  expect(ignored).not.toContain("pools");
});

it("every setting in the image and the compose file exists in the code", () => {
  const given = valuesOf("ENV").flatMap((value) => value.split(/\s+/).map((pair) => pair.split("=")[0]));
  for (const name of [...given, ...Object.keys(service("app").environment)])
    expect(environmentVariableNames).toContain(name);
});

it("compose file and .env.example name the same variables", () => {
  const example = fs.readFileSync(".env.example", "utf8");
  const told = [...example.matchAll(/^([A-Z_]+)=/gm)].map(([, name = ""]) => name).sort();
  expect([...variablesIn(composeText)].sort()).toEqual(told);
  expect([...variablesIn(fs.readFileSync("Caddyfile", "utf8"))]).toEqual(["SITE_HOST"]);
});

it("the app has the least rights, and starts when the database is healthy", () => {
  const app = service("app");
  expect(app).toMatchObject({ read_only: true, cap_drop: ["ALL"], security_opt: ["no-new-privileges:true"] });
  expect(app.tmpfs).toEqual(["/tmp"]);
  expect(app.depends_on?.database?.condition).toBe("service_healthy");
  expect(app.environment.TRUSTED_PROXIES).toBe("1");
  expect(app.ports).toBeUndefined();
  expect(service("database").healthcheck).toBeDefined();
  expect(service("database").ports).toBeUndefined();
  expect(service("database").image).toMatch(/^postgres:18/);
  const [run = ""] = valuesOf("RUN");
  const made = /mkdir ([^&]+)&&/.exec(run)?.[1]?.trim().split(" ");
  expect(app.volumes?.map((volume) => volume.split(":")[1])).toEqual(made);
  const named = Object.values(compose.services).flatMap(({ volumes = [] }) =>
    volumes.map((volume) => volume.split(":")[0]),
  );
  expect(named.filter((name) => !name?.startsWith(".")).sort()).toEqual(Object.keys(compose.volumes).sort());
});

it("the page on hosting lists every setting, and no others", () => {
  const page = fs.readFileSync(path.join("docs", "hosting.md"), "utf8");
  const table = page.slice(page.indexOf("## Settings"), page.indexOf("##", page.indexOf("## Settings") + 3));
  const listed = [...table.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name = ""]) => name);
  expect(listed.sort()).toEqual([...environmentVariableNames].sort());
});
