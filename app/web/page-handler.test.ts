import { data, type EntryContext, redirect, type ServerBuild } from "@remix-run/node";
import { expect, it } from "vitest";
import type { RequestContext } from "./context.server";
import { createRemixHandler } from "./remix-handler.server";

interface Drawn {
  /** The data that Remix would send to the browser for hydration, or null if there is none. */
  handedOver: string | null;
  loaderData: Record<string, unknown>;
  actionData: Record<string, unknown> | null;
  errors: Record<string, unknown> | null;
}

const request = (init: RequestInit = {}, path = "/pages/one") => new Request(`http://leren.test${path}`, init);
const form = () => request({ method: "POST", body: new URLSearchParams("a=1") });

/**
 * Requests `page`, which is the only page of a site. `file`: a route without a page beside it. `failing`: how many renderings fail.
 * @returns the response, the data of each rendering, the reported errors, and the context with which the page was drawn
 */
async function ask(page: object, asked: Request, { failing = 0, file }: { failing?: number; file?: object } = {}) {
  const drawn: Drawn[] = [];
  const told: unknown[] = [];
  const entry = async (_request: Request, status: number, headers: Headers, remix: EntryContext) => {
    const { loaderData, actionData, errors } = remix.staticHandlerContext;
    const stream = remix.serverHandoffStream;
    drawn.push({ handedOver: stream ? await new Response(stream).text() : null, loaderData, actionData, errors });
    if (drawn.length <= failing) throw new TypeError("can't be drawn");
    return new Response("drawn", { status, headers });
  };
  const root = { default: () => null, loader: () => ({ name: "Root" }) };
  const build = {
    routes: {
      root: { id: "root", path: "", module: root },
      page: { id: "page", path: "pages/:page", parentId: "root", module: page },
      ...(file && { file: { id: "file", path: "file", parentId: "root", module: file } }),
    },
    entry: { module: { default: entry, handleError: (error: unknown) => told.push(error) } },
    assets: { routes: {} },
    future: { v3_singleFetch: true },
  } as unknown as ServerBuild;
  const context = {} as RequestContext;
  const response = await createRemixHandler(build, "production")(asked, context);
  return { response, drawn, told, context };
}

const component = { default: () => null };
const root = { name: "Root" };

it("a page is drawn from what its loader made, and nothing is encoded for a browser", async () => {
  const made = { at: new Map([[1, 2]]) };
  const asked = request();
  const seen: Request[] = [];
  const loader = (args: { request: Request }) => {
    seen.push(args.request);
    return made;
  };
  const { response, drawn } = await ask(
    { ...component, loader, headers: () => ({ "Cache-Control": "no-store" }) },
    asked,
  );
  expect(response.status).toBe(200);
  expect(response.headers.get("Cache-Control")).toBe("no-store");
  expect(await response.text()).toBe("drawn");
  expect(drawn).toEqual([{ handedOver: null, loaderData: { root, page: made }, actionData: null, errors: null }]);
  expect(drawn[0]?.loaderData.page).toBe(made);
  expect(seen[0]).toBe(asked);
});

it("what a loader tells by the context reaches the rendering, also beside addresses without a page", async () => {
  const since = new Date("2026-03-01T10:00:00Z");
  const loader = ({ context }: { context: RequestContext }) => {
    context.archivedGroup = since;
    return null;
  };
  const { context } = await ask({ ...component, loader }, request(), { file: { loader } });
  expect(context.archivedGroup).toBe(since);
});

it("addresses without a page are Remix's", async () => {
  const { response, drawn } = await ask({ loader: () => new Response("a file") }, request());
  expect(await response.text()).toBe("a file");
  expect(drawn).toEqual([]);
});

it("who follows a link to a file that is refused reads why on a page, and programs get the response itself", async () => {
  let asked = 0;
  const loader = () => {
    asked += 1;
    throw Response.json({ busy: true }, { status: 503, headers: { "Retry-After": "30" } });
  };
  const { response, drawn } = await ask({ loader }, request({ headers: { accept: "text/html,*/*" } }));
  expect([response.status, response.headers.get("Retry-After")]).toEqual([503, "30"]);
  expect(await response.text()).toBe("drawn");
  expect(drawn[0]).toMatchObject({ loaderData: { root }, errors: { root: { status: 503, data: { busy: true } } } });
  // The work of the file is not done twice.
  expect(asked).toBe(1);
  const plain = await ask({ loader }, request({ headers: { accept: "text/event-stream" } }));
  expect(await plain.response.json()).toEqual({ busy: true });
  expect(plain.drawn).toEqual([]);
});

it("what an action made reaches the page, with its status", async () => {
  const action = async ({ request: posted }: { request: Request }) =>
    data({ posted: await posted.text() }, { status: 400 });
  const { response, drawn } = await ask({ ...component, loader: () => 1, action }, form());
  expect(response.status).toBe(400);
  expect(drawn[0]).toMatchObject({ loaderData: { root, page: 1 }, actionData: { page: { posted: "a=1" } } });
});

it("a redirect is the answer itself, from a loader and from an action", async () => {
  const away = () => redirect("/login", 303);
  for (const { response, drawn } of [
    await ask({ ...component, loader: away }, request()),
    await ask({ ...component, action: away }, form()),
  ]) {
    expect(response.status).toBe(303);
    expect(response.headers.get("Location")).toBe("/login");
    expect(drawn).toEqual([]);
  }
});

it("what a loader throws is shown by the page around it, and told if it is no answer", async () => {
  for (const status of [403, 503]) {
    const refusal = () => {
      throw data(null, { status, headers: { "Retry-After": "5" } });
    };
    const refused = await ask({ ...component, loader: refusal }, request());
    expect(refused.response.status).toBe(status);
    expect(refused.drawn[0]).toMatchObject({ loaderData: { root }, errors: { root: { status } } });
    expect(refused.told).toEqual([]);
  }
  const fault = new TypeError("x is undefined");
  const broken = () => {
    throw fault;
  };
  const failed = await ask({ ...component, loader: broken }, request());
  expect(failed.response.status).toBe(500);
  expect(failed.told).toEqual([fault]);
});

it("no action, no page: 405 and 404", async () => {
  expect((await ask(component, form())).response.status).toBe(405);
  expect((await ask(component, request({}, "/elsewhere"))).response.status).toBe(404);
});

it("a page that can't be drawn is drawn once more, as an error", async () => {
  const { response, drawn, told } = await ask({ ...component, loader: () => 1 }, request(), { failing: 1 });
  expect(response.status).toBe(500);
  expect(drawn.map(({ errors }) => errors)).toEqual([null, { root: told[0] }]);
  expect(told).toHaveLength(1);
});

it("HEAD gets what GET gets, without the page", async () => {
  const { response } = await ask({ ...component, loader: () => 1 }, request({ method: "HEAD" }));
  expect([response.status, await response.text()]).toEqual([200, ""]);
});
