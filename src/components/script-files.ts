/** The text of the worker that opens saved stories without a network. */
export { default as serviceWorker } from '../browser/service-worker.ts?inline-script';
/** The text of what saves and removes them. */
export { default as saving } from '../browser/save-button.ts?inline-script';
/** The text of what opens a module for the search. */
export { default as opening } from '../browser/opening.ts?inline-script';
