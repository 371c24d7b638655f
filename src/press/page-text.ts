import { FetchState } from 'astro/fetch';
import { renderToString } from 'astro/runtime/server/index.js';

/* Bundled with the plates, whose entry hands it out: see `cast.ts`. */

type Route = NonNullable<FetchState['routeData']>;
type Template = Awaited<ReturnType<FetchState['loadComponentInstance']>>;

// The framework imports a route's template anew for each of its pages.
const templates = new Map<Route, Template>();

/**
 * A page as text, printed by the framework's own parts. By its usual way it would become a `Response` of bytes, and then text again,
 * which is a seventh of the time a page takes (docs/decisions/0018). In: the page's address, and its route. Throws what the page
 * throws, and where its template answers with something else than a page.
 */
export async function pageText(address: URL, route: Route): Promise<string> {
  const state = new FetchState(new Request(address));
  state.routeData = route;
  const page = templates.get(route) ?? (await state.loadComponentInstance());
  templates.set(route, page);
  state.componentInstance = page;
  const props = await state.getProps();
  const result = await state.createResult(page, state.getActionAPIContext());
  // As the framework's `renderPage` has it: the layout prints the head. Without this, style sheets go wherever the first tag is printed.
  // What it notes besides, that a component hands style sheets up, none of ours does.
  result._metadata.headInTree = result.componentMetadata.get(page.default.moduleId ?? '')?.containsHead ?? false;
  const text = await renderToString(result, page.default, props, {}, true, route);
  if (typeof text !== 'string') throw new Error(`${address.pathname} is no page`);
  return text;
}
