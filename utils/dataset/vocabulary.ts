/**
 * The closed vocabularies of the dataset. A word that is not here is refused by the validator,
 * so that every reader of the data (status, plot, search, export) can be exhaustive.
 */

/**
 * What an event does while it holds, or that it is one act done once.
 * The facet is the aspect of status it speaks to; `lasting` events have a beginning and an end.
 */
export type Facet = "access" | "stores" | "devices" | "duties" | "pending" | "penalties";

export const FACETS = [
  "access",
  "stores",
  "devices",
  "duties",
  "pending",
  "penalties",
] as const satisfies readonly Facet[];

export interface EventTypeInfo {
  readonly facet: Facet | null;
  readonly lasting: boolean;
}

export const EVENT_TYPES = {
  /** A network blocks a service (extent says how much of it). */
  block: { facet: "access", lasting: true },
  /** A service is slowed down deliberately. */
  throttle: { facet: "access", lasting: true },
  /** Internet access itself is cut; scope is the class `internet`. */
  shutdown: { facet: "access", lasting: true },
  /** The operator closes or leaves: the service, or a part of it, ends there by its own act, whatever the pressure. */
  "service-closure": { facet: "access", lasting: true },
  /** A block, throttle, removal or rule is lifted; `ends` names what it ended. */
  lifting: { facet: null, lasting: false },
  /** Removed from an app store at a government's demand or to follow its rules. */
  "store-removal": { facet: "stores", lasting: true },
  /** Barred from the devices or accounts of officials only. */
  "device-ban": { facet: "devices", lasting: true },
  /** A law, regulation or rule that binds once it is effective. */
  regulation: { facet: "duties", lasting: true },
  /** An order of an authority to named parties to do or to stop something. */
  order: { facet: "duties", lasting: true },
  /** An order to block that is not itself known to have been carried out. */
  "blocking-order": { facet: "pending", lasting: true },
  /** A judgment; the block or lifting that follows is an event of its own. */
  "court-ruling": { facet: "duties", lasting: true },
  /** New users cannot register. */
  "registration-suspension": { facet: "duties", lasting: true },
  /** Entered into an official register that brings duties. */
  "official-registration": { facet: "duties", lasting: true },
  /** A campaign of enforcement with a beginning and an end. */
  campaign: { facet: "duties", lasting: true },
  /** A bill, draft or plan; binds nobody. */
  proposal: { facet: "pending", lasting: true },
  /** A warning or threat; binds nobody. */
  warning: { facet: "pending", lasting: false },
  fine: { facet: "penalties", lasting: false },
  /** Arrest, detention, charge or sentence of people; no private person is named. It penalises no service. */
  prosecution: { facet: null, lasting: false },
  /** Posts, pages, images or search results removed or filtered. */
  "content-removal": { facet: null, lasting: false },
  /** Accounts or groups closed. */
  "account-removal": { facet: null, lasting: false },
  /** Anything else that a sourced record of regulation needs. */
  other: { facet: null, lasting: false },
} as const satisfies Record<string, EventTypeInfo>;

export type EventType = keyof typeof EVENT_TYPES;

/** How much is affected. `officials-devices` only with `device-ban`. */
export const EXTENTS = ["full", "partial", "one-network", "regional", "officials-devices"] as const;
export type Extent = (typeof EXTENTS)[number];

/**
 * What an entity is. Services can be members of a class of that name
 * (`scope: {class: messaging}` reaches every entity of kind `messaging`).
 */
export const SERVICE_KINDS = [
  "messaging",
  "social",
  "video",
  "live-streaming",
  "audio",
  "photo-sharing",
  "forum",
  "q-and-a",
  "blogging",
  "publishing",
  "news",
  "encyclopedia",
  "search",
  "ai-chat",
  "email",
  "voice-calls",
  "video-calls",
  "workplace",
  "app-store",
  "music-streaming",
  "tv-streaming",
  "podcasts",
  "games",
  "game-platform",
  "dating",
  "lgbt",
  "adult",
  "payments",
  "crypto-exchange",
  "prediction-market",
  "gambling",
  "shopping",
  "ride-hailing",
  "jobs",
  "maps",
  "travel",
  "cloud-storage",
  "file-sharing",
  "torrents",
  "e-books",
  "developer-tools",
  "hosting",
  "cdn",
  "dns",
  "browser",
  "operating-system",
  "vpn",
  "circumvention",
  "security-software",
  "religious",
  "petitions",
  "crowdfunding",
  "website",
] as const;
export type ServiceKind = (typeof SERVICE_KINDS)[number];

/** What is no service: who owns, who acts, what binds, and classes that text names ("VPNs"). */
export const OTHER_KINDS = ["company", "authority", "rule", "class", "organisation"] as const;
export type EntityKind = ServiceKind | (typeof OTHER_KINDS)[number];

/** Classes that a scope can name beside the service kinds: every online service; the network itself. */
export const BROAD_CLASSES = ["online-services", "internet"] as const;
export type ServiceClass = ServiceKind | (typeof BROAD_CLASSES)[number];

/** How far a class reaches: whoever serves the place, or only providers established in it. */
export const SCOPE_REACHES = ["all", "domestic"] as const;
export type ScopeReach = (typeof SCOPE_REACHES)[number];

/** What kind of document a source is. Its evidence level follows (`EVIDENCE_OF_SOURCE`). */
export const SOURCE_KINDS = [
  "official-text",
  "official-notice",
  "court-document",
  "company-statement",
  "measurement",
  "research",
  "press",
  "state-media",
  "encyclopedia",
  "legal-commentary",
  "civil-society",
  "other",
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export function isSourceKind(kind: unknown): kind is SourceKind {
  return SOURCE_KINDS.some((known) => known === kind);
}

/** Evidence levels, strongest first. */
export const EVIDENCE_LEVELS = ["official", "company", "measurement", "press", "other"] as const;
export type EvidenceLevel = (typeof EVIDENCE_LEVELS)[number];

export const EVIDENCE_OF_SOURCE = {
  "official-text": "official",
  "official-notice": "official",
  "court-document": "official",
  "company-statement": "company",
  measurement: "measurement",
  research: "measurement",
  press: "press",
  "state-media": "press",
  "civil-society": "press",
  encyclopedia: "other",
  "legal-commentary": "press",
  other: "other",
} as const satisfies Record<SourceKind, EvidenceLevel>;

/** How much of a source was read by whoever entered the claim. */
export const READINGS = ["full", "excerpt", "cited"] as const;
export type Reading = (typeof READINGS)[number];

export const NAME_ROLES = [
  "name",
  "short",
  "former",
  "company-form",
  "transliteration",
  "descriptive",
  "misspelling",
] as const;
/** `misspelling` and `descriptive` forms are matched and searched, never shown as a name. */
export type NameRole = (typeof NAME_ROLES)[number];

export const RELATION_TYPES = ["successor-of", "regional-twin-of", "part-of", "issued-by", "run-by"] as const;
export type RelationType = (typeof RELATION_TYPES)[number];
