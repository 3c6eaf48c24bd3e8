import { expect, test } from "vitest";
import { listWordsFoundInstead } from "./found-words";

/** A text in which the words between brackets were found. */
const found = (marked: string, names = "") => ({
  text: marked.replace(/[[\]]/g, ""),
  marked: marked.replaceAll("[", "\u0002").replaceAll("]", "\u0003"),
  names,
});

test("words as they were typed are nothing to tell, also with accents and as a part of a word", () => {
  expect(listWordsFoundInstead(["yvonne"], [found("Dat zegt [Yvonne].")])).toBeNull();
  expect(listWordsFoundInstead(["idee"], [found("Eén [idée].")])).toBeNull();
  expect(listWordsFoundInstead(["opbouw"], [found("De [samenlevingsopbouw].")])).toBeNull();
  expect(listWordsFoundInstead(["yvonne"], [found("Zij zegt dat.", "Het verhaal van Yvonne")])).toBeNull();
  expect(listWordsFoundInstead(["lessen"], [found("Eén [les]."), found("Twee [lessen].")])).toBeNull();
  expect(listWordsFoundInstead(["yvone"], [])).toBeNull();
});

test("a typed word that stands nowhere is told with the words that were found, each once and at most three", () => {
  const texts = [found("[Herontdekking] van de [buurt].", "Buurten"), found("De [herontdekking].")];
  expect(listWordsFoundInstead(["herontdeking", "buurt"], texts)).toEqual(["Herontdekking"]);
  const many = [found("[Dorp], [dorps], [dorpen], [dorpse]")];
  expect(listWordsFoundInstead(["dorpje"], many)).toEqual(["Dorp", "dorps", "dorpen"]);
  expect(listWordsFoundInstead(["herontdeking"], [found("Een zin.", "Herontdekking")])).toEqual([]);
});
