import type { Logger } from "~/platform/log.server";

/**
 * Returns the client address for rate limits. Each trusted proxy appends the address that it saw to X-Forwarded-For. So with n proxies,
 * the n-th address from the right is the first one that a client can't forge.
 */
export function resolveClientAddress(
  socketAddress: string,
  forwardedFor: string | null,
  trustedProxies: number,
): string {
  if (trustedProxies === 0 || !forwardedFor) return socketAddress;
  const hops = forwardedFor.split(",").map((hop) => hop.trim());
  return withoutPort(hops[Math.max(0, hops.length - trustedProxies)] ?? "") || socketAddress;
}

/** Returns an address without its port, which some proxies add and which differs for every connection. */
function withoutPort(hop: string): string {
  const [, four, six] = /^(\d+\.\d+\.\d+\.\d+):\d+$|^\[([^\]]*)\](?::\d+)?$/.exec(hop) ?? [];
  return four ?? six ?? hop;
}

/** Returns a function that finds the client address of a request. It logs a warning once if there seems to be a proxy that was not configured. */
export function createClientAddressResolver(trustedProxies: number, log: Logger) {
  let warned = trustedProxies > 0;
  return (socketAddress: string, forwardedFor: string | null): string => {
    if (forwardedFor !== null && !warned) {
      warned = true;
      log.warn(
        "A request came with X-Forwarded-For, but TRUSTED_PROXIES is 0. If a proxy stands in front, all visitors count as one address: set TRUSTED_PROXIES to the number of proxies.",
      );
    }
    return resolveClientAddress(socketAddress, forwardedFor, trustedProxies);
  };
}
