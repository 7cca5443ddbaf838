/** Browsers carry messages of 64 MiB at most, and Base64 makes a file a third longer. */
export const MOST_BYTES = 46 * 1024 * 1024;

/** A file's bytes as Base64, for messages are JSON. Rejects if the file cannot be read any more. */
export function readBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("error", () => reject(reader.error ?? new Error("unreadable")));
    reader.addEventListener("load", () => {
      const address = typeof reader.result === "string" ? reader.result : "";
      resolve(address.slice(address.indexOf(",") + 1));
    });
    reader.readAsDataURL(file);
  });
}

/** Saves bytes that came as Base64 under a name. */
export function saveBase64(filename: string, base64: string): void {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  save(filename, new Blob([bytes], { type: "application/octet-stream" }));
}

/** Saves a text under a name. */
export function saveText(filename: string, text: string, type = "text/plain"): void {
  save(filename, new Blob([text], { type: `${type};charset=utf-8` }));
}

function save(filename: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = filename;
  link.click();
  // The download has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
