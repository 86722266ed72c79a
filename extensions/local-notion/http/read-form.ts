/** The fields of a form that sends a file. */
export interface Form {
  readonly file: { readonly bytes: Buffer; readonly name: string; readonly type: string } | undefined;
  readonly part: string | undefined;
}

/** Whether a request sends a form and not JSON. */
export const isForm = (contentType: string | undefined): contentType is string =>
  contentType?.startsWith('multipart/form-data') ?? false;

/** The form in the bytes of a request, or `undefined` where they are none. */
export const readForm = async (bytes: Buffer, contentType: string): Promise<Form | undefined> => {
  const body = new Response(new Uint8Array(bytes), { headers: { 'content-type': contentType } });
  try {
    const data = await body.formData();
    const [file, part] = [data.get('file'), data.get('part_number')];
    return {
      file: file instanceof File ? await read(file) : undefined,
      part: typeof part === 'string' ? part : undefined,
    };
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
};

const read = async (file: File): Promise<Form['file']> => ({
  bytes: Buffer.from(await file.arrayBuffer()),
  name: file.name,
  type: file.type,
});
