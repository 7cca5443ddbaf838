import { beforeAll, describe, expect, it } from "vitest";
import type { Transport } from "../../../../../utils/feed/client/types.ts";
import { fetchTransport } from "../../../../../utils/feed/transport/fetch-transport.ts";
import type { Case } from "../conformance/case.ts";
import type { Place } from "../conformance/place.ts";
import { CASES } from "../conformance/cases/all.ts";
import { fresh, install, installed } from "../conformance/cases/scenes.ts";
import { asks, BASE, HOUR, type Kit, makeKit, OTHER, place, T0, withFiles } from "../conformance/kit.ts";
import { play } from "../conformance/play.ts";
import { bytesOf, DAY } from "../conformance/repository.ts";
import { CLIENT } from "../conformance/subject.ts";
import { type Host, host } from "./host.ts";

const NEXT = T0 + DAY + HOUR;
const HTML = bytesOf("<!doctype html><title>Welcome</title>");
const atOther = (paths: readonly string[]) => paths.map((path) => path.replace(BASE, OTHER));

/** The network's own faults, seen from the whole client: which place is asked next, and that nothing is lost. */
const OVER_HTTP: readonly Case[] = [
  {
    id: "31-client",
    row: 31,
    title: "a place that redirects: the next one is asked",
    scene: async (kit) => ({
      ...fresh(kit.root, {
        ...install(kit),
        places: [
          [BASE, place(new Map(), { faults: { "metadata/2.root.json": "redirected" } })],
          [OTHER, place(kit.one)],
        ],
        asked: [...asks.roots(2), ...atOther(asks.whole(kit.one))],
        troubles: ["redirected"],
      }),
    }),
  },
  {
    id: "32-root",
    row: 32,
    title: "a web page instead of the next root ends the chain, and the update goes on",
    scene: async (kit) =>
      installed(kit, {
        clock: NEXT,
        places: [[BASE, place(withFiles(kit.two, ["metadata/2.root.json", HTML]))]],
        outcome: "updated by pack to 2",
        asked: asks.pack(kit.two),
        dataset: 2,
        troubles: [],
      }),
  },
  {
    id: "32-timestamp",
    row: 32,
    title: "a web page instead of the timestamp",
    scene: async (kit) =>
      installed(kit, {
        clock: NEXT,
        places: [[BASE, place(withFiles(kit.two, [kit.two.paths.timestamp, HTML]))]],
        outcome: "unreachable: wrong-type",
        asked: asks.nothing(),
        dataset: 1,
      }),
  },
  ...(["too-large", "truncated"] as const).map(
    (fault): Case => ({
      id: `29-${fault}`,
      row: 29,
      title: `a pack with one byte ${fault === "too-large" ? "more" : "less"} than was signed: the next place is asked`,
      scene: async (kit) => {
        const path = kit.two.paths.pack ?? "";
        const bytes = kit.two.files.get(path) ?? bytesOf("");
        const other = fault === "truncated" ? bytes.slice(0, -1) : new Uint8Array([...bytes, 0x20]);
        return installed(kit, {
          clock: NEXT,
          places: [
            [BASE, place(withFiles(kit.two, [path, other]))],
            [OTHER, place(kit.two)],
          ],
          outcome: "updated by pack to 2",
          asked: [...asks.pack(kit.two), OTHER + path],
          dataset: 2,
          troubles: [fault],
        });
      },
    }),
  ),
  {
    id: "34-client",
    row: 34,
    title: "a host that is busy",
    scene: async (kit) =>
      installed(kit, {
        clock: NEXT,
        places: [[BASE, place(kit.two, { faults: { "metadata/timestamp.json": "busy" } })]],
        outcome: "unreachable: busy",
        asked: asks.nothing(),
        dataset: 1,
        troubles: ["busy"],
      }),
  },
  ...CASES.filter(({ id }) => ["44-kind", "33-snapshot", "38"].includes(id)),
];

/** Each place a host of its own, asked by the network's transport; the addresses of the table stand for theirs. */
function overHttp(hosts: Map<string, Host>, current: Map<string, Place>) {
  return (places: readonly (readonly [base: string, place: Place])[], asked: string[]): Transport => {
    current.clear();
    for (const [base, one] of places) current.set(base, one);
    const transport = fetchTransport();
    return {
      fetch: (url, limit, signal) => {
        asked.push(url);
        const base = [...hosts.keys()].find((one) => url.startsWith(one)) ?? "";
        return transport.fetch((hosts.get(base)?.base ?? "") + url.slice(base.length), limit, signal);
      },
    };
  };
}

describe("the client over a real network", () => {
  let kit: Kit;
  const hosts = new Map<string, Host>();
  const current = new Map<string, Place>();
  beforeAll(async () => {
    kit = await makeKit();
    for (const base of [BASE, OTHER])
      hosts.set(
        base,
        await host((request, response) => {
          const path = (request.url ?? "").slice(1);
          const one = current.get(base);
          const fault = one?.faults?.[path];
          const bytes = one?.files.get(path);
          if (fault === "redirected")
            response.writeHead(302, { Location: hosts.get(OTHER)?.base ?? "" }).end();
          else if (fault === "busy") response.writeHead(429, { "Retry-After": "60" }).end();
          else if (bytes === undefined) response.writeHead(404).end("<h1>Not found</h1>");
          else response.end(bytes);
        }),
      );
    return async () => {
      for (const one of hosts.values()) await one.close();
    };
  });

  for (const one of OVER_HTTP)
    it(`${one.id}: ${one.title}`, async () => {
      expect(await play(one, kit, { ...CLIENT, transport: overHttp(hosts, current) })).toEqual([]);
    });
});
