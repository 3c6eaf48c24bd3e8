import { expect, it } from "vitest";
import { computeRateLimitNetwork } from "./network";

it("all addresses of one IPv6 network count as one, in every spelling", () => {
  const network = computeRateLimitNetwork("2001:db8:1:2:3:4:5:6");
  expect(network).toBe("2001:db8:1:2");
  for (const same of ["2001:db8:1:2::1", "2001:0DB8:0001:0002:ffff::", "2001:db8:1:2::9%eth0"]) {
    expect(computeRateLimitNetwork(same)).toBe(network);
  }
  expect(computeRateLimitNetwork("2001:db8:1:3::1")).not.toBe(network);
  expect(computeRateLimitNetwork("2001::1")).toBe("2001:0:0:0");
  expect(computeRateLimitNetwork("::1")).toBe("0:0:0:0");
});

it("an IPv4 address counts by itself, also in IPv6 form, and other text does not change", () => {
  expect(computeRateLimitNetwork("192.0.2.7")).toBe("192.0.2.7");
  expect(computeRateLimitNetwork("::ffff:192.0.2.7")).toBe("192.0.2.7");
  expect(computeRateLimitNetwork("")).toBe("");
});
