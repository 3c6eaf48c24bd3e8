export interface MatchQuestionFlawDataByCode {
  "pairs-missing": null;
  "pair-cells": { cells: number };
  "pair-feedback": null;
  "few-pairs": null;
  "too-much-in-match": null;
}
