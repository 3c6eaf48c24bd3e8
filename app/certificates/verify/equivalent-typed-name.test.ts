import { expect, it } from "vitest";
import { isEquivalentTypedName } from "./equivalent-typed-name";

it("the same name typed on another keyboard is the same", () => {
  const same: [string, string][] = [
    ["Şeyma Đorđević-van ’t Hof", "ŞEYMA  đorđević – van 't hof "],
    ["Zoë", "Zoe\u0308"],
    ["Nguyễn Thị Ánh", "nguyễn thị ánh".normalize("NFD")],
    ["Yılmaz", "YILMAZ"],
    ["İpek", "ipek"],
    ["O’Brien", "O´Brien"],
  ];
  for (const [name, typed] of same) expect(isEquivalentTypedName(typed, name), typed).toBe(true);
});

it("another name is different", () => {
  for (const typed of ["", "Zoe", "Zoë de Vries", "Zo"]) expect(isEquivalentTypedName(typed, "Zoë")).toBe(false);
});
