export interface CategorySortQuestionFlawDataByCode {
  "category-heading": null;
  "cards-missing": null;
  "few-categories": null;
  "too-much-in-sort": null;
}
