import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

import type { Element, ElementContent } from 'hast';
import type { TopLevelSpec } from 'vega-lite';

import { writeWhole } from '../pictures/whole-file.ts';
import { seriesColours } from './chart-spec.ts';
import { chartLocale } from './chart-locale.ts';
import { element } from './hast.ts';
import { readRawHtml } from './safe.ts';

/** Raise it whenever the same description would give another drawing. */
const drawingVersion = '2';

/**
 * A chart drawn as SVG: what is in it and how large it is, in its own units. Only shapes, letters and presentation attributes: no
 * style, class of the library’s, script, link or id. To load the drawing library takes a second and a drawing a tenth, so each is
 * kept by a hash of its description, in this process and in `folder` where there is one.
 */
export async function drawing(spec: TopLevelSpec, language: string, folder: string | undefined): Promise<Element> {
  const text = JSON.stringify([drawingVersion, language, spec]);
  const name = createHash('sha256').update(text).digest('hex').slice(0, 16);
  const svg = kept.get(name) ?? keptOr(folder && path.join(folder, `${name}.svg`), () => draw(spec, language));
  kept.set(name, svg);
  return cleaned(await svg);
}

const kept = new Map<string, Promise<string>>();

async function keptOr(file: string | undefined, make: () => Promise<string>): Promise<string> {
  if (file === undefined) return make();
  const found = await readFile(file, 'utf8').catch(() => undefined);
  if (found !== undefined) return found;
  const made = await make();
  await writeWhole(file, made);
  return made;
}

async function draw(spec: TopLevelSpec, language: string): Promise<string> {
  const [vega, { compile }] = await Promise.all([import('vega'), import('vega-lite')]);
  const runtime = vega.parse(compile(spec).spec, { locale: chartLocale(language) });
  return new vega.View(runtime, { renderer: 'none', logLevel: vega.Error }).toSVG();
}

const shapes = new Set(['g', 'path', 'line', 'rect', 'text', 'circle']);
const attributes = new Set(
  (
    'd fill fillOpacity fontSize fontWeight opacity r stroke strokeDashArray strokeLineCap strokeLineJoin strokeOpacity ' +
    'strokeWidth textAnchor transform x x1 x2 y y1 y2'
  ).split(' '),
);

/** The drawing made anew of nothing but what is named above, with its numbers as short as a screen can show them. */
function cleaned(svg: string): Element {
  const [root] = readRawHtml({ type: 'root', children: [{ type: 'raw', value: svg }] }).children;
  if (root?.type !== 'element') throw new Error('the drawing is no SVG');
  const { viewBox } = root.properties;
  const box = typeof viewBox === 'string' ? viewBox : '0 0 400 300';
  return element('svg', { viewBox: box }, ...root.children.flatMap(cleanedPart));
}

function cleanedPart(node: ElementContent): ElementContent[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element' || !shapes.has(node.tagName)) return [];
  const { properties } = node;
  // Labels that would stand on others.
  if (String(properties['opacity']) === '0') return [];
  const classes = Array.isArray(properties.className) ? properties.className : [];
  const nothing = properties['d'] === '' || classes.includes('background') || classes.includes('foreground');
  if (nothing && node.tagName === 'path') return [];
  const children = node.children.flatMap(cleanedPart);
  const own = Object.entries(properties).flatMap(([name, value]) => attributeOf(name, value));
  const series = own.map(([, value]) => seriesColours.indexOf(value) + 1).find((number) => number > 0);
  const given: Element['properties'] = series === undefined ? {} : { className: [`series-${String(series)}`] };
  for (const [name, value] of own) given[name] = seriesColours.includes(value) ? 'currentColor' : value;
  if (node.tagName === 'g' && children.length === 0) return [];
  return node.tagName === 'g' && Object.keys(given).length === 0
    ? children
    : [element(node.tagName, given, ...children)];
}

/** What a browser takes for granted is left out. */
function attributeOf(name: string, value: unknown): [string, string][] {
  const written = Array.isArray(value) ? value.join(',') : value;
  if (!attributes.has(name) || (typeof written !== 'string' && typeof written !== 'number')) return [];
  const text = String(written).replace(/-?\d+\.\d{2,}(?:e-?\d+)?/g, (long) =>
    String(Math.round(Number(long) * 10) / 10),
  );
  return granted.has(`${name}=${text}`) || text === '' || /url\(|[<>"]/.test(text) ? [] : [[name, text]];
}

const granted = new Set([
  ...['opacity=1', 'strokeWidth=1', 'strokeDashArray=1,0', 'transform=translate(0,0)'],
  ...['x1=0', 'x2=0', 'y1=0', 'y2=0'],
]);
