import { statSync } from 'node:fs';
import path from 'node:path';

import { pictureFile } from '../schema/beside.ts';
import { linkedFile } from '../schema/body.ts';
import { digestOf } from '../schema/digest.ts';
import { contentDir } from '../schema/folder.ts';
import { stampOf } from '../schema/stamp.ts';
import type { Edition, Person, Source, Story } from './edition.ts';
import { handed } from './handed.ts';

/**
 * What a page shows, told apart: two printings of a page with one key are the same bytes, so that a page whose key is that of the
 * edition before is not printed again. Each route says in `cacheKey` what its page shows; what every page shows is in all keys.
 * docs/decisions/0014.
 */
export interface Keys {
  /** The key of a page. In: what it shows, as `face`, `whole`, plain values, or a function that gives such where keys are made. */
  page: (...shows: unknown[]) => string;
  /** What other pages show of a story or a person: all but the text. */
  face: (each: Story | Person) => string;
  /** Of a feed: its stories stand in it whole. */
  feed: (feed: { stories: readonly Story[] }) => string;
  /** The text of a file, with what it shows and where its links lead. */
  whole: (source: Source) => string;
}

const made = new WeakMap<Edition, Keys>();

/** The keys of an edition. */
export function keysOf(edition: Edition): Keys {
  const keys = made.get(edition) ?? (handed().keyed === false ? unkeyed : make(edition));
  made.set(edition, keys);
  return keys;
}

function isPromised(shown: unknown): shown is () => unknown {
  return typeof shown === 'function';
}

const unkeyed: Keys = { page: () => '', face: () => '', feed: () => '', whole: () => '' };

function make(edition: Edition): Keys {
  const faces = new WeakMap<Story | Person, string>();
  const face = (each: Story | Person): string => {
    const found = faces.get(each) ?? faceOf(each, face);
    faces.set(each, found);
    return found;
  };
  const whole = (source: Source): string => wholeOf(source, edition);
  const frame = frameOf(edition, whole);
  const page = (...shows: unknown[]): string =>
    digest([frame, shows.map((each) => (isPromised(each) ? each() : each))]);
  const feed = ({ stories, ...head }: { stories: readonly Story[] }): string =>
    page(head, stories.map(face), stories.map(whole));
  return { page, face, whole, feed };
}

function faceOf(each: Story | Person, face: (person: Person) => string): string {
  // Where its text begins and what it says is no part of what others show.
  const { digest: _text, bodyLine: _line, names: _names, file, ...shown } = each;
  const picture = 'headline' in shown ? shown.image : shown.picture;
  const stamp = picture && stampIn(pictureFile(file, picture.src));
  const authors = 'headline' in shown ? shown.authors.map(face) : undefined;
  return digest([{ ...shown, authors }, file, stamp]);
}

function wholeOf({ file, digest: text, names: { shown, linked } }: Source, { addressOfFile }: Edition): string {
  if (shown.length === 0 && linked.length === 0) return text;
  return digest([
    text,
    shown.map((name) => stampIn(pictureFile(file, name))),
    linked.map((target) => addressOfFile.get(linkedFile(file, target))),
  ]);
}

/** What every page shows: settings, the parts around the text, the appeals that stand, and the code that prints it. */
function frameOf(edition: Edition, whole: (source: Source) => string): string {
  const { publication, languages, pages, byYear, byTopic, people, appeals, clock } = edition;
  const settings = path.join(contentDir(process.env, process.cwd()), 'publication.yaml');
  return digest([
    handed().revision,
    publication,
    languages,
    publication.logo === undefined ? undefined : stampIn(pictureFile(settings, publication.logo)),
    pages.map(({ id, title, address }) => [id, title, address]),
    [...byYear.keys()],
    byTopic.size > 0,
    people.length > 0,
    appeals.map((appeal) => [
      appeal,
      whole(appeal),
      appeal.second && whole(appeal.second),
      appeal.remind && appeal.remind.instant > clock,
    ]),
  ]);
}

/** Of a file; undefined where there is none. Looked at once a build would be enough, but costs microseconds. */
function stampIn(file: string): string | undefined {
  const facts = statSync(file, { bigint: true, throwIfNoEntry: false });
  return facts && stampOf(facts);
}

function digest(value: unknown): string {
  return digestOf(JSON.stringify(value));
}
