/** Everything a browser test needs. */
export { savedPage } from './articles.ts';
export type {
  Box,
  Browser,
  Exposed,
  Found,
  LaunchOptions,
  Margin,
  Panel,
  Point,
  Surface,
  Tab,
  View,
} from './browser.ts';
export { describeBrowsers } from './describe.ts';
export type { Picture } from './picture.ts';
export { Gone, pause, until } from './wait.ts';
