import { fromFirstText, takeFirstText } from '../first-text.ts';
import type { MarkdownForm } from '../markdown-form.ts';
import { printContainer } from '../print-text.ts';
import type { TemplateBlock } from './shape.ts';

/** `<template-button>` around what stands on it and what it puts on the page. */
export const template: MarkdownForm<TemplateBlock> = {
  tags: {
    'template-button': {
      attributes: [],
      read: (_, { blocks, source }) => {
        const first = takeFirstText(blocks);
        return { type: 'template', ...fromFirstText(first), source: { ...source, text: first.segments } };
      },
    },
  },
  print: (block, printer) => printContainer('template-button', {}, block, printer),
};
