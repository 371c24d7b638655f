import { isReserved, isSlug, slugOf } from '../../schema/slug.ts';
import type { ImportMap } from './map.ts';
import type { Tree } from './tree.ts';

/** Folders that hold every story, and so say nothing of a section. */
const everything = new Set(['article', 'articles', 'blog', 'news', 'post', 'posts', 'stories', 'story']);

/**
 * The section of a story: what its front matter says, else its folder (Hugo's under content/, Jekyll's around _posts), by the
 * map's table; where neither says anything of use, the map's own, else `news`.
 */
export function sectionOf(word: string, path: string, tree: Tree, map: ImportMap): string {
  const named = word || folderOf(path, tree);
  const id = map.sections?.[named] ?? map.sections?.[named.toLowerCase()] ?? slugOf(named);
  return isSlug(id) && !isReserved(id) ? id : (map.section ?? 'news');
}

function folderOf(path: string, { generator, contentRoot }: Tree): string {
  const inside = contentRoot === '' ? path : path.slice(contentRoot.length + 1);
  const folder =
    generator === 'hugo'
      ? (inside.split('/').slice(0, -1)[0] ?? '')
      : (/(?:^|\/)([^/_][^/]*)\/_posts\//.exec(inside)?.[1] ?? '');
  return everything.has(folder.toLowerCase()) ? '' : folder;
}
