import { savingType } from '../policy/type-names.ts';
import { workerFile } from './saved-rules.ts';
import { scriptAddresses } from './trusted.ts';

/** The one place where a worker is registered. In: the base path, which is all it sees to. Throws where the browser will not. */
export async function register(base: string): Promise<void> {
  const trusted = (made ??= scriptAddresses(savingType, (address) => address === base + workerFile));
  await navigator.serviceWorker.register(trusted(base + workerFile), { scope: base });
}

/** A page has one policy of a name, and no second. */
let made: ReturnType<typeof scriptAddresses> | undefined;

/** Ends the worker of this base path, if there is one. */
export async function unregister(base: string): Promise<void> {
  const found = await navigator.serviceWorker.getRegistration(base);
  // A site above this one on the same host may have one of its own.
  if (found?.scope === new URL(base, location.href).href) await found.unregister();
}
