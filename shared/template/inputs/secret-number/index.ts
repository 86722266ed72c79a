import type { InputType } from '../input-type.ts';
import { number } from '../number/index.ts';

/**
 * A number that nobody should see over a shoulder, such as somebody's pay. It is asked without being shown, is never taken
 * from a command line, has no default, and never stands in a title, a file name or a property.
 */
export const secretNumber: InputType = {
  ...number,
  type: 'secret-number',
  control: { kind: 'secret' },
  defaults: {},
  literalDefault: false,
};
