interface RouteModule {
  handle?: unknown;
}

/** A page is plain HTML unless a matched route says `handle = { hydrate: true }`. */
export function hydrates(modules: readonly (RouteModule | undefined)[]): boolean {
  return modules.some((module) => (module?.handle as { hydrate?: boolean } | undefined)?.hydrate === true);
}

/** What a page asks for beside the one small script: `handle = { hydrate: false, script: "matrix" }`. */
export function extraScript(modules: readonly (RouteModule | undefined)[]): "matrix" | null {
  const asked = modules.map((module) => (module?.handle as { script?: unknown } | undefined)?.script);
  return asked.includes("matrix") ? "matrix" : null;
}
