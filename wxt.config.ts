import { defineConfig } from "wxt";
import { compileAtOnce } from "./utils/cli/compile-at-once.ts";
import { MARKS_FILE, marksStyle } from "./assets/styles/marks.css.ts";
import { acceptedScripts } from "./utils/cli/escape-refused.ts";
import { PARTS } from "./utils/messaging/protocol.ts";
import { licencesText } from "./utils/cli/licences.ts";

/**
 * What runs in every frame is an unlisted script added to `content_scripts` here, not a WXT content script:
 * WXT's content-script context posts a message and dispatches an event that any page can hear.
 */
const FRAME_SCRIPT = "frame.js";

export default defineConfig({
  imports: false,
  publicDir: "assets/public",
  manifestVersion: 3,
  targetBrowsers: ["chrome", "firefox"],
  manifest: ({ browser }) => ({
    name: "Lacuna",
    description:
      "Hover the name of a service and read, with sources, what was regulated, blocked or lifted, where, and when.",
    permissions: ["storage", "unlimitedStorage", "activeTab", "scripting", "alarms"],
    // The same sites as the content script's; named so that access can be seen, asked for and taken back.
    host_permissions: ["<all_urls>"],
    minimum_chrome_version: "137",
    options_ui: { page: "feeds.html", open_in_tab: true },
    commands: {
      "next-mention": {
        suggested_key: { default: "Alt+Shift+L" },
        description: "Walk to the next marked name on the page",
      },
      "previous-mention": { description: "Walk to the previous marked name on the page" },
    },
    // The background asks for datasets at the places of the feeds that the reader follows. What may also ask this machine,
    // for `npm start` and the tests, is a copy (utils/cli/local-build.ts).
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' https:; base-uri 'none'; form-action 'none'",
    },
    // What Chromium loads as modules (utils/messaging/parts.ts), at an address that pages cannot know.
    ...(browser === "chrome" && {
      web_accessible_resources: [
        {
          resources: PARTS.map((part) => `${part}.js`),
          matches: ["<all_urls>"],
          use_dynamic_url: true,
        },
      ],
    }),
    ...(browser === "firefox" && {
      browser_specific_settings: {
        gecko: {
          id: "lacuna@lacuna.example",
          strict_min_version: "140.0",
          data_collection_permissions: { required: ["none"] },
        },
      },
    }),
  }),
  hooks: {
    "build:publicAssets": ({ config }, files) => {
      files.push({ relativeDest: MARKS_FILE, contents: marksStyle(config.browser === "firefox").css });
      files.push({ relativeDest: "licences.txt", contents: licencesText() });
    },
    "build:manifestGenerated": (_wxt, manifest) => {
      manifest.content_scripts = [
        {
          matches: ["<all_urls>"],
          js: [FRAME_SCRIPT],
          run_at: "document_idle",
          all_frames: true,
          match_about_blank: true,
          match_origin_as_fallback: true,
        },
      ];
    },
  },
  vite: () => ({ plugins: [acceptedScripts(), compileAtOnce(["page.js"])] }),
});
