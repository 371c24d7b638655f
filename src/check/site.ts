import { digestOf } from '../schema/digest.ts';
import type { Content } from '../schema/entry.ts';
import type { Problem } from '../schema/problem.ts';
import { always } from './facts.ts';
import type { Facts, Fault } from './facts.ts';
import { goneAddresses, storiesOf } from './gone.ts';
import { deadLinks } from './links.ts';
import { lineOfWords } from './place-in-file.ts';
import { kindOf } from './place.ts';
import type { Place } from './place.ts';
import type { Accepted } from './record.ts';
import { sourcesOf } from './sources.ts';
import type { Source } from './sources.ts';
import { weightFaults } from './weights.ts';

/** A printed file and what is known of it. */
export interface Line {
  file: string;
  facts?: Facts;
}

/** The site as it would be published, and the newsroom it was printed from. */
export interface Site {
  lines: readonly Line[];
  /** Every file of it. */
  files: ReadonlySet<string>;
  /** The text and the size, in bytes, of one of them. */
  read: (file: string) => string;
  size: (file: string) => number;
  content: Content;
  /** The settings' file as the editor knows it. */
  settings: string;
  /** The bytes of a file of the newsroom, as the editor knows it; empty where it cannot be read. */
  source: (file: string) => Uint8Array;
  /** Milliseconds since 1970 UTC. */
  clock: number;
  place: Place;
  /** What the edition before held, and what an import brought. */
  accepted: Accepted;
}

/** What is wrong with a site, by what it does to a build. */
export interface Findings {
  /** Stops it however old it is. */
  errors: Problem[];
  /** Addresses that are gone and nobody said so: stop it, unless the editor lets them go. */
  gone: Problem[];
  /** Stops it: in what is new or changed. */
  fresh: Problem[];
  /** In what is as it was in the edition before: counted. */
  old: Problem[];
  /** What to remember of this edition, once it is let through. */
  edition: Accepted;
}

/** Judges a whole site from what is kept of its pages. Reads a page anew only where others lead into it, or it is too heavy. */
export function judge(site: Site): Findings {
  const { lines, files, content, clock, accepted, place } = site;
  const stories = storiesOf(content, clock, accepted, files);
  const sourceOf = sourcesOf(content, stories, site.settings);
  const dead = deadLinks(linksOf(lines), site);
  const faulty = lines
    .map((line) => ({ line, faults: [...(line.facts?.faults ?? []), ...(dead.get(line.file) ?? [])] }))
    .map(({ line, faults }) => ({
      line,
      faults: [...faults, ...weightFaults(line, kindOf(line.file, place.sections), site)],
    }))
    .filter(({ faults }) => faults.length > 0);
  const findings: Findings = {
    errors: [],
    gone: goneAddresses(accepted.stories, files, content, clock),
    fresh: [],
    old: [],
    edition: { files: digestsOf(content), stories },
  };
  const texts = new Map<string, string>();
  const textOf = (file: string): string => {
    const text = texts.get(file) ?? new TextDecoder().decode(site.source(file));
    texts.set(file, text);
    return text;
  };
  for (const { line, faults } of faulty) {
    for (const fault of faults) {
      const source = placeOf(fault, sourceOf(line.file), content, textOf);
      const problem = problemOf(fault, source, line.file);
      if (always.has(fault.rule)) findings.errors.push(problem);
      else if (source.digest !== undefined && accepted.files.get(source.file) === source.digest)
        findings.old.push(problem);
      else findings.fresh.push(problem);
    }
  }
  return { ...findings, errors: each(findings.errors), fresh: each(findings.fresh), old: each(findings.old) };
}

function linksOf(lines: readonly Line[]): [file: string, links: string][] {
  return lines.flatMap(({ file, facts }) => (facts?.links === undefined ? [] : [[file, facts.links]]));
}

function digestsOf(content: Content): Map<string, string> {
  const all = [...content.articles, ...content.authors, ...content.pages, ...content.appeals];
  return new Map(all.map(({ file, digest }) => [file, digest]));
}

/** The file and line a fault comes from: of the page’s own file; where the words are not in it, of an appeal’s that shows on it. */
function placeOf(
  fault: Fault,
  own: Source,
  content: Content,
  textOf: (file: string) => string,
): Source & { line?: number } {
  const words = fault.at ?? [];
  if (words.length === 0) return own;
  const isText = own.file.endsWith('.md');
  const line = isText ? lineOfWords(textOf(own.file), words) : undefined;
  if (line !== undefined) return { ...own, line };
  const appeals = content.appeals.map(({ file, digest }): Source => ({ file, digest }));
  const others = isText
    ? appeals
    : [...appeals, ...[...content.pages, ...content.authors].map(({ file, digest }) => ({ file, digest }))];
  for (const other of others) {
    const found = lineOfWords(textOf(other.file), words);
    if (found !== undefined) return { ...other, line: found };
  }
  return own;
}

function problemOf({ what, write }: Fault, { file, line }: Source & { line?: number }, page: string): Problem {
  const shown = `/${page.replace(/(^|\/)index\.html$/, '$1')}`;
  // A page that is made of many files is named by its address.
  return file.endsWith('.md') ? { file, line: line ?? 1, what, write } : { file, what: `${shown}: ${what}`, write };
}

/** Pages on which the same file shows say the same of it. */
function each(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [digestOf(JSON.stringify(problem)), problem])).values()];
}
