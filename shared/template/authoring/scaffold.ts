import type { Manifest } from '../manifest/manifest.ts';

/**
 * A template to begin with: half a page that shows by example what there is.
 *
 * @param id what it is called, in small letters and hyphens
 * @example
 * scaffold('our-retro') // '---\nid: our-retro\ntitle: Our retro …'
 */
export function scaffold(id: string): string {
  return `---
id: ${id}
title: ${titleOf(id)}
version: 1                # count it up when you change it
family: team              # where it stands in the list: one-on-ones, career, feedback, team or plans
readers: me               # who may read a page made from it: me, pair, team or company
purpose: One line that says what it is good for.
inputs:                   # what is asked before a page is made
  topic: { type: text, required: true, label: What it is about }
  lead: { type: person, default: me, label: Who leads }
  date: { type: date, default: today }
sections:                 # every section, and whose it is
  looking-back: shared
  only-me: each-private   # a file of its own, which nobody else sees
page:
  file: "{{ date }} {{ topic }}.md"
  title: "{{ topic }}, {{ date | day }}"
---
{% comment %}
Lines like these are for you; no page has them. What stands in double braces is filled in.
See your page with: rapport template preview ${id}
{% endcomment %}

{% section "looking-back" %}
## Looking back at {{ topic }}

{% hint %}Grey words that the author writes over. {{ lead.first }} begins.{% endhint %}

{% for person in people %}
- {{ person.first }}:
{% endfor %}

- [ ] {% hint %}Who: what, by when{% endhint %}
{% endsection %}

{% section "only-me" %}
## Only for me

- What I did not say:
{% endsection %}
`;
}

/**
 * A template that changes another, to begin with: it is the other one, and shows how to make it differ.
 *
 * @param base what the other says of itself
 */
export function scaffoldFrom(id: string, base: Manifest): string {
  const sections = Object.entries(base.sections);
  const [first = ['topics', 'shared']] = sections;
  const [last] = sections.at(-1) ?? first;
  return `---
id: ${id}
title: ${titleOf(id)}
version: 1
extends: ${base.id}@${base.version}
# Only what differs stands here; all else is that of ${base.id}. To change its sections, take the # away:
# sections:
#   ${first[0]}: ${first[1]}
#   our-own: shared       # a new one: it comes after the one above it, and stands below with its id
#   ${last}: none         # left out
---
{% comment %}
A section that you write here takes the place of the one with its id.
${base.id} has: ${sections.map(([section]) => section).join(', ')}.
See your page with: rapport template preview ${id}

{% section "our-own" %}
## Our own

- {% hint %}What it is for{% endhint %}
{% endsection %}
{% endcomment %}
`;
}

function titleOf(id: string): string {
  const words = id.replaceAll('-', ' ');
  return JSON.stringify(words.charAt(0).toUpperCase() + words.slice(1));
}
