import * as v from "valibot";
import { isDay, isPartialDate } from "../dates/partial-date.ts";

/** Building blocks of the source files' schema. All are shapes only: nothing is transformed here. */

const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const field = (description: string) => v.pipe(v.string(), v.nonEmpty("is empty"), v.description(description));

/** One line of text, without space at either end. */
export const text = (description: string, maxLength?: number) =>
  v.pipe(
    field(description),
    v.regex(/^\S(?:.*\S)?$/su, "begins or ends with a space"),
    v.maxLength(
      maxLength ?? 2000,
      (issue) => `has ${issue.input.length} characters, ${issue.requirement} at most`,
    ),
  );

export const id = (description: string) =>
  v.pipe(
    field(description),
    v.regex(ID_PATTERN, "is no id: small letters, digits and single hyphens, such as `kakao-talk`"),
  );

export const language = v.pipe(
  field("BCP 47 tag, with the script where the language has several: en, ja, zh-Hans"),
  v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, "is no language tag (BCP 47), such as `zh-Hans`"),
);

export const country = v.pipe(
  field("ISO 3166-1 code of two letters, or EU"),
  v.regex(/^[A-Z]{2}$/, "is no country code (ISO 3166-1), such as `KR`"),
);

export const jurisdiction = v.pipe(
  field("ISO 3166-1 code, ISO 3166-2 where the network is regional (IN-JK), or EU"),
  v.regex(/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/, "is no code of a place (ISO 3166), such as `CN` or `IN-JK`"),
);

export const url = (description: string) => text(description);

/** YAML reads `2014` as a number; both forms are the year. */
export type DateInput = string | number;

/** JSON Schema has no word for these: see `json-schema.ts`. */
export const partialDate = v.custom<DateInput>(
  (input) =>
    (typeof input === "string" && isPartialDate(input)) ||
    (typeof input === "number" && isPartialDate(String(input))),
  "is no date: YYYY, YYYY-MM or YYYY-MM-DD of a day that exists, with ~ or ? behind it if approximate or uncertain",
);

export const day = v.custom<string>(
  (input) => typeof input === "string" && isDay(input),
  "is no day: YYYY-MM-DD of a day that exists",
);

export const flag = (description: string) => v.pipe(v.boolean(), v.description(description));

export const oneOf = <const Words extends readonly string[]>(words: Words, description: string) =>
  v.pipe(v.picklist(words), v.description(description));
