interface RouteModule {
  handle?: unknown;
}

/** Returns whether a page hydrates: only if a matched route has `handle = { hydrate: true }`. */
export function isPageHydrated(modules: readonly (RouteModule | undefined)[]): boolean {
  return modules.some((module) => (module?.handle as { hydrate?: boolean } | undefined)?.hydrate === true);
}

/**
 * Returns the name of the script that a page uses in addition to the main one. A route asks for it by `handle = { hydrate: false, script:
 * "matrix" }`.
 */
export function findExtraScriptName(modules: readonly (RouteModule | undefined)[]): "matrix" | null {
  const asked = modules.map((module) => (module?.handle as { script?: unknown } | undefined)?.script);
  return asked.includes("matrix") ? "matrix" : null;
}
