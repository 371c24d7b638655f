import { lstatSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

import type { z } from 'zod';

import { check } from './check.ts';
import { decode, readYamlFile } from './document.ts';
import type { Front } from './front.ts';
import { front } from './front.ts';
import type { Problem, Reading } from './problem.ts';
import type { Publication } from './publication.ts';
import { publication, siteAddress } from './publication.ts';

/**
 * Reads publication.yaml of a content folder. In: the folder, where paths in errors start from, and an address that takes the
 * place of its `url`.
 */
export function readPublication(contentDir: string, cwd: string, url?: string): Reading<Publication> {
  const file = path.join(contentDir, 'publication.yaml');
  const shown = path.relative(cwd, file);
  const bytes = bytesOf(file, shown);
  if (!bytes) {
    const write = `a file \`${shown}\` with name, url, language, timeZone, sections, colours and contact`;
    return { problems: [{ file: shown, what: 'the settings of the title are not there', write }] };
  }
  const reading = readSettings(bytes, shown, publication);
  if (!url) return reading;
  const instead = siteAddress.safeParse(url);
  const problems = [
    ...reading.problems,
    ...(instead.error?.issues ?? []).map(({ message }) => urlProblem(url, message)),
  ];
  return reading.value && instead.success ? { value: { ...reading.value, url: instead.data }, problems } : { problems };
}

/** It is written in no file: said under the name it has in the environment, where `--url` puts it too. */
function urlProblem(url: string, message: string): Problem {
  return { file: 'SITE_URL', what: `\`${url}\` ${message}`, write: '`https://preview.example`' };
}

/** Reads front.yaml, which may be missing. */
export function readFront(contentDir: string, cwd: string): Reading<Front> {
  const file = path.join(contentDir, 'front.yaml');
  const shown = path.relative(cwd, file);
  const bytes = bytesOf(file, shown);
  return bytes ? readSettings(bytes, shown, front) : { value: {}, problems: [] };
}

function readSettings<T extends z.ZodType>(bytes: Reading<Uint8Array>, shown: string, shape: T): Reading<z.output<T>> {
  const text = bytes.value === undefined ? { problems: bytes.problems } : decode(bytes.value, shown);
  if (text.value === undefined) return { problems: text.problems };
  const document = readYamlFile(text.value, shown);
  return document.value === undefined ? { problems: document.problems } : check(document.value, shape);
}

/** Undefined where there is nothing of the name: what is there and cannot be read is not to be taken for missing. */
function bytesOf(file: string, shown: string): Reading<Uint8Array> | undefined {
  if (!lstatSync(file, { throwIfNoEntry: false })) return undefined;
  try {
    if (statSync(file).isFile()) return { value: readFileSync(file), problems: [] };
  } catch {
    // A link that leads nowhere, or a file of which nothing may be known.
  }
  const write = 'a file of its own, which whoever builds may read';
  return { problems: [{ file: shown, what: 'this is no file that can be read', write }] };
}
