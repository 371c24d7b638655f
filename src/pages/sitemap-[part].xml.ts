import type { APIRoute, GetStaticPaths } from 'astro';

import { currentEdition } from '../edition/current.ts';
import { keysOf } from '../edition/keys.ts';
import { sitemapEntries, sitemapParts } from '../syndication/sitemap.ts';
import type { SitemapPart } from '../syndication/sitemap.ts';

export const getStaticPaths = (() => {
  const edition = currentEdition();
  const parts = sitemapParts(sitemapEntries(edition));
  return parts.map((part, index) => ({
    params: { part: String(index + 1) },
    props: { part },
    cacheKey: keysOf(edition).page(part.xml),
  }));
}) satisfies GetStaticPaths;

interface Props {
  part: SitemapPart;
}

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(props.part.xml, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
