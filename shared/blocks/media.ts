import type { Run } from '../document/run.ts';

/** A file as a block shows it. */
export interface Media {
  url: string;
  /**
   * `external` where absent. A `file` lies with Notion: its `url` is without the signature, which expires, and so names
   * the file and opens it for nobody. A `file_upload` has an id for its `url`.
   */
  kind?: 'file' | 'file_upload';
  /** Of a `file`: its bytes are at hand as well, so that it can be brought to Notion again, for another block. */
  here?: true;
  caption?: Run[];
  /** What the file is called; absent where the address says it. */
  name?: string;
}
