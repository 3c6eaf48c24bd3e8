import type { Logger } from "~/platform/log.server";

/**
 * The address that limits count by. Each trusted proxy appends what it saw to X-Forwarded-For, so with n of them the
 * n-th from the right is the first that no client can forge.
 */
export function clientAddress(socketAddress: string, forwardedFor: string | null, trustedProxies: number): string {
  if (trustedProxies === 0 || !forwardedFor) return socketAddress;
  const hops = forwardedFor.split(",").map((hop) => hop.trim());
  return withoutPort(hops[Math.max(0, hops.length - trustedProxies)] ?? "") || socketAddress;
}

/** Some proxies name the port as well, which is another at every connection. */
function withoutPort(hop: string): string {
  const [, four, six] = /^(\d+\.\d+\.\d+\.\d+):\d+$|^\[([^\]]*)\](?::\d+)?$/.exec(hop) ?? [];
  return four ?? six ?? hop;
}

/** Reads addresses as `clientAddress` does, and says once when a proxy seems to stand in front that nobody told of. */
export function createAddressReader(trustedProxies: number, log: Logger) {
  let warned = trustedProxies > 0;
  return (socketAddress: string, forwardedFor: string | null): string => {
    if (forwardedFor !== null && !warned) {
      warned = true;
      log.warn(
        "A request came with X-Forwarded-For, but TRUSTED_PROXIES is 0. If a proxy stands in front, all visitors count as one address: set TRUSTED_PROXIES to the number of proxies.",
      );
    }
    return clientAddress(socketAddress, forwardedFor, trustedProxies);
  };
}
