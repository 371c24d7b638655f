import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

import { addressOf, dayOf, latestStory } from '../newspaper/newspaper.ts';
import type { Newspaper, Story } from '../newspaper/newspaper.ts';
import type { Contestant } from './contestants.ts';
import { measured } from './measure.ts';
import type { Run } from './measure.ts';
import { forget, write } from './place.ts';
import type { Result, Stage } from './results.ts';
import { fileOf } from './same-text.ts';

/** Which of the newest stories is edited: one that stands in the title's feeds, as what is corrected mostly does. */
const editedStory = 10;

/** A contestant at work: where, on what, and what has come of it so far. */
export interface Entry {
  contestant: Contestant;
  place: string;
  paper: Newspaper;
  result: Result;
}

/**
 * One round of a contestant: cold, unchanged, one edit, one new story; then its folder is as it was. After each build what must
 * show the change is read, so that no time counts that printed something else. Fills in the result; stops at the first failure.
 */
export async function round({ contestant, place, paper, result }: Entry, number: number, limit: number): Promise<void> {
  const story = paper.stories[Math.min(editedStory, paper.stories.length - 1)];
  if (!story) return;
  const [file, latest] = [contestant.storyFile(story, paper), latestStory(paper)];
  const newFile = contestant.storyFile(latest, paper);
  const line = `A line was added in round ${number}.`;
  const site = path.join(place, contestant.output);
  const steps: Record<Stage, { prepare: () => void; missing: () => string[] }> = {
    cold: {
      prepare: () => forget(contestant, place),
      missing: () => missing(site, [addressOf(story)], story.headline),
    },
    unchanged: { prepare: () => undefined, missing: () => missing(site, [addressOf(story)], story.headline) },
    edit: {
      prepare: () => write(place, { ...file, text: `${file.text}\n${line}\n` }),
      missing: () => missing(site, [addressOf(story), '/feed.xml', '/atom.xml', '/feed.json'], line),
    },
    new: {
      prepare: () => write(place, newFile),
      missing: () => missing(site, placesOf(latest), latest.headline),
    },
  };
  try {
    for (const [stage, step] of Object.entries(steps) as [Stage, (typeof steps)[Stage]][]) {
      step.prepare();
      const run = await settled(contestant, place, paper, limit);
      const fault = faultOf(run, step.missing, limit);
      if (fault !== undefined) {
        result.failure = `${stage}: ${fault}`;
        return;
      }
      result.runs[stage].push(run);
      if (stage === 'cold') result.printed = countFiles(site);
    }
  } finally {
    write(place, file);
    rmSync(path.join(place, newFile.path), { force: true });
  }
}

/** A run that does not pay for what an earlier one left to be written to the disk. */
async function settled(contestant: Contestant, place: string, paper: Newspaper, limit: number): Promise<Run> {
  spawnSync('sync');
  return measured(contestant.command(place, paper), limit);
}

function faultOf(run: Run, missing: () => string[], limit: number): string | undefined {
  if (run.ended === 'too late') return `stopped after ${limit / 60} minutes`;
  if (run.ended === 'badly') return `it ended with an error (${run.said.split('\n').at(-1) ?? ''})`;
  const [first] = missing();
  return first;
}

/** Everything that must show a new story: its page, the front, its lists and archives, the feeds. */
function placesOf(story: Story): string[] {
  const [year = '', month = '', day = ''] = dayOf(story.published).split('-');
  const archives = [`/${year}/${month}/`, `/${year}/${month}/${day}/`];
  const authors = story.authors.map((id) => `/authors/${id}/`);
  const lists = ['/', `/${story.section}/`, ...authors, ...archives];
  return [addressOf(story), ...lists, `/${story.section}/feed.xml`, '/feed.xml', '/atom.xml', '/feed.json'];
}

function missing(site: string, addresses: string[], words: string): string[] {
  return addresses
    .filter((address) => {
      const file = fileOf(address, site);
      return !existsSync(file) || !readFileSync(file, 'utf8').includes(words);
    })
    .map((address) => `${address} does not show “${words}”`);
}

function countFiles(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
}
