import type { ExchangeView } from '../../shared/sync/exchange/exchange-view.ts';
import { sayExchange } from '../../shared/sync/exchange/say-exchange.ts';

/** How an exchange stands: the first line names the page, the others follow below it. */
export function describeExchange(file: string, view: ExchangeView): string[] {
  const [first, ...more] = sayExchange(view);
  return [`${file}: ${first}`, ...more.map(line => `  ${line}`)];
}
