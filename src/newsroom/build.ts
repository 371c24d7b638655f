import path from 'node:path';
import { parseArgs } from 'node:util';

import { bringUpToDate, forAnyServer, recordBeside, refuseForeign, stagingDir } from '../build/staging.ts';
import { writeAccepted } from '../check/record.ts';
import { judge } from '../check/site.ts';
import type { Findings, Site } from '../check/site.ts';
import { homeOf } from '../edition/address.ts';
import { clockOf } from '../edition/clock.ts';
import { rfc3339 } from '../edition/dates.ts';
import { dueAfter } from '../edition/due.ts';
import { readContent } from '../edition/gather.ts';
import { readKept, writeKept } from '../edition/kept.ts';
import { revisionOf } from '../edition/revision.ts';
import { editorsView } from '../edition/view.ts';
import { lock } from '../press/lock.ts';
import { platesFor } from '../press/plates.ts';
import { printSite } from '../press/site.ts';
import { noteSite } from '../publish/note.ts';
import { cacheDir, contentDir as contentFolder } from '../schema/folder.ts';
import type { Content } from '../schema/entry.ts';
import { ContentError, contentErrorIn } from '../schema/problem.ts';
import { dropSums } from '../sign/sums.ts';
import { command } from './command.ts';
import { acceptedFile, siteOf, stoppingOf } from './judging.ts';
import { numberOf } from './number-of.ts';
import { progressTo } from './progress.ts';
import { Refusal } from './refusal.ts';

/** What to build, where to, and by which clock. */
export interface BuildOptions {
  /** The newsroom's folder; default: CONTENT_DIR, else the project's own. */
  contentDir?: string;
  /** Where the site goes; default `dist`. */
  outDir?: string;
  /** The build's clock (RFC 3339); default: AS_OF, else now. */
  asOf?: string;
  /** The site's address, in place of the publication's. */
  url?: string;
  /** Whether readers can search the site; default: they can. */
  search?: boolean;
  /** Whether its text files are to stand there compressed too (.br, .gz); default: they are not. */
  compress?: boolean;
  /** Whether to stop at faults of stories that are as they were in the edition before; default: no. */
  strict?: boolean;
  /** Whether to let addresses go that are gone, and take faults as they are; default: no. */
  accept?: boolean;
}

/** What a build came to, before anybody sees it. */
export interface Proof {
  site: Site;
  findings: Findings;
  /** Makes it the site that readers see, and remembers it as the edition let through last. */
  publish: () => void;
}

/**
 * Once a process: what the pages are printed from is loaded once.
 * Brings the site in the staging folder up to date and, when all went well, `outDir` up to it: a build that fails changes nothing
 * there. Throws a `ContentError` with all that is wrong with the content or the printed pages, a `Refusal` where it cannot be built so,
 * or whatever else went wrong.
 */
export async function build(options: BuildOptions = {}): Promise<void> {
  await proofOf(options, ({ findings, publish }) => {
    const stopping = stoppingOf(findings, options);
    if (stopping.length > 0) throw new ContentError(stopping);
    publish();
  });
}

/**
 * Prints a site into its staging folder, judges it, and hands the proof to whoever decides; no other build of it runs meanwhile.
 * Throws as `build` does, and what the decision throws.
 */
export async function proofOf(options: BuildOptions, decide: (proof: Proof) => void): Promise<void> {
  const { contentDir, outDir = 'dist', asOf, url, search = true, compress = false } = options;
  const began = performance.now();
  const root = process.cwd();
  const target = path.resolve(root, outDir);
  const staging = stagingDir(root, target);
  setEnvironment({ CONTENT_DIR: contentDir && path.resolve(root, contentDir), AS_OF: asOf, SITE_URL: url });
  forReaders();
  forAnyServer();
  const clock = moment();
  refuseForeign(target);
  const unlock = lock(
    `${staging}.lock`,
    (pid) => `another build (process ${pid}) prints this site: wait for its end, or stop it, then build again`,
  );
  const progress = progressTo(process.stderr);
  try {
    progress.stage('reading');
    const casting = platesFor(root, process.env);
    // Mistakes in the content are told first, and all of them.
    casting.catch(() => undefined);
    const content = readNewsroom(root, staging);
    progress.stage('templates');
    const plates = await casting;
    const count = await printSite({
      plates,
      handed: { content, clock, revision: plates.revision },
      staging,
      cacheDir: cacheDir(root),
      search,
      compress,
      listener: progress,
    });
    progress.stage('checking');
    const site = siteOf({ count, content, clock, staging, root });
    const findings = judge(site);
    const publish = (): void => {
      progress.stage('publishing');
      const { written, unchanged, removed } = bringUpToDate(staging, target, {
        files: count.files,
        record: recordBeside(staging),
      });
      // A signature is of what stood here before.
      if (written + removed > 0) dropSums(target);
      noteSite(staging, count.files, homeOf(content.publication.url), (file, size, time) => {
        const printed = count.lines.get(file);
        return printed?.size === size && printed.time === time ? printed.digest : undefined;
      });
      writeAccepted(acceptedFile(staging), contentFolder(process.env, root), findings.edition);
      const stages = progress.end().map(([name, seconds]) => `${name} ${seconds.toFixed(1)} s`);
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      const shown = path.relative(root, target) || target;
      console.log(
        `Pages: ${String(count.printed)} printed, ${String(count.reused)} as they were, ${String(count.removed)} gone. ${stages.join(', ')}.`,
      );
      console.log(
        `Printed to ${shown} in ${seconds} s: ${String(written)} files written, ${String(unchanged)} unchanged, ${String(removed)} removed.`,
      );
      sayOld(findings);
      sayNextDue(content, clock);
    };
    decide({ site, findings, publish });
  } catch (error) {
    throw contentErrorIn(error) ?? error;
  } finally {
    progress.abandon();
    unlock();
  }
}

/** What is let through for being old, in a line. */
function sayOld({ old }: Findings): void {
  if (old.length === 0) return;
  const files = new Set(old.map(({ file }) => file)).size;
  console.log(
    `Let through: ${numberOf(old.length, 'older fault')} in ${numberOf(files, 'file')}; \`npm run check\` lists them.`,
  );
}

/** All of the newsroom's files; those that are as they were when the site was last built are not read again. */
function readNewsroom(root: string, staging: string): Content {
  const file = `${staging}.kept`;
  const contentDir = contentFolder(process.env, root);
  // Another newsroom may be built into the same folder: its files have other names.
  const kept = readKept(file, `${revisionOf(root, ['src/schema'])} ${contentDir}`);
  const content = readContent({ contentDir, cwd: root, url: process.env['SITE_URL'] }, kept);
  writeKept(file, kept);
  return content;
}

/** In a form that a timer can read too: `Due again 2027-01-06T09:00:00+00:00: an appeal ends (content/appeals/winter.md)`. */
function sayNextDue(content: Content, clock: number): void {
  const [next] = dueAfter(clock, content);
  if (!next) return;
  const { instant, what, file } = next;
  // The log of a build may be public, and a file's name can say what is under embargo.
  const about = what === 'an embargo passes' ? '' : ` (${file})`;
  console.log(`Due again ${rfc3339(instant, content.publication.timeZone)}: ${what}${about}.`);
}

function moment(): number {
  try {
    return clockOf(process.env, Date.now());
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error));
  }
}

/** Whatever the shell this runs in is set up for, a build is for readers: with NODE_ENV or DEV the framework would think otherwise. */
function forReaders(): void {
  for (const name of [editorsView, 'DEV']) Reflect.deleteProperty(process.env, name);
  process.env.NODE_ENV = 'production';
}

/** The framework's configuration and the pages see nothing of a command but the environment. */
function setEnvironment(values: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(values)) if (value !== undefined) process.env[name] = value;
}

/** `npm run build -- --content newsroom --out dist --as-of 2026-12-01T09:00Z --url https://preview.example --compress --no-search --strict --accept`, each optional. */
export function readOptions(args: string[]): BuildOptions {
  const { values } = parseArgs({
    args,
    options: {
      content: { type: 'string' },
      out: { type: 'string' },
      'as-of': { type: 'string' },
      url: { type: 'string' },
      'no-search': { type: 'boolean', default: false },
      compress: { type: 'boolean', default: false },
      strict: { type: 'boolean', default: false },
      accept: { type: 'boolean', default: false },
    },
  });
  return {
    ...(values.content !== undefined && { contentDir: values.content }),
    ...(values.out !== undefined && { outDir: values.out }),
    ...(values['as-of'] !== undefined && { asOf: values['as-of'] }),
    ...(values.url !== undefined && { url: values.url }),
    search: !values['no-search'],
    compress: values.compress,
    strict: values.strict,
    accept: values.accept,
  };
}

if (import.meta.main) await command(() => build(readOptions(process.argv.slice(2))));
