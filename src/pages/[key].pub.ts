import type { APIRoute, GetStaticPaths } from 'astro';

import { currentEdition } from '../edition/current.ts';
import { publicFile, readPublic } from '../sign/key.ts';

/** `/minisign.pub`: what the signatures of `npm run sign` are checked with, where the settings name it. */
export const getStaticPaths = (() => {
  const { publication } = currentEdition();
  const key = publication.signing === undefined ? undefined : readPublic(publication.signing);
  return key ? [{ params: { key: 'minisign' }, props: { file: publicFile(key) } }] : [];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: string }> = ({ props }) =>
  new Response(props.file, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
