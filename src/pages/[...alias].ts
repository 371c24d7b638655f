import type { APIRoute, GetStaticPaths } from 'astro';

import { aliasFile } from '../edition/aliases.ts';
import { currentEdition } from '../edition/current.ts';
import { keysOf } from '../edition/keys.ts';
import { redirectPage } from '../syndication/redirect.ts';

/** Old addresses: a page that leads on, for servers that know of no redirects. */
export const getStaticPaths = (() => {
  const edition = currentEdition();
  return [...edition.aliases].map(([alias, address]) => ({
    params: { alias: aliasFile(alias) },
    props: { address },
    cacheKey: keysOf(edition).page(address),
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ address: string }> = ({ props }) => {
  const { publication, addresses } = currentEdition();
  return new Response(redirectPage(props.address, addresses.absolute(props.address), publication.language), {
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
};
