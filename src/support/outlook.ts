import { placements } from '../schema/appeal.ts';
import type { Placement } from '../schema/appeal.ts';
import { hasPlace, stands } from './rules/standing.ts';
import type { Campaign } from './rules/standing.ts';
import { hasBegun, hasEnded } from './rules/time.ts';
import { pagesIn, stageOf, whereOf } from './scenes.ts';
import type { PageKind, Scene, Stage, Stretch, Where } from './scenes.ts';

/** Pages on which one appeal stands, or none: `id` is then undefined. */
export interface Count {
  id: string | undefined;
  pages: number;
}

/** A kind of page and what stands in each place of it: all its pages are counted. Undefined where it has no such place. */
export interface Row {
  kind: PageKind;
  pages: number;
  standing: Readonly<Record<Placement, Count[] | undefined>>;
}

export interface Change {
  /** Milliseconds since 1970 UTC. */
  instant: number;
  what: 'ends' | 'starts';
  id: string;
  placement: Placement;
}

/** Pages on which some appeal stands at one time or another, and none in these stretches. */
export interface Gap extends Where {
  stretches: Stretch[];
}

/** Two appeals of which nothing but the names of their files decides which one stands. */
export interface Tie extends Where {
  stretches: Stretch[];
  priority: number;
  standing: string;
  waiting: string;
}

export interface Outlook {
  /** What was looked at. */
  within: Stretch;
  /** What stands at the first moment. */
  rows: Row[];
  /** What starts and ends after that, in order; what does so at the very end is still told. */
  changes: Change[];
  gaps: Gap[];
  ties: Tie[];
  /** Appeals that could stand at some time and do on no page, save those that tie. */
  idle: string[];
  /** Nothing stands anywhere at any time. */
  bare: boolean;
}

/**
 * Which appeals stand where at the first moment of a stretch, what changes until its end, and what an editor may not have meant.
 * In: all appeals, begun or not; every kind of page, each with at least one. Nothing but a start or an end changes anything, so
 * no other moments are looked at.
 */
export function outlook(appeals: readonly Campaign[], kinds: readonly PageKind[], within: Stretch): Outlook {
  const changes = changesOf(appeals, within);
  const stage = stageOf(appeals, kinds, cut(within, changes));
  const ties = tiesOf(appeals, stage);
  return {
    within,
    rows: kinds.map((kind) => rowOf(kind, stage)),
    changes,
    gaps: gapsOf(stage),
    ties,
    idle: idleOf(appeals, stage, ties),
    bare: !stage.scenes.some(({ cast }) => cast.some(Boolean)),
  };
}

function changesOf(appeals: readonly Campaign[], within: Stretch): Change[] {
  const change = (instant: number | undefined, what: Change['what'], { id, placement }: Campaign): Change[] =>
    instant === undefined || instant <= within.from || instant > within.until ? [] : [{ instant, what, id, placement }];
  return appeals
    .flatMap((appeal) => [...change(appeal.until, 'ends', appeal), ...change(appeal.from, 'starts', appeal)])
    .sort((a, b) => a.instant - b.instant || compare(a.what, b.what) || compare(a.id, b.id));
}

/** By code unit. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function cut({ from, until }: Stretch, changes: readonly Change[]): Stretch[] {
  const starts = [...new Set([from, ...changes.map(({ instant }) => instant)])].filter((instant) => instant < until);
  return starts.map((start, index) => ({ from: start, until: starts[index + 1] ?? until }));
}

function rowOf(kind: PageKind, { scenes }: Stage): Row {
  const pages = kind.grounds.reduce((sum, each) => sum + each.pages, 0);
  const countsIn = (place: Placement): Count[] | undefined => {
    if (!kind.grounds.some(({ ground }) => hasPlace(ground, place))) return undefined;
    const here = scenes.filter((scene) => scene.place === place && scene.pages.has(kind));
    const ids = [...new Set(here.map(({ cast }) => cast[0]?.id).filter((id) => id !== undefined))];
    const counts = ids
      .map((id) => ({ id, pages: pagesIn(here.filter(({ cast }) => cast[0]?.id === id)).get(kind) ?? 0 }))
      .sort((a, b) => b.pages - a.pages || compare(a.id, b.id));
    const none = pages - counts.reduce((sum, each) => sum + each.pages, 0);
    return none > 0 ? [...counts, { id: undefined, pages: none }] : counts;
  };
  return { kind, pages, standing: { top: countsIn('top'), inline: countsIn('inline'), end: countsIn('end') } };
}

/** Scenes that are empty at some time and not at another, those that are so at the same times told as one. */
function gapsOf(stage: Stage): Gap[] {
  return placements.flatMap((place) => {
    const torn = stage.scenes.filter(
      (scene) => scene.place === place && scene.cast.includes(undefined) && scene.cast.some(Boolean),
    );
    const alike = Map.groupBy(torn, ({ cast }) => cast.map(Boolean).join());
    return [...alike.values()].map((some) => ({
      ...whereOf(place, some, stage),
      stretches: joined(stage.stretches.filter((_, index) => some[0]?.cast[index] === undefined)),
    }));
  });
}

/** Each pair once, with all pages and times at which they tie. */
function tiesOf(appeals: readonly Campaign[], stage: Stage): Tie[] {
  const rivals = stage.scenes.flatMap((scene) =>
    stage.stretches.flatMap((stretch, index) => rivalsIn(scene, stretch, scene.cast[index], appeals)),
  );
  const pairs = Map.groupBy(rivals, ({ standing, waiting }) => JSON.stringify([standing.id, waiting.id]));
  return [...pairs.values()].flatMap((all) => {
    const [one] = all;
    if (!one) return [];
    return {
      ...whereOf(one.scene.place, [...new Set(all.map(({ scene }) => scene))], stage),
      stretches: joined(stage.stretches.filter((stretch) => all.some((each) => each.stretch === stretch))),
      priority: one.standing.priority,
      standing: one.standing.id,
      waiting: one.waiting.id,
    };
  });
}

function idleOf(appeals: readonly Campaign[], { scenes, stretches }: Stage, ties: readonly Tie[]): string[] {
  const seen = new Set([
    ...scenes.flatMap(({ cast }) => cast),
    ...appeals.filter(({ id }) => ties.some(({ waiting }) => waiting === id)),
  ]);
  return appeals
    .filter((appeal) => !seen.has(appeal))
    .filter((appeal) => stretches.some(({ from }) => hasBegun(appeal, from) && !hasEnded(appeal, from)))
    .map(({ id }) => id);
}

/** Who would stand there, were it not for the name of a file. */
function rivalsIn(
  scene: Scene,
  stretch: Stretch,
  standing: Campaign | undefined,
  appeals: readonly Campaign[],
): Rival[] {
  if (!standing) return [];
  return appeals
    .filter((each) => each !== standing && each.priority === standing.priority)
    .filter((each) => stands(each, scene.place, scene.ground, stretch.from))
    .map((waiting) => ({ scene, stretch, standing, waiting }));
}

interface Rival {
  scene: Scene;
  stretch: Stretch;
  standing: Campaign;
  waiting: Campaign;
}

/** Stretches that follow on one another told as one. In order. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  return stretches.reduce<Stretch[]>((done, { from, until }) => {
    const last = done.at(-1);
    return last?.until === from ? [...done.slice(0, -1), { from: last.from, until }] : [...done, { from, until }];
  }, []);
}
