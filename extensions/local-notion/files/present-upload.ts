import type { View } from '../http/route.ts';
import type { JsonObject } from '../json.ts';
import type { FileUploadRecord } from '../store/records.ts';
import { minuteTime } from '../times.ts';
import { expiryOf, statusOf } from './upload-status.ts';

/** A file upload object. */
export const presentUpload = ({ store, site, version, now }: View, upload: FileUploadRecord): JsonObject => {
  const status = statusOf(upload, now);
  const address = `${site}/v1/file_uploads/${upload.id}`;
  const waits = status === 'pending' && upload.mode !== 'external_url';
  const edited = status === 'expired' ? expiryOf(upload) : upload.editedTime;
  return {
    object: 'file_upload',
    id: upload.id,
    created_time: minuteTime(upload.createdTime),
    created_by: { id: upload.createdBy, type: store.get(upload.createdBy, 'user')?.type ?? 'bot' },
    last_edited_time: minuteTime(edited),
    expiry_time: upload.attached || status === 'expired' ? null : minuteTime(expiryOf(upload)),
    ...(waits && { upload_url: `${address}/send` }),
    ...(waits && upload.mode === 'multi_part' && { complete_url: `${address}/complete` }),
    in_trash: false,
    status,
    filename: upload.filename,
    content_type: upload.contentType,
    content_length: upload.length,
    ...(upload.wanted !== undefined && {
      number_of_parts: { total: upload.wanted, sent: Object.keys(upload.parts).length },
    }),
    ...(upload.imported && { file_import_result: upload.imported }),
    ...(version.archived && { archived: false }),
  };
};
