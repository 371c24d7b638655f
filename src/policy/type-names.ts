/** The name of the Trusted Types policy under which the worker for saved stories is registered. */
export const savingType = 'saving';

/** The one that a browser asks for addresses of scripts that come to it as plain text. The standard gives it its name. */
export const defaultType = 'default';

/** The one under which a story's tools load what saves it. */
export const loadingType = 'loading';
