/**
 * These tests check the rules of architecture.md that a machine can check: which room (a folder of app/ for one subject) may import which,
 * where SQL is, and the size of files and folders.
 */
import fs from "node:fs";
import path from "node:path";
import ts from "typescript";
import { expect, it } from "vitest";

const maxLines = 300;
const maxFiles = 20;
const order = ["platform", "questions", "content", "accounts", "learning", "analysis", "certificates", "cohorts"];
/** Rooms outside the order above, each with the rooms that it may import. */
const beside: Record<string, string[]> = { studio: ["platform", "questions", "content", "accounts", "analysis"] };

interface Source {
  file: string;
  room: string;
  imports: string[];
  text: string;
}

const sources = listSources("app");

function listSources(folder: string): Source[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => path.join(folder, name).split(path.sep).join("/"))
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file))
    .map((file) => {
      const text = fs.readFileSync(file, "utf8");
      const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*["']([^"']+)["']/g)].map((match) =>
        resolve(file, match[1] ?? ""),
      );
      return { file, room: file.split("/").length > 2 ? (file.split("/")[1] ?? "") : "", imports, text };
    });
}

/** Returns the path of an imported file as `app/…`, or the name of an imported package. */
function resolve(from: string, specifier: string): string {
  if (specifier.startsWith("~/")) return path.posix.join("app", specifier.slice(2));
  if (specifier.startsWith(".")) return path.posix.join(path.posix.dirname(from), specifier);
  return specifier;
}

const roomOf = (target: string) => /^app\/([^/]+)\//.exec(target)?.[1] ?? null;
const isTest = (file: string) => /\.test\.tsx?$/.test(file);
const production = sources.filter(({ file }) => !isTest(file));
const rooms = [...order, ...Object.keys(beside)];

function offenders(rule: (source: Source, target: string) => boolean): string[] {
  return production.flatMap((source) =>
    source.imports.filter((target) => rule(source, target)).map((target) => `${source.file} -> ${target}`),
  );
}

it("there are files to check", () => {
  expect(production.length).toBeGreaterThan(30);
});

it("a room imports only rooms to its left", () => {
  const found = offenders((source, target) => {
    const known = roomOf(target);
    if (!rooms.includes(source.room) || !known || !rooms.includes(known) || known === source.room) return false;
    const allowed = beside[source.room] ?? order.slice(0, order.indexOf(source.room));
    return !allowed.includes(known);
  });
  expect(found).toEqual([]);
});

const questionParts = /^app\/ui\/(html|course-text|motif|forms\/labelled|messages)$/;
const isPart = (file: string, target: string) =>
  file.endsWith(".tsx")
    ? questionParts.test(target)
    : file.endsWith("inline-html.server.ts") && target === "app/ui/lesson/inline";

it("a room imports no page, no component, no web layer and no Remix", () => {
  const found = offenders(
    (source, target) =>
      rooms.includes(source.room) &&
      (["routes", "web", "ui", "enhance"].includes(roomOf(target) ?? "") || /^@remix-run\//.test(target)) &&
      // The build renders a lesson's tags with the same components as the pages, so `content` may import these.
      !(source.room === "content" && target.startsWith("app/ui/lesson")) &&
      // A kind of question draws itself with shared components, and its Markdown contains terms and citations.
      !(source.room === "questions" && isPart(source.file, target)),
  );
  expect(found).toEqual([]);
});

it("content uses no disk, except in the one folder that reads and writes files", () => {
  const outside = (file: string) => /^app\/content\//.test(file) && !/^app\/content\/disk\//.test(file);
  const found = offenders(
    (source, target) => outside(source.file) && (/^(node:)?fs\b/.test(target) || /^app\/content\/disk\//.test(target)),
  );
  expect(found).toEqual([]);
});

it("components and pages import no server and no web layer", () => {
  const isPage = (file: string) => /^app\/routes\/.*\.(ts|tsx)$/.test(file) && !/\.(route|server)\.tsx?$/.test(file);
  const found = offenders((source, target) => {
    const shared = ["ui", "enhance"].includes(source.room);
    if (!shared && !isPage(source.file)) return false;
    return /\.server$/.test(target) || roomOf(target) === "web" || (shared && roomOf(target) === "routes");
  });
  expect(found).toEqual([]);
});

it("the scripts of pages import no React and no server", () => {
  const found = offenders((source, target) => source.room === "enhance" && /^react|^@remix-run|^node:/.test(target));
  expect(found).toEqual([]);
});

it("nothing imports a route, only routes import what is beside them, and only the page handler imports Remix's router", () => {
  expect(
    offenders(
      (source, target) =>
        target.endsWith(".route") ||
        (roomOf(target) === "routes" && source.room !== "routes") ||
        target === "remix" ||
        (target === "@remix-run/router" && source.file !== "app/web/page-handler.server.ts"),
    ),
  ).toEqual([]);
});

it("SQL is imported only in its own room, except for fragments", () => {
  const isPrivate = (target: string) =>
    target.endsWith(".sql.server") && !target.endsWith(".fragment.sql.server") && roomOf(target) !== null;
  expect(offenders((source, target) => isPrivate(target) && roomOf(target) !== source.room)).toEqual([]);
});

it("there is one database client, the patched one", () => {
  const everywhere = [...sources, ...listSources("scripts"), ...listSources("tests")];
  const importing = /^import (?!type)[^;]*?from "postgres";|(?:import|require)\("postgres"\)[^.}]/m;
  expect(everywhere.filter(({ text }) => importing.test(text)).map(({ file }) => file)).toEqual([
    "app/platform/database/postgres-client.mjs",
  ]);
});

it("SQL is only in *.sql.server.ts, and in the folder of platform for the database itself", () => {
  const mayHoldSql = (file: string) => file.endsWith(".sql.server.ts") || file.startsWith("app/platform/database/");
  const found = production.filter(({ file }) => !mayHoldSql(file)).flatMap(({ file, text }) => findSql(file, text));
  expect(found).toEqual([]);
});

it("SQL is recognised by its form, whatever the variable is called", () => {
  const hole = "$".concat("{id}");
  const known = (text: string) => findSql("a.ts", text.replaceAll("HOLE", hole)).length;
  expect(known("const rows = await anything`select from learner`;")).toBe(1);
  expect(known("const rows = await store.tx<Row[]>`HOLE where id = HOLE`;")).toBe(1);
  expect(known("const part = (db: Db) => db`\n  left join account on true`;")).toBe(1);
  expect(known('await pool.unsafe("analyze");')).toBe(1);
  expect(known("await tx.unsafe(`drop table HOLE`);")).toBe(1);
  expect(known("const page = `<p>select HOLE</p>`; // db`select 1`")).toBe(0);
  expect(known("const path = String.raw`with\\a`; await pool.unsafe(text, values);")).toBe(0);
});

/** Returns the SQL of a source file: its tagged templates, and the texts passed to `unsafe`. In `app` only SQL uses tagged templates. */
function findSql(file: string, text: string): string[] {
  // Parsing takes most of the time, so a file without a sign of SQL is skipped.
  if (!/[\w)\]>]`|\bunsafe\b/.test(text)) return [];
  const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false, kind);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isSql(node, source)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      found.push(`${file}:${line + 1} ${node.getText(source).split("\n")[0]}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isSql(node: ts.Node, source: ts.SourceFile): boolean {
  if (ts.isTaggedTemplateExpression(node)) return node.tag.getText(source) !== "String.raw";
  if (!ts.isCallExpression(node) || !/\bunsafe$/.test(node.expression.getText(source))) return false;
  const [text] = node.arguments;
  return text !== undefined && (ts.isStringLiteralLike(text) || ts.isTemplateExpression(text));
}

it("what is not there, not allowed or no form of ours is answered in one place", () => {
  const answers = /new Response\([^)]*status: 40[034]\b|data\(null, \{ status: 40[034] \}/;
  const found = production.filter(({ text }) => answers.test(text)).map(({ file }) => file);
  expect(found).toEqual(["app/web/responses/refusals.ts"]);
});

it("only the configuration reads the environment", () => {
  const found = production
    .filter(({ file, text }) => /process\.env/.test(text) && !file.endsWith("postgres-programs.mjs"))
    .map(({ file }) => file);
  expect(found).toEqual([]);
});

it("rooms have no import cycles", () => {
  const edges = new Map<string, Set<string>>(rooms.map((room) => [room, new Set()]));
  for (const { room, imports } of production) {
    if (!rooms.includes(room)) continue;
    for (const target of imports.map(roomOf)) {
      if (target && target !== room && rooms.includes(target)) edges.get(room)?.add(target);
    }
  }
  expect(findCircles(edges)).toEqual([]);
});

it("files have no import cycles", () => {
  const files = new Set(production.map(({ file }) => file));
  const fileOf = (target: string) =>
    ["", ".ts", ".tsx", ".mjs", "/index.ts"].map((end) => target + end).find((file) => files.has(file));
  const edges = production.map(({ file, imports }): [string, Set<string>] => [
    file,
    new Set(imports.map(fileOf).filter((target) => target !== undefined)),
  ]);
  expect(findCircles(new Map(edges))).toEqual([]);
});

/**
 * Returns each import cycle once, as the path that closes it. This is a depth-first search: a file that was searched completely is on no
 * other cycle.
 */
function findCircles(edges: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const circles: string[] = [];
  const walked = new Set<string>();
  const walk = (node: string, path: string[]) => {
    if (path.includes(node)) circles.push([...path.slice(path.indexOf(node)), node].join(" -> "));
    if (walked.has(node)) return;
    walked.add(node);
    for (const next of edges.get(node) ?? []) walk(next, [...path, node]);
  };
  for (const node of edges.keys()) walk(node, []);
  return circles;
}

it("no file is over 300 lines", () => {
  const all = [...sources, ...listSources("scripts"), ...listSources("tests")];
  const long = all
    .filter(({ file }) => !file.includes("/messages/"))
    .map(({ file, text }) => ({ file, lines: text.split("\n").length - 1 }))
    .filter(({ lines }) => lines > maxLines);
  expect(long).toEqual([]);
});

it("no folder of a room holds more than 20 source files", () => {
  const counts = new Map<string, number>();
  for (const { file, room } of production) {
    if (rooms.includes(room)) counts.set(path.dirname(file), (counts.get(path.dirname(file)) ?? 0) + 1);
  }
  expect([...counts].filter(([, files]) => files > maxFiles)).toEqual([]);
});
