import type { Place } from '../diagnostics/diagnostic.ts';
import type { Value } from './value.ts';

/** The tree of what stands in a hole. */
export type Expression =
  | { kind: 'literal'; value: Value; at: Place }
  | { kind: 'path'; name: string; at: Place; keys: Key[] }
  | { kind: 'range'; from: Expression; to: Expression; at: Place }
  | { kind: 'not'; operand: Expression }
  | { kind: 'binary'; operator: Operator; left: Expression; right: Expression }
  | { kind: 'filtered'; of: Expression; filters: FilterUse[] };

/** `.name` or `[…]`. */
export type Key = { at: Place } & ({ name: string } | { index: Expression });

export interface FilterUse {
  name: string;
  at: Place;
  args: Expression[];
  named: { name: string; value: Expression; at: Place }[];
}

export type Operator = '==' | '!=' | '<' | '>' | '<=' | '>=' | 'contains' | 'and' | 'or';
