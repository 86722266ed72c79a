/** Messages as they are written, with what belongs into their holes: `l10n.t('since {0}', '3 May')` is `since 3 May`. */
export const l10n = {
  t: (message: unknown, ...values: unknown[]): string =>
    String(message).replace(/\{(\d+)\}/g, (_, at: string) => String(values[Number(at)])),
};
