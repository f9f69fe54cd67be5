/**
 * `npm test`: types, lint and format, both builds, unit tests, and the built extension in both browsers. Every stage
 * runs even when an earlier one failed. The last line is the sum: `N passed, N failed`; a stage that is not a set of
 * tests counts as one.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { type BrowserName, provideBrowsers } from './browser/harness/find-browsers.ts';
import { buildFor, runTool } from './stages.ts';

const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];
/** A failure tells its story in this many characters at most: a thousand alike must not hide the first. */
const MOST_SAID = 4000;
const MOST_FAILURES = 60;

interface Count {
  passed: number;
  failed: number;
}

const total: Count = { passed: 0, failed: 0 };

/** One stage: its name, its result, how long it took. */
async function stage(title: string, work: () => Promise<Count>): Promise<boolean> {
  const start = Date.now();
  console.log(`\n— ${title}`);
  let count: Count;
  try {
    count = await work();
  } catch (error) {
    console.log(cut(error instanceof Error ? error.message : String(error)));
    count = { passed: 0, failed: 1 };
  }
  total.passed += count.passed;
  total.failed += count.failed;
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(`  ${title}: ${count.passed} ok, ${count.failed} not (${seconds} s)`);
  return count.failed === 0;
}

async function tool(command: string, ...args: string[]): Promise<Count> {
  const { ok, output } = await runTool(command, args);
  if (!ok) console.log(cut(output));
  return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Vitest's report in Jest's form: only what is used here. */
interface Report {
  numPassedTests: number;
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages?: string[] | null }[];
  }[];
}

async function tests(project: 'unit' | 'browser', env: Record<string, string> = {}): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), 'margin-report-'));
  const file = join(folder, 'report.json');
  // The report says nothing of errors outside any test; what is printed ends with them.
  const reporters = ['--reporter=json', `--outputFile=${file}`, '--reporter=dot'];
  const args = ['run', '--project', project, ...reporters, '--passWithNoTests'];
  const { ok, output } = await runTool('vitest', args, { env });
  if (!existsSync(file)) throw new Error(`Vitest left no report.\n${output}`);
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
  rmSync(folder, { recursive: true, force: true });

  const failures = report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((one) => one.status === 'failed');
    // A file that could not be loaded, or a hook that failed, has no failed test of its own.
    if (status === 'failed' && failed.length === 0)
      return [{ file: name, title: 'could not run', why: message }];
    return failed.map(({ fullName, failureMessages }) => ({
      file: name,
      title: fullName,
      why: (failureMessages ?? []).join('\n'),
    }));
  });
  for (const { file: path, title, why } of failures.slice(0, MOST_FAILURES)) {
    console.log(`  ✗ ${relative(process.cwd(), path)} › ${title}\n${cut(why)}`);
  }
  if (failures.length > MOST_FAILURES) console.log(`  … and ${failures.length - MOST_FAILURES} more`);
  // An error outside any test fails the run too.
  const failed = failures.length || (ok ? 0 : 1);
  if (!ok && failures.length === 0) console.log(output.slice(-MOST_SAID));
  return { passed: report.numPassedTests, failed };
}

function cut(text: string): string {
  return text.length > MOST_SAID ? `${text.slice(0, MOST_SAID)}\n  … (${text.length} characters)` : text;
}

await stage('Types of the extension', () => tool('tsc', '--noEmit'));
await stage('Types of lib/core, without the DOM', () => tool('tsc', '--noEmit', '-p', 'lib/core'));
await stage('Lint and format', () => tool('biome', 'check', '.'));
await stage('Unit tests', () => tests('unit'));
const built = await stage('Builds for Chromium and Firefox', async () => {
  await buildFor(BROWSERS);
  return { passed: BROWSERS.length, failed: 0 };
});
const present = await stage('Browsers', async () => {
  provideBrowsers(BROWSERS);
  return { passed: 1, failed: 0 };
});
// Side by side: each mostly waits for its browser.
if (built && present)
  await Promise.all(
    BROWSERS.map((name) =>
      stage(`The built extension in ${name === 'chromium' ? 'Chromium' : 'Firefox'}`, () =>
        tests('browser', { MARGIN_BROWSERS: name }),
      ),
    ),
  );

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
