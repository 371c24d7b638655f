import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

import { readBrought } from '../check/brought.ts';
import { placeOf } from '../check/place.ts';
import { readAccepted } from '../check/record.ts';
import type { Accepted } from '../check/record.ts';
import type { Findings, Site } from '../check/site.ts';
import type { Count } from '../press/site.ts';
import type { Content } from '../schema/entry.ts';
import { contentDir } from '../schema/folder.ts';
import { locate } from '../schema/locate.ts';
import type { Problem } from '../schema/problem.ts';

/** Where the edition that was let through last is remembered. */
export const acceptedFile = (staging: string): string => `${staging}.accepted`;

/** A printed site as the checks want it. In: what the press said, what it was printed from, the staging folder, the project’s folder. */
export function siteOf(order: { count: Count; content: Content; clock: number; staging: string; root: string }): Site {
  const { count, content, clock, staging, root } = order;
  const folder = contentDir(process.env, root);
  // All pages load the same letters.
  const sizes = new Map<string, number>();
  return {
    lines: [...count.lines.values()],
    files: new Set(count.files.map((file) => file.replaceAll(path.sep, '/'))),
    read: (file) => readFileSync(path.join(staging, file), 'utf8'),
    size: (file) => {
      const bytes = sizes.get(file) ?? statSync(path.join(staging, file)).size;
      sizes.set(file, bytes);
      return bytes;
    },
    content,
    settings: path.relative(root, path.join(folder, 'publication.yaml')),
    source: (file) => bytesOf(path.resolve(root, file)),
    clock,
    place: placeOf(content.publication),
    accepted: withBrought(readAccepted(acceptedFile(staging), folder), readBrought(folder, root)),
  };
}

/** What an import brought counts as if an edition with it had been let through. */
function withBrought({ files, stories }: Accepted, brought: ReadonlyMap<string, string>): Accepted {
  return { files: new Map([...brought, ...files]), stories };
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    return new Uint8Array();
  }
}

/**
 * What of the findings stops a build: errors always, addresses that are gone and faults in what is new or changed unless they are
 * accepted, older faults where it is to be strict. With their lines.
 */
export function stoppingOf(findings: Findings, { strict, accept }: { strict?: boolean; accept?: boolean }): Problem[] {
  const { errors, gone, fresh, old } = findings;
  return located([...errors, ...(accept === true ? [] : [...gone, ...fresh]), ...(strict === true ? old : [])]);
}

/** Problems that name a field get their line. */
export function located(problems: readonly Problem[]): Problem[] {
  return problems.map((problem) => locate(problem, process.cwd()));
}
