import { data, type EntryContext, redirect, type ServerBuild } from "@remix-run/node";
import { expect, it } from "vitest";
import type { RequestContext } from "./context.server";
import { type PageData, takePageData } from "./page-data.server";
import { createRemixHandler } from "./remix-handler.server";

interface Seen {
  encoded: string;
  loaderData: Record<string, unknown>;
  actionData: Record<string, unknown> | null;
}

/** A site of one page; tells what Remix would have sent to the browser, and what the page is drawn from. */
async function ask(module: object, request: Request): Promise<{ status: number; seen: Seen | null }> {
  let seen: Seen | null = null;
  const entry = async (_request: Request, status: number, headers: Headers, remix: EntryContext, context: never) => {
    const encoded = await new Response(remix.serverHandoffStream).text();
    takePageData(remix, context);
    const { loaderData, actionData } = remix.staticHandlerContext;
    seen = { encoded, loaderData, actionData };
    return new Response(null, { status, headers });
  };
  const root = { default: () => null, loader: () => ({ name: "Root" }) };
  const build = {
    routes: {
      root: { id: "root", path: "", module: root },
      page: { id: "page", path: "page", parentId: "root", module: { default: () => null, ...module } },
    },
    entry: { module: { default: entry, handleError: () => {} } },
    assets: { routes: {} },
    future: { v3_singleFetch: true },
  } as unknown as ServerBuild;
  const pageData: PageData = { loaderData: {}, actionData: {} };
  const response = await createRemixHandler(build, "production")(request, { pageData } as RequestContext);
  return { status: response.status, seen };
}

const get = () => new Request("http://leren.test/page");
const post = () => new Request("http://leren.test/page", { method: "POST", body: new URLSearchParams("a=1") });

it("a page gets what its loader made, and nothing of it is encoded", async () => {
  const made = { secret: "Ada", at: new Map([[1, 2]]) };
  const { seen } = await ask({ loader: () => made }, get());
  expect(seen?.loaderData).toEqual({ root: { name: "Root" }, page: made });
  expect(seen?.loaderData.page).toBe(made);
  expect(seen?.encoded).not.toMatch(/Ada|Root/);
});

it("a page that hydrates gets it encoded too, the root's with it", async () => {
  const { seen } = await ask({ loader: () => ({ name: "Ada" }), handle: { hydrate: true } }, get());
  expect(seen?.loaderData).toEqual({ root: { name: "Root" }, page: { name: "Ada" } });
  expect(seen?.encoded).toMatch(/Ada/);
  expect(seen?.encoded).toMatch(/Root/);
});

it("what an action made goes the same way, with its status", async () => {
  const { status, seen } = await ask(
    { loader: () => 1, action: () => data({ errors: ["empty"] }, { status: 400 }) },
    post(),
  );
  expect(status).toBe(400);
  expect(seen?.actionData).toEqual({ page: { errors: ["empty"] } });
  expect(seen?.loaderData).toEqual({ root: { name: "Root" }, page: 1 });
  expect(seen?.encoded).not.toMatch(/empty/);
});

it("a redirect stays one, and a page that failed gets nothing", async () => {
  const away = await ask({ loader: () => redirect("/login") }, get());
  expect(away).toEqual({ status: 302, seen: null });
  const thrown = () => {
    throw data(null, { status: 403 });
  };
  const { status, seen } = await ask({ loader: thrown }, get());
  expect(status).toBe(403);
  expect(seen?.loaderData).toEqual({ root: { name: "Root" }, page: undefined });
});
