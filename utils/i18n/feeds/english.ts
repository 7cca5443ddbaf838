import { FEEDS_EN } from "../en/feeds/catalogue.ts";
import { english } from "../english.ts";
import { feedTranslator } from "./translator.ts";

export const englishFeeds = feedTranslator(english, FEEDS_EN);
