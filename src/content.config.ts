import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';

import { loaders } from './edition/loader.ts';
import type { Stored } from './edition/loader.ts';
import type { CollectionName } from './schema/entry.ts';
import { contentDir } from './schema/folder.ts';

const cwd = process.cwd();
const load = loaders({ contentDir: contentDir(process.env, cwd), cwd });

// The loaders hold every file against src/schema themselves, with lines and all at once; Astro is only told the type.
const stored = <K extends CollectionName>() => z.custom<Stored<K>>();

export const collections = {
  articles: defineCollection({ loader: load('articles'), schema: stored<'articles'>() }),
  authors: defineCollection({ loader: load('authors'), schema: stored<'authors'>() }),
  appeals: defineCollection({ loader: load('appeals'), schema: stored<'appeals'>() }),
  pages: defineCollection({ loader: load('pages'), schema: stored<'pages'>() }),
};
