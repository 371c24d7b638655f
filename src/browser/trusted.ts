/** What is used here of Trusted Types, which TypeScript's own library does not know yet. */
interface Factory {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ) => { createScriptURL: (address: string) => string };
}

/**
 * A page's policy (see src/policy/) refuses plain text where a script's address is asked for: only what a rule let through is taken.
 * In: the rule's name, and which addresses it lets through. Out: what makes one of those trusted, and throws at any other; in
 * browsers without Trusted Types it only looks.
 */
export function scriptAddresses(name: string, isOurs: (address: string) => boolean): (address: string) => string {
  const createScriptURL = (address: string): string => {
    if (!isOurs(address)) throw new TypeError(`${address} is no script of this site`);
    return address;
  };
  const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes;
  const policy = factory?.createPolicy(name, { createScriptURL });
  return (address) => (policy ? policy.createScriptURL(address) : createScriptURL(address));
}
