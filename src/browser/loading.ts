/**
 * Loads a script of the site. Not by `import()`: a page's policy trusts what its own scripts put into the page ('strict-dynamic'),
 * but what a script that stands in the page imports counts as if it stood there too (HTML Standard, 8.1.3.8). In: its address, trusted
 * where the browser knows of that: see `scriptAddresses`. Throws where it does not come.
 */
export function loaded(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(address));
    script.src = address;
    document.head.append(script);
  });
}
