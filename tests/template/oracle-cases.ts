/** Templates with the values they are given. LiquidJS renders the same; see `oracle.test.ts`. */
export type Case = readonly [source: string, values?: { [name: string]: unknown }];

const ana = { name: 'Ana', first: 'Ana', level: 3, tags: ['pm', 'lead'], nested: { deep: { er: 'x' } } };
const bo = { name: 'Bo', first: 'Bo', level: 1, tags: [] };
const items = ['one', 'two', 'three', 'four', 'five'];
const team = [ana, bo, { name: 'Cy', level: 2 }];

export const EXPRESSIONS: readonly Case[] = [
  ['Hello {{ name }}!', { name: 'Ana' }],
  ['Hello {{name}}!', { name: 'Ana' }],
  ['Hello {{ nobody }}!'],
  ['{{ "double" }} {{ \'single\' }}'],
  ['{{ 1 }} {{ -2 }} {{ 3.5 }} {{ 4.0 }}'],
  ['{{ true }} {{ false }} {{ nil }}|'],
  ['{{ a.name }} {{ a["name"] }} {{ a.nested.deep.er }}', { a: ana }],
  ['{{ a[key] }}', { a: ana, key: 'level' }],
  ['{{ items[0] }} {{ items[-1] }} {{ items[9] }}|', { items }],
  ['{{ items.first }} {{ items.last }} {{ items.size }}', { items }],
  ['{{ word.size }}', { word: 'four' }],
  ['{{ a.missing.deeper }}|', { a: ana }],
  ['{{ items }}', { items }],
  ['{{ (1..4) }}'],
  ['{{ yes }} {{ no }}', { yes: true, no: false }],
  ['{{ number }} {{ big }}', { number: 0.1, big: 12345678 }],
  ['{{ "a\\"b" }}'],
  ['{{ constructor }}{{ a.constructor }}{{ a.__proto__ }}{{ items.constructor.name }}|', { a: ana, items }],
  ['{{ a.toString }}{{ a.hasOwnProperty }}|', { a: ana }],
  ['{{ team[1].name }} {{ team[0].tags[1] }}', { team }],
  ['{{ hyphen-name }}', { 'hyphen-name': 'x' }],
  ['{{ под }}', { под: 'x' }],
];

export const CONDITIONS: readonly Case[] = [
  ['{% if yes %}a{% endif %}', { yes: true }],
  ['{% if no %}a{% else %}b{% endif %}', { no: false }],
  ['{% if nothing %}a{% elsif empty_text %}b{% else %}c{% endif %}', { empty_text: '' }],
  ['{% if zero %}zero is true{% endif %}', { zero: 0 }],
  ['{% if list %}an empty list is true{% endif %}', { list: [] }],
  ['{% if 1 == 1 %}a{% endif %}{% if 1 != 1 %}b{% endif %}'],
  [
    '{% if n > 2 %}a{% endif %}{% if n >= 3 %}b{% endif %}{% if n < 3 %}c{% endif %}{% if n <= 3 %}d{% endif %}',
    { n: 3 },
  ],
  [
    '{% if "abc" contains "b" %}a{% endif %}{% if list contains "two" %}b{% endif %}{% if list contains "ten" %}c{% endif %}',
    { list: items },
  ],
  ['{% if true or false and false %}a{% endif %}'],
  ['{% if false and false or true %}a{% else %}b{% endif %}'],
  ['{% if true and false or true %}a{% else %}b{% endif %}'],
  ['{% if true and false and false or true %}a{% else %}b{% endif %}'],
  ['{% if a and b or c %}x{% else %}y{% endif %}', { a: true, b: false, c: true }],
  ['{% if not no %}a{% endif %}', { no: false }],
  ['{% if not a == 1 %}a{% else %}b{% endif %}', { a: 2 }],
  ['{% if (a or b) and c %}x{% else %}y{% endif %}', { a: true, b: false, c: false }],
  [
    '{% if text == empty %}a{% endif %}{% if list == empty %}b{% endif %}{% if full == empty %}c{% endif %}',
    { text: '', list: [], full: 'x' },
  ],
  [
    '{% if text == blank %}a{% endif %}{% if no == blank %}b{% endif %}{% if nothing == blank %}c{% endif %}',
    { text: '  ', no: false },
  ],
  ['{% if nothing == nil %}a{% endif %}{% if name == nil %}b{% endif %}', { name: 'x' }],
  ['{% if "1" == 1 %}a{% else %}b{% endif %}'],
  ['{% if "10" < "9" %}a{% else %}b{% endif %}'],
  ['{% if nothing > 1 %}a{% else %}b{% endif %}'],
  ['{% if one == two %}a{% else %}b{% endif %}', { one: ['a', 1], two: ['a', 1] }],
  ['{% unless no %}a{% endunless %}{% unless yes %}b{% else %}c{% endunless %}', { no: false, yes: true }],
  ['{% unless yes %}a{% elsif other %}b{% endunless %}', { yes: true, other: true }],
  ['{% case n %}{% when 1 %}one{% when 2, 3 %}few{% else %}many{% endcase %}', { n: 3 }],
  ['{% case n %}{% when 1 or 2 %}one{% else %}many{% endcase %}', { n: 2 }],
  ['{% case n %}{% when 1 %}one{% else %}many{% endcase %}', { n: 9 }],
  ['{% case n %}{% when 1 %}one{% endcase %}|', { n: 9 }],
  ['{% case n %}{% when 1 %}one{% when 1 %}again{% endcase %}', { n: 1 }],
  ['{% case word %}ignored{% when "a" %}A{% endcase %}', { word: 'a' }],
  ['{% if a %}{% if b %}both{% else %}only a{% endif %}{% endif %}', { a: true, b: false }],
];

export const LOOPS: readonly Case[] = [
  ['{% for i in items %}{{ i }} {% endfor %}', { items }],
  ['{% for i in none %}{{ i }}{% else %}nothing{% endfor %}', { none: [] }],
  ['{% for i in missing %}{{ i }}{% else %}nothing{% endfor %}'],
  ['{% for i in (1..3) %}{{ i }}{% endfor %}'],
  ['{% for i in (2..n) %}{{ i }}{% endfor %}', { n: 4 }],
  ['{% for i in (3..1) %}{{ i }}{% else %}none{% endfor %}'],
  ['{% for i in items limit: 2 %}{{ i }} {% endfor %}', { items }],
  ['{% for i in items offset: 3 %}{{ i }} {% endfor %}', { items }],
  ['{% for i in items limit:2 offset:1 %}{{ i }} {% endfor %}', { items }],
  ['{% for i in items reversed %}{{ i }} {% endfor %}', { items }],
  ['{% for i in items reversed limit: 2 %}{{ i }} {% endfor %}', { items }],
  ['{% for i in items limit: n %}{{ i }} {% endfor %}', { items, n: 1 }],
  ['{% for i in items %}{{ forloop.index }}/{{ forloop.length }} {% endfor %}', { items }],
  ['{% for i in items %}{{ forloop.index0 }}{{ forloop.rindex }}{{ forloop.rindex0 }} {% endfor %}', { items }],
  [
    '{% for i in items %}{% if forloop.first %}[{% endif %}{{ i }}{% if forloop.last %}]{% endif %}{% endfor %}',
    { items },
  ],
  ['{% for i in items %}{% if i == "three" %}{% break %}{% endif %}{{ i }} {% endfor %}', { items }],
  ['{% for i in items %}{% if i == "three" %}{% continue %}{% endif %}{{ i }} {% endfor %}', { items }],
  [
    '{% for i in (1..2) %}{% for j in (1..3) %}{% if j == 2 %}{% break %}{% endif %}{{ i }}{{ j }} {% endfor %}{% endfor %}',
  ],
  ['{% for i in (1..2) %}{% for j in (1..2) %}{{ forloop.index }}{% endfor %}{{ forloop.index }} {% endfor %}'],
  ['{% for c in word %}{{ c }}-{% endfor %}', { word: 'abc' }],
  ['{% for pair in thing %}{{ pair[0] }}={{ pair[1] }} {% endfor %}', { thing: { a: 1, b: 2 } }],
  ['{% for p in team %}{{ p.name }}: {{ p.tags | join: "+" }}; {% endfor %}', { team }],
  ['{% for i in items %}{% endfor %}{{ i }}|', { items }],
  ['{% assign i = "kept" %}{% for i in (1..2) %}{{ i }}{% endfor %}{{ i }}'],
  ['{% for i in (1..2) %}{% assign i = 5 %}{{ i }}{% endfor %}{{ i }}'],
  ['{% for i in (1..3) %}{% assign last = i %}{% endfor %}{{ last }}'],
  ['{% assign n = 0 %}{% for i in (1..3) %}{% assign n = n | plus: i %}{% endfor %}{{ n }}'],
];

export const TAGS: readonly Case[] = [
  ['{% assign x = "a" %}{{ x }}'],
  ['{% assign x = name | upcase | append: "!" %}{{ x }}', { name: 'ana' }],
  ['{% assign x = items %}{{ x[1] }}', { items }],
  ['{% assign words = "a b c" | split: " " %}{{ words | size }}'],
  ['{% capture x %}Hello {{ name }}{% endcapture %}{{ x | upcase }}', { name: 'ana' }],
  ['{% capture x %}{% for i in (1..3) %}{{ i }}{% endfor %}{% endcapture %}{{ x }}-{{ x }}'],
  ['a{% comment %} {{ hidden }} {% if %} {% endcomment %}b'],
  ['a {% raw %}{{ kept }} {% if %}{% endraw %} b'],
  ['a {{- name -}} b', { name: 'X' }],
  ['a {%- if true -%} b {%- endif -%} c'],
  ['a {{ name -}} , {{- name }} b', { name: 'X' }],
  ['{%- assign x = 1 -%} {{- x -}}'],
  ['{% if true %} spaced {% endif %}|'],
];

export const STRINGS: readonly Case[] = [
  ['{{ "a" | append: "b" }}{{ 1 | append: 2 }}'],
  ['{{ "b" | prepend: "a" }}'],
  ['{{ "ÄbC" | upcase }} {{ "ÄbC" | downcase }}'],
  ['{{ "hELLO wORLD" | capitalize }}'],
  ['[{{ " a " | strip }}] [{{ " a " | lstrip }}] [{{ " a " | rstrip }}]'],
  ['{{ "xxaxx" | strip: "x" }}'],
  ['{{ " a   b " | squish }}'],
  ['{{ "a-b-c" | replace: "-", "+" }} {{ "a-b-c" | replace_first: "-", "+" }} {{ "a-b-c" | replace_last: "-", "+" }}'],
  ['{{ "a$b" | replace_first: "$", "$&" }}'],
  ['{{ "a-b-c" | remove: "-" }} {{ "a-b-c" | remove_first: "-" }} {{ "a-b-c" | remove_last: "-" }}'],
  ['{{ "a,b,,c,," | split: "," | size }}'],
  ['{{ "abc" | split: "" | join: " " }}'],
  ['{{ "a b c" | split: " " | first }}{{ "a b c" | split: " " | last }}'],
  ['{{ "Lisbon" | slice: 0, 3 }} {{ "Lisbon" | slice: -3, 2 }} {{ "Lisbon" | slice: 2 }}'],
  ['{{ list | slice: 1, 2 | join }}', { list: items }],
  [
    '{{ "a long title for a page" | truncate: 10 }} {{ "short" | truncate: 10 }} {{ "a long title" | truncate: 8, "…" }}',
  ],
  [
    '{{ "one two three four" | truncatewords: 2 }} {{ "one" | truncatewords: 2 }} {{ "one two three" | truncatewords: 2, "--" }}',
  ],
  ['{{ "🙂🙂🙂🙂" | truncate: 3, "" }} {{ "🙂b" | slice: 0, 1 }}'],
  ['{{ nothing | upcase }}{{ nothing | append: "x" }}{{ nothing | size }}'],
  ['{{ 12345 | size }} {{ 123 | slice: 1 }}'],
];

export const ARRAYS: readonly Case[] = [
  ['{{ items | join }} {{ items | join: "," }} {{ "one" | join: "," }}', { items }],
  ['{{ items | first }} {{ items | last }} {{ none | first }}|', { items, none: [] }],
  ['{{ items | size }} {{ "four" | size }}', { items }],
  ['{{ items | reverse | join }}', { items }],
  ['{{ items | sort | join }}', { items }],
  ['{{ numbers | sort | join }}', { numbers: [3, 11, 2] }],
  ['{{ words | sort | join }} {{ words | sort_natural | join }}', { words: ['b', 'A', 'c', 'B'] }],
  ['{{ team | sort: "level" | map: "name" | join }}', { team }],
  ['{{ team | sort: "first" | map: "name" | join }}', { team }],
  ['{{ team | map: "name" | join: ", " }}', { team }],
  ['{{ team | where: "level", 3 | map: "name" }} {{ team | where: "first" | map: "name" | join }}', { team }],
  ['{{ team | reject: "level", 3 | map: "name" | join }}', { team }],
  ['{% assign p = team | find: "name", "Bo" %}{{ p.level }}', { team }],
  ['{% assign g = team | group_by: "level" %}{{ g | size }} {{ g[0].name }} {{ g[0].items[0].name }}', { team }],
  ['{{ list | uniq | join }}', { list: ['a', 'b', 'a', 1, '1'] }],
  ['{{ list | compact | join: "-" }}', { list: ['a', null, 'b'] }],
  ['{{ items | concat: more | join }}', { items, more: ['x'] }],
  ['{{ items | push: "six" | size }}', { items }],
  ['{{ numbers | sum }} {{ team | sum: "level" }}', { numbers: [1, 2, 3.5], team }],
  [
    '{{ nothing | default: "d" }} {{ "" | default: "d" }} {{ false | default: "d" }} {{ false | default: "d", allow_false: true }} {{ 0 | default: "d" }}',
  ],
  ['{{ none | default: "d" }} {{ items | default: "d" | size }}', { none: [], items }],
];

export const NUMBERS: readonly Case[] = [
  ['{{ 2 | plus: 3 }} {{ "2" | plus: "3" }} {{ nothing | plus: 1 }}'],
  ['{{ 5 | minus: 2 }} {{ 5 | minus: 2.5 }}'],
  ['{{ 3 | times: 4 }} {{ 0.1 | times: 3 }}'],
  ['{{ 9 | divided_by: 2 }} {{ 9 | divided_by: 2, true }} {{ 1 | divided_by: 3 }}'],
  ['{{ 9 | modulo: 4 }} {{ -9 | modulo: 4 }}'],
  ['{{ 1.25 | round }} {{ 1.005 | round: 2 }} {{ -1.5 | round }} {{ 1234 | round: -2 }}'],
  ['{{ 1.2 | ceil }} {{ 1.8 | floor }} {{ -3 | abs }} {{ "x" | abs }}'],
  ['{{ 2 | at_least: 3 }} {{ 5 | at_most: 3 }}'],
];

export const DATES: readonly Case[] = [
  ['{{ day | date: "%Y-%m-%d" }}', { day: '2026-05-04' }],
  ['{{ day | date: "%a %A %b %B %d %e %-d %j %y %Y %%" }}', { day: '2026-05-04' }],
  ['{{ day | date: "%u %w %U %W %C %q" }}', { day: '2026-11-22' }],
  ['{{ day | date: "%-m/%-d/%y %^b %^A %_d %03d" }}', { day: '2026-05-04' }],
  ['{{ "no day" | date: "%Y" }} {{ nothing | date: "%Y" }}|'],
  ['{{ day | date: "%d %b" | upcase }}', { day: '2024-02-29' }],
  ['{{ day | date: "%H:%M:%S %p" }}', { day: '2026-05-04' }],
];
