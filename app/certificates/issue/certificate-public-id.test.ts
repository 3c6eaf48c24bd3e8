import { expect, it } from "vitest";
import { parseCertificatePublicId } from "./certificate-public-id";

it("a number is read back however people write it", () => {
  for (const typed of ["7KQ4M2XD9HVT", "7kq4-m2xd-9hvt", " 7KQ4 M2XD 9HVT\n", "7KQ4–M2XD—9HVT"]) {
    expect(parseCertificatePublicId(typed)).toBe("7KQ4M2XD9HVT");
  }
  expect(parseCertificatePublicId("o0Oi-1lLI-0000")).toBe("000111110000");
});

it("an invalid number is refused", () => {
  for (const typed of ["", "7KQ4M2XD9HV", "7KQ4M2XD9HVTX", "7KQ4M2XD9HVU", "7KQ4M2XD9H/T", "7KQ4M2XD9HV\u0000"]) {
    expect(parseCertificatePublicId(typed)).toBe(null);
  }
});
