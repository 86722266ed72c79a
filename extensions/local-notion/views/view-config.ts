import {
  boolean,
  byType,
  type Fields,
  list,
  nullable,
  number,
  object,
  required,
  type Schema,
  text,
  word,
} from '../schema/schema.ts';

const sort = required(object({ type: required(word('manual', 'ascending', 'descending')) }));
const GROUP: Fields = { property_id: required(text), hide_empty_groups: boolean };
const SORTED: Fields = { ...GROUP, sort };
const DATES: Fields = {
  group_by: required(word('relative', 'day', 'week', 'month', 'year')),
  start_day_of_week: { is: 'number', min: 0, max: 1, whole: true },
};
const TEXTS: Fields = { group_by: required(word('exact', 'alphabet_prefix')) };
const NUMBERS: Fields = { range_start: number, range_end: number, range_size: number };

/** By which kinds of property rows are grouped, and what each kind says besides. */
const groupBy: Schema = byType({
  ...repeated(['select', 'multi_select', 'person', 'created_by', 'last_edited_by', 'relation', 'checkbox'], SORTED),
  ...repeated(['date', 'created_time', 'last_edited_time'], { ...SORTED, ...DATES }),
  ...repeated(['text', 'title', 'url', 'email', 'phone_number'], { ...SORTED, ...TEXTS }),
  status: { ...SORTED, group_by: required(word('group', 'option')) },
  number: { ...SORTED, ...NUMBERS },
  formula: {
    ...GROUP,
    group_by: required(
      byType({
        date: { sort, ...DATES },
        text: { sort, ...TEXTS },
        number: { sort, ...NUMBERS },
        checkbox: { sort },
      }),
    ),
  },
});

function repeated(types: readonly string[], fields: Fields): Record<string, Fields> {
  return Object.fromEntries(types.map(type => [type, fields]));
}

const properties = nullable(
  list(
    object({
      property_id: required(text),
      visible: boolean,
      width: number,
      wrap: boolean,
      status_show_as: word('select', 'checkbox'),
      card_property_width_mode: word('full_line', 'inline'),
      date_format: word('full', 'short', 'month_day_year', 'day_month_year', 'year_month_day', 'relative'),
      time_format: word('12_hour', '24_hour', 'hidden'),
    }),
  ),
);
const flag = nullable(boolean);
const height = nullable(word('small', 'medium', 'large', 'extra_large'));
const CARDS: Fields = {
  properties,
  cover: nullable(object({ type: required(word('page_cover', 'page_content', 'property')), property_id: text })),
  cover_size: nullable(word('small', 'medium', 'large')),
  cover_aspect: nullable(word('contain', 'cover')),
  card_layout: nullable(word('list', 'compact')),
};
const aggregation = nullable(object({ aggregator: required(text), property_id: text }));
const line = object({
  id: text,
  value: required(number),
  label: required(text),
  color: required(text),
  dash_style: required(word('solid', 'dash')),
});

/** The shape of each type of view. A null takes a setting away. */
export const viewConfigSchema: Schema = byType({
  table: {
    properties,
    group_by: nullable(groupBy),
    subtasks: nullable(
      object({
        property_id: text,
        display_mode: word('show', 'hidden', 'flattened', 'disabled'),
        filter_scope: word('parents', 'parents_and_subitems', 'subitems'),
        toggle_column_id: text,
      }),
    ),
    wrap_cells: boolean,
    frozen_column_index: number,
    show_vertical_lines: boolean,
  },
  board: { group_by: required(groupBy), sub_group_by: nullable(groupBy), ...CARDS },
  calendar: {
    date_property_id: required(text),
    properties,
    view_range: nullable(word('week', 'month')),
    show_weekends: flag,
  },
  timeline: {
    date_property_id: required(text),
    end_date_property_id: nullable(text),
    properties,
    show_table: flag,
    table_properties: properties,
    preference: nullable(
      object({
        zoom_level: required(word('hours', 'day', 'week', 'bi_week', 'month', 'quarter', 'year', '5_years')),
        center_timestamp: number,
      }),
    ),
    arrows_by: nullable(object({ property_id: nullable(text) })),
    color_by: flag,
  },
  gallery: CARDS,
  list: { properties },
  map: { height, map_by: nullable(text), properties },
  form: {
    is_form_closed: flag,
    anonymous_submissions: flag,
    submission_permissions: nullable(word('none', 'comment_only', 'reader', 'read_and_write', 'editor')),
  },
  chart: {
    chart_type: required(word('column', 'bar', 'line', 'donut', 'number')),
    x_axis: nullable(groupBy),
    y_axis: aggregation,
    x_axis_property_id: nullable(text),
    y_axis_property_id: nullable(text),
    value: aggregation,
    sort: nullable(word('manual', 'x_ascending', 'x_descending', 'y_ascending', 'y_descending')),
    color_theme: nullable(
      word('gray', 'blue', 'yellow', 'green', 'purple', 'teal', 'orange', 'pink', 'red', 'auto', 'colorful'),
    ),
    height,
    hide_empty_groups: flag,
    legend_position: nullable(word('off', 'bottom', 'side')),
    show_data_labels: flag,
    axis_labels: nullable(word('none', 'x_axis', 'y_axis', 'both')),
    grid_lines: nullable(word('none', 'horizontal', 'vertical', 'both')),
    cumulative: flag,
    smooth_line: flag,
    hide_line_fill_area: flag,
    group_style: nullable(word('normal', 'percent', 'side_by_side')),
    y_axis_min: nullable(number),
    y_axis_max: nullable(number),
    donut_labels: nullable(word('none', 'value', 'name', 'name_and_value')),
    hide_title: flag,
    stack_by: nullable(groupBy),
    reference_lines: nullable(list(line)),
    caption: nullable(text),
    color_by_value: flag,
  },
});
