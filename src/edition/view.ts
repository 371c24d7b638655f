/**
 * The editors' own view shows drafts and embargoed stories. Only `npm run dev` asks for it, under this name in the environment.
 * That the framework runs for development is not the same: NODE_ENV or DEV in somebody's shell make a build that, too.
 */
export const editorsView = 'STANDFIRST_EDITORS_VIEW';

/** Is it asked for? In: the environment. */
export function isEditorsView(env: Readonly<Record<string, string | undefined>>): boolean {
  return env[editorsView] === '1';
}
