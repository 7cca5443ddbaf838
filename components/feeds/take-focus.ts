/** For `ref`: the button that was pressed is gone, so the keyboard goes on at this one, which changes nothing. */
export function takeFocus(button: HTMLButtonElement | null): void {
  button?.focus();
}
