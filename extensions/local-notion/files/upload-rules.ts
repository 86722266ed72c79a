import { failedValidation, invalid, shown } from '../errors.ts';
import type { Plan } from '../http/rate-limit.ts';
import { bareType, endingFor, endingOf, typesOf } from './file-types.ts';

const MIB = 1024 * 1024;

/** The largest file that a workspace takes, in bytes. */
export const LARGEST: Readonly<Record<Plan, number>> = { free: 5 * MIB, business: 5 * 1024 * MIB };

/** The largest body of one request that sends a file or a part of one. */
export const LARGEST_PART = 20 * MIB;

/** The smallest part of a file; the last may be smaller. */
export const SMALLEST_PART = 5 * MIB;

const LONGEST_NAME = 900;

/**
 * What a file is called and of which type it is, from what its sender says of it.
 * @throws ApiError `validation_error` for a name that is too long, a type that is not taken, or two that don't fit
 */
export const nameAndType = (
  filename: string | undefined,
  contentType: string | undefined,
): { filename: string | null; contentType: string | null } => {
  // "Some bytes" says nothing: then the ending counts.
  const type = contentType === undefined || contentType === 'application/octet-stream' ? '' : bareType(contentType);
  if (type !== '' && endingFor(type) === undefined)
    throw invalid(`The content type ${type} is not supported for the File Upload API.`);
  if (filename === undefined) return { filename: null, contentType: type || null };
  const bytes = Buffer.byteLength(filename);
  if (bytes > LONGEST_NAME)
    throw failedValidation('body', [
      `body.filename.length should be ≤ \`${LONGEST_NAME}\`, instead was ${shown(bytes)}.`,
    ]);
  const name = endingOf(filename) === undefined && type !== '' ? `${filename}.${endingFor(type)}` : filename;
  const types = typesOf(name);
  if (!types) throw invalid('Provided `filename` has an extension that is not supported for the File Upload API.');
  if (type !== '' && !types.includes(type))
    throw invalid(`Provided \`content_type\` ${type} does not match the extension of the \`filename\` ${name}.`);
  return { filename: name, contentType: type || (types[0] ?? null) };
};

/** @throws ApiError `validation_error` for a file that is larger than the workspace's plan allows */
export const refuseLarge = (bytes: number, largest: number): void => {
  if (bytes > largest) throw invalid(`File size of ${inWords(bytes)} exceeds the limit of ${inWords(largest)}.`);
};

const inWords = (bytes: number): string => {
  const mib = bytes / MIB;
  return mib >= 1024 ? `${Number((mib / 1024).toFixed(3))} GiB` : `${Number(mib.toFixed(3))} MiB`;
};
