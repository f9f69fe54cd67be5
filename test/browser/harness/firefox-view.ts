import type { Plain, Point } from './browser.ts';
import { callText } from './devtools.ts';
import type { Marionette } from './marionette.ts';

type Work = (...args: never[]) => unknown;

/** Key names as in Chromium's tests, to the code points of the WebDriver protocol. */
const KEYS: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  F6: '\uE036',
  Meta: '\uE03D',
  Space: ' ',
};

/** A script that hands its result, as JSON, to the callback in its last argument. */
export function answering(work: Work, args: readonly Plain[]): string {
  return `const done = arguments[arguments.length - 1];
    Promise.resolve().then(() => ${callText(work, args)}).then(
      (value) => done(JSON.stringify({ value })),
      (error) => done(JSON.stringify({ error: String((error && error.stack && error + '\\n' + error.stack) || error) })));`;
}

/** Runs a function in the current window and frame of the session; `sandbox` null is the page's own world. */
export async function run<T>(
  marionette: Marionette,
  work: Work,
  args: readonly Plain[],
  sandbox: string | null = null,
): Promise<T> {
  const script = answering(work, args);
  const text = await marionette.send<string>('WebDriver:ExecuteAsyncScript', { script, args: [], sandbox });
  const { value, error } = JSON.parse(text) as { value: T; error?: string };
  if (error !== undefined) throw new Error(error);
  return value;
}

/** Moves, presses and lets go at points of the current frame. */
export function pointer(
  steps: readonly (Point | 'down' | 'up')[],
  button: 'left' | 'right' = 'left',
): object {
  const code = button === 'left' ? 0 : 2;
  const actions = steps.map((step) =>
    typeof step === 'string'
      ? { type: step === 'down' ? 'pointerDown' : 'pointerUp', button: code }
      : {
          type: 'pointerMove',
          x: Math.round(step.x),
          y: Math.round(step.y),
          duration: 20,
          origin: 'viewport',
        },
  );
  return { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
}

/** `Alt+Shift+J` as key actions: all down in order, all up in reverse. */
export function keys(combination: string): object {
  const names = combination === '+' ? ['+'] : combination.split('+');
  const values = names.map((name) => KEYS[name] ?? name);
  return {
    type: 'key',
    id: 'keyboard',
    actions: [
      ...values.map((value) => ({ type: 'keyDown', value })),
      ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
    ],
  };
}

/** A text, key by key. */
export function typed(text: string): object {
  const actions = [...text].flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]);
  return { type: 'key', id: 'keyboard', actions };
}
