import path from 'node:path';

import type { APIRoute, GetStaticPaths } from 'astro';

import { currentEdition } from '../../edition/current.ts';
import { keysOf } from '../../edition/keys.ts';
import { icon } from '../../pictures/icons.ts';
import { pictureFile } from '../../schema/beside.ts';
import { paper } from '../../schema/colours.ts';
import { contentDir } from '../../schema/folder.ts';
import { siteIcons } from '../../syndication/site-pictures.ts';

export const getStaticPaths = (() => {
  const edition = currentEdition();
  const settings = path.join(contentDir(process.env, process.cwd()), 'publication.yaml');
  const logo = pictureFile(settings, edition.publication.logo ?? '');
  const brand = { logo, colours: { brand: edition.publication.colours.brand, paper: paper.light } };
  return siteIcons(edition).map(({ name, type }) => ({
    params: { name },
    props: { name, type, brand },
    cacheKey: keysOf(edition).page(name, type),
  }));
}) satisfies GetStaticPaths;

interface Props {
  name: string;
  type: string;
  brand: Parameters<typeof icon>[1];
}

export const GET: APIRoute<Props> = async ({ props: { name, type, brand } }) =>
  new Response(Buffer.from(await icon(name, brand)), { headers: { 'Content-Type': type } });
