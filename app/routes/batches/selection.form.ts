import { z } from "zod";
import { batchActs } from "~/cohorts/batches/batch";
import { buttonField } from "~/ui/forms/fields";

/** The button of the selection. Who is selected is read apart, because that field occurs as often as there are people. */
export const selectionForm = z.object({ act: buttonField(...batchActs) });
export const selectedField = "who";
