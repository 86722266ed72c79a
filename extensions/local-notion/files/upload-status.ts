import type { FileUploadRecord } from '../store/records.ts';

const HOUR = 3_600_000;

/** What became of an upload: one that nothing uses is gone after an hour. */
export const statusOf = (upload: FileUploadRecord, now: number): 'pending' | 'uploaded' | 'failed' | 'expired' => {
  if (upload.attached || upload.status === 'failed') return upload.status;
  return now >= expiryOf(upload) ? 'expired' : upload.status;
};

/** When an upload expires that nothing uses, in milliseconds. */
export const expiryOf = ({ createdTime }: FileUploadRecord): number => createdTime + HOUR;
