/** The name of the hidden field with the day for which the form of a review was made. No kind of question has a field with this name. */
export const reviewDayFieldName = "day";
