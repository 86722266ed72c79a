import type { Ask } from '../../../shared/ports.ts';

/** Asks in the terminal. Without one, or where the answer is to be JSON, nothing is asked and every answer is `undefined`. */
export function terminalAsk(asks: boolean): Ask {
  if (!asks) return { confirm: async () => undefined, choose: async () => undefined, text: async () => undefined };
  // A symbol is how the prompts say that somebody pressed Escape.
  const answered = async <T>(asking: Promise<T>): Promise<Exclude<T, symbol> | undefined> => {
    const answer = await asking;
    return typeof answer === 'symbol' ? undefined : (answer as Exclude<T, symbol>);
  };
  return {
    async confirm(message) {
      const { confirm } = await import('@clack/prompts');
      return answered(confirm({ message, initialValue: false }));
    },
    async choose(message, options) {
      const { select } = await import('@clack/prompts');
      return answered(select({ message, options: options as never })) as Promise<never>;
    },
    async text(message, { placeholder, initial, secret } = {}) {
      const prompts = await import('@clack/prompts');
      if (secret) return answered(prompts.password({ message }));
      return answered(
        prompts.text({
          message,
          ...(placeholder === undefined ? {} : { placeholder }),
          ...(initial === undefined ? {} : { initialValue: initial }),
        }),
      );
    },
  };
}
