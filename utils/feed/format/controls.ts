/** Bidirectional controls (UAX #9), with which a text can be made to read otherwise than it is; and other controls. */
const CONTROLS =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** For texts of strangers that are shown. */
export function hasControls(text: string): boolean {
  return CONTROLS.test(text);
}
