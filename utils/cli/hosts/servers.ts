import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** Hours for which the edge may serve `timestamp.json`, and that a next root is missing, before it asks the origin. */
const EDGE_HOURS = 3;

export interface Servers {
  /** The edge's address, with a slash at its end. */
  readonly base: string;
  /** What the edge did so far. */
  readonly counters: () => Counters;
  /** One line a request that the edge answered. */
  readonly log: () => readonly LoggedRequest[];
  /** One line a request that reached the origin. */
  readonly originRequests: () => number;
  readonly stop: () => void;
}

export interface Counters {
  readonly hits: number;
  readonly misses: number;
  readonly bytes: number;
}

export interface LoggedRequest {
  readonly path: string;
  readonly status: number;
  /** Bytes of the body as sent, compressed. */
  readonly bytes: number;
  readonly handling: string;
}

/** Which of the programs are missing. */
export function missingPrograms(): readonly string[] {
  return ["nginx", "varnishd", "varnishstat", "varnishncsa"].filter(
    (name) => spawnSync(name, ["-V"], { stdio: "ignore" }).error !== undefined,
  );
}

/**
 * nginx over a feed's directory, and Varnish before it, both on 127.0.0.1. A day lasts `day` milliseconds: what is to be
 * kept for hours at the edge is kept for as much less.
 */
export async function startServers(folder: string, feed: string, day: number): Promise<Servers> {
  mkdirSync(folder, { recursive: true });
  const [origin, edge] = [18_480, 18_481];
  const log = join(folder, "edge.log");
  const access = join(folder, "origin.log");
  const nginxConfig = join(folder, "nginx.conf");
  writeFileSync(nginxConfig, nginxText(folder, feed, origin, access));
  const vcl = join(folder, "edge.vcl");
  writeFileSync(vcl, vclText(origin, (EDGE_HOURS * day) / 24 / 1000));
  const children: ChildProcess[] = [];
  const start = (program: string, args: readonly string[]) => {
    const child = spawn(program, [...args], { stdio: ["ignore", "ignore", "inherit"] });
    children.push(child);
    return child;
  };
  start("nginx", ["-p", folder, "-c", nginxConfig, "-g", "daemon off;"]);
  const name = join(folder, "varnish");
  start("varnishd", ["-F", "-n", name, "-a", `127.0.0.1:${edge}`, "-f", vcl, "-s", "malloc,256m"]);
  const base = `http://127.0.0.1:${edge}/`;
  const stop = () => {
    for (const child of children) child.kill();
  };
  await answering(base, 15_000).catch((error: unknown) => {
    stop();
    throw error;
  });
  start("varnishncsa", ["-n", name, "-w", log, "-F", "%U %s %b %{Varnish:handling}x"]);
  await wait(500);
  const stat = (counters: string) => {
    const { stdout } = spawnSync("varnishstat", ["-n", name, "-j", "-f", counters], { encoding: "utf8" });
    const parsed: { readonly counters?: Record<string, { readonly value: number }> } = JSON.parse(stdout);
    return parsed.counters ?? {};
  };
  return {
    base,
    counters: () => {
      const all = stat("MAIN.*");
      const value = (counter: string) => all[`MAIN.${counter}`]?.value ?? 0;
      return { hits: value("cache_hit"), misses: value("cache_miss"), bytes: value("s_resp_bodybytes") };
    },
    log: () => lines(log).map(parseLine),
    originRequests: () => lines(access).length,
    stop,
  };
}

function parseLine(line: string): LoggedRequest {
  const [path = "", status = "0", bytes = "0", handling = ""] = line.split(" ");
  return { path, status: Number(status), bytes: Number(bytes) || 0, handling };
}

function lines(file: string): readonly string[] {
  return readFileSync(file, "utf8").split("\n").filter(Boolean);
}

async function answering(url: string, limit: number): Promise<void> {
  for (const end = Date.now() + limit; Date.now() < end; await wait(100)) {
    const answer = await fetch(url).catch(() => null);
    // The edge answers 503 as long as the origin does not.
    if (answer !== null && answer.status < 500) return;
  }
  throw new Error(`nothing answers at ${url}`);
}

function nginxText(folder: string, feed: string, port: number, access: string): string {
  return `pid ${folder}/nginx.pid;
error_log ${folder}/nginx-error.log;
worker_processes 1;
events { worker_connections 512; }
http {
  types { application/json json jsonl; }
  log_format plain '$uri $status $body_bytes_sent';
  access_log ${access} plain;
  client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/f;
  uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;
  gzip on; gzip_types application/json; gzip_min_length 256; gzip_comp_level 6; gzip_vary on; gzip_proxied any;
  server {
    listen 127.0.0.1:${port};
    root ${feed};
    add_header Access-Control-Allow-Origin * always;
    location = /metadata/timestamp.json {
      add_header Access-Control-Allow-Origin * always;
      add_header Cache-Control "public, max-age=300, s-maxage=${EDGE_HOURS * 3600}, stale-if-error=86400" always;
    }
    location / {
      add_header Access-Control-Allow-Origin * always;
      add_header Cache-Control "public, max-age=31536000, immutable";
    }
  }
}
`;
}

function vclText(port: number, seconds: number): string {
  return `vcl 4.1;
import std;
backend origin { .host = "127.0.0.1"; .port = "${port}"; }
sub vcl_recv {
  # Readers send nothing by which one could be told from another; whoever does is answered like all.
  unset req.http.Cookie;
  unset req.http.Cache-Control;
  unset req.http.Pragma;
}
sub vcl_backend_response {
  if (bereq.url == "/metadata/timestamp.json" || beresp.status == 404) {
    set beresp.ttl = std.duration("${seconds.toFixed(3)}s", 1s);
    set beresp.grace = std.duration("${seconds.toFixed(3)}s", 1s);
  } else {
    set beresp.ttl = 365d;
  }
}
`;
}
