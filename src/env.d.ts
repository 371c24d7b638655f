/// <reference types="astro/client" />

declare module '*?inline-script' {
  /** A browser script, bundled: see src/build/inline-scripts.ts. */
  const code: string;
  export default code;
}
