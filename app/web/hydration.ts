interface RouteModule {
  handle?: unknown;
}

/** A page is plain HTML unless a matched route says `handle = { hydrate: true }`. */
export function hydrates(modules: readonly (RouteModule | undefined)[]): boolean {
  return modules.some((module) => (module?.handle as { hydrate?: boolean } | undefined)?.hydrate === true);
}
