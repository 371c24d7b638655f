import { splitBodyOf } from '../markdown/body.ts';
import type { Labels } from '../markdown/place.ts';
import type { Edition, StandingAppeal, StandingPage, Story } from '../edition/edition.ts';

/** What an appeal may stand on. Silent: 404, search, `/thank-you/`, where none ever does. */
export type Ground = { story: Story } | { page: StandingPage } | 'list' | 'silent';

/** An appeal as a page prints it. */
export interface AppealOnPage {
  id: string;
  heading: string;
  /** The copy's first paragraph, and the rest behind "Read more"; safe HTML. `rest` may be empty. */
  first: string;
  rest: string;
  /** Undefined: the interface's own words. */
  button: string | undefined;
  to: string;
}

/** The appeal that stands on this ground: the first, by id, that leads somewhere. */
export function appealFor(ground: Ground, { appeals, publication }: Edition): StandingAppeal | undefined {
  return appeals.find((appeal) => takesAppeals(ground) && leadsSomewhere(appeal, publication.support));
}

function takesAppeals(ground: Ground): boolean {
  return ground !== 'silent' && !isSensitive(ground) && !declines(ground);
}

function isSensitive(ground: Ground): boolean {
  return typeof ground === 'object' && 'story' in ground && ground.story.sensitive;
}

function declines(ground: Ground): boolean {
  return typeof ground === 'object' && 'page' in ground && ground.page.appeal === 'none';
}

function leadsSomewhere({ to }: StandingAppeal, support: string | undefined): boolean {
  return (to ?? support) !== undefined;
}

// One appeal stands on ten thousand pages; its copy is rendered once an edition.
const printed = new WeakMap<StandingAppeal, Promise<AppealOnPage>>();

/** The appeal of a page, its copy rendered; undefined where none stands. Throws where the copy cannot be read any more. */
export async function appealOn(ground: Ground, edition: Edition, labels: Labels): Promise<AppealOnPage | undefined> {
  const appeal = appealFor(ground, edition);
  if (!appeal) return undefined;
  const found = printed.get(appeal) ?? print(appeal, edition, labels);
  printed.set(appeal, found);
  return found;
}

async function print(appeal: StandingAppeal, edition: Edition, labels: Labels): Promise<AppealOnPage> {
  const { id, heading, button, to } = appeal;
  return {
    id,
    heading,
    button,
    to: to ?? edition.publication.support ?? '',
    ...(await splitBodyOf(appeal, edition, labels)),
  };
}
