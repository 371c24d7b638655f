import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const articles = defineCollection({
  loader: glob({ base: './content/articles', pattern: '**/*.md' }),
  schema: z.object({
    headline: z.string(),
    standfirst: z.string(),
    published: z.coerce.date(),
    updated: z.coerce.date().optional(),
    section: z.string(),
    authors: z.array(z.string()).default([]),
    byline: z.string().optional(),
    topics: z.array(z.string()).default([]),
    kind: z.string(),
    corrections: z.array(z.object({ date: z.coerce.date(), kind: z.string(), text: z.string() })).default([]),
  }),
});

const authors = defineCollection({
  loader: glob({ base: './content/authors', pattern: '*.md' }),
  schema: z.object({ name: z.string(), role: z.string() }),
});

const pages = defineCollection({
  loader: glob({ base: './content/pages', pattern: '*.md' }),
  schema: z.object({ title: z.string(), description: z.string() }),
});

export const collections = { articles, authors, pages };
