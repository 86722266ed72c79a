import type { Document } from '../../document/document.ts';
import { equalText } from '../../document/equal.ts';
import type { Run } from '../../document/run.ts';
import { fromNotion } from '../../notion/from-notion.ts';
import {
  mergeProperties,
  type PropertyValues,
  propertyFor,
  readProperties,
} from '../../notion/properties/properties.ts';
import {
  PROPERTY_FORMS,
  type PropertySchema,
  type PropertySchemas,
  type PropertyValue,
  type UserIds,
} from '../../notion/properties/property-forms.ts';
import type { RemotePage } from '../../notion/remote-page.ts';
import { viewText } from '../../richtext/notion/view-text.ts';
import { Border } from '../addresses/border.ts';
import { keepShown } from '../addresses/keep-shown.ts';
import { type Conflict, mergeDocuments } from '../merge/merge-documents.ts';
import { mergeText } from '../merge/merge-text.ts';
import { changedText } from '../page-file/page-file.ts';
import type { HeldField, Journal } from '../state/journal.ts';
import { heldBy } from './held-back.ts';
import type { SyncHost } from './host.ts';
import type { Look } from './look.ts';

/** A page of which something is in conflict that is no block: its title, or a property. */
export interface PageConflict {
  /** `title`, or the name of a property. */
  field: string;
  base: unknown;
  local: unknown;
  remote: unknown;
}

/** A page of both sides, merged: what each side is to become. */
export interface MergedPage {
  newText: string;
  /** The body of the file as it will be. */
  body: Document;
  before: Document;
  outgoing: Document;
  /** What Notion has, and what it is to have, as the file would write it. */
  written: { before: Document; outgoing: Document };
  /** What the page's own fields are to become in Notion, where they change. */
  title?: Run[];
  properties: PropertyValues;
  conflicts: (Conflict | PageConflict)[];
  held: HeldField[];
  unsettled: string[];
  own: Journal['own'];
}

/**
 * Merges what a file and its page say.
 *
 * @param schema of the data source that the page lies in, where it is known: with it, values that Notion would not take
 *   are left alone
 */
export function mergePage(host: SyncHost, look: Look, schema = schemaOf(look.remote)): MergedPage {
  const { file, state, remote } = look;
  const border = new Border(look.addresses);
  const before = border.fromNotion(fromNotion(remote.blocks));
  const unsettled = new Set(state?.unsettled);
  const base = state && border.fromNotion({ blocks: state.base });
  const merge = mergeDocuments({ base, local: border.fromFile(file.body), remote: before, unsettled });
  const body = border.home(merge.document);
  const outgoing = keepShown(before, merge.outgoing, look.addresses);
  const title = mergeTitle(state?.title, file.title, remote.title);
  const values = mergeValues(host, look, schema);
  const newText = changedText(file, {
    body,
    ...(title.incoming && { title: title.incoming }),
    values: Object.entries(values.incoming).map(([name, value]) => ({ path: [values.keys[name]!], value })),
  });
  return {
    newText,
    body,
    before,
    outgoing,
    written: { before: border.home(before), outgoing: border.home(outgoing) },
    ...(title.outgoing && { title: title.outgoing }),
    properties: values.outgoing,
    conflicts: [...merge.conflicts.map(conflict => atHome(border, conflict)), ...title.conflicts, ...values.conflicts],
    held: merge.conflicts.flatMap(heldBy),
    unsettled: merge.conflicts.flatMap(({ block, baseless }) => (baseless && block.id !== undefined ? [block.id] : [])),
    own: {
      sent: { title: title.base, properties: { ...values.theirs, ...values.outgoing, ...values.held } },
      unsent: {
        title: title.conflicts.length > 0 ? title.base : remote.title,
        properties: { ...values.theirs, ...values.held },
      },
    },
  };
}

/** A conflict as the file says it. */
const atHome = (border: Border, { block, base, local, remote, ...rest }: Conflict): Conflict => ({
  ...rest,
  block: border.home({ blocks: [block] }).blocks[0]!,
  base: border.homeValue(base),
  local: border.homeValue(local),
  remote: border.homeValue(remote),
});

interface MergedTitle {
  incoming?: Run[];
  outgoing?: Run[];
  conflicts: PageConflict[];
  base: Run[];
}

function mergeTitle(base: Run[] | undefined, own: Run[] | undefined, remote: Run[]): MergedTitle {
  const local = own && viewText(own);
  if (!local || equalText(local, remote)) return { conflicts: [], base: remote };
  const merged = base && mergeText(base, local, remote);
  if (!merged) return { conflicts: [{ field: 'title', base, local, remote }], base: base ?? remote };
  return {
    ...(!equalText(merged, local) && { incoming: merged }),
    ...(!equalText(merged, remote) && { outgoing: merged }),
    conflicts: [],
    base: merged,
  };
}

/** What the page itself tells of its data source: which properties there are, and not what there is to choose. */
const schemaOf = ({ properties }: RemotePage): PropertySchemas =>
  Object.fromEntries(
    Object.entries(properties).map(([name, { id, type }]) => [name, { id: String(id), type: String(type) }]),
  );

function mergeValues(host: SyncHost, { file, state, remote }: Look, schema: PropertySchemas) {
  const keys: { [name: string]: string } = {};
  const local: PropertyValues = {};
  for (const [key, value] of Object.entries(file.meta.values)) {
    const name = propertyFor(key, schema);
    if (name === undefined || !isWritable(value, schema[name]!, host.users)) continue;
    keys[name] = key;
    local[name] = value;
  }
  const theirs = readProperties(remote.properties, host.users);
  const merged = mergeProperties(state?.properties ?? {}, local, theirs);
  const conflicts = merged.conflicts.map(({ name, ...versions }): PageConflict => ({ field: name, ...versions }));
  const held = Object.fromEntries(merged.conflicts.map(({ name, base }) => [name, base]));
  return { ...merged, keys, conflicts, theirs, held };
}

/** Whether Notion would take a value. Without the choices of a status, it is thought to be one of them. */
function isWritable(value: PropertyValue, schema: PropertySchema, users: UserIds = new Map()): boolean {
  const known = schema.options ? schema : { ...schema, options: [String(value)] };
  return PROPERTY_FORMS[schema.type]?.write(value, known, users) !== undefined;
}
