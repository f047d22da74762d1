// The documents the engine writes are the types that wasm/reply.ts declares: no property more, none fewer.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { example, examples } from '../cli/trueup.mjs';
import { check } from './compiled.mjs';
import { Engine, settled } from './engine.mjs';
import { derived } from './scenarios.mjs';

test('every document compiles as its type', () => {
  const engine = new Engine();
  const documents = {};
  const add = (name, type, text) => { documents[name] = { type, text }; };
  add('catalogue', 'Catalogue', engine.catalogue());
  add('refusal', 'Refusal', engine.open('', '{'));
  for (const { name, text } of examples) {
    add(`${name} outline`, 'Outline', engine.open('', text));
    add(`${name} reply`, 'Reply', engine.reply());
    add(`${name} scenario`, 'Scenario', engine.scenario());
    add(`${name} readings`, 'Reading[]', engine.readings());
    add(`${name} line`, 'Line', engine.explain('statement.net'));
    add(`${name} comparison`, 'Comparison', engine.compare(examples[0].text));
    add(`${name} change`, 'Change', engine.set('/readings/corridor.aggregation', '"cell"'));
    add(`${name} rebuilt`, 'Change', engine.set('/inputs/members', '[{"cell": "ma_adult", "annual_cost": "700000"}]'));
    add(`${name} refused`, 'Change', engine.set('/inputs/mlr/ibnr', '"1e5"'));
  }
  const programs = JSON.parse(engine.catalogue()).programs.map(({ id }) => id);
  engine.open('', example('full-year'));
  for (const id of programs) {
    add(`${id} terms`, 'Terms', engine.terms(id, ''));
    add(`${id} terms beside the first`, 'TermsComparison', engine.terms(programs[0], id));
    add(`full-year under ${id}`, 'Comparison', engine.compareWith(id, ''));
  }
  const open = JSON.parse(engine.program('us-ms-mscan-sfy2026'));
  delete open.mlr.minimum.value;
  open.mlr.minimum.open = true;
  add('an open term', 'Terms', engine.terms(JSON.stringify(open), ''));
  add('combined', 'Combined', engine.combine(JSON.stringify(['full-year', 'chip-exhibit-4'].map(example))));
  add('combined refusal', 'Refusal', engine.combine('[]'));
  const wanted = /zeros|thirds|every last option|only the program|without inputs/;
  for (const { name, text } of derived().filter(({ name: one }) => wanted.test(one))) add(name, 'Reply', settled(engine, '', text));
  engine.delete();
  const { status, faults, text } = check(documents);
  assert.deepEqual(faults, []);
  assert.equal(status, 0, text);
});

test('a property too many and one too few are found', () => {
  const rest = '"label": "", "unit": "dollars", "exhibit": "", "line": "", "formula": "", "substituted": "", "uses": [], "cite": []';
  const { faults } = check({
    more: { type: 'Line', text: `{"id": "", "surplus": "", ${rest}}` },
    fewer: { type: 'Line', text: `{${rest}}` },
    number: { type: 'Line', text: `{"id": 1, ${rest}}` },
    good: { type: 'Line', text: `{"id": "", ${rest}}` },
  });
  assert.deepEqual(faults.map((fault) => /^(?:.*\/)?(\w+)\.ts\(/.exec(fault)?.[1]).sort(), ['fewer', 'more', 'number']);
});
