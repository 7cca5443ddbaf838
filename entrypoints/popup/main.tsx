import { render } from "preact";
import { englishFeeds } from "../../utils/i18n/feeds/english.ts";
import { openStoreForReading } from "../../utils/store/open.ts";
import { PopupApp } from "./PopupApp.tsx";

const root = document.getElementById("root");
if (root !== null) render(<PopupApp f={englishFeeds} store={openStoreForReading()} />, root);
