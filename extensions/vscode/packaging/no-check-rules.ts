/** Stands in the bundle for browsers where the names of checks in templates are looked at: there nobody runs them. */
const NOTHING: Pick<typeof import('../../../shared/template/manifest/check-rules.ts'), 'checkRules'> = {
  checkRules: () => undefined,
};

export const { checkRules } = NOTHING;
