import { invalid } from '../errors.ts';
import { type Fault, readFaults } from '../http/faults.ts';
import { listAt } from '../json.ts';
import { any, list, object, required } from '../schema/schema.ts';
import type { LocalCall, LocalRoute } from './local-route.ts';

const setFaults = ({ body, setFaults: set }: LocalCall) => {
  const faults = readRows(listAt(body, 'faults') as unknown as readonly Fault[]);
  set(faults);
  return { faults: faults.length };
};

const readRows = (rows: readonly Fault[]): readonly Fault[] => {
  try {
    return readFaults(rows);
  } catch (error) {
    throw invalid(error instanceof Error ? error.message : String(error));
  }
};

/** What is to go wrong, and what was asked so far. */
export const CONTROL_ROUTES: readonly LocalRoute[] = [
  {
    method: 'PUT',
    path: '/_local/faults',
    body: object({ faults: required(list(any, { max: 1000 })) }),
    run: setFaults,
  },
  {
    method: 'GET',
    path: '/_local/requests',
    run: ({ requests }) =>
      requests.map(({ method, url, body, at, status }) => ({ method, url, body, at, status: status ?? null })),
  },
];
