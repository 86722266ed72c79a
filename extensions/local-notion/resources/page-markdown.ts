import { reach } from '../access/reach.ts';
import { invalid } from '../errors.ts';
import type { Call, Route } from '../http/route.ts';
import { isObject, type JsonObject, listAt, objectAt, textAt } from '../json.ts';
import { applyBlocks } from '../markdown/apply-blocks.ts';
import { formFor, type MarkdownForm, type Written } from '../markdown/markdown-form.ts';
import { insertAfter, replaceOnce, replaceRange } from '../markdown/select-text.ts';
import { boolean, list, object, oneKeyOf, required, type Schema, text, word } from '../schema/schema.ts';
import type { BlockRecord, Container, PageRecord } from '../store/records.ts';
import { childrenOf, isTrashed, refuseTrashed } from '../store/tree.ts';

const PATH = '/v1/pages/:page_id/markdown';

const updateSchema = (): Schema =>
  oneKeyOf(
    {
      update_content: object({
        content_updates: required(
          list(object({ old_str: required(text), new_str: required(text), replace_all_matches: boolean })),
        ),
        allow_deleting_content: boolean,
      }),
      replace_content: object({ new_str: required(text), allow_deleting_content: boolean }),
      insert_content: object({
        content: required(text),
        after: text,
        position: object({ type: required(word('start', 'end')) }),
      }),
      replace_content_range: object({
        content: required(text),
        content_range: required(text),
        allow_deleting_content: boolean,
      }),
    },
    { markdown_version: word('v1', 'v2'), allow_async: boolean },
  );

const find = (call: Call): Container => {
  const { store } = call;
  const id = call.params.page_id ?? '';
  const container = store.get(id, 'page', 'block');
  return reach(call, container && isTrashed(store, container) ? undefined : container, 'page', id);
};

const present = ({ store, site, access }: Call, form: MarkdownForm, container: Container): JsonObject => {
  const { markdown, unknown } = form.print(store, container, site);
  return {
    object: 'page_markdown',
    id: container.id,
    markdown,
    // What is not shared is missing from the text.
    truncated: unknown.some(id => !access.seesId(id)),
    unknown_block_ids: unknown.slice(0, 100),
  };
};

const retrieve = (call: Call): JsonObject => present(call, formFor(call, call.query.markdown_version), find(call));

/** What each kind of change makes of the text that a page has. */
const CHANGES: Readonly<Record<string, (text: string, given: JsonObject, between: string) => string>> = {
  update_content: (before, given) => listAt(given, 'content_updates').filter(isObject).reduce(replaceOnce, before),
  replace_content: (_before, given) => textAt(given, 'new_str') ?? '',
  insert_content: insertAfter,
  replace_content_range: (before, given) => replaceRange(before, given),
};

const update = (call: Call): JsonObject => {
  const { store, author, body, site } = call;
  const page = find(call);
  refuseTrashed(store, page);
  const type = Object.keys(CHANGES).find(key => body[key] !== undefined) ?? '';
  const given = objectAt(body, type);
  const form = formFor(call, body.markdown_version);
  const before = form.print(store, page, site).markdown;
  const after = CHANGES[type]?.(before, given, form.between) ?? before;
  const wanted = form.read(after);
  if (given.allow_deleting_content !== true) refuseLoss(call, page, wanted);
  if (after !== before) applyBlocks({ form, store, author, site }, page, wanted);
  return present(call, form, page);
};

/**
 * A text that no longer names a child page or database would take it to the trash.
 * @throws ApiError `validation_error` with the list of what would go
 */
const refuseLoss = ({ store }: Call, page: PageRecord | BlockRecord, wanted: readonly Written[]): void => {
  const named = new Set(keptIn(wanted));
  const lost = [...pagesIn(page, container => childrenOf(store, container))].filter(id => !named.has(id));
  if (lost.length > 0)
    throw invalid(
      `This operation would delete ${lost.length} child page(s) or database(s): ${lost.join(', ')}. Set allow_deleting_content to true to delete them.`,
    );
};

const keptIn = (blocks: readonly Written[]): string[] =>
  blocks.flatMap(({ keeps, children }) => [...(keeps === undefined ? [] : [keeps]), ...keptIn(children)]);

function* pagesIn(
  container: Container,
  childrenIn: (container: Container) => ReturnType<typeof childrenOf>,
): Generator<string> {
  for (const child of childrenIn(container)) {
    if (child.kind === 'block') yield* pagesIn(child, childrenIn);
    else yield child.id;
  }
}

/** Read and change the content of a page as Markdown. */
export const PAGE_MARKDOWN_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: PATH,
    needs: 'read_content',
    query: { include_transcript: boolean, markdown_version: word('v1', 'v2') },
    run: retrieve,
  },
  { method: 'PATCH', path: PATH, needs: 'update_content', body: updateSchema, run: update, putOff: find },
];
