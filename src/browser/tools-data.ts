/** What a story tells the script that makes its tools, in `data-tools`. */
export interface ToolsData {
  /** The story's address with its host, and its headline. */
  address: string;
  title: string;
  words: Record<'share' | 'copied' | 'print' | 'choices' | 'listen' | 'stop', string>;
  /** What saves it, as `data-…` of the button: see save-button.ts. */
  save: Record<
    'script' | 'base' | 'address' | 'headline' | 'language' | 'save' | 'remove' | 'saved' | 'failed',
    string
  >;
  /** Where the saved stories are listed, and what that is called. */
  list: { address: string; words: string };
}
