/** Lets the reader choose a file; call it in the turn of a click. Undefined when they choose none. */
export function pickFile(): Promise<File | undefined> {
  return new Promise((resolve) => {
    const picker = document.createElement('input');
    picker.type = 'file';
    picker.accept = '.json,application/json';
    picker.addEventListener('change', () => resolve(picker.files?.[0]));
    picker.addEventListener('cancel', () => resolve(undefined));
    picker.click();
  });
}
