import { z } from "zod";
import { nameField } from "./account-fields";

export const nameForm = z.object({ name: nameField });
