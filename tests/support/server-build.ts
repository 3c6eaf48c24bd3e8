/** The routes of the site as Remix builds them, but compiled from source, so that a test needs no build. */
import type { ServerBuild } from "@remix-run/node";
import type { RouteConfigEntry } from "@remix-run/route-config";
import * as entry from "../../app/entry.server";
import * as root from "../../app/root";
import routeConfig from "../../app/routes";

const sources = import.meta.glob<ServerBuild["entry"]["module"]>("../../app/routes/*/*.route.{ts,tsx}");

export async function createTestServerBuild(): Promise<ServerBuild> {
  const routes: Record<string, unknown> = { root: { id: "root", path: "", module: root } };
  const manifest: Record<string, unknown> = { root: describe("root", "", root) };
  for (const { file, path, index } of routeConfig as RouteConfigEntry[]) {
    const module = await sources[`../../app/${file}`]?.();
    if (!module) throw new Error(`There is no ${file}`);
    routes[file] = { id: file, parentId: "root", path, index, module };
    manifest[file] = { ...describe(file, path, module), parentId: "root", index };
  }
  return {
    entry: { module: entry },
    routes,
    assets: { entry: { module: "/entry.js", imports: [] }, routes: manifest, url: "/manifest.js", version: "test" },
    assetsBuildDirectory: "",
    basename: "/",
    publicPath: "/",
    isSpaMode: false,
    future: {
      v3_fetcherPersist: true,
      v3_relativeSplatPath: true,
      v3_throwAbortReason: true,
      v3_routeConfig: true,
      v3_singleFetch: true,
      v3_lazyRouteDiscovery: true,
    },
  } as unknown as ServerBuild;
}

function describe(id: string, path: string | undefined, module: object) {
  return {
    id,
    path,
    hasAction: "action" in module,
    hasLoader: "loader" in module,
    hasErrorBoundary: "ErrorBoundary" in module,
    hasClientAction: false,
    hasClientLoader: false,
    module: `/${id}.js`,
    imports: [],
    css: [],
  };
}
