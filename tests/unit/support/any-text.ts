import fc from 'fast-check';

/** Text of any code units: controls, halves of surrogate pairs, whatever a browser's storage may hold. */
export const anyText = fc
  .array(fc.oneof({ arbitrary: fc.integer({ min: 0x20, max: 0x7e }), weight: 3 }, fc.nat(0xffff)), { maxLength: 30 })
  .map((codes) => String.fromCharCode(...codes));
