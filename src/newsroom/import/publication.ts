import { stringify } from 'yaml';

import { publication as shape } from '../../schema/publication.ts';
import type { Publication } from '../../schema/publication.ts';
import { check } from '../../schema/check.ts';
import { readYamlFile } from '../../schema/document.ts';
import { ContentError } from '../../schema/problem.ts';
import type { ImportMap } from './map.ts';
import type { OldSite } from './old-site.ts';
import { nameFromId } from './values.ts';

/** Settings that any title can begin with; each is for the newsroom to replace. */
const beginnings = {
  url: 'https://example.com',
  language: 'en',
  timeZone: 'Etc/UTC',
  colours: { brand: '#1f3a5f', accent: '#7a4a00' },
  contact: 'newsroom@example.com',
};

/** The settings of a title that has none yet, and the text of the file they are written to. */
export interface DraftedPublication {
  value: Publication;
  text: string;
}

/**
 * Drafts publication.yaml: the map's settings, else what the old site's say, else a beginning; with every section that stories
 * stand in. In: the ids of these, and the name of the old tree's folder. Throws a ContentError where a setting is wrong.
 */
export function draftPublication(
  map: ImportMap,
  site: OldSite,
  folder: string,
  sections: readonly string[],
): DraftedPublication {
  const { sections: named, ...given } = map.publication ?? {};
  const own = Array.isArray(named) ? (named as unknown[]) : [];
  const ids = new Set(
    own.map((section) => (typeof section === 'object' && section !== null && 'id' in section ? section.id : undefined)),
  );
  const added = sections.filter((id) => !ids.has(id)).map((id) => ({ id, name: nameFromId(id, 'first') }));
  const { permalinks: _, ...found } = site;
  const settings = {
    name: nameFromId(folder, 'each'),
    ...beginnings,
    ...valid(found),
    ...given,
    sections: [...own, ...added],
  };
  const text = stringify(settings, { lineWidth: 0 });
  const document = readYamlFile(text, 'publication.yaml');
  if (document.value === undefined) throw new ContentError(document.problems);
  const { value, problems } = check(document.value, shape);
  if (value === undefined) throw new ContentError(problems);
  return { value, text };
}

/** What the old site's settings say, less what ours would not take. */
function valid(site: Omit<OldSite, 'permalinks'>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(site).filter(
      ([key, value]) => shape.shape[key as 'name' | 'url' | 'language' | 'timeZone'].safeParse(value).success,
    ),
  );
}
