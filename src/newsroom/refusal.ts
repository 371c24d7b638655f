/** What a command cannot do, in words for the one who asked: shown without the trace that a fault of ours gets. */
export class Refusal extends Error {
  override name = 'Refusal';
}
