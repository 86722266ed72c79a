/** Templates: documents with holes. Compile one, see what is wrong with it, ask its questions, and render pages. */

export { answersSchema, type Schema } from './answers-schema.ts';
export { compileTemplate, type Template, type TemplateOptions } from './compile-template.ts';
export { describeForm, type Field } from './describe-form.ts';
export { applyFixes } from './diagnostics/apply-fixes.ts';
export { CHECKS, type Check } from './diagnostics/checks.ts';
export type { Diagnostic, Fix, Position, Range } from './diagnostics/diagnostic.ts';
export { formatDiagnostic } from './diagnostics/format-diagnostic.ts';
export type { CheckId, Level } from './diagnostics/levels.ts';
export { FILTERS } from './filters/index.ts';
export { findHoles } from './find-holes.ts';
export { INPUT_TYPES } from './inputs/index.ts';
export type { Input } from './inputs/input-type.ts';
export type { Databases } from './manifest/check-properties.ts';
export type { Manifest } from './manifest/manifest.ts';
export { manifestJsonSchema, type Side } from './manifest/schema.ts';
export { pageFrontMatter, propertyKey } from './page-front-matter.ts';
export { propertyTypes } from './property-types.ts';
export type { CarriedLine, Context, DrawnQuestion, EarlierPage, Person } from './render/context.ts';
export type { Draw } from './render/draws.ts';
export type { Companion, Rendered } from './render/render.ts';
export { TAGS } from './tags/index.ts';
