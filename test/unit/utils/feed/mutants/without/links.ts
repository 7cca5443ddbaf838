import { type Mutant, mutant } from "../mutant.ts";

const LINK = "link.ts";
const PLACE = "client/bases.ts";

export const LINKS: readonly Mutant[] = [
  mutant("links of any length", LINK, "if (text.length > MOST) return null;", "", "link-long"),
  mutant("links within other texts", LINK, "/^(?:https:", "/(?:https:", "link-embedded"),
  mutant("links of any version", LINK, "lacuna):v1\\?", "lacuna):v\\d\\?", "link-kind"),
  mutant(
    "two of a kind",
    LINK,
    "if (parameters.getAll(key).length > 1) return null;",
    "if (key === '') return null;",
    "link-twice-u",
    "link-twice-r",
  ),
  mutant("two fingerprints", LINK, '["u", "r", "n"]', '["u", "n"]', "link-twice-r"),
  mutant("two places", LINK, '["u", "r", "n"]', '["r", "n"]', "link-twice-u"),
  mutant("two names", LINK, '["u", "r", "n"]', '["u", "r"]', "link-twice-n"),
  mutant("no place", LINK, "if (base === null || !(", "if (base !== null && !(", "link-kind"),
  mutant("any place", LINK, "!(isBase(base) || isLoopback(base))", "URL.parse(base) === null", "link-http"),
  mutant("half a fingerprint", LINK, "/^[0-9a-f]{64}$/", "/^[0-9a-f]{0,64}$/", "link-fingerprint"),
  mutant(
    "another spelling of a fingerprint",
    LINK,
    "/^[0-9a-f]{64}$/",
    "/^[0-9a-f]{64}$/i",
    "link-fingerprint",
  ),
  mutant("more than a fingerprint", LINK, "/^[0-9a-f]{64}$/", "/^[0-9a-f]{64}/", "link-fingerprint"),
  mutant("names of any length", LINK, "name.length > NAME || ", "", "link-name-long"),
  mutant("names that turn text around", LINK, " || CONTROLS.test(name)", "", "link-name-turned"),
  mutant("other schemes on this machine", LINK, 'url.protocol === "http:" &&', "", "link-loopback-other"),
  mutant(
    "any host without encryption",
    LINK,
    '(url.hostname === "127.0.0.1" || url.hostname === "localhost") &&',
    "",
    "link-http",
  ),
  mutant("a file on this machine", LINK, 'base.endsWith("/") &&', "", "link-loopback-file"),
  mutant(
    "queries and users on this machine",
    LINK,
    'url.search + url.hash + url.username + url.password === ""',
    'url.host !== ""',
    "link-loopback-telling",
  ),
  mutant("a place without encryption", PLACE, 'url.protocol === "https:" &&', "", "link-http"),
  mutant("a file for a place", PLACE, 'text.endsWith("/") &&', "", "link-file"),
  mutant("a place with a query", PLACE, 'url.search === "" &&', "", "link-query"),
  mutant("a place with a fragment", PLACE, 'url.hash === "" &&', "", "link-fragment"),
  mutant("a place with a user", PLACE, 'url.username === "" &&', "", "link-user"),
  mutant("a place with a password", PLACE, 'url.password === "" &&', "", "link-password"),
  mutant(
    "a place in the reader's own network",
    PLACE,
    "!LOCAL.test(url.hostname)",
    'url.hostname !== ""',
    "link-local",
  ),
];
