/**
 * What a page shows goes to it by the request's context. Remix would encode it once more, for a browser that takes over the page, and no
 * browser does that for a page that doesn't hydrate (docs/decisions/029-draw-once.md).
 */
import { data, type EntryContext, type ServerBuild } from "@remix-run/node";

type Routes = ServerBuild["routes"];
type Run = (args: never) => unknown;

/** By route id. */
export type PageData = Record<"loaderData" | "actionData", Record<string, unknown>>;

interface Carrier {
  pageData: PageData;
}

/** The same routes, whose pages leave in the context what their loaders and actions return. Remix itself gets null. */
export function passByContext(routes: Routes): Routes {
  const passed = Object.entries(routes).map(([id, route]) => {
    const { default: page, loader, action } = route.module;
    // Without a page it is the answer itself.
    if (!page) return [id, route];
    const module = {
      ...route.module,
      ...(loader && { loader: leave(loader, "loaderData", id) }),
      ...(action && { action: leave(action, "actionData", id) }),
    };
    return [id, { ...route, module }];
  });
  return Object.fromEntries(passed);
}

function leave(run: Run, kind: keyof PageData, id: string) {
  return async (args: { context: Carrier }) => {
    const result = await run(args as never);
    if (result instanceof Response) return result;
    const { pageData } = args.context;
    const init = withInit(result);
    pageData[kind][id] = init ? init.data : result;
    return init ? data(null, init.init ?? undefined) : null;
  };
}

/** What `data()` of Remix makes: a value with status and headers. */
function withInit(result: unknown): ReturnType<typeof data> | null {
  return (result as { type?: unknown } | null)?.type === "DataWithResponseInit" ? (result as never) : null;
}

/** Puts in what the context holds, for those routes that Remix has an answer of. */
export function takePageData({ staticHandlerContext: to }: EntryContext, { pageData }: Carrier): void {
  for (const kind of ["loaderData", "actionData"] as const) {
    const answered = Object.keys(to[kind] ?? {}).filter((id) => id in pageData[kind]);
    if (answered.length > 0)
      to[kind] = { ...to[kind], ...Object.fromEntries(answered.map((id) => [id, pageData[kind][id]])) };
  }
}
