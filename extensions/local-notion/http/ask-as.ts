import { Access } from '../access/access.ts';
import { forbidden } from '../access/reach.ts';
import { failedValidation } from '../errors.ts';
import { LARGEST } from '../files/upload-rules.ts';
import type { JsonObject } from '../json.ts';
import { ROUTES } from '../routes.ts';
import { check } from '../schema/check.ts';
import type { Store } from '../store/store.ts';
import type { Author } from '../store/tree.ts';
import { VERSIONS } from '../version.ts';
import { readParams } from './read-request.ts';
import { Router } from './router.ts';

/**
 * Does what the API has an endpoint for, as a person with a token of their own would: the same checks in the same order,
 * and that person's rights.
 *
 * @param asked method and path, `DELETE /v1/blocks/<id>`
 * @returns the body of the answer
 * @throws ApiError as the endpoint does
 */
export const askAs = (store: Store, author: Author, asked: string, body: JsonObject = {}): JsonObject => {
  const [method = '', path = ''] = asked.split(' ');
  const version = VERSIONS.at(-1);
  if (!version) throw new Error('There is no version of the API');
  const { route, params, bodyIn } = new Router(ROUTES.filter(candidate => candidate.method === method)).match(
    method,
    path,
  );
  const shape = bodyIn(version);
  const failures = shape ? check(shape, body, 'body') : [];
  if (failures.length > 0) throw failedValidation('body', failures);
  const access = personalAccess(store, author);
  if (!access.has(route.needs)) throw forbidden();
  return route.run({
    store,
    site: '',
    now: author.now,
    version,
    params: readParams(params),
    query: {},
    body,
    author,
    access,
    needs: route.needs,
    lagMs: 0,
    form: undefined,
    largestFile: LARGEST.free,
    importLater: () => {
      throw new Error('Nothing is fetched from elsewhere for a person');
    },
    later: () => {
      throw new Error('Nothing is put off for a person');
    },
  });
};

/** What a personal token of the author would open; it is not kept, and has no value that could be sent. */
const personalAccess = (store: Store, { id, now }: Author): Access =>
  new Access(store, {
    kind: 'token',
    id,
    type: 'personal',
    value: '',
    bot: store.workspace.botId,
    person: id,
    createdTime: now,
  });
