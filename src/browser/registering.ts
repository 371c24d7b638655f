import { workerFile } from './saved-rules.ts';

/** The one place where a worker is registered. In: the base path, which is all it sees to. Throws where the browser will not. */
export async function register(base: string): Promise<void> {
  await navigator.serviceWorker.register(base + workerFile, { scope: base });
}

/** Ends the worker of this base path, if there is one. */
export async function unregister(base: string): Promise<void> {
  const found = await navigator.serviceWorker.getRegistration(base);
  // A site above this one on the same host may have one of its own.
  if (found?.scope === new URL(base, location.href).href) await found.unregister();
}
