/** A block as the API returns it, with its children beside its own fields where they were read. */
export interface ReturnedBlock {
  object: 'block';
  id: string;
  type: string;
  has_children: boolean;
  children?: ReturnedBlock[];
  [key: string]: unknown;
}

/** Turns block requests into the tree that the API would give for them. */
export function asReturned(requests: readonly object[], path = '1'): ReturnedBlock[] {
  return requests.map((request, i) => {
    const id = `${path}-${i}`;
    const [type, payload] = Object.entries(request).find(
      ([key, value]) => key !== 'type' && key !== 'object' && typeof value === 'object',
    ) as [string, { children?: object[] }];
    const { children, ...own } = payload;
    const fields = JSON.parse(JSON.stringify(own), (_, value) => {
      if (value && typeof value === 'object' && Array.isArray(value.rich_text))
        value.rich_text = value.rich_text.map(withPlainText);
      return value;
    });
    if (Array.isArray(fields.cells)) fields.cells = fields.cells.map((cell: object[]) => cell.map(withPlainText));
    return {
      object: 'block',
      id,
      type,
      has_children: (children?.length ?? 0) > 0,
      [type]: fields,
      ...(children?.length ? { children: asReturned(children, id) } : {}),
    };
  });
}

const OFF = { bold: false, italic: false, strikethrough: false, underline: false, code: false, color: 'default' };

function withPlainText(item: {
  text?: { content: string; link?: { url: string } | null };
  annotations?: object;
}): object {
  const content = item.text?.content ?? '';
  return {
    type: 'text',
    ...item,
    annotations: { ...OFF, ...item.annotations },
    plain_text: content,
    href: item.text?.link?.url ?? null,
  };
}
