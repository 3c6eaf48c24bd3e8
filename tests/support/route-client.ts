/** A client for tests. It calls loaders and actions as the server does, and keeps cookies, but renders no page. */
import type { AppLoadContext } from "@remix-run/node";
import { parseConfigFromEnvironment } from "~/platform/config.server";
import type { Pool } from "~/platform/database/database.server";
import { createMailQueue } from "~/platform/mail/mail-queue.server";
import { createRequestContextFactory } from "./context";

// biome-ignore lint/suspicious/noExplicitAny: every route has arguments and answers of its own.
type Handler = (args: any) => unknown;
interface RouteModule {
  loader?: Handler;
  action?: Handler;
}

type RouteParams = Record<string, string>;
/** The fields of a form by name, or as pairs if a name occurs more than once. */
type FormFields = Record<string, string> | [string, string][];

interface RouteResponse {
  status: number;
  /** The address to which the response redirects, or null. */
  location: string | null;
  /** The headers of a response; none if a loader or action returned something else. */
  headers: Headers;
  /** What a loader or action returned, or the body of its response. */
  // biome-ignore lint/suspicious/noExplicitAny: see above.
  data: any;
}

let browsers = 0;

export function openRouteClient(
  pool: Pool,
  env: Record<string, string> = {},
  now = () => new Date("2026-03-01T12:00:00Z"),
) {
  const jar = new Map<string, { value: string; path: string }>();
  const clientAddress = `10.1.0.${++browsers}`;
  const createContext = createRequestContextFactory(pool, now, {
    config: parseConfigFromEnvironment({ ...env, LOG_LEVEL: "silent" }),
    mail: createMailQueue({ send: async () => {} }),
  });

  function keep(setCookie: string): void {
    const [pair = "", ...attributes] = setCookie.split("; ");
    const [name = "", value = ""] = pair.split("=");
    const path = attributes.find((attribute) => attribute.startsWith("Path="))?.slice(5) ?? "/";
    if (attributes.includes("Max-Age=0")) jar.delete(name);
    else jar.set(name, { value, path });
  }

  async function send(
    handler: Handler | undefined,
    path: string,
    init: RequestInit,
    { address = clientAddress, params = {} }: { address?: string | undefined; params?: RouteParams } = {},
  ): Promise<RouteResponse> {
    if (!handler) throw new Error(`${path} has no such handler`);
    const url = new URL(path, "http://localhost:3000");
    const cookies = [...jar].filter(([, cookie]) => url.pathname.startsWith(cookie.path));
    const headers = new Headers({ "user-agent": "Mozilla/5.0 (X11; Linux) Firefox/127.0", ...init.headers });
    if (cookies.length > 0) headers.set("cookie", cookies.map(([name, { value }]) => `${name}=${value}`).join("; "));
    const request = new Request(url, { ...init, headers });
    const context = createContext(address);
    const result = await Promise.resolve()
      .then(() => handler({ request, params, context: context as AppLoadContext }))
      .catch((thrown) => {
        if (thrown instanceof Response) return thrown;
        throw thrown;
      });
    for (const cookie of context.setCookies) keep(cookie);
    return readAnswer(result);
  }

  return {
    jar,
    clientAddress,
    /** `params`: the parts of the address that the route names, such as `{ cohort: id }`. */
    get: (
      route: RouteModule,
      path: string,
      options: { address?: string; headers?: Record<string, string>; params?: RouteParams } = {},
    ) => send(route.loader, path, { headers: options.headers ?? {} }, options),
    post: (route: RouteModule, path: string, fields: FormFields = {}, params: RouteParams = {}) =>
      send(route.action, path, { method: "POST", body: new URLSearchParams(fields) }, { params }),
  };
}

async function readAnswer(result: unknown): Promise<RouteResponse> {
  if (result instanceof Response) {
    const { status, headers } = result;
    return { status, headers, location: headers.get("location"), data: await result.text() };
  }
  // Remix's `data()` wraps the data and the status of a result in one object.
  const wrapped = result as { type?: string; data?: unknown; init?: { status?: number } } | null;
  if (wrapped?.type === "DataWithResponseInit") {
    return { status: wrapped.init?.status ?? 200, headers: new Headers(), location: null, data: wrapped.data };
  }
  return { status: 200, headers: new Headers(), location: null, data: result };
}
