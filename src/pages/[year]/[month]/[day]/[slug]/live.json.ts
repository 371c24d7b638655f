import type { APIRoute, GetStaticPaths } from 'astro';

import { currentEdition } from '../../../../../edition/current.ts';
import { keysOf } from '../../../../../edition/keys.ts';
import type { Live } from '../../../../../edition/live.ts';
import { liveFile } from '../../../../../edition/live-file.ts';

/** Beside the page of each live story: which entries it has, for a page left open. */
export const getStaticPaths = (() => {
  const edition = currentEdition();
  return edition.stories.flatMap(({ live, day: date, slug }) => {
    const [year = '', month = '', day = ''] = date.split('-');
    return live ? [{ params: { year, month, day, slug }, props: { live }, cacheKey: keysOf(edition).page(live) }] : [];
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ live: Live }> = ({ props }) =>
  new Response(JSON.stringify(liveFile(props.live)), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
