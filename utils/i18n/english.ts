import { EN } from "./en/catalogue.ts";
import { translator } from "./translator.ts";

export const english = translator(EN);
