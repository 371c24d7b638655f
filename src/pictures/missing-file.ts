/**
 * A handler for the rejection of a file system call: gives `value` where there is no such file, and throws anything
 * else again. `readFile(path).catch(ifMissing(undefined))`.
 */
export function ifMissing<T>(value: T): (error: unknown) => T {
  return (error) => {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return value;
    throw error;
  };
}
